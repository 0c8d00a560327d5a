// A smallest set of rules that cannot hold together: rules are left out one by one, and stay out when the others are
// impossible without them (deletion filter). Each answer is an integer programme solved to the end.
import type { Conflict, ConflictRule } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { panelProgramme, type QuotaModel } from "./quota-model.ts";

/** One rule that may be left out: a bound of a row, or all household rows together. */
interface Candidate {
  readonly rule: ConflictRule;
  readonly rows: readonly { readonly row: SeatRow; readonly min: boolean; readonly max: boolean }[];
}

function candidatesOf(problem: LotteryProblem, { rows }: QuotaModel): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const row of rows) {
    if (row.kind === "size") {
      candidates.push({ rule: { kind: "panel-size", seats: row.max }, rows: [{ row, min: true, max: true }] });
      continue;
    }
    const quota = row.quotaIndex === null ? undefined : problem.quotas[row.quotaIndex];
    if (quota === undefined) continue;
    for (const bound of ["min", "max"] as const) {
      candidates.push({
        rule: { kind: "quota", feature: quota.feature, value: quota.value, bound, seats: quota[bound] },
        rows: [{ row, min: bound === "min", max: bound === "max" }],
      });
    }
  }
  const households = rows.filter(({ kind }) => kind === "household");
  if (households.length > 0) {
    const householdCount = households.reduce((sum, { max }) => sum + max, 0);
    candidates.push({
      rule: { kind: "households", householdCount },
      rows: households.map((row) => ({ row, min: false, max: true })),
    });
  }
  return candidates;
}

function linearRows(candidates: readonly Candidate[]): readonly LinearRow[] {
  return candidates.flatMap(({ rows }) =>
    rows.map(({ row, min, max }) => ({
      columns: row.typeIndices,
      coefficients: row.coefficients,
      lower: min ? row.min : Number.NEGATIVE_INFINITY,
      upper: max ? row.max : Number.POSITIVE_INFINITY,
    })),
  );
}

/** A conflict of an infeasible problem: take any one of its rules away and the others can hold. */
export function findConflict(problem: LotteryProblem, model: QuotaModel, solver: Solver): Conflict {
  let kept = candidatesOf(problem, model);
  for (const candidate of kept) {
    const others = kept.filter((other) => other !== candidate);
    const outcome = solver.solve(panelProgramme(model.multiplicities, linearRows(others)));
    if (outcome.status === "infeasible") kept = others;
  }
  return { rules: kept.map(({ rule }) => rule) };
}
