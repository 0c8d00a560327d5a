// The rules of a panel as an integer programme over seats by member type, each rule one row that can be switched off or
// loosened. Shared by the search for a conflict and for the cheapest changes.
import type { LotteryProblem } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import type { LinearModel, LinearRow } from "../solver/model.ts";

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
