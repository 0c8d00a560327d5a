// How many tickets' places each type gets: a whole number next to what it should get, such that the tickets can in sum
// meet every rule (controlled rounding, as a linear programme that is whole at most vertices, else an integer one).

import { fixedStream } from "../math/fixed-stream.ts";
import { floor, type Rational, rational, subtract, toNumber } from "../math/rational.ts";
import { linearRow, type SeatPolytope } from "../panels/seat-polytope.ts";
import type { LinearModel, Solver } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";

/** Whole part of the places wanted, and the rest in [0, 1). */
interface SplitPlaces {
  readonly whole: number;
  readonly fraction: number;
}

/** Places N_t, each the floor or the ceiling of what is wanted, with every row sum of N within `ticketCount` x its bounds; null when that cannot be. */
export function wholePlaces(
  polytope: SeatPolytope,
  wanted: readonly Rational[],
  ticketCount: number,
  solver: Solver,
): readonly number[] | null {
  const split: SplitPlaces[] = wanted.map((places) => {
    const whole = floor(places);
    return { whole: Number(whole), fraction: toNumber(subtract(places, rational(whole))) };
  });
  const next = fixedStream("whole places");
  const model: LinearModel = {
    sense: "minimise",
    costs: split.map(({ fraction }) => 1 - 2 * fraction + next() / 8),
    lower: split.map(() => 0),
    upper: split.map(({ fraction }) => (fraction > 0 ? 1 : 0)),
    rows: polytope.rows.map((row) => {
      const base = row.typeIndices.reduce(
        (sum, type, k) => sum + (row.coefficients[k] as number) * (split[type] as SplitPlaces).whole,
        0,
      );
      return linearRow(row, ticketCount * row.min - base, ticketCount * row.max - base);
    }),
  };
  const relaxed = solver.solve(model);
  if (relaxed.status !== "optimal") return null;
  const isWhole = relaxed.values.every((value) => Math.abs(value - Math.round(value)) < wholeTolerance);
  const outcome = isWhole
    ? relaxed
    : solver.solve({ ...model, costs: split.map(() => 0), integer: split.map(() => true) });
  if (outcome.status !== "optimal") return null;
  return split.map(({ whole }, type) => whole + Math.round(outcome.values[type] as number));
}
