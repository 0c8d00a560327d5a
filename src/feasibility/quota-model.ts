// The rules of a panel as a programme over seats by member type, each rule one row that can be switched off or loosened.
// Shared by the search for conflicts, for the cheapest changes, and for what is near the edge.
import type { LotteryProblem, MemberType } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { linearRow } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearModel, LinearRow, Solver, SolverSession } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";
import { panelNear } from "./near-panel.ts";

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
  return rows.map((row) => linearRow(row));
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

/**
 * A whole point of the linear programme that `session` holds, found by putting one column after another on the whole
 * number below or above, the nearest first: each step is a few pivots, where a search among whole numbers begins anew.
 * Null when a step fails both ways; the bounds of the session are then no longer those of the programme.
 */
function diveToWholePoint(session: SolverSession, programme: LinearModel, point: readonly number[]) {
  let values = point;
  const distance = (value: number): number => Math.abs(value - Math.round(value));
  const isOpen = (value: number): boolean => distance(value) >= wholeTolerance;
  const settle = (column: number, value: number): boolean => {
    session.changeColumnBounds(column, value, value);
    const outcome = session.solve();
    if (outcome.status === "optimal") values = outcome.values;
    return outcome.status === "optimal";
  };
  for (;;) {
    const open = values.flatMap((value, column) => (isOpen(value) ? [column] : []));
    if (open.length === 0) return values.map(Math.round);
    const column = open.reduce((a, b) => (distance(values[b] as number) < distance(values[a] as number) ? b : a));
    const value = values[column] as number;
    const near = Math.round(value);
    const other = near > value ? near - 1 : near + 1;
    const upper = programme.upper[column] as number;
    if (!settle(column, near) && (other < 0 || other > upper || !settle(column, other))) return null;
  }
}

/**
 * Seats by type of a panel that meets the given rows; null when there is none. The linear programme answers most cases many
 * times faster: when it has no solution there is no whole one, and from its vertex a few exchanges, or a few steps, mostly
 * lead to one. Otherwise the whole programme decides.
 */
export function findPanel(
  multiplicities: readonly number[],
  rows: readonly LinearRow[],
  solver: Solver,
): readonly number[] | null {
  const programme = panelProgramme(multiplicities, rows);
  const { integer: _, ...linear } = programme;
  const session = solver.open(linear);
  try {
    const relaxed = session.solve();
    if (relaxed.status === "infeasible") return null;
    const near =
      relaxed.status === "optimal"
        ? (panelNear(relaxed.values, multiplicities, rows) ?? diveToWholePoint(session, programme, relaxed.values))
        : null;
    if (near !== null) return near;
  } finally {
    session.dispose();
  }
  const outcome = solver.solve(programme);
  invariant(
    outcome.status === "optimal" || outcome.status === "infeasible",
    `the panel programme ended with ${outcome.status}`,
  );
  return outcome.status === "optimal" ? outcome.values.map(Math.round) : null;
}

/** Whether a panel meets the given rows. */
export function panelMeets(multiplicities: readonly number[], rows: readonly LinearRow[], solver: Solver): boolean {
  return findPanel(multiplicities, rows, solver) !== null;
}
