// The report in French, the language in which it is written first. Ordinary blanks before « ; : ! ? % » become
// no-break ones when the report is rendered.
import { compare, multiply, type Rational, rational, toNumber, zero } from "../math/rational.ts";
import { formatInteger, formatPercent, formatRational } from "./format-number.ts";
import { code, type Inline, verbatim } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

const whole = (value: number): string => formatInteger(value, "fr");
const percent = (share: Rational): string => formatPercent(share, 2, "fr");
const plural = (count: number, singular: string, many: string): string => (Math.abs(count) < 2 ? singular : many);
const counted = (count: number, singular: string, many: string): string =>
  `${whole(count)} ${plural(count, singular, many)}`;

function points(share: Rational): string {
  const value = multiply(share, rational(100));
  const vanishes = compare(value, zero) > 0 && compare(value, rational(1, 200)) < 0;
  if (vanishes) return "moins de 0,01 point de pourcentage";
  return `${formatRational(value, 2, "fr")} ${plural(toNumber(value), "point", "points")} de pourcentage`;
}

function quoted(values: readonly string[]): readonly Inline[] {
  return values.flatMap((value, index) => [index === 0 ? "« " : ", « ", verbatim(value), " »"]);
}

/** The report's wording in French. */
export const frenchText: ReportText = {
  language: "fr",
  kicker: "Compte rendu d’un tirage au sort",
  summaryKicker: "Résumé d’un tirage au sort, en deux pages",
  contents: "Sommaire",
  featureValue: (feature, value) => `${feature}\u00a0: ${value}`,
  organisedBy: (organiser) => ["Tirage organisé par ", verbatim(organiser)],
  footer: (software, version) => [
    "Établi par ",
    verbatim(`${software} ${version}`),
    " à partir du seul procès-verbal numérique ",
    code("record.json"),
    " et d’effectifs. Le même tirage donne toujours le même compte rendu.",
  ],

  lead: (panelSize, poolCount, instant) => [
    {
      kind: "strong",
      text: `${counted(panelSize, "personne a été tirée au sort", "personnes ont été tirées au sort")} parmi ${counted(poolCount, "volontaire", "volontaires")}`,
    },
    `, le ${instant}.`,
  ],
  quotasMet: (quotaCount) =>
    `${plural(quotaCount, `La règle de composition publiée ici est respectée`, `Les ${whole(quotaCount)} règles de composition publiées ici sont respectées`)} : chaque groupe a au moins le minimum et au plus le maximum de places prévu pour lui.`,
  quotasMissed: (values) => [
    "Attention : le panel sort des places prévues pour ",
    ...quoted(values),
    ". Ce tirage ne doit pas être utilisé sans explication.",
  ],
  figurePanel: (panelSize) => plural(panelSize, "place dans le panel", "places dans le panel"),
  figureVolunteers: (poolCount) => plural(poolCount, "volontaire dans la loterie", "volontaires dans la loterie"),
  figureLowestChance: "de chances d’être tiré, au moins, pour chaque volontaire",
  figurePanels: (panelCount) =>
    plural(panelCount, "panel dans la loterie, conforme", "panels dans la loterie, tous conformes"),

  compositionTitle: "La population, les volontaires et le panel",
  compositionIntroduction:
    "Tout le monde ne se porte pas volontaire aussi souvent : les volontaires ne ressemblent pas à la population. Le panel, lui, est composé pour s’en rapprocher. Les barres comparent les parts de chaque groupe ; la colonne « Places » donne le minimum et le maximum prévus.",
  compositionCaption: (label) => label,
  population: "Population",
  volunteers: "Volontaires",
  panel: "Panel",
  places: (min, max) => (min === max ? whole(min) : `${whole(min)} à ${whole(max)}`),
  placesColumn: "Places",
  fewerThanFive: "moins de 5",
  notPublished: "non publié",
  unknown: "non renseigné",
  hiddenCells:
    "Pour que personne ne soit reconnu, un effectif de 1 à 4 volontaires est écrit « moins de 5 », et d’autres effectifs du même tableau ne sont pas publiés, afin qu’aucune soustraction ne redonne le premier. Un croisement n’est compté que si chacune de ses cases compte au moins 11 volontaires, ou aucun.",
  representationTitle: "Qui était trop peu, ou trop, présent parmi les volontaires",
  representationIntroduction:
    "Les groupes dont la part parmi les volontaires s’écarte le plus de leur part dans la population, parmi ceux dont l’effectif est publié :",
  representationEven: "Aucun groupe publié ne s’écarte d’un dixième ou plus de sa part dans la population.",
  representationCaption: "Les plus grands écarts entre volontaires et population",
  representationColumn: "Présence parmi les volontaires",
  overRepresented: (times) => `${formatRational(times, 1, "fr")} fois plus que dans la population`,
  underRepresented: (times) => `${formatRational(times, 1, "fr")} fois moins que dans la population`,
  absent: "aucun volontaire",
  representationRemedy:
    "Les places de chaque groupe, elles, suivent la population : un groupe rare parmi les volontaires garde ses places, et chacun de ses volontaires a donc plus de chances d’être tiré ; dans un groupe nombreux, chacun en a moins.",
  sensitiveLeftOut: (count) =>
    `${counted(count, "critère sensible a servi au tirage ; il n’apparaît", "critères sensibles ont servi au tirage ; ils n’apparaissent")} ni ici ni dans aucun fichier publié autrement que par ses règles de composition.`,

  seatsTitle: "Comment les places ont été calculées",
  seatsIntroduction: (panelSize) =>
    `Pour chaque groupe, la cible est sa part dans la population multipliée par ${counted(panelSize, "place", "places")}. C’est rarement un nombre entier : les places prévues sont l’entier, ou l’intervalle, retenu autour de la cible.`,
  seatsCaption: (label) => `Places\u00a0: ${label}`,
  groupColumn: "Groupe",
  share: "Part",
  target: "Cible",
  partSeparator: "\u202f; ",
  seatsWithoutPopulation: (label) => [
    "« ",
    verbatim(label),
    " » : les places ont été fixées par l’organisateur, sans population de référence dans ce dossier.",
  ],
  sourceOfAll: (source) => ["Source : ", verbatim(source)],
  assumption: (assumption) => [{ kind: "strong", text: "Hypothèse : " }, verbatim(assumption)],
  departuresTitle: "Écarts voulus à la proportion",
  departureAdded: (feature, value, seats, proportional, reason) => [
    verbatim(feature),
    " : « ",
    verbatim(value),
    ` » reçoit ${seats === 1 ? "1 place" : `${whole(seats)} places`} au lieu de ${whole(proportional)}`,
    ...(reason === null ? [" (plancher ou priorité)."] : [" ; raison déclarée : ", verbatim(reason), "."]),
  ],
  departureTaken: (feature, value, seats, proportional) => [
    verbatim(feature),
    " : « ",
    verbatim(value),
    ` » en cède ${whole(proportional - seats)} (${whole(seats)} au lieu de ${whole(proportional)}).`,
  ],
  nearTiesTitle: "Places attribuées de justesse",
  nearTie: (feature, winner, loser, people) => [
    verbatim(feature),
    " : la dernière place est allée à « ",
    verbatim(winner),
    " » plutôt qu’à « ",
    verbatim(loser),
    people === 0
      ? " », à égalité exacte : la règle de départage a décidé."
      : ` » ; ${counted(people, "habitant de plus ou de moins aurait", "habitants de plus ou de moins auraient")} suffi à inverser ce choix.`,
  ],
  editedByHand: (values) => ["Places modifiées à la main par l’organisateur : ", ...quoted(values), "."],

  poolTitle: "De l’inscription à la loterie",
  poolIntroduction: (registered, poolCount) =>
    `Sur ${counted(registered, "inscription", "inscriptions")}, ${counted(poolCount, "a participé", "ont participé")} à la loterie.`,
  poolCaption: "Inscriptions, exclusions et volontaires retenus",
  stepColumn: "Étape",
  peopleColumn: "Personnes",
  registered: "Inscriptions reçues",
  excluded: (reason) => `Écartées\u00a0: ${reason}`,
  kept: "Volontaires dans la loterie",
  exclusionReasons: {
    "outside-territory": "hors du territoire",
    "outside-age": "hors des âges prévus",
    "under-age": "trop jeune",
    duplicate: "inscription en double",
    ineligible: "conditions non remplies",
    elected: "mandat électif",
    "no-consent": "consentement manquant",
    withdrawn: "désistement",
    seated: "siège déjà au panel",
  },
  household: (columns) => [
    "Deux personnes du même foyer ne peuvent pas siéger ensemble. Un foyer se reconnaît aux colonnes ",
    ...quoted(columns),
    " de la liste.",
  ],

  fairnessTitle: "Les chances de chacun",
  fairnessOtherRule: (objective) => ["Règle suivie pour répartir les chances : ", code(objective), "."],
  chanceRange: (lowest, highest, average) =>
    `La chance d’être tiré au sort va de ${percent(lowest)} à ${percent(highest)} selon les volontaires. Sans règle de composition, elle serait de ${percent(average)} pour tous.`,
  chanceEqual: (chance) => `Chaque volontaire a la même chance d’être tiré au sort : ${percent(chance)}.`,
  curveCaption: "La chance de chaque volontaire, de la plus petite à la plus grande",
  curveDescription: (lowest, middle, highest, average) =>
    `Courbe croissante : la plus petite chance est de ${percent(lowest)}, la moitié des volontaires ont ${percent(middle)} ou moins, la plus grande chance est de ${percent(highest)}. La chance moyenne, en trait pointillé, est de ${percent(average)}.`,
  curveAverage: (average) => `moyenne\u00a0: ${percent(average)}`,
  curveTick: (chance) => formatPercent(chance, 0, "fr"),
  curveEnds: (poolCount) => ["le moins chanceux", `le plus chanceux des ${whole(poolCount)}`],
  usualDraw: (panels, lowest, highest, own) =>
    `Pour comparer : le tirage usuel, qui choisit les personnes l’une après l’autre et recommence quand il échoue, a été simulé sur la même liste (${counted(panels, "panel", "panels")}). La plus petite chance y serait d’environ ${percent(lowest)}, la plus grande d’environ ${percent(highest)}. Ici, personne n’a moins de ${percent(own)}.`,
  chanceWhy:
    "Ces écarts ne sont pas une faveur : là où les volontaires sont nombreux pour peu de places, chacun a moins de chances ; là où ils sont rares, davantage.",
  limitsOnChances:
    "Les places prévues fixent les chances. Dans un groupe nombreux, le maximum de places plafonne la chance moyenne ; dans un groupe rare, le minimum la relève. Voici les groupes publiés où cela pèse le plus :",
  limitsOnChancesCaption: "Ce que les places imposent aux chances",
  averageChanceColumn: "Chance moyenne du groupe",
  atMost: (chance) => `${percent(chance)} au plus`,
  atLeast: (chance) => `${percent(chance)} au moins`,
  limitingQuotasNotNamed:
    "Les règles exactes qui retiennent chaque niveau de chance sont dans l’annexe confidentielle : publiées à côté des codes, elles diraient des réponses de personnes.",
  chanceZero: (count) =>
    `${counted(count, "volontaire ne pouvait", "volontaires ne pouvaient")} figurer dans aucun panel conforme : ${plural(count, "sa chance est nulle", "leur chance est nulle")}. Les règles de composition en sont la cause.`,
  chancesUnpublished: "Dans ce tirage, les chances figurent sur le reçu de chaque volontaire et ne sont pas publiées.",
  chanceCaption: "Combien de volontaires ont quelle chance",
  chanceColumn: "Chance d’être tiré",
  chance: percent,
  chanceBetween: (low, high) => `${percent(low)} à ${percent(high)}`,
  sameAnswers: (memberTypes) =>
    `Deux volontaires dont les réponses utiles au tirage et la situation de foyer sont identiques ont exactement la même chance dans la loterie calculée. ${counted(memberTypes, "profil différent a été trouvé", "profils différents ont été trouvés")}.`,
  tickets: (ticketCount, panelCount) =>
    `Pour pouvoir être tirée en public, la loterie est devenue ${counted(ticketCount, "ticket", "tickets")} de même chance, qui désignent ${counted(panelCount, "panel différent", "panels différents")}.`,
  largestDeviation: (deviation) => `Cet arrondi déplace la chance d’un volontaire de ${points(deviation)} au plus.`,
  deviationReason: (ticketCount) =>
    `C’est un ticket ou plus : aucun partage de ces panels en ${counted(ticketCount, "ticket", "tickets")} n’a été trouvé plus proche des chances exactes ; plus de tickets permettent un partage plus fin.`,
  deviationNone: "Cet arrondi ne change la chance de personne.",
  certificateExact:
    "Preuve : il est démontré, par un calcul exact, qu’aucune autre loterie conforme ne fait mieux pour les volontaires les moins chanceux, à chaque niveau.",
  certificateGap: (gap) =>
    `Preuve : il est démontré qu’aucune autre loterie conforme ne peut faire mieux, à chaque niveau, que de ${points(gap)} au plus.`,
  certificateKind: (kind) => ["Forme de la preuve : ", code(kind), "."],

  drawTitle: "Le tirage",
  drawIntroduction:
    "La graine est un texte. Une fonction publique (SHA-256) la transforme en un numéro de ticket ; le ticket désigne un panel. Personne n’intervient entre les deux.",
  instantTerm: "Date du tirage",
  publicValueTerm: "Valeur annoncée",
  seedTerm: "Graine complète",
  ticketTerm: "Ticket tiré",
  ticketOf: (ticket, ticketCount) => `${whole(ticket)} sur ${whole(ticketCount)}`,
  panelTerm: "Panel désigné",
  panelOf: (panel, panelCount) => `n° ${whole(panel)} sur ${whole(panelCount)}`,
  assuranceTitle: "Niveau d’assurance",
  assuranceReplayable: [
    { kind: "strong", text: "Niveau 0, rejouable. " },
    "Ce tirage peut être refait à l’identique. Rien ne prouve que d’autres graines n’ont pas été essayées avant.",
  ],
  assuranceCommitted: (createdAt) => [
    `Un engagement a été établi avant le tirage, le ${createdAt}, d’après l’organisateur. Ce que valent sa date et sa source est dit par `,
    code("pinakion verify"),
    ", qui calcule le niveau d’assurance à partir des pièces.",
  ],
  panelCodes: (count) =>
    `${plural(count, "Code de la personne tirée", `Codes des ${whole(count)} personnes tirées`)} au sort`,
  panelCodesMeaning:
    "Chaque volontaire est désigné par un code, jamais par son nom. Seul l’organisateur tient la table qui va du code à la personne.",

  verificationTitle: "Comment vérifier",
  verificationIntroduction: [
    "Tout ce qu’il faut tient dans un fichier, ",
    code("record.json"),
    ", publié avec ce compte rendu. Son empreinte doit être exactement celle-ci.",
  ],
  recordDigestTerm: "Empreinte (SHA-256) du procès-verbal",
  freezeDigestTerm: "Empreinte des règles figées",
  membersDigestTerm: "Empreinte de la liste codée",
  panelsDigestTerm: "Empreinte des panels",
  scanDigest: "La même empreinte, à lire avec un téléphone :",
  inBrowserTitle: "1. Dans un navigateur",
  inBrowser: [
    "Ouvrez la page ",
    code("verify.html"),
    ", publiée avec ce compte rendu, et glissez-y le fichier ",
    code("record.json"),
    ". Rien n’est envoyé : la page fonctionne sans connexion.",
  ],
  withProgramTitle: "2. Avec un programme",
  withProgram:
    "Sans connexion, en une commande. Elle refait chaque contrôle possible et dit lesquels ne le sont pas, faute de pièces.",
  secondProgram:
    "Un second programme, écrit à part en Python et sans rien à installer, fait les mêmes contrôles publics :",
  byHandTitle: "3. À la main",
  byHandDigest: "L’empreinte du fichier, à comparer chiffre par chiffre à celle qui est imprimée ci-dessus :",
  byHandTicket: (ticket) => `Le numéro du ticket, recalculé depuis la graine ; la réponse doit être ${ticket} :`,
  byHandPanel: "Le panel de ce ticket, par numéros de la liste codée :",
  byHandMore: ["Le pas à pas complet, pour chaque système, est dans ", code("docs/verify-by-hand.md"), "."],
  againTitle: "4. En refaisant tout",
  again: [
    "Qui détient le dossier complet (l’organisateur, un auditeur habilité) relance le calcul depuis la liste des volontaires avec ",
    code("pinakion reproduce"),
    " et doit obtenir les mêmes fichiers, octet pour octet.",
  ],

  limitsTitle: "Ce que ce tirage ne garantit pas",
  limitVolunteers:
    "Les chances sont celles des volontaires entre eux, pas celles de tous les habitants : qui ne s’est pas inscrit n’a pas pu être tiré.",
  limitPairs:
    "La preuve porte sur la chance de chaque personne. Elle ne dit pas avec quelle fréquence deux personnes données siègent ensemble.",
  limitCrossed:
    "Le panel suit la population critère par critère. Les croisements de critères qui n’ont pas de règle à eux (par exemple jeune et cadre) peuvent s’en écarter.",
  limitAnnex:
    "Avec les seuls fichiers publics, nul ne peut recompter les réponses des personnes derrière les codes : il faut l’annexe confidentielle, ouverte à un auditeur habilité.",
  limitList:
    "Le programme ne peut pas savoir si une inscription est vraie. Une liste publiée avant le tirage, et des volontaires qui y vérifient leur présence, sont la seule protection.",
  limitNoSecret:
    "Ce tirage a été fait sans secret : qui connaît toute la liste des volontaires peut retrouver à qui appartient chaque code.",
  limitDropOuts: "Les désistements après le tirage changent le panel ; ce compte rendu ne les connaît pas.",

  dataTitle: "Données personnelles",
  dataPseudonyms: [
    "Ce compte rendu et le fichier ",
    code("record.json"),
    " ne contiennent ni nom, ni coordonnées, ni date de naissance, ni réponse d’une personne : seulement des codes, des empreintes et des effectifs.",
  ],
  dataOpen: [
    "Ce compte rendu ne contient que des codes et des effectifs. Le fichier ",
    code("record.json"),
    " associe en outre à chaque code les réponses utiles au tirage, sans nom ni coordonnées : c’est le choix de publication « ouvert ».",
  ],
  dataController: (organiser) => [
    "Responsable du traitement : ",
    verbatim(organiser),
    ". Les droits d’accès, de rectification et d’opposition s’exercent auprès de cet organisme.",
  ],

  sourcesTitle: "Sources",
  sourcesNone: "Aucune source statistique n’est déclarée dans ce dossier.",
  sourceLicence: (licence) => `licence\u00a0: ${licence}`,
  sourceDigest: "empreinte du fichier",
};
