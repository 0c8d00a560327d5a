// The rules of a panel as a programme over seats by member type, each rule one row that can be switched off or loosened.
// Shared by the search for conflicts, for the cheapest changes, and for what is near the edge.
import type { LotteryProblem } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearModel, LinearRow, Solver } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";

/** Rows over types, and how many seats each type can take at most. */
export interface QuotaModel {
  readonly rows: readonly SeatRow[];
  readonly multiplicities: readonly number[];
}

/** The rows of a problem. */
export function quotaModel(problem: LotteryProblem): QuotaModel {
  const { types } = memberTypes(problem);
  return { rows: seatRows(problem, types), multiplicities: types.map(({ multiplicity }) => multiplicity) };
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
 * Whether the programme has a whole solution. The linear programme answers most cases many times faster: when it has no
 * solution there is no whole one, and its vertex is often whole.
 */
export function hasWholeSolution(programme: LinearModel, solver: Solver): boolean {
  const { integer: _, ...linear } = programme;
  const relaxed = solver.solve(linear);
  if (relaxed.status === "infeasible") return false;
  if (relaxed.status === "optimal" && isWhole(relaxed.values)) return true;
  const outcome = solver.solve(programme);
  invariant(
    outcome.status === "optimal" || outcome.status === "infeasible",
    `the panel programme ended with ${outcome.status}`,
  );
  return outcome.status === "optimal";
}
