// A second, looser form under which names of places and labels are the same: hyphens, dots and apostrophes count as blanks,
// "st" is "saint", "s/" or a stroke is "sur", a leading article, a postcode or "cedex" is left out. Used only where it leaves one value.
import { comparableText } from "../model/comparable-text.ts";

/** Words that people shorten, and what they stand for. */
const shortWords: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  s: "sur",
  gd: "grand",
  grd: "grand",
  gde: "grande",
  grde: "grande",
  pt: "petit",
  pte: "petite",
  "&": "et",
};

const articles = new Set(["le", "la", "les", "l"]);

/** The loose form; empty when nothing is left. */
export function looseText(text: string): string {
  const spread = comparableText(text)
    .replace(/\bs\/\s*/g, "s ")
    .replace(/(\p{L}{2})\/(\p{L}{2})/gu, "$1 sur $2")
    .replace(/[-'.,;:/()"«»]+/g, " ")
    .replace(/\b\d{5}\b/g, " ")
    .replace(/\bcedex(?: \d{1,2})?\b/g, " ");
  const words = spread.split(" ").filter((word) => word !== "");
  while (words.length > 1 && articles.has(words[0] as string)) words.shift();
  return words.map((word) => (Object.hasOwn(shortWords, word) ? (shortWords[word] as string) : word)).join(" ");
}
