// The inhabitants of each value of one feature: shares of the codes of one census dimension, summed over the other
// dimensions, exactly. Finds codes that are unknown, left out or counted twice. Knows nothing of seats.

import { fixedDecimal } from "../math/decimal-text.ts";
import { add, compare, fromText, multiply, one, type Rational, toText, zero } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { nearestBands } from "./census-bands.ts";
import type { Census } from "./read-census.ts";

function shareOf(text: string): Rational {
  const share = fromText(text.replace(/^\./, "0."));
  if (share === null || compare(share, zero) <= 0 || compare(share, one) > 0) {
    throw new RangeError(`"share" expected a number above 0 and at most 1, got ${text}`);
  }
  return share;
}

/** Inhabitants of each code of the feature's table and dimension, in the order of the table. */
function populationByCode(
  feature: FeatureSettings,
  reference: { readonly table: string; readonly dimension: string },
  census: Census,
): Result<ReadonlyMap<string, Rational>> {
  const { table, dimension } = reference;
  const cells = census.tables.get(table);
  if (cells === undefined) {
    const known = [...census.tables.keys()];
    const facts = { feature: feature.id, table, nearest: nearestText(table, known), known };
    return failure([errorOf("quotas/census-table-unknown", facts)]);
  }
  const index = census.dimensions.findIndex((found) => comparableText(found) === comparableText(dimension));
  if (index < 0 || cells.every((cell) => cell.codes[index] === "")) {
    const filled = census.dimensions.filter((_, other) => cells.some((cell) => cell.codes[other] !== ""));
    const facts = { feature: feature.id, table, dimension, nearest: nearestText(dimension, filled) };
    return failure([errorOf("quotas/census-dimension-unknown", facts)]);
  }
  const populations = new Map<string, Rational>();
  for (const { codes, population } of cells) {
    const code = codes[index] as string;
    populations.set(code, add(populations.get(code) ?? zero, population));
  }
  return success(populations);
}

/** A code that the table does not hold: for a band of ages, with the nearest bands that it allows. */
function unknownCode(feature: FeatureSettings, value: string, code: string, known: readonly string[]): Problem {
  const bands = nearestBands(code, known);
  if (bands.length > 0)
    return errorOf("quotas/census-band-unknown", { feature: feature.id, value, band: code, bands, known });
  const nearest = nearestText(code, known);
  return errorOf("quotas/census-code-unknown", { feature: feature.id, value, censusCode: code, nearest });
}

/**
 * Inhabitants of each value of the feature, in its order; null for values without census codes.
 * Warns of codes that no value takes.
 * @throws RangeError when a share is not above 0 and at most 1
 */
export function valuePopulations(
  feature: FeatureSettings,
  reference: { readonly table: string; readonly dimension: string },
  census: Census,
): Result<readonly (Rational | null)[]> {
  const found = populationByCode(feature, reference, census);
  if (!found.ok) return found;
  const problems: Problem[] = [];
  const used = new Map<string, { share: Rational; readonly values: string[] }>();

  const populations = feature.values.map(({ value, census: parts }) => {
    if (parts.length === 0) return null;
    let total = zero;
    for (const { code, share: text } of parts) {
      const share = shareOf(text);
      const population = found.value.get(code);
      if (population === undefined) {
        problems.push(unknownCode(feature, value, code, [...found.value.keys()]));
        continue;
      }
      const use = used.get(code) ?? { share: zero, values: [] };
      used.set(code, use);
      use.share = add(use.share, share);
      use.values.push(value);
      total = add(total, multiply(share, population));
    }
    return total;
  });

  for (const [code, { share, values }] of used) {
    if (compare(share, one) <= 0) continue;
    const facts = { feature: feature.id, censusCode: code, values: [...new Set(values)], share: toText(share) };
    problems.push(errorOf("quotas/census-code-used-twice", facts));
  }
  if (problems.length > 0) return failure(problems);

  const unused = [...found.value].filter(([code]) => !used.has(code));
  if (unused.length === 0) return success(populations);
  const leftOut = fixedDecimal(
    unused.reduce((sum, [, population]) => add(sum, population), zero),
    0,
  );
  const codes = unused.slice(0, 10).map(([code]) => code);
  if (unused.length > codes.length) codes.push("…");
  const facts = { feature: feature.id, codes, population: leftOut };
  return success(populations, [warningOf("quotas/census-code-unused", facts)]);
}
