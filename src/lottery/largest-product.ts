// The point of R whose product of chances is largest (Nash welfare), in floats: Newton steps on the optimality conditions,
// a primal-dual interior point method. With e_t seats of type t and multipliers a of the rules, at the optimum
//   m_t / e_t = sum of a x coefficient + a multiplier of e_t <= m_t.
// The matrix to solve has one line a rule, however many types there are. Only + - * / and sqrt: no logarithm is taken.
// What comes out is only tried: exact-point.ts puts it into R exactly, worth-bound.ts proves how near it is.
import { solvePositive } from "../math/positive-system.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { InnerPoint } from "./inner-point.ts";

/** Steps after which the search stops where it is; 20 to 40 are usual. */
const stepLimit = 200;
/** Part of the way to the nearest bound that a step may go. */
const stepShare = 0.9;
/** The product of slack and multiplier to stop at. */
const smallestCentre = 1e-12;
/** Relative error of the optimality conditions to stop at. */
const settled = 1e-11;

/** A bound on a type or a rule: `sign` 1 for a maximum, -1 for a minimum. Slack and multiplier stay above 0. */
interface Barrier {
  readonly sign: 1 | -1;
  /** Position among the free types, or among the rules. */
  readonly of: number;
  slack: number;
  multiplier: number;
}

/** The part of the step after which a value that changes by `change` keeps a tenth of itself; at most 1. */
function longestStep(value: number, change: number): number {
  return change < 0 ? Math.min(1, (-stepShare * value) / change) : 1;
}

