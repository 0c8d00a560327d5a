// How near the edge quotas stand that can be met: values with hardly more volunteers than seats, quotas that leave a choice
// on paper only, volunteers who stand in every panel. What is told is proven by linear programmes, whose solutions include
// all panels; what only whole numbers would show is not told. The withdrawals are in simulate-withdrawals.ts.
import type { FixedValue, ScarceValue } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver, SolverOutcome, SolverSession } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";
import { availableSeats, panelProgramme, type QuotaModel, seatLinearRows } from "./quota-model.ts";

/** A value is scarce when it has at most one volunteer more than its minimum, or a tenth more. */
function isScarce(min: number, available: number): boolean {
  return min > 0 && available - min <= Math.max(1, Math.floor(min / 10));
}

function seatsOf(outcome: SolverOutcome): readonly number[] {
  invariant(outcome.status === "optimal", `a feasible panel programme ended with ${outcome.status}`);
  return outcome.values;
}

/** Sets the cost of the given columns, solves, and takes the costs off again. */
function solveFor(session: SolverSession, types: readonly number[], cost: 1 | -1): readonly number[] {
  for (const type of types) session.changeColumnCost(type, cost);
  const values = seatsOf(session.solve());
  for (const type of types) session.changeColumnCost(type, 0);
  return values;
}

/** Types of which every member stands in every panel: panels that use them less are sought until none is left. */
function alwaysChosenTypes(model: QuotaModel, session: SolverSession): ReadonlySet<number> {
  const isFull = (values: readonly number[], type: number): boolean =>
    (values[type] as number) > (model.multiplicities[type] as number) - wholeTolerance;
  const first = seatsOf(session.solve());
  let full = [...model.multiplicities.keys()].filter((type) => isFull(first, type));
  for (;;) {
    const values = solveFor(session, full, 1);
    const left = full.filter((type) => isFull(values, type));
    if (left.length === full.length) return new Set(full);
    full = left;
  }
}

/** Quotas with min < max whose value gets the same number of seats in every panel. */
function fixedValues(problem: LotteryProblem, model: QuotaModel, session: SolverSession): FixedValue[] {
  const reached = model.rows.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
  const solve = (types: readonly number[], cost: 1 | -1): void => {
    const values = solveFor(session, types, cost);
    for (const [index, { typeIndices }] of model.rows.entries()) {
      const seats = typeIndices.reduce((sum, type) => sum + (values[type] as number), 0);
      const range = reached[index] as { least: number; most: number };
      range.least = Math.min(range.least, seats);
      range.most = Math.max(range.most, seats);
    }
  };
  const seatsWithin = (index: number): readonly [number, number] => {
    const { least, most } = reached[index] as { least: number; most: number };
    return [Math.ceil(least - wholeTolerance), Math.floor(most + wholeTolerance)];
  };
  const fixed: FixedValue[] = [];
  for (const [index, { quotaIndex, typeIndices }] of model.rows.entries()) {
    const quota = quotaIndex === null ? undefined : problem.quotas[quotaIndex];
    // Where nobody has the value, no panel can seat it: the table of volunteers says so.
    if (quota === undefined || typeIndices.length === 0) continue;
    if (quota.min >= Math.min(quota.max, problem.panelSize)) continue;
    // From 0 to all seats is no quota: everybody whom a constraint does not bind.
    if (quota.min === 0 && quota.max >= problem.panelSize) continue;
    // Each programme widens the ranges of other rows too; most quotas need none of their own.
    for (const cost of [1, -1] as const) {
      const [least, most] = seatsWithin(index);
      if (least >= most) solve(typeIndices, cost);
    }
    const [seats, most] = seatsWithin(index);
    const { feature, value, min, max } = quota;
    if (seats === most) fixed.push({ feature, value, min, max, seats });
  }
  return fixed;
}

/** What `edgeReport` finds; the withdrawals come from a simulation of their own. */
export interface Edge {
  readonly scarce: readonly ScarceValue[];
  readonly fixed: readonly FixedValue[];
  readonly alwaysChosenCount: number;
}

/** The report on a feasible problem and its model. */
export function edgeReport(problem: LotteryProblem, model: QuotaModel, solver: Solver): Edge {
  const { integer: _, ...linear } = panelProgramme(model.multiplicities, seatLinearRows(model));
  const session = solver.open(linear);
  let always: ReadonlySet<number>;
  let fixed: readonly FixedValue[];
  try {
    always = alwaysChosenTypes(model, session);
    fixed = fixedValues(problem, model, session);
  } finally {
    session.dispose();
  }
  const countAlways = (types: readonly number[]): number =>
    types.reduce((sum, type) => sum + (always.has(type) ? (model.multiplicities[type] as number) : 0), 0);
  const rowOfQuota = new Map(model.rows.map((row) => [row.quotaIndex, row]));
  const scarce = problem.quotas.flatMap(({ feature, value, min }, index): ScarceValue[] => {
    const holders = rowOfQuota.get(index)?.typeIndices ?? [];
    const available = availableSeats(model, holders);
    if (!isScarce(min, available)) return [];
    const alwaysChosen = countAlways(holders);
    return [{ feature, value, min, available, alwaysChosen }];
  });
  return { scarce, fixed, alwaysChosenCount: countAlways([...always]) };
}
