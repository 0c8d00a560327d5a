// The rules of a panel as a programme over seats by member type, each rule one row that can be switched off or loosened.
// Shared by the search for conflicts, for the cheapest changes, and for what is near the edge.
import type { LotteryProblem, MemberType } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearModel, LinearRow, Solver } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";

/** Rows over types, and how many seats each type can take at most. */
export interface QuotaModel {
  readonly types: readonly MemberType[];
  readonly rows: readonly SeatRow[];
  readonly multiplicities: readonly number[];
}

/** The rows of a problem. */
export function quotaModel(problem: LotteryProblem): QuotaModel {
  const { types } = memberTypes(problem);
  return { types, rows: seatRows(problem, types), multiplicities: types.map(({ multiplicity }) => multiplicity) };
}

/** Volunteers of the given types, those of one household counted once. */
export function availableSeats({ types }: QuotaModel, typeIndices: readonly number[]): number {
  let available = 0;
  const homes = new Map<string, number>();
  for (const index of typeIndices) {
    const { shape, multiplicity, householdCount } = types[index] as MemberType;
    if (shape === null) available += multiplicity;
    else homes.set(JSON.stringify(shape), householdCount);
  }
  for (const count of homes.values()) available += count;
  return available;
}

/** All rules of the problem as linear rows, in the order of the model's rows. */
export function seatLinearRows({ rows }: QuotaModel): readonly LinearRow[] {
  return rows.map(({ typeIndices, coefficients, min, max }) => ({
    columns: typeIndices,
    coefficients,
    lower: min,
    upper: max,
  }));
}

/** The integer programme of the given rows, without an objective: is there a panel? */
export function panelProgramme(multiplicities: readonly number[], rows: readonly LinearRow[]): LinearModel {
  return {
    sense: "minimise",
    costs: multiplicities.map(() => 0),
    lower: multiplicities.map(() => 0),
    upper: multiplicities,
    integer: multiplicities.map(() => true),
    rows,
  };
}

/** Whether every number is whole, within the tolerance of vertices. */
function isWhole(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < wholeTolerance);
}

/**
 * A whole point of the programme next to `point`, which solves it in fractions: each of the first `typeCount` columns
 * takes the whole number below or above. Most are whole already, so that little is left to search. Null when there is
 * none so near.
 */
export function wholePointNear(
  programme: LinearModel,
  point: readonly number[],
  typeCount: number,
  solver: Solver,
): readonly number[] | null {
  if (isWhole(point)) return point.map(Math.round);
  const near = point.slice(0, typeCount);
  const outcome = solver.solve({
    ...programme,
    lower: [...near.map((value) => Math.floor(value + wholeTolerance)), ...programme.lower.slice(typeCount)],
    upper: [...near.map((value) => Math.ceil(value - wholeTolerance)), ...programme.upper.slice(typeCount)],
  });
  return outcome.status === "optimal" ? outcome.values.map(Math.round) : null;
}

/**
 * Whether the programme, whose first `typeCount` columns are seats, has a whole solution. The linear programme answers
 * most cases many times faster: when it has no solution there is no whole one, and next to its vertex there mostly is
 * one. Otherwise the whole programme decides.
 */
export function hasWholeSolution(programme: LinearModel, typeCount: number, solver: Solver): boolean {
  const { integer: _, ...linear } = programme;
  const relaxed = solver.solve(linear);
  if (relaxed.status === "infeasible") return false;
  if (relaxed.status === "optimal" && wholePointNear(programme, relaxed.values, typeCount, solver) !== null)
    return true;
  const outcome = solver.solve(programme);
  invariant(
    outcome.status === "optimal" || outcome.status === "infeasible",
    `the panel programme ended with ${outcome.status}`,
  );
  return outcome.status === "optimal";
}

/** Whether a panel meets the given rows. */
export function panelMeets(multiplicities: readonly number[], rows: readonly LinearRow[], solver: Solver): boolean {
  return hasWholeSolution(panelProgramme(multiplicities, rows), multiplicities.length, solver);
}
