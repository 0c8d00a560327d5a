// The quotas with bounds that may move, each seat at its weight: the programme that the cheapest changes come from, and whether a
// bound can be left where it is.
import type { QuotaPriority } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { Quota } from "../model/quota.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { panelNear } from "./near-panel.ts";
import { availableSeats, panelMeets, panelProgramme, type QuotaModel, seatLinearRows } from "./quota-model.ts";

/** A bound that may move by up to `room` seats. */
export interface ElasticBound {
  /** Position of its row in the model. */
  readonly row: number;
  readonly quota: Quota;
  readonly bound: "min" | "max";
  readonly weight: number;
  readonly room: number;
}

export interface ElasticProgramme {
  readonly bounds: readonly ElasticBound[];
  /** The columns of the bounds follow those of the types. */
  readonly rows: readonly LinearRow[];
  readonly typeCount: number;
  readonly costs: readonly number[];
}

export function elasticProgramme(
  problem: LotteryProblem,
  model: QuotaModel,
  priorities: readonly QuotaPriority[],
): ElasticProgramme {
  const typeCount = model.multiplicities.length;
  const bounds: ElasticBound[] = [];
  const addBound = (own: ElasticBound): number[] => {
    if (own.room <= 0) return [];
    bounds.push(own);
    return [typeCount + bounds.length - 1];
  };
  const plainRows = seatLinearRows(model);
  const rows = model.rows.map((row, index): LinearRow => {
    const plain = plainRows[index] as LinearRow;
    const quota = row.quotaIndex === null ? undefined : problem.quotas[row.quotaIndex];
    if (quota === undefined) return plain;
    const own = priorities.find(({ feature, value }) => feature === quota.feature && value === quota.value);
    const weight = own?.weight ?? 1;
    const highest = Math.min(own?.highestMax ?? problem.panelSize, problem.panelSize);
    const lowered = addBound({
      row: index,
      quota,
      bound: "min",
      weight,
      room: quota.min - Math.max(0, own?.lowestMin ?? 0),
    });
    const raised = addBound({ row: index, quota, bound: "max", weight, room: highest - quota.max });
    return {
      ...plain,
      columns: [...plain.columns, ...lowered, ...raised],
      coefficients: [...plain.coefficients, ...lowered.map(() => 1), ...raised.map(() => -1)],
    };
  });
  return { bounds, rows, typeCount, costs: boundCosts(problem, bounds) };
}

/**
 * Weights with a small surcharge that orders equal costs and never adds up to a seat: first the quotas with the most
 * seats, which feel a change least. One order makes few bounds move far rather than many a little.
 */
function boundCosts(problem: LotteryProblem, bounds: readonly ElasticBound[]): readonly number[] {
  const order = bounds
    .map(({ quota }, index) => ({ index, seats: quota.max }))
    .sort((a, b) => b.seats - a.seats || a.index - b.index);
  const step = 1 / (4 * problem.panelSize * problem.features.length * bounds.length);
  const costs = bounds.map(({ weight }) => weight);
  for (const [rank, { index }] of order.entries()) costs[index] = (costs[index] as number) + rank * step;
  return costs;
}

/**
 * Opens the question whether something helps when one bound stays where it is: then there is a panel with all other bounds moved
 * as far as they may go, and the other way round. One linear programme is kept for all bounds, and its point leads to a panel.
 */
export function openAvoidable(
  { bounds }: ElasticProgramme,
  model: QuotaModel,
  solver: Solver,
): { readonly isAvoidable: (bound: number) => boolean; readonly dispose: () => void } {
  const roomOf = (row: number, side: "min" | "max"): number =>
    bounds.find((own) => own.row === row && own.bound === side)?.room ?? 0;
  const widest = seatLinearRows(model).map((row, index) => ({
    ...row,
    lower: row.lower - roomOf(index, "min"),
    upper: row.upper + roomOf(index, "max"),
  }));
  const { integer: _, ...linear } = panelProgramme(model.multiplicities, widest);
  const session = solver.open(linear);
  return {
    isAvoidable: (bound) => {
      const { row, bound: side, quota } = bounds[bound] as ElasticBound;
      const { typeIndices } = model.rows[row] as SeatRow;
      if (side === "min" && availableSeats(model, typeIndices) < quota.min) return false;
      const wide = widest[row] as LinearRow;
      const held = { ...wide, ...(side === "min" ? { lower: quota.min } : { upper: quota.max }) };
      session.changeRowBounds(row, held.lower, held.upper);
      const outcome = session.solve();
      session.changeRowBounds(row, wide.lower, wide.upper);
      if (outcome.status === "infeasible") return false;
      const rows = widest.map((own, index) => (index === row ? held : own));
      const near = outcome.status === "optimal" ? panelNear(outcome.values, model.multiplicities, rows) : null;
      return near !== null || panelMeets(model.multiplicities, rows, solver);
    },
    dispose: () => session.dispose(),
  };
}
