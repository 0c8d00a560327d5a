// The inhabitants of each cell of two crossed features, from a census table that has both dimensions, exactly. A share of a code
// ("4/5 of 15-19") is taken in every cell alike, which is an assumption.
import { add, fromText, multiply, type Rational, zero } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { CrossSettings } from "../model/constraint.ts";
import { countedValues } from "../model/derived-feature.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import type { Census } from "./read-census.ts";

interface Share {
  readonly index: number;
  readonly share: Rational;
}

/** Which of the feature's counted values take a code, and how much of it. */
function sharesByCode(feature: FeatureSettings): ReadonlyMap<string, readonly Share[]> {
  const shares = new Map<string, Share[]>();
  for (const [index, { census }] of countedValues(feature).entries()) {
    for (const { code, share } of census) {
      const own = shares.get(code) ?? [];
      shares.set(code, own);
      own.push({ index, share: fromText(share.replace(/^\./, "0.")) as Rational });
    }
  }
  return shares;
}

/**
 * Inhabitants of each cell, `[value of the first][value of the second]` over the counted values in their order.
 * Problems: a table, dimension or code that the census does not hold.
 */
export function jointFigures(
  cross: CrossSettings,
  features: readonly [FeatureSettings, FeatureSettings],
  census: Census,
): Result<readonly (readonly Rational[])[]> {
  const { table } = cross.census;
  const rows = census.tables.get(table);
  if (rows === undefined) {
    const known = [...census.tables.keys()];
    const facts = { feature: cross.id, table, nearest: nearestText(table, known), known };
    return failure([errorOf("quotas/census-table-unknown", facts)]);
  }
  const problems: Problem[] = [];
  const filled = census.dimensions.filter((_, at) => rows.some(({ codes }) => codes[at] !== ""));
  const positions = features.map((feature) => {
    const dimension = feature.census?.dimension ?? "";
    if (!filled.some((found) => comparableText(found) === comparableText(dimension))) {
      const facts = { feature: cross.id, table, dimension, nearest: nearestText(dimension, filled) };
      problems.push(errorOf("quotas/census-dimension-unknown", facts));
    }
    return census.dimensions.findIndex((found) => comparableText(found) === comparableText(dimension));
  });
  if (problems.length > 0) return failure(problems);

  for (const [side, feature] of features.entries()) {
    const held = new Set(rows.map(({ codes }) => codes[positions[side] as number] as string));
    for (const { value, census: parts } of countedValues(feature)) {
      for (const { code } of parts.filter((part) => !held.has(part.code))) {
        const nearest = nearestText(code, [...held]);
        problems.push(errorOf("quotas/census-code-unknown", { feature: cross.id, value, censusCode: code, nearest }));
      }
    }
  }
  if (problems.length > 0) return failure(problems);

  const [first, second] = features;
  const [ofFirst, ofSecond] = [sharesByCode(first), sharesByCode(second)];
  const cells: Rational[][] = countedValues(first).map(() => countedValues(second).map(() => zero));
  for (const { codes, population } of rows) {
    for (const a of ofFirst.get(codes[positions[0] as number] as string) ?? []) {
      for (const b of ofSecond.get(codes[positions[1] as number] as string) ?? []) {
        const line = cells[a.index] as Rational[];
        line[b.index] = add(line[b.index] as Rational, multiply(population, multiply(a.share, b.share)));
      }
    }
  }
  return success(cells);
}
