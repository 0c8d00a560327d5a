// Problems of panel.yaml: its syntax, its keys, their values, and values that contradict one another.
import type { Catalogue, Language } from "./catalogue.ts";
import { quotedList } from "./row-list.ts";

/** What a key may hold, to say what was expected. */
export type ExpectedForm =
  | "text"
  | "whole-number"
  | "yes-no"
  | "list"
  | "keys"
  | "text-or-part"
  | "identifier"
  | "date"
  | "share"
  | "factor"
  | "figure"
  | "bound"
  | "ages";

/** What makes a text no YAML. */
export type SyntaxFault = "alignment" | "two-colons" | "unclosed" | "several-documents" | "unreadable";

export type SettingsFacts = {
  "settings/syntax": { readonly fault: SyntaxFault };
  "settings/tab": Readonly<Record<never, never>>;
  "settings/repeated-key": Readonly<Record<never, never>>;
  "settings/too-large": Readonly<Record<never, never>>;
  "settings/unknown-key": { readonly key: string; readonly nearest: string | null };
  "settings/missing-key": { readonly key: string };
  "settings/low-contrast": {
    readonly key: string;
    readonly colour: string;
    readonly ground: string;
    /** Contrast on that ground, rounded down to hundredths. */
    readonly ratio: number;
  };
  "settings/wrong-form": { readonly key: string; readonly found: string; readonly expected: ExpectedForm };
  "settings/out-of-range": {
    readonly key: string;
    readonly found: number;
    readonly min: number | null;
    readonly max: number | null;
  };
  "settings/unknown-choice": {
    readonly key: string;
    readonly found: string;
    readonly allowed: readonly string[];
    readonly nearest: string | null;
  };
  "settings/repeated-entry": { readonly key: string; readonly entry: string };
  "settings/min-above-max": { readonly value: string; readonly min: number; readonly max: number };
  "settings/keys-exclude": { readonly of: string; readonly first: string; readonly second: string };
  "settings/sensitive-needs-sealed": { readonly feature: string };
  "settings/ages-missing": { readonly feature: string; readonly value: string };
  "settings/ages-unused": { readonly feature: string; readonly value: string };
  "settings/ages-overlap": { readonly feature: string; readonly first: string; readonly second: string };
};

const forms: Readonly<Record<ExpectedForm, Readonly<Record<Language, string>>>> = {
  text: { fr: "un texte", en: "a text" },
  "whole-number": { fr: "un nombre entier", en: "a whole number" },
  "yes-no": { fr: "true (oui) ou false (non)", en: "true or false" },
  list: {
    fr: "une liste d'au moins un élément, entre crochets [ ]",
    en: "a list of at least one item, in brackets [ ]",
  },
  keys: { fr: "des clés, chacune sur sa ligne", en: "keys, each on its line" },
  "text-or-part": {
    fr: 'un code entre guillemets, ou { code: "15-19", share: "4/5" }',
    en: 'a code in quotation marks, or { code: "15-19", share: "4/5" }',
  },
  identifier: {
    fr: "des lettres minuscules sans accent, des chiffres et des tirets (64 signes au plus), comme « dunkerque-2027 »",
    en: 'lower-case letters without accents, digits and hyphens (64 at most), such as "dunkerque-2027"',
  },
  date: { fr: "un jour qui existe, écrit 2027-01-15", en: "a day that exists, written 2027-01-15" },
  share: {
    fr: "une part entre 0 et 1, écrite « 4/5 » ou « 0.8 »",
    en: 'a share between 0 and 1, written "4/5" or "0.8"',
  },
  factor: {
    fr: "un nombre de 1 ou plus, écrit « 1.5 » ou « 3/2 »",
    en: 'a number of 1 or more, written "1.5" or "3/2"',
  },
  figure: {
    fr: "un nombre sans unité, écrit « 34.5 », « 412 » ou « 1/3 »",
    en: 'a number without a unit, written "34.5", "412" or "1/3"',
  },
  bound: {
    fr: "un nombre de places (20) ou une part du panel (20 %)",
    en: "a number of seats (20) or a part of the panel (20%)",
  },
  ages: {
    fr: "un ou deux âges de 0 à 130, le plus petit d'abord : [16, 24], ou [80] pour « 80 ans et plus »",
    en: 'one or two ages from 0 to 130, the smaller first: [16, 24], or [80] for "80 and over"',
  },
};

