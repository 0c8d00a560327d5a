// Rows of a file in words: "lignes 12, 40 et 118 autres". Used where one fault repeats, so that it is told once.
import type { Language } from "./catalogue.ts";

/** The first rows that show a fault, in ascending order, and how many there are in all. */
export interface RowFacts {
  readonly rows: readonly number[];
  readonly count: number;
}

/** How many rows are named before "and n more". */
export const namedRowCount = 5;

/** `ligne 12`, `lignes 12 et 40`, or `lignes 12, 40 et 118 autres`. */
export function rowList({ rows, count }: RowFacts, language: Language): string {
  const and = language === "fr" ? " et " : " and ";
  const noun = language === "fr" ? (count > 1 ? "lignes" : "ligne") : count > 1 ? "rows" : "row";
  const hidden = count - rows.length;
  const parts = rows.map((row) => `${row}`);
  if (hidden > 0) parts.push(language === "fr" ? (hidden > 1 ? `${hidden} autres` : "1 autre") : `${hidden} more`);
  const last = parts.pop() as string;
  return `${noun} ${parts.length === 0 ? last : `${parts.join(", ")}${and}${last}`}`;
}

/** Values in quotes, at most `limit` of them: « a », « b » and 12 more. */
export function quotedList(values: readonly string[], language: Language, limit = 12): string {
  const quote = (value: string): string => (language === "fr" ? `« ${value} »` : `"${value}"`);
  const shown = values.slice(0, limit).map(quote).join(", ");
  const hidden = values.length - limit;
  if (hidden <= 0) return shown;
  return language === "fr" ? `${shown} et ${hidden} de plus` : `${shown} and ${hidden} more`;
}
