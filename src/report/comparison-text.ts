// What the page of a comparison says, in both languages.
import type { DisplayLanguage } from "../model/settings.ts";

/** The wording in one language; counts and shares come in as the page shows them. */
export interface ComparisonText {
  readonly kicker: string;
  readonly title: (drawId: string) => string;
  readonly lead: (volunteers: string, seats: string, average: string) => string;
  readonly tableTitle: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly legacyName: string;
  readonly legacy: (panels: string, attempts: string) => string;
  readonly legacyNever: (attempts: string) => string;
  readonly curvesTitle: string;
  readonly curveDescription: (name: string, lowest: string, middle: string, highest: string) => string;
  readonly average: (average: string) => string;
  readonly ends: (volunteers: string) => readonly [string, string];
  readonly meaningTitle: string;
  readonly meanings: readonly string[];
  readonly seconds: (seconds: string) => string;
  readonly footer: string;
}

const french: ComparisonText = {
  kicker: "Comparaison des mesures d’équité",
  title: (drawId) => `Ce que chaque mesure donnerait (${drawId})`,
  lead: (volunteers, seats, average) =>
    `Mêmes ${volunteers} volontaires, mêmes quotas, mêmes ${seats} places : seule change la façon de répartir les chances. Si toutes les chances pouvaient être égales, chacune serait de ${average}.`,
  tableTitle: "En chiffres",
  caption: "Chances des volontaires selon la mesure",
  columns: [
    "mesure",
    "plus petite",
    "plus grande",
    "moyenne géométrique",
    "Gini",
    "sous la moitié de la moyenne",
    "durée",
  ],
  legacyName: "tirage usuel (simulé)",
  legacy: (panels, attempts) =>
    `Le tirage usuel choisit les personnes l’une après l’autre, en commençant par la valeur la plus difficile à pourvoir, et recommence quand il échoue. Ses chances ne se calculent pas : elles sont estimées sur ${panels} panels simulés (${attempts} essais). Il n’est là que pour comparer ; pinakion refuse de tirer ainsi.`,
  legacyNever: (attempts) => `Le tirage usuel n’a formé aucun panel conforme en ${attempts} essais.`,
  curvesTitle: "Les chances de tous, de la plus petite à la plus grande",
  curveDescription: (name, lowest, middle, highest) =>
    `Avec la mesure ${name}, les chances vont de ${lowest} à ${highest} ; la moitié des volontaires ont au plus ${middle}.`,
  average: (average) => `chances égales : ${average}`,
  ends: (volunteers) => ["le moins chanceux", `le plus chanceux des ${volunteers}`],
  meaningTitle: "Comment lire",
  meanings: [
    "Gini : 0 si toutes les chances sont égales, près de 1 si quelques personnes ont presque tout.",
    "Moyenne géométrique : elle tombe à 0 dès qu’une personne n’a aucune chance.",
    "Les chances sont celles de la loterie exacte, avant l’arrondi en tickets ; celles du tirage usuel sont des estimations.",
  ],
  seconds: (seconds) => `${seconds} s`,
  footer: "Établi par pinakion à partir d’effectifs : aucune personne n’est reconnaissable ici.",
};

const english: ComparisonText = {
  kicker: "Measures of fairness compared",
  title: (drawId) => `What each measure would give (${drawId})`,
  lead: (volunteers, seats, average) =>
    `The same ${volunteers} volunteers, the same quotas, the same ${seats} seats: only the way of sharing the chances changes. If all chances could be equal, each would be ${average}.`,
  tableTitle: "In figures",
  caption: "Chances of the volunteers by measure",
  columns: ["measure", "smallest", "largest", "geometric mean", "Gini", "under half of the mean", "time"],
  legacyName: "usual draw (simulated)",
  legacy: (panels, attempts) =>
    `The usual draw chooses people one after another, beginning with the value that is hardest to fill, and starts again when it fails. Its chances cannot be computed: they are estimated on ${panels} simulated panels (${attempts} attempts). It is here for comparison only; pinakion refuses to draw so.`,
  legacyNever: (attempts) => `The usual draw made no panel within the rules in ${attempts} attempts.`,
  curvesTitle: "Everyone’s chances, from the smallest to the largest",
  curveDescription: (name, lowest, middle, highest) =>
    `With the measure ${name}, chances go from ${lowest} to ${highest}; half of the volunteers have at most ${middle}.`,
  average: (average) => `equal chances: ${average}`,
  ends: (volunteers) => ["least lucky", `luckiest of ${volunteers}`],
  meaningTitle: "How to read this",
  meanings: [
    "Gini: 0 when all chances are equal, near 1 when a few people have nearly everything.",
    "Geometric mean: it falls to 0 as soon as one person has no chance.",
    "Chances are those of the exact lottery, before rounding to tickets; those of the usual draw are estimates.",
  ],
  seconds: (seconds) => `${seconds} s`,
  footer: "Made by pinakion from counts: nobody can be recognised here.",
};

/** The wording of a language. */
export function comparisonText(language: DisplayLanguage): ComparisonText {
  return language === "fr" ? french : english;
}
