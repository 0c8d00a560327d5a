// A point of R away from every bound that any point of R keeps clear of, and the bounds that none does: one linear
// programme on the cone over R, in which the distance from each bound counts up to 1 (a bound that can be cleared at all
// is cleared by 1 far enough up the cone).

import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver } from "../solver/model.ts";

/** The point, and what holds of every point of R. */
export interface InnerPoint {
  readonly seats: readonly number[];
  /** Types that no point of R gives a seat, and types that every point gives all their seats. */
  readonly isEmpty: readonly boolean[];
  readonly isFull: readonly boolean[];
  /** Rows whose maximum (minimum) every point of R meets exactly; rows with min = max included. */
  readonly isAtMax: readonly boolean[];
  readonly isAtMin: readonly boolean[];
}

/** How far up the cone the search may go: bounds cleared by less than its inverse would be taken for unclearable. */
const coneHeight = 100_000;
/** Price of going up, so that the search does not run to the top for nothing. */
const heightPrice = 1e-7;
/** Distances come out as 0 or nearly 1. */
const cleared = 1e-3;

/** The inner point, or null when R is empty. */
export function innerPoint({ multiplicities, rows }: SeatPolytope, solver: Solver): InnerPoint | null {
  const typeCount = multiplicities.length;
  const height = 2 * typeCount;
  // Columns: distance of each type from 0, the rest of its seats, the height, then a distance a constraint.
  const costs = [...multiplicities.map(() => 1), ...multiplicities.map(() => 0), -heightPrice];
  const upper = [...multiplicities.map(() => 1), ...multiplicities.map(() => Number.POSITIVE_INFINITY), coneHeight];
  const lower = [...costs.slice(0, -1).map(() => 0), 1];
  const constraints: LinearRow[] = [];
  const distance = (): number => {
    costs.push(1);
    lower.push(0);
    upper.push(1);
    return costs.length - 1;
  };
  const addConstraint = (
    columns: readonly number[],
    coefficients: readonly number[],
    slack: number | null,
  ): number | null => {
    constraints.push({
      columns: slack === null ? columns : [...columns, slack],
      coefficients: slack === null ? coefficients : [...coefficients, -1],
      lower: 0,
      upper: slack === null ? 0 : Number.POSITIVE_INFINITY,
    });
    return slack;
  };
  const fullSlacks = multiplicities.map((m, type) =>
    addConstraint([type, typeCount + type, height], [-1, -1, m], distance()),
  );
  const rowSlacks = rows.map(({ typeIndices, coefficients, min, max }) => {
    const columns = [...typeIndices, ...typeIndices.map((type) => typeCount + type), height];
    const both = [...coefficients, ...coefficients];
    if (min === max) return { min: addConstraint(columns, [...both, -max], null), max: null };
    const negated = both.map((coefficient) => -coefficient);
    return {
      max: addConstraint(columns, [...negated, max], distance()),
      min: Number.isFinite(min) ? addConstraint(columns, [...both, -min], distance()) : undefined,
    };
  });
  const outcome = solver.solve({ sense: "maximise", costs, lower, upper, rows: constraints });
  if (outcome.status === "infeasible") return null;
  invariant(outcome.status === "optimal", `the inner point programme ended with ${outcome.status}`);
  const { values } = outcome;
  const isCleared = (column: number | null): boolean => column !== null && (values[column] as number) > cleared;
  return {
    seats: multiplicities.map(
      (_, type) => ((values[type] as number) + (values[typeCount + type] as number)) / (values[height] as number),
    ),
    isEmpty: multiplicities.map((_, type) => !isCleared(type)),
    isFull: fullSlacks.map((slack) => !isCleared(slack)),
    isAtMax: rowSlacks.map(({ max }) => !isCleared(max)),
    // A row without a minimum is never at it.
    isAtMin: rowSlacks.map(({ min }) => min !== undefined && !isCleared(min)),
  };
}
