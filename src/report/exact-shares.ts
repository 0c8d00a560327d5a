// Exact texts and published counts turned into what tables show: rounded numbers, shares in per cent, lengths of bars.
// The only place where the report decides how many decimals a kind of figure has.
import { divide, fromText, type Rational, rational } from "../math/rational.ts";
import type { PublishedCount } from "../model/facts.ts";
import { formatInteger, formatPercent, formatRational } from "./format-number.ts";
import type { Bar, Cell } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

/** The number behind an exact text, or null when there is none. */
export function exactOf(text: string | null): Rational | null {
  return text === null ? null : fromText(text);
}

/** `part` of `total` as an exact share; null for a part of nothing. */
export function shareOf(part: number, total: number): Rational | null {
  return total === 0 ? null : rational(part, total);
}

/** The share (0 to 1) of a published count of volunteers, or null when the count is not shown. */
export function volunteerShare(count: PublishedCount, total: number): Rational | null {
  return typeof count === "number" ? shareOf(count, total) : null;
}

/** A published count in words. */
export function countText(count: PublishedCount, text: ReportText): string {
  if (count === "<5") return text.fewerThanFive;
  return count === "hidden" ? text.notPublished : formatInteger(count, text.language);
}

/** A share as a table shows it: one decimal, « – » when unknown. */
export function shareText(share: Rational | null, text: ReportText): string {
  return share === null ? "–" : formatPercent(share, 1, text.language);
}

/** A population as a table shows it: whole people. */
export function populationText(population: Rational | null, text: ReportText): string {
  return population === null ? "–" : formatRational(population, 0, text.language);
}

/** A target number of seats: two decimals. */
export function targetText(target: Rational | null, text: ReportText): string {
  return target === null ? "–" : formatRational(target, 2, text.language);
}

/** A number with its share in small below; the share alone is left out when it is unknown. */
export function cellWithShare(main: string, share: Rational | null, text: ReportText): Cell {
  return { main, detail: share === null ? null : shareText(share, text) };
}

/** Bars for the shares that are known, the longest of `largest` filling the width. */
export function barsOf(shares: readonly (Rational | null)[], largest: Rational): readonly Bar[] {
  return shares.flatMap((share, series) => {
    if (share === null || largest.numerator === 0n) return [];
    const length = divide(share, largest);
    const permille = (2000n * length.numerator + length.denominator) / (2n * length.denominator);
    return [{ series, permille: Number(permille) }];
  });
}
