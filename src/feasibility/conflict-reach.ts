// What the rules of a conflict come to together: one of them is taken as the limit, and the others say how many of its
// seats they need at least, or allow at most. It is what turns a list of rules into one sentence.
import type { ConflictReach, ConflictRule } from "../model/feasibility.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { panelProgramme, type QuotaModel } from "./quota-model.ts";

/** One rule of a conflict with its rows: a bound of a quota, the size, or all households together. */
export interface RuleRows {
  readonly rule: ConflictRule;
  readonly rows: readonly LinearRow[];
}

/** Of the bounds of one kind, the first of the feature with the fewest of them: the one that stands most alone. */
function loneliest(rules: readonly RuleRows[], bound: "min" | "max"): RuleRows | undefined {
  const counts = new Map<string, number>();
  const own = rules.flatMap((entry) =>
    entry.rule.kind === "quota" && entry.rule.bound === bound ? [{ entry, feature: entry.rule.feature }] : [],
  );
  for (const { feature } of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const least = Math.min(...counts.values());
  return own.find(({ feature }) => counts.get(feature) === least)?.entry;
}

/** The rule that people see as the limit: the size of the panel, else a maximum, else a minimum. */
function limitOf(rules: readonly RuleRows[]): RuleRows | undefined {
  return rules.find(({ rule }) => rule.kind === "panel-size") ?? loneliest(rules, "max") ?? loneliest(rules, "min");
}

/** Fewest or most seats of the row's types within the rows. */
function extremeSeats(
  row: LinearRow,
  rows: readonly LinearRow[],
  direction: 1 | -1,
  model: QuotaModel,
  solver: Solver,
): number {
  // Without other rules everybody may sit, or nobody.
  if (rows.length === 0)
    return direction === 1 ? 0 : row.columns.reduce((sum, type) => sum + (model.multiplicities[type] as number), 0);
  const programme = panelProgramme(model.multiplicities, rows);
  const costs = [...programme.costs];
  for (const column of row.columns) costs[column] = direction;
  const outcome = solver.solve({ ...programme, costs });
  invariant(outcome.status === "optimal", `the rules of a conflict but one ended with ${outcome.status}`);
  return Math.round(direction * outcome.objective) + 0;
}

/**
 * The limit of a smallest conflict and what the other rules come to; null where they allow fewer as well as more seats
 * than the limit, only not that number, which one sentence does not tell.
 */
export function conflictReach(conflict: readonly RuleRows[], model: QuotaModel, solver: Solver): ConflictReach | null {
  const limit = limitOf(conflict);
  const row = limit?.rows[0];
  if (limit === undefined || row === undefined) return null;
  const others = conflict.filter((own) => own !== limit).flatMap(({ rows }) => rows);
  const rule = conflict.indexOf(limit);
  if (Number.isFinite(row.upper)) {
    const fewest = extremeSeats(row, others, 1, model, solver);
    if (fewest > row.upper) return { rule, side: "at-least", seats: fewest };
  }
  if (Number.isFinite(row.lower)) {
    const most = extremeSeats(row, others, -1, model, solver);
    if (most < row.lower) return { rule, side: "at-most", seats: most };
  }
  return null;
}
