// How uncertain a census count is: its coefficient of variation by INSEE's precision table of the infra-communal base. The table
// speaks of one zone; of a count summed over zones drawn apart, and outside its classes, the square-root law of samples gives the
// figure (docs/decisions/0016-figures-and-promises.md). Knows no seat.
import { type Rational, toNumber } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { Variation } from "../model/quota.ts";
import { classStarts, publishedVariation } from "./precision-table.ts";

/** Above this, in per cent, a count is told as fragile. */
export const fragileVariation = 15;
/** Above this, in per cent, no target is built on the count alone unless the user accepts it. */
export const refusedVariation = 25;

/** Rows of the table for one code: its own, or all of its dimension where the table does not cut as the code does. */
function rowsFor(dimension: string, code: string): readonly string[] {
  const own = publishedVariation[`${dimension} ${code}`];
  if (own !== undefined) return [own];
  const kin = Object.entries(publishedVariation).filter(([key]) => key.startsWith(`${dimension} `));
  return kin.map(([, row]) => row);
}

const places = ["commune", "iris", "epci", "secteur"];

function percentOf(row: string, count: number): Variation {
  const cells = row.split(" ");
  const own = classStarts.filter((start) => start <= count).length;
  const cell = cells[own] as string;
  if (/^\d/.test(cell)) return { percent: Number(cell), kind: "published" };
  // The nearest class with a figure of its own, and its edge on the side of the count.
  const plain = cells.flatMap((text, index) => (/^\d/.test(text) ? [index] : []));
  const known = (cell.startsWith(">") ? plain[0] : plain.at(-1)) as number;
  const edge = cell.startsWith(">") ? classStarts[known - 1] : classStarts[known];
  return { percent: Number(cells[known]) * Math.sqrt((edge as number) / count), kind: "extrapolated" };
}

/**
 * The coefficient of variation of `count` persons with one of `codes` of a census dimension; the largest where the table has
 * several rows for them. Null when nothing is known: a base that names no census survey (reference populations are set by decree,
 * surveys are not INSEE's), a dimension that the table leaves out, nobody counted.
 */
export function variationOf(
  base: string,
  dimension: string,
  codes: readonly string[],
  count: Rational,
): Variation | null {
  const people = toNumber(count);
  if (people <= 0 || !/\b(?:principale|complementaire)\b/.test(comparableText(base))) return null;
  const name = comparableText(dimension);
  const rows = places.includes(name)
    ? [publishedVariation["total"] as string]
    : codes.flatMap((code) => rowsFor(name, code));
  let worst: Variation | null = null;
  for (const row of rows) {
    const found = percentOf(row, people);
    if (worst === null || found.percent > worst.percent) worst = found;
  }
  return worst;
}
