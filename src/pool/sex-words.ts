// How people write their sex, for a feature with one value for women and one for men. "M" is judged on the whole column:
// it is "masculin" or "monsieur" where women write F or Mme, and says nothing beside H; "M." is a title beside "Mme". Codes 1
// and 2 are never guessed.
import type { FeatureSettings } from "../model/settings.ts";
import { looseText } from "./loose-text.ts";

const womenWords = [
  "f",
  "femme",
  "femmes",
  "une femme",
  "feminin",
  "mme",
  "madame",
  "mlle",
  "mademoiselle",
  "female",
  "woman",
];
const menWords = ["h", "homme", "hommes", "un homme", "masculin", "mr", "monsieur", "male", "man"];

/** A word that means one value, or one that may mean each of several. */
export type WordMeaning =
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] };

/** Words of women that are titles. */
const titleWords = ["mme", "madame", "mlle", "mademoiselle"];

/** Meanings by loose text, and of "m." with its dot; empty when the feature is not about the two sexes. `cells` are the column's distinct cells. */
export function sexWords(feature: FeatureSettings, cells: readonly string[]): ReadonlyMap<string, WordMeaning> {
  const valuesOf = (words: readonly string[]): readonly string[] =>
    feature.values.map(({ value }) => value).filter((value) => words.includes(looseText(value)));
  const [women, men] = [valuesOf(womenWords), valuesOf(menWords)];
  const [woman, man] = [women[0], men[0]];
  if (woman === undefined || man === undefined || women.length > 1 || men.length > 1) return new Map();
  const written = new Set(cells.map(looseText));
  const hasWomen = womenWords.some((word) => written.has(word));
  const hasOtherMen = written.has("h") || written.has("homme") || written.has("hommes") || written.has("un homme");
  const meaning: WordMeaning =
    hasWomen && !hasOtherMen ? { kind: "value", value: man } : { kind: "ambiguous", candidates: [woman, man] };
  const hasTitles = titleWords.some((word) => written.has(word));
  return new Map<string, WordMeaning>([
    ...womenWords.map((word) => [word, { kind: "value", value: woman }] as const),
    ...menWords.map((word) => [word, { kind: "value", value: man }] as const),
    ["m", meaning],
    ["m.", hasTitles ? { kind: "value", value: man } : meaning],
  ]);
}