const syntaxFaults: Readonly<Record<SyntaxFault, Readonly<Record<Language, string>>>> = {
  alignment: {
    fr: "cette ligne n'est pas alignée avec celles qu'elle suit, ou un crochet n'est pas refermé",
    en: "this line is not aligned with those it follows, or a bracket is not closed",
  },
  "two-colons": {
    fr: "deux « : » sur la même ligne ; mettez le texte qui contient le second entre guillemets",
    en: 'two ":" on one line; put the text that holds the second in quotation marks',
  },
  unclosed: {
    fr: "un guillemet, un crochet ou une accolade n'est pas refermé",
    en: "a quotation mark, a bracket or a brace is not closed",
  },
  "several-documents": {
    fr: "une ligne « --- » coupe le fichier en deux ; retirez-la",
    en: 'a line "---" cuts the file in two; remove it',
  },
  unreadable: {
    fr: "cette ligne n'a pas la forme « clé: valeur » ni « - élément »",
    en: 'this line has neither the form "key: value" nor "- item"',
  },
};

function range(min: number | null, max: number | null, language: Language): string {
  if (min === null) return language === "fr" ? `au plus ${max}` : `at most ${max}`;
  if (max === null) return language === "fr" ? `au moins ${min}` : `at least ${min}`;
  return language === "fr" ? `entre ${min} et ${max}` : `between ${min} and ${max}`;
}

