// The verification page in French.
import type { PageText } from "./page-text.ts";

const grouped = (value: number): string => `${value}`.replace(/\B(?=(\d{3})+$)/g, "\u202f");
const plural = (count: number, one: string, many: string): string => `${grouped(count)} ${count < 2 ? one : many}`;

export const fr: PageText = {
  documentTitle: "Vérifier un tirage au sort",
  noScript: "Cette page a besoin de JavaScript. Sans lui : verify.py, ou la vérification à la main.",
  kicker: "Tirage au sort de citoyens",
  title: "Vérifiez ce tirage vous-même",
  lead: "Donnez à cette page le procès-verbal du tirage, le fichier record.json. Elle refait chaque contrôle possible et dit, en clair, ce qui est prouvé et ce qui ne l’est pas.",
  privacy: "Tout se passe dans votre navigateur, même sans connexion : cette page n’envoie rien et n’enregistre rien.",
  otherLanguage: "English",
  chooseTitle: "Le procès-verbal",
  dropHere: "Déposez ici record.json, ou tout le dossier publié.",
  chooseFile: "Choisir record.json",
  chooseFolder: "Choisir un dossier",
  working: (name) => `Vérification de ${name} en cours…`,
  noRecord: "Aucun procès-verbal parmi ces fichiers : il s’appelle record.json et se trouve dans le dossier public/.",
  tooLarge: (name) => `Le fichier ${name} dépasse 200 Mo : ce n’est pas un procès-verbal de tirage.`,
  unreadable:
    "Ce fichier n’a pas pu être lu. Est-il encore à sa place ? Copiez-le sur votre ordinateur, puis recommencez.",
  folderRefused:
    "Votre navigateur ne laisse pas lire un dossier déposé. Utilisez « Choisir un dossier », ou déposez record.json.",

  verdictFine: "Aucun contrôle n’échoue",
  verdictFailed: (count) => (count === 1 ? "Un contrôle échoue" : `${count} contrôles échouent`),
  verdictFailedMeaning:
    "Le fichier a été modifié, ou ce tirage n’est pas ce qu’il dit être. Gardez ce fichier, téléchargez-le de nouveau à la source, et si l’échec demeure, montrez cette page à l’organisateur.",
  verdictFineMeaning: (notChecked) =>
    notChecked === 0
      ? "Tout ce que ce fichier permet de vérifier a été vérifié."
      : `Tout ce que ce fichier seul permet de vérifier a été vérifié. ${plural(notChecked, "contrôle demande", "contrôles demandent")} d’autres pièces : chacun dit laquelle.`,
  countOf: {
    ok: (count) => (count < 2 ? "contrôle réussi" : "contrôles réussis"),
    failed: (count) => (count < 2 ? "échec" : "échecs"),
    "not-checked": (count) => (count < 2 ? "non fait" : "non faits"),
    "not-applicable": () => "sans objet",
  },
  level: (level) => `Niveau d’assurance ${level} sur 3`,
  drawTerms: {
    title: "Tirage",
    organiser: "Organisateur",
    observedAt: "Tiré le",
    numbers: "En nombres",
    digest: "Empreinte du procès-verbal",
  },
  drawNumbers: (panelSize, poolCount, tickets, panels) =>
    `${plural(panelSize, "personne tirée", "personnes tirées")} parmi ${plural(poolCount, "volontaire", "volontaires")}, ${plural(tickets, "ticket", "tickets")}, ${plural(panels, "panel", "panels")}`,
  digestMeaning:
    "Comparez cette empreinte à celle que l’organisateur a publiée ou lue en public. Un seul caractère de différence, et ce n’est pas le même fichier.",
  files: (same) => `Fichiers du dossier identiques aux parties du procès-verbal : ${same.join(", ")}.`,
  filesDiffer: (different) => `Fichiers du dossier qui ne sont pas ceux du procès-verbal : ${different.join(", ")}.`,
  withAnnex: "L’annexe restreinte a été lue : les contrôles qui en dépendent ont été faits.",
  auditField: "Empreinte de la clé du contrôleur, telle que vous l’avez eue par ailleurs (SHA256:…)",
  auditButton: "Je reconnais cette clé",

  checksTitle: "Les contrôles",
  checksLead: "Leurs numéros ne changent jamais : un procès-verbal ou un courrier peut les citer.",
  status: { ok: "Réussi", failed: "Échec", "not-checked": "Non fait", "not-applicable": "Sans objet" },
  groups: {
    failed: "En échec",
    file: "Le fichier",
    binding: "Rien n’a changé en route",
    list: "La liste des volontaires",
    lottery: "La loterie",
    draw: "Le tirage",
    outside: "Ce qui demande d’autres pièces",
  },
  expected: "Attendu",
  found: "Trouvé",
  checkNumber: (number) => `Contrôle ${number}`,

  seedTitle: "Le tirage refait sous vos yeux",
  seedLead: "Le même calcul que le jour du tirage, pas à pas. N’importe quel ordinateur trouve le même résultat.",
  seedStep: "La graine",
  seedStepMeaning:
    "Un texte qui réunit le nom du tirage, l’empreinte de tous les panels possibles et la valeur tirée ou dite en public.",
  seedField: "Texte de la graine",
  seedReset: "Revenir à la graine publiée",
  seedTry: "Pour voir : changez un seul caractère, tout le reste change.",
  seedChanged: "Ce n’est plus la graine publiée : ce qui suit n’est qu’un essai.",
  hashStep: "Son empreinte",
  hashStepMeaning: "SHA-256 de la graine suivie de « ,1 » : personne ne peut la prévoir ni la choisir.",
  numberStep: "Lue comme un seul grand nombre",
  numberStepMeaning: "Les 64 signes de l’empreinte, écrits en chiffres ordinaires.",
  ticketStep: "Le ticket",
  remainder: (tickets, remainder, ticket) =>
    `Reste de la division par ${grouped(tickets)} : ${grouped(remainder)}. Plus 1 : ticket ${grouped(ticket)}.`,
  ticketSame: (ticket) => `C’est le ticket publié : ${grouped(ticket)}.`,
  ticketOther: (ticket, published) => `Ticket ${grouped(ticket)} ; le ticket publié est le ${grouped(published)}.`,
  digitsStep: (digits, ticket) => `Les chiffres tirés, ${digits}, se lisent directement : ticket ${grouped(ticket)}.`,
  panelStep: "Le panel",
  panelOf: (ticket, panel, size) =>
    `Le ticket ${grouped(ticket)} désigne le panel ${grouped(panel)}, soit ces ${grouped(size)} codes.`,
  panelSealed: (ticket, panel) =>
    `Le ticket ${grouped(ticket)} désigne le panel ${grouped(panel)}. Les panels de ce tirage sont scellés : seul celui qui a été tiré est ouvert.`,
  panelSame: "Ce sont exactement les codes publiés.",
  panelOther: "Ce ne sont pas les codes publiés.",
  noSuchTicket: "Ce ticket ne désigne aucun panel de la loterie.",

  receiptTitle: "Mon reçu",
  receiptLead:
    "Vous vous êtes porté volontaire ? Votre reçu ouvre votre ligne, et elle seule : vos réponses telles qu’elles ont été enregistrées, votre chance, et si vous êtes tiré au sort.",
  receiptPrivacy:
    "Votre reçu reste dans cette page. Le montrer, c’est montrer que vous vous êtes porté volontaire : ne le publiez pas.",
  receiptFile: "Choisir mon reçu",
  receiptField: "Ou collez ici le texte du reçu",
  receiptOpen: "Ouvrir ma ligne",
  receiptFault: {
    "not-json": "Ce texte n’est pas un reçu : copiez-le en entier, de la première à la dernière accolade.",
    "not-receipt": "Ce fichier n’est pas un reçu de volontaire, ou il y manque un champ.",
    "other-draw": "Ce reçu est celui d’un autre tirage.",
    "other-list":
      "Ce reçu nomme une autre liste de volontaires que celle de ce procès-verbal. Signalez-le à l’organisateur.",
    "no-line": "Votre reçu n’ouvre aucune ligne de la liste. Signalez-le à l’organisateur.",
    "other-answers":
      "Votre ligne existe, mais les réponses du reçu ne sont pas celles qui ont été enregistrées. Signalez-le à l’organisateur.",
    "other-outcome":
      "Les tickets de votre reçu et le résultat ne s’accordent pas : le ticket tiré devrait vous désigner, ou ne le devrait pas. Signalez-le à l’organisateur.",
  },
  receiptLine: (number, code) => `Votre reçu ouvre la ligne ${grouped(number)}, code ${code}.`,
  receiptIdentity: "Inscrit sous",
  receiptAnswers: "Réponses enregistrées",
  receiptHousehold: "foyer partagé avec un autre volontaire",
  receiptChance: "Votre chance",
  chance: (tickets, ticketCount, percent, target) =>
    `${plural(tickets, "ticket", "tickets")} sur ${grouped(ticketCount)}, soit ${percent}${target === null ? "" : ` (valeur exacte avant arrondi : ${target})`}.`,
  chanceSealed: "Dans ce tirage, la chance de chacun n’est pas publiée.",
  receiptOutcome: "Résultat",
  drawn: "Vous êtes parmi les personnes tirées au sort.",
  notDrawn: "Vous n’êtes pas parmi les personnes tirées au sort.",

  limitsTitle: "Ce que cette page ne prouve pas",
  limits: [
    "Les dates : l’organisateur les déclare, et seule une preuve extérieure peut les appuyer.",
    "Que les inscriptions soient vraies : personne ne peut le calculer. Les reçus des volontaires sont là pour cela.",
    "Que cette page soit honnête : elle vous vient de l’organisateur. Le programme verify.py, publié à côté, refait les mêmes contrôles par un autre chemin ; le guide « vérifier à la main » n’a besoin d’aucun programme.",
  ],
  print: "Imprimer",
};
