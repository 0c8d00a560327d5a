// The page of the ceremony in French, written first.
import { formatInteger } from "../../report/format-number.ts";
import type { CeremonyText } from "./ceremony-text.ts";

const whole = (count: number): string => formatInteger(count, "fr");
const counted = (count: number, one: string, many: string): string => `${whole(count)} ${count < 2 ? one : many}`;

/** The wording in French. */
export const fr: CeremonyText = {
  kicker: "Tirage au sort public",
  noScript: "Cette page a besoin de JavaScript. Sans lui : les valeurs lues se donnent à « pinakion draw ».",
  next: "Suite",
  previous: "Retour",
  progress: (scene, scenes) => `écran ${scene} sur ${scenes}`,
  rehearsal: (instant) => `Répétition : l’aléa est annoncé pour le ${instant}. Rien de ce qui est montré ne compte.`,
  unreadable: "Cette page ne contient pas d’engagement. Elle est écrite par la commande « pinakion commit ».",

  prepareTitle: "Préparation",
  prepareLead:
    "À lire avant d’ouvrir la salle. Cette page fonctionne sans connexion ; un rechargement ne perd rien de ce qui a été saisi.",
  partsFit: "Les règles, la liste codée et la loterie contenues dans cette page sont bien celles de l’engagement.",
  partDiffers: (file) =>
    `Le fichier ${file} contenu dans cette page n’est pas celui de l’engagement. N’utilisez pas cette page : refaites-la à partir du dossier.`,
  keys: "Clavier ou télécommande : « page suivante » ou Entrée pour avancer, « page précédente » pour revenir. F11 : plein écran.",
  rehearse:
    "Avant l’instant annoncé, la page sert aux répétitions : elle le dit en haut de l’écran et n’enregistre rien. Effacez ensuite les valeurs d’essai.",
  erase: "Effacer les valeurs saisies",
  erased: "Les valeurs saisies sont effacées.",
  annexMeaning:
    "Pour montrer la composition du panel, donnez à la page le fichier restricted/annex.json. Il est lu sur cet ordinateur, n’en sort pas, et n’est pas conservé ; seuls des effectifs seront montrés.",
  annexField: "Annexe confidentielle (annex.json)",
  annexOpened: "L’annexe ouvre chaque ligne de la liste publiée. La composition pourra être montrée.",
  annexRefused: "Ce fichier n’est pas l’annexe de ce tirage : il n’ouvre pas les lignes de la liste publiée.",

  committedLead: (panelSize, poolCount) =>
    `${counted(panelSize, "personne va être tirée", "personnes vont être tirées")} au sort parmi ${counted(poolCount, "volontaire", "volontaires")}.`,
  committedAt: "Engagement établi",
  announcedFor: "Aléa annoncé pour",
  place: "Lieu",
  sources: "D’où vient l’aléa, dans l’ordre",
  onFailure: "S’il fait défaut",
  commitmentDigest: "Empreinte de l’engagement",
  commitmentMeaning:
    "Cette empreinte a été publiée avant l’aléa. Elle fixe la liste, les règles et la loterie : plus personne ne peut les changer sans qu’elle change.",

  valueKicker: (number, count) => (count === 1 ? "L’aléa" : `L’aléa, ${whole(number)} sur ${whole(count)}`),
  diceField: "Chiffres des dés, dans l’ordre où ils sont lus",
  valueField: "Valeur officielle, recopiée",
  example: (example) => `par exemple ${example}`,
  diceCount: (given, count) => `${counted(given, "chiffre", "chiffres")} sur ${whole(count)}`,
  diceMissing: (missing) => `Il manque ${counted(missing, "chiffre", "chiffres")}.`,

  seedTitle: "La graine",
  seedMeaning:
    "Le nom du tirage, l’empreinte de tous les panels possibles, puis les valeurs lues : un texte que personne ne pouvait connaître avant ce soir.",
  digitsMeaning: "Le nom du tirage, l’empreinte de tous les panels possibles, puis les chiffres lus.",
  ticketTitle: "Le ticket",
  hash: "Empreinte de la graine (SHA-256)",
  remainder: (tickets, remainder) =>
    `Cette empreinte est un nombre. Divisé par ${whole(tickets)}, il laisse pour reste ${whole(remainder)} ; on ajoute 1.`,
  digitsAreTicket: (digits) =>
    `Les chiffres lus, ${digits}, sont le numéro du ticket${/^0+$/.test(digits) ? " (des zéros seulement : le dernier)" : ""}.`,
  ticketOf: (tickets) => `sur ${counted(tickets, "ticket", "tickets")} de même chance`,

  panelTitle: (count) => (count < 2 ? "La personne désignée" : `Les ${whole(count)} personnes désignées`),
  panelNumber: (panel, panels) => `Ce ticket désigne le panel n° ${whole(panel)} sur ${whole(panels)}.`,
  panelMeaning: "Chaque volontaire retrouve son code sur son reçu. Aucun nom n’est montré.",
  panelSealed:
    "Les panels de ce tirage sont scellés : les codes sont ouverts par l’organisateur, avec l’annexe, puis publiés.",

  compositionTitle: "La composition du panel",
  compositionMeaning: "Nombre de personnes par groupe ; à côté, les places prévues avant le tirage.",
  compositionHidden:
    "Sans l’annexe confidentielle, la page ne connaît pas les réponses des personnes. La composition sera dans le compte rendu.",
  compositionOfFew:
    "Moins de 5 places sont tirées : compter ces personnes par groupe donnerait leurs réponses. Leur composition n’est pas montrée.",
  seats: (min, max) =>
    min === max
      ? counted(min, "place prévue", "places prévues")
      : `${whole(min)} à ${counted(max, "place prévue", "places prévues")}`,

  keepTitle: "Garder et vérifier",
  keepLead: "Le tirage est fait. Ce fichier contient les valeurs lues et ce qu’elles désignent ; il ne nomme personne.",
  save: "Enregistrer reveal.json",
  saved: "reveal.json est enregistré dans les téléchargements.",
  commandMeaning: "Puis, dans le dossier, pour établir le procès-verbal numérique :",
  keepVerify:
    "Chacun pourra refaire ce tirage avec record.json, publié aussitôt : dans un navigateur (verify.html), avec un programme, ou à la main.",
  notKept: "Répétition : rien n’est enregistré avant l’instant annoncé.",
};