export const settingsTexts: Catalogue<SettingsFacts> = {
  "settings/syntax": {
    fr: ({ fault }) =>
      `Le fichier n'est pas lisible ici : ${syntaxFaults[fault].fr}. Comparez cette ligne et celle d'avant à l'exemple (« pinakion init --example dunkerque »).`,
    en: ({ fault }) =>
      `The file is not readable here: ${syntaxFaults[fault].en}. Compare this line and the one before with the example ("pinakion init --example dunkerque").`,
  },
  "settings/tab": {
    fr: () => "La ligne commence par une tabulation. Remplacez-la par des blancs (deux par niveau).",
    en: () => "The line begins with a tab. Replace it by blanks (two for each level).",
  },
  "settings/repeated-key": {
    fr: () => "Cette clé est déjà donnée plus haut. Gardez-en une seule.",
    en: () => "This key is given above already. Keep only one.",
  },
  "settings/too-large": {
    fr: () =>
      "Le fichier est trop grand ou trop imbriqué pour des réglages (1 Mo, 50 niveaux, 100 000 valeurs au plus, renvois compris). Repartez de l'exemple : « pinakion init ».",
    en: () =>
      'The file is too large or too nested for settings (1 MB, 50 levels, 100,000 values at most, references included). Start again from the example: "pinakion init".',
  },
  "settings/unknown-key": {
    fr: ({ key, nearest }) =>
      `La clé « ${key} » n'est pas connue ici. ${nearest === null ? "Retirez-la, ou vérifiez son alignement." : `Vouliez-vous écrire « ${nearest} » ?`}`,
    en: ({ key, nearest }) =>
      `The key "${key}" is not known here. ${nearest === null ? "Remove it, or check its alignment." : `Did you mean "${nearest}"?`}`,
  },
  "settings/missing-key": {
    fr: ({ key }) =>
      `La clé « ${key} » manque ou est vide. Ajoutez-la ; « pinakion init --example dunkerque » donne un exemple commenté.`,
    en: ({ key }) =>
      `The key "${key}" is missing or empty. Add it; "pinakion init --example dunkerque" gives a commented example.`,
  },
  "settings/low-contrast": {
    fr: ({ key, colour, ground, ratio }) =>
      `${key} : « ${colour} » se lit mal sur le fond ${ground} des pages : contraste de ${String(ratio).replace(".", ",")}, il faut 4,5 au moins (WCAG AA). Prenez la même teinte plus ${key.endsWith("dark") ? "claire" : "foncée"}.`,
    en: ({ key, colour, ground, ratio }) =>
      `${key}: "${colour}" is hard to read on the ground ${ground} of the pages: contrast of ${ratio}, at least 4.5 is needed (WCAG AA). Take the same hue, ${key.endsWith("dark") ? "lighter" : "darker"}.`,
  },
  "settings/wrong-form": {
    fr: ({ key, found, expected }) => `« ${key} » vaut « ${found} » ; il faut ${forms[expected].fr}.`,
    en: ({ key, found, expected }) => `"${key}" is "${found}"; it must be ${forms[expected].en}.`,
  },
  "settings/out-of-range": {
    fr: ({ key, found, min, max }) => `« ${key} » vaut ${found} ; il faut un nombre entier ${range(min, max, "fr")}.`,
    en: ({ key, found, min, max }) => `"${key}" is ${found}; it must be a whole number, ${range(min, max, "en")}.`,
  },
  "settings/unknown-choice": {
    fr: ({ key, found, allowed, nearest }) =>
      `« ${key} » vaut « ${found} », qui n'est pas connu. ${nearest === null ? "" : `Le plus proche est « ${nearest} ». `}Possible : ${quotedList(allowed, "fr")}.`,
    en: ({ key, found, allowed, nearest }) =>
      `"${key}" is "${found}", which is not known. ${nearest === null ? "" : `The nearest is "${nearest}". `}Possible: ${quotedList(allowed, "en")}.`,
  },
  "settings/repeated-entry": {
    fr: ({ key, entry }) =>
      `« ${entry} » est donné deux fois pour « ${key} » (majuscules, accents et blancs ne comptent pas). Gardez-en un seul.`,
    en: ({ key, entry }) =>
      `"${entry}" is given twice for "${key}" (case, accents and blanks do not count). Keep only one.`,
  },
  "settings/min-above-max": {
    fr: ({ value, min, max }) =>
      `« ${value} » demande au moins ${min} et au plus ${max} places. Le minimum doit être inférieur ou égal au maximum.`,
    en: ({ value, min, max }) =>
      `"${value}" asks for at least ${min} and at most ${max} seats. The minimum must not exceed the maximum.`,
  },
  "settings/keys-exclude": {
    fr: ({ of, first, second }) =>
      `« ${of} » donne à la fois « ${first} » et « ${second} », qui disent deux choses différentes. Gardez l'une des deux clés.`,
    en: ({ of, first, second }) =>
      `"${of}" gives both "${first}" and "${second}", which say two different things. Keep one of the two keys.`,
  },
  "settings/sensitive-needs-sealed": {
    fr: ({ feature }) =>
      `« ${feature} » est une donnée sensible (sensitive: true) : rien de chaque personne ne doit paraître. Écrivez « disclosure: sealed » dans panel.yaml.`,
    en: ({ feature }) =>
      `"${feature}" is sensitive (sensitive: true): nothing of each person may be shown. Write "disclosure: sealed" in panel.yaml.`,
  },
  "settings/ages-missing": {
    fr: ({ feature, value }) =>
      `« ${feature} » se lit d'un âge ou d'une naissance, mais « ${value} » n'a pas de tranche. Ajoutez « ages: [16, 24] », ou « ages: [80] » pour « 80 ans et plus ».`,
    en: ({ feature, value }) =>
      `"${feature}" is read from an age or a birth, but "${value}" has no band. Add "ages: [16, 24]", or "ages: [80]" for "80 and over".`,
  },
  "settings/ages-unused": {
    fr: ({ feature, value }) =>
      `« ${value} » a une tranche d'âges, mais « ${feature} » se lit comme un libellé. Ajoutez « read: birth-date », « read: birth-year » ou « read: age » à « ${feature} », ou retirez « ages ».`,
    en: ({ feature, value }) =>
      `"${value}" has a band of ages, but "${feature}" is read as a label. Add "read: birth-date", "read: birth-year" or "read: age" to "${feature}", or remove "ages".`,
  },
  "settings/ages-overlap": {
    fr: ({ feature, first, second }) =>
      `Dans « ${feature} », les tranches « ${first} » et « ${second} » ont des âges en commun. Chaque âge doit tomber dans une seule tranche.`,
    en: ({ feature, first, second }) =>
      `In "${feature}", the bands "${first}" and "${second}" share ages. Each age must fall in one band only.`,
  },
};