/** Seats of each type, from a point away from the bounds; types that R leaves without seats keep none and count for nothing. */
export function largestProduct(polytope: SeatPolytope, start: InnerPoint): readonly number[] {
  const { multiplicities, rows, rowsOfType } = polytope;
  const seats = multiplicities.map((m, type) =>
    start.isEmpty[type] === true ? 0 : start.isFull[type] === true ? m : (start.seats[type] as number),
  );
  const free = seats.flatMap((_, type) => (start.isEmpty[type] === true || start.isFull[type] === true ? [] : [type]));
  const rowsOf = free.map((type) => rowsOfType[type] as SeatPolytope["rowsOfType"][number]);
  const isEquality = rows.map((_, row) => start.isAtMax[row] === true || start.isAtMin[row] === true);
  const sumOf = (row: number, values: readonly number[]): number => {
    const { typeIndices, coefficients } = rows[row] as SeatPolytope["rows"][number];
    return typeIndices.reduce((sum, type, k) => sum + (coefficients[k] as number) * (values[type] as number), 0);
  };
  const barrier = (sign: 1 | -1, of: number, slack: number): Barrier => ({ sign, of, slack, multiplier: 1 / slack });
  const typeBarriers = free.map((type, index) =>
    barrier(1, index, (multiplicities[type] as number) - (seats[type] as number)),
  );
  const rowBarriers = rows.flatMap(({ min, max }, row) => {
    if (isEquality[row] === true) return [];
    const sum = sumOf(row, seats);
    return [
      ...(Number.isFinite(max) ? [barrier(1, row, max - sum)] : []),
      ...(Number.isFinite(min) ? [barrier(-1, row, sum - min)] : []),
    ];
  });
  const barriers = [...typeBarriers, ...rowBarriers];
  const prices = rows.map(() => 0);
  const multiplierOf = (): number[] => {
    const all = [...prices];
    for (const { sign, of, multiplier } of rowBarriers) all[of] = (all[of] as number) + sign * multiplier;
    return all;
  };

  let centre = 1;
  for (let step = 0; step < stepLimit; step += 1) {
    const multipliers = multiplierOf();
    // Conditions: residual of each free type, diagonal of its curvature and upper bound.
    const gradient = free.map((type) => (multiplicities[type] as number) / (seats[type] as number));
    const pushes = free.map((_, index) => {
      const { slack, multiplier } = typeBarriers[index] as Barrier;
      const price = (rowsOf[index] as readonly (readonly [number, number])[]).reduce(
        (sum, [row, coefficient]) => sum + coefficient * (multipliers[row] as number),
        multiplier,
      );
      return { residual: (gradient[index] as number) - price, bound: centre / slack - multiplier };
    });
    const error = pushes.reduce(
      (worst, { residual }, index) => Math.max(worst, Math.abs(residual) / (gradient[index] as number)),
      0,
    );
    if (centre <= smallestCentre && error < settled) break;
    const diagonal = free.map((type, index) => {
      const { slack, multiplier } = typeBarriers[index] as Barrier;
      return (gradient[index] as number) / (seats[type] as number) + multiplier / slack;
    });
    const right = pushes.map(({ residual, bound }) => residual - bound);
    // One equation a rule: what the seats' change must do to its sum.
    const weights = rows.map(() => 0);
    const pulls = rows.map(() => 0);
    for (const { sign, of, slack, multiplier } of rowBarriers) {
      weights[of] = (weights[of] as number) + multiplier / slack;
      pulls[of] = (pulls[of] as number) + sign * (centre / slack - multiplier);
    }
    const matrix = rows.map((_, row) => {
      const line = new Float64Array(rows.length);
      line[row] = isEquality[row] === true ? 0 : 1 / (weights[row] as number);
      return line;
    });
    const constants = rows.map(({ min, max }, row) =>
      isEquality[row] === true
        ? sumOf(row, seats) - (start.isAtMax[row] === true ? max : min)
        : (pulls[row] as number) / (weights[row] as number),
    );
    for (const [index, entries] of rowsOf.entries()) {
      const inverse = 1 / (diagonal[index] as number);
      for (const [row, coefficient] of entries) {
        constants[row] = (constants[row] as number) + coefficient * inverse * (right[index] as number);
        const line = matrix[row] as Float64Array;
        for (const [other, factor] of entries) line[other] = (line[other] as number) + coefficient * inverse * factor;
      }
    }
    const changes = solvePositive(matrix, constants);
    const seatChanges = free.map((_, index) =>
      (rowsOf[index] as readonly (readonly [number, number])[]).reduce(
        (sum, [row, coefficient]) => sum - (coefficient * (changes[row] as number)) / (diagonal[index] as number),
        (right[index] as number) / (diagonal[index] as number),
      ),
    );
    const wholeChanges = multiplicities.map(() => 0);
    for (const [index, type] of free.entries()) wholeChanges[type] = seatChanges[index] as number;
    const moves = [
      ...typeBarriers.map((own) => ({ own, slackChange: -(seatChanges[own.of] as number) })),
      ...rowBarriers.map((own) => ({ own, slackChange: -own.sign * sumOf(own.of, wholeChanges) })),
    ].map(({ own, slackChange }) => ({
      own,
      slackChange,
      multiplierChange: centre / own.slack - own.multiplier - (own.multiplier / own.slack) * slackChange,
    }));
    let length = free.reduce(
      (least, type) => Math.min(least, longestStep(seats[type] as number, wholeChanges[type] as number)),
      1,
    );
    for (const { own, slackChange, multiplierChange } of moves) {
      length = Math.min(length, longestStep(own.slack, slackChange), longestStep(own.multiplier, multiplierChange));
    }
    for (const type of free) seats[type] = (seats[type] as number) + length * (wholeChanges[type] as number);
    for (const { own, slackChange, multiplierChange } of moves) {
      own.slack += length * slackChange;
      own.multiplier += length * multiplierChange;
    }
    for (const row of rows.keys()) {
      if (isEquality[row] === true) prices[row] = (prices[row] as number) + length * (changes[row] as number);
    }
    if (barriers.length === 0 || length > 0.5) centre = Math.max(smallestCentre, centre * (length > 0.95 ? 0.05 : 0.3));
  }
  return seats;
}
