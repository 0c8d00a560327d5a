// How people write the eight socio-professional groups of Insee (PCS): labels and their variants. Job titles are not here:
// they are never guessed. Words that fit several groups are told as such, with the groups to choose from.
import type { FeatureSettings } from "../model/settings.ts";
import { looseText } from "./loose-text.ts";
import type { WordMeaning } from "./sex-words.ts";

/** Group by group: how a value of the settings is recognised, then what a list may hold besides. All in loose form. */
const groups: readonly { readonly label: RegExp; readonly words: readonly string[] }[] = [
  {
    label: /^agriculteurs?/,
    words: ["agriculteur", "agricultrice", "agriculteurs", "agriculteur exploitant", "agricultrice exploitante"],
  },
  {
    label: /^(?:artisans?|commercants?|independants?)/,
    words: [
      "artisan",
      "artisane",
      "artisans",
      "commercant",
      "commercante",
      "commercants",
      "chef d entreprise",
      "cheffe d entreprise",
      "chefs d entreprise",
      "artisan commercant chef d entreprise",
      "artisan commercant et chef d entreprise",
      "artisans commercants chefs d entreprise",
      "independant",
      "independante",
      "independants",
      "patron",
      "patronne",
    ],
  },
  {
    label: /^cadres?/,
    words: [
      "cadre",
      "cadres",
      "cadre sup",
      "cadre superieur",
      "cadre superieure",
      "cadre et profession intellectuelle superieure",
      "profession intellectuelle superieure",
      "professions intellectuelles superieures",
      "profession liberale",
      "professions liberales",
    ],
  },
  {
    label: /^professions? inter/,
    words: ["profession intermediaire", "professions intermediaires", "prof inter", "prof intermediaire", "pi"],
  },
  { label: /^employee?s?/, words: ["employe", "employee", "employes", "employees", "employe e", "employe e s"] },
  { label: /^ouvriere?s?/, words: ["ouvrier", "ouvriere", "ouvriers", "ouvrieres", "ouvrier ere", "ouvrier e"] },
  {
    label: /^retraitee?s?/,
    words: ["retraite", "retraitee", "retraites", "retraitees", "retraite e", "pensionne", "pensionnee"],
  },
  {
    label: /sans (?:activite|profession)|^autres? inactifs?|^inactifs?/,
    words: [
      "sans activite",
      "sans activite professionnelle",
      "sans profession",
      "autre personne sans activite professionnelle",
      "autres personnes sans activite professionnelle",
      "autres inactifs",
      "etudiant",
      "etudiante",
      "etudiant e",
      "eleve",
      "lyceen",
      "lyceenne",
      "au foyer",
      "mere au foyer",
      "pere au foyer",
      "homme au foyer",
      "femme au foyer",
    ],
  },
];

/** Unemployed people count in the group of their last job; some never had one. */
const unemployedWords = [
  "chomeur",
  "chomeuse",
  "au chomage",
  "demandeur d emploi",
  "demandeuse d emploi",
  "en recherche d emploi",
  "sans emploi",
  "inactif",
  "inactive",
];
/** Unions of groups, and words that name an employer rather than a group. */
const wideWords = [
  "csp +",
  "csp+",
  "csp",
  "csp plus",
  "csp moins",
  "fonctionnaire",
  "salarie",
  "salariee",
  "interimaire",
];

/** Fewest groups that must be recognised before a feature is taken for the PCS. */
const fewestGroups = 5;

/** Meanings by loose text; empty when the feature's values are not the groups of the PCS. */
export function occupationWords(feature: FeatureSettings): ReadonlyMap<string, WordMeaning> {
  const found = groups.map(({ label }) => feature.values.filter(({ value }) => label.test(looseText(value))));
  const recognised = found.map((values) => (values.length === 1 ? (values[0]?.value as string) : null));
  if (recognised.filter((value) => value !== null).length < fewestGroups) return new Map();
  const meanings = new Map<string, WordMeaning>();
  for (const [index, { words }] of groups.entries()) {
    const value = recognised[index];
    if (value != null) for (const word of words) meanings.set(word, { kind: "value", value });
  }
  const known = recognised.filter((value) => value !== null);
  const withoutRetired = known.filter((value) => value !== recognised[6]);
  for (const word of unemployedWords) meanings.set(word, { kind: "ambiguous", candidates: withoutRetired });
  for (const word of wideWords) meanings.set(word, { kind: "ambiguous", candidates: known.slice(0, 6) });
  return meanings;
}
