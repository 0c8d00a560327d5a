// Whether the quotas can be met, in words: the conflicts, then the changes that would do.
import type { Conflict, ConflictRule, Feasibility } from "../../model/feasibility.ts";
import type { Context } from "../context.ts";

function ruleText(context: Context, rule: ConflictRule): string {
  const { rules } = context.text.check;
  switch (rule.kind) {
    case "quota":
      return rules.quota(rule.feature, rule.value, rule.bound, rule.seats);
    case "panel-size":
      return rules.panelSize(rule.seats);
    case "households":
      return rules.households(rule.householdCount);
  }
}

function conflictLine(context: Context, conflict: Conflict): string {
  return context.text.check.conflict(conflict.rules.map((rule) => ruleText(context, rule)));
}

export function feasibilityLines(context: Context, answer: Feasibility): readonly string[] {
  const { check } = context.text;
  if (answer.feasible) return [check.feasible];
  const changes = answer.relaxations.flatMap(({ cost, changes: moved }, index) => [
    check.relaxation(index + 1, cost),
    ...moved.map(({ feature, value, bound, from, to }) => check.change(feature, value, bound, from, to)),
  ]);
  return [check.infeasible, ...answer.conflicts.map((conflict) => conflictLine(context, conflict)), ...changes];
}
