// The changes of quota bounds that make a panel possible and move the fewest seats in all, by an integer programme with
// elastic bounds, solved to proven optimality; the result is checked as a problem of its own. Other cheapest sets are
// found by forbidding the ones before.
import type { QuotaChange, Relaxation } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { Quota } from "../model/quota.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { panelProgramme, type QuotaModel, quotaModel } from "./quota-model.ts";

/** Sets of changes listed at most: enough to choose from, few enough to read. */
const listedRelaxations = 3;

/** The problem after the changes. */
export function relaxedProblem(problem: LotteryProblem, changes: readonly QuotaChange[]): LotteryProblem {
  const quotas = problem.quotas.map((quota): Quota => {
    const moved = { min: quota.min, max: quota.max };
    for (const { feature, value, bound, to } of changes) {
      if (feature === quota.feature && value === quota.value) moved[bound] = to;
    }
    return { ...quota, ...moved };
  });
  return { ...problem, quotas };
}

/** Whether a panel exists. */
export function isFeasible(problem: LotteryProblem, solver: Solver): boolean {
  const { rows, multiplicities } = quotaModel(problem);
  const linear = rows.map(({ typeIndices, coefficients, min, max }) => ({
    columns: typeIndices,
    coefficients,
    lower: min,
    upper: max,
  }));
  const outcome = solver.solve(panelProgramme(multiplicities, linear));
  invariant(
    outcome.status === "optimal" || outcome.status === "infeasible",
    `the panel programme ended with ${outcome.status}`,
  );
  return outcome.status === "optimal";
}

interface ElasticBound {
  readonly quota: Quota;
  readonly bound: "min" | "max";
  readonly column: number;
}

/** The cheapest sets of changes, by rising cost; empty when no change of quotas helps. */
export function cheapestRelaxations(problem: LotteryProblem, model: QuotaModel, solver: Solver): readonly Relaxation[] {
  const typeCount = model.multiplicities.length;
  const elastic: ElasticBound[] = [];
  const rows: LinearRow[] = model.rows.map((row) => {
    const plain = { columns: row.typeIndices, coefficients: row.coefficients, lower: row.min, upper: row.max };
    const quota = row.quotaIndex === null ? undefined : problem.quotas[row.quotaIndex];
    if (quota === undefined) return plain;
    const column = typeCount + elastic.length;
    elastic.push({ quota, bound: "min", column }, { quota, bound: "max", column: column + 1 });
    return {
      ...plain,
      columns: [...row.typeIndices, column, column + 1],
      coefficients: [...row.coefficients, 1, -1],
    };
  });
  const base = panelProgramme(model.multiplicities, rows);
  // Seats moved count 1 each; a switch per bound (whether it moves at all) forbids a set found before.
  const switches = elastic.map((_, index) => typeCount + elastic.length + index);
  const largest = elastic.map(({ quota, bound }) => (bound === "min" ? quota.min : problem.panelSize));
  const found: Relaxation[] = [];
  const forbidden: LinearRow[] = elastic.map(({ column }, index) => ({
    columns: [column, switches[index] as number],
    coefficients: [1, -(largest[index] as number)],
    lower: Number.NEGATIVE_INFINITY,
    upper: 0,
  }));
  while (found.length < listedRelaxations) {
    const outcome = solver.solve({
      ...base,
      // The small price of a switch prefers few bounds among equal numbers of seats and never outweighs one seat.
      costs: [...base.costs, ...elastic.map(() => 1), ...elastic.map(() => 1 / (2 * elastic.length + 2))],
      lower: [...base.lower, ...elastic.map(() => 0), ...elastic.map(() => 0)],
      upper: [...base.upper, ...largest, ...elastic.map(() => 1)],
      integer: [...(base.integer ?? []), ...elastic.map(() => true), ...elastic.map(() => true)],
      rows: [...rows, ...forbidden],
    });
    if (outcome.status !== "optimal") break;
    const moved = elastic.map(({ column }) => Math.round(outcome.values[column] as number));
    const changes = elastic.flatMap(({ quota, bound }, index) => {
      const seats = moved[index] as number;
      const from = quota[bound];
      const { feature, value } = quota;
      return seats === 0 ? [] : [{ feature, value, bound, from, to: bound === "min" ? from - seats : from + seats }];
    });
    invariant(changes.length > 0 && isFeasible(relaxedProblem(problem, changes), solver), "a relaxation does not help");
    found.push({ cost: moved.reduce((sum, seats) => sum + seats, 0), changes });
    const used = moved.flatMap((seats, index) => (seats > 0 ? [switches[index] as number] : []));
    forbidden.push({
      columns: used,
      coefficients: used.map(() => 1),
      lower: Number.NEGATIVE_INFINITY,
      upper: used.length - 1,
    });
  }
  return found;
}
