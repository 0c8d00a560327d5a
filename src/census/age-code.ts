// Age codes by their grammar, never by their label (labels are wrong in places): Melodi's `Y15T24`, `Y_GE55`, `Y_LT15`,
// and the tables' `015`, `AGEQ65`. The result reads `15-24`, `55+`, `0-14`, or `7` for a single year.
import type { AgeBand } from "../model/age-band.ts";

/** Melodi's code as a band; `"total"` for `_T`, null for a code outside the grammar. */
export function melodiAge(code: string): AgeBand | "total" | null {
  if (code === "_T") return "total";
  const range = /^Y(\d{1,3})(?:T(\d{1,3}))?$/.exec(code);
  if (range !== null) return { from: Number(range[1]), to: Number(range[2] ?? range[1]) };
  const edge = /^Y_(LT|LE|GE|GT)(\d{1,3})$/.exec(code);
  if (edge === null) return null;
  const year = Number(edge[2]);
  if (edge[1] === "LT") return { from: 0, to: year - 1 };
  if (edge[1] === "LE") return { from: 0, to: year };
  return { from: edge[1] === "GE" ? year : year + 1, to: null };
}

/** Whether band a holds all of band b, and more. */
export function holds(a: AgeBand, b: AgeBand): boolean {
  const [endA, endB] = [a.to ?? 200, b.to ?? 200];
  return a.from <= b.from && endA >= endB && (a.from < b.from || endA > endB);
}

/** Lower ages of the classes of AGEQ65 and of five-year classes: the band runs to the next class. */
export function bandsFromStarts(starts: readonly number[]): ReadonlyMap<number, AgeBand> {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return new Map(
    sorted.map((from, index) => {
      const next = sorted[index + 1];
      return [from, { from, to: next === undefined ? null : next - 1 }];
    }),
  );
}

/** `15 à 19 ans`, `Moins de 5 ans`, `65 ans ou plus`, `100 ans ou plus`; null for anything else. */
export function printedAge(label: string): AgeBand | null {
  const range = /^(\d{1,3})\s*(?:à|a|-)\s*(\d{1,3})\s*ans$/i.exec(label.trim());
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  const under = /^moins de (\d{1,3}) ans$/i.exec(label.trim());
  if (under !== null) return { from: 0, to: Number(under[1]) - 1 };
  const over = /^(\d{1,3}) ans (?:ou|et) plus$/i.exec(label.trim());
  return over === null ? null : { from: Number(over[1]), to: null };
}
