// A rule that every panel meets and the point breaks, made from the weights under which the point is worth too much.
// Coefficients are whole, so that the bound (the best panel's worth, by the integer programme) is whole and exact.
import { add, compare, multiply, type Rational, rational, zero } from "../math/rational.ts";
import { simplestFraction } from "../math/simplest-fraction.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { findByIntegerProgramme, wholeBounds } from "./panel-search.ts";

function wholeWeights(weights: readonly number[]): number[] | null {
  let scale = 1n;
  const fractions: Rational[] = [];
  for (const weight of weights) {
    const fraction = simplestFraction(weight, 1e-9, 500);
    if (fraction === null) return null;
    fractions.push(fraction);
    // Least common multiple: the denominator in lowest terms of scale / denominator is what is still missing.
    scale *= rational(scale, fraction.denominator).denominator;
    if (scale > 100_000n) return null;
  }
  return fractions.map(({ numerator, denominator }) => Number((numerator * scale) / denominator));
}

/** The cut, or null when rounding the weights lost the separation. */
export function cutFrom(
  polytope: SeatPolytope,
  point: readonly Rational[],
  weights: readonly number[],
  solver: Solver,
): SeatRow | null {
  const candidates = [wholeWeights(weights), weights.map((weight) => Math.round(weight * 10_000))];
  for (const coefficients of candidates) {
    if (coefficients === null) continue;
    const best = findByIntegerProgramme(polytope, solver, wholeBounds(polytope), coefficients);
    if (best === null) return null;
    const max = best.reduce((sum, seats, type) => sum + seats * (coefficients[type] as number), 0);
    const worth = point.reduce(
      (sum, seats, type) => add(sum, multiply(seats, rational(coefficients[type] as number))),
      zero,
    );
    if (compare(worth, rational(max)) <= 0) continue;
    const typeIndices = coefficients.flatMap((coefficient, type) => (coefficient === 0 ? [] : [type]));
    return {
      kind: "cut",
      quotaIndex: null,
      typeIndices,
      coefficients: typeIndices.map((type) => coefficients[type] as number),
      min: Number.NEGATIVE_INFINITY,
      max,
    };
  }
  return null;
}
