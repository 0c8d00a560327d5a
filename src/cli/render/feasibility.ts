// Whether the quotas can be met, in words: the conflicts, then the changes that would do; or how near the edge they stand.
import type {
  Conflict,
  ConflictReach,
  ConflictRule,
  EdgeReport,
  Feasibility,
  QuotaChange,
} from "../../model/feasibility.ts";
import type { Feature } from "../../model/feature.ts";
import type { Context } from "../context.ts";
import type { SeatsOfFeature } from "../text/check.fr.ts";

function labelOf(features: readonly Feature[], id: string): string {
  return features.find((feature) => feature.id === id)?.label ?? id;
}

function ruleText(context: Context, rule: ConflictRule, features: readonly Feature[]): string {
  const { rules } = context.text.check;
  switch (rule.kind) {
    case "quota":
      return rules.quota(labelOf(features, rule.feature), rule.value, rule.bound, rule.seats);
    case "panel-size":
      return rules.panelSize(rule.seats);
    case "households":
      return rules.households(rule.householdCount);
  }
}

/** The quotas of one bound among the rules, feature by feature. */
function seatsByFeature(
  rules: readonly ConflictRule[],
  bound: "min" | "max",
  features: readonly Feature[],
): readonly SeatsOfFeature[] {
  const groups = new Map<string, { value: string; seats: number }[]>();
  for (const rule of rules) {
    if (rule.kind !== "quota" || rule.bound !== bound) continue;
    groups.set(rule.feature, [...(groups.get(rule.feature) ?? []), { value: rule.value, seats: rule.seats }]);
  }
  return [...groups].map(([id, values]) => {
    const all = features.find((feature) => feature.id === id)?.values ?? [];
    const otherValues = all.filter((value) => values.every((own) => own.value !== value));
    return { feature: labelOf(features, id), values, otherValues };
  });
}

/**
 * Where all that bounds the panel is the maximums of one feature, everybody with another value can sit: what goes beyond the sum of
 * the maximums, of which a smallest conflict fills each.
 */
function unboundPeople(others: readonly ConflictRule[], { side, seats }: ConflictReach, limit: ConflictRule): number {
  const [first] = others;
  if (limit.kind !== "panel-size" || side !== "at-most" || first?.kind !== "quota") return 0;
  const isAlone = others.every(
    (rule) => rule.kind === "quota" && rule.bound === "max" && rule.feature === first.feature,
  );
  return isAlone ? seats - others.reduce((sum, rule) => sum + (rule.kind === "quota" ? rule.seats : 0), 0) : 0;
}

function reachLine(
  context: Context,
  rules: readonly ConflictRule[],
  reach: ConflictReach,
  features: readonly Feature[],
) {
  const limit = rules[reach.rule] as ConflictRule;
  const others = rules.filter((rule) => rule !== limit);
  return context.text.check.reach({
    atLeast: seatsByFeature(others, "min", features),
    atMost: seatsByFeature(others, "max", features),
    byHousehold: others.some(({ kind }) => kind === "households"),
    side: reach.side,
    seats: reach.seats,
    limitValue: limit.kind === "quota" ? limit.value : null,
    limitFeature: limit.kind === "quota" ? labelOf(features, limit.feature) : "",
    limitSeats: limit.kind === "households" ? limit.householdCount : limit.seats,
    unboundPeople: unboundPeople(others, reach, limit),
  });
}

/** What the rules come to in one sentence; as a list of rules where no sentence tells it. */
function conflictLine(context: Context, { rules, reach }: Conflict, features: readonly Feature[]): string {
  const { text } = context;
  const minimum = rules.find((rule) => rule.kind === "quota");
  const isPlain = rules.every((rule) => rule === minimum || rule.kind === "households");
  if (minimum?.kind === "quota" && minimum.bound === "min" && isPlain && minimum.seats > minimum.available) {
    const { feature, value, seats, available } = minimum;
    return text.check.tooFew(labelOf(features, feature), value, seats, available, rules.length > 1);
  }
  if (reach !== null) return reachLine(context, rules, reach, features);
  return text.check.conflict(rules.map((rule) => ruleText(context, rule, features)));
}

function seatsMoved(changes: readonly QuotaChange[]): number {
  return changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
}

/** The answer, the conflicts, and the changes by rising cost. */
export function feasibilityLines(
  context: Context,
  answer: Feasibility,
  features: readonly Feature[],
): readonly string[] {
  const { check } = context.text;
  if (answer.feasible) return [check.feasible];
  const changes = answer.relaxations.flatMap(({ cost, changes: moved }, index) => [
    check.relaxation(index + 1, seatsMoved(moved), cost),
    ...moved.map(({ feature, value, bound, from, to }) =>
      check.change(labelOf(features, feature), value, bound, from, to),
    ),
  ]);
  const conflicts = answer.conflicts.map((conflict) => `- ${conflictLine(context, conflict, features)}`);
  return [check.infeasible, ...conflicts, ...(changes.length > 0 ? ["", ...changes] : [check.noRelaxation])];
}

/** Points of a hundred within which a simulated share lies 19 times out of 20, whatever it is: two standard errors at worst. */
function marginPoints(trials: number): number {
  return Math.ceil(100 / Math.sqrt(trials));
}

/** What is near the edge, value by value, then the simulated withdrawals. */
export function edgeLines(context: Context, edge: EdgeReport, features: readonly Feature[]): readonly string[] {
  const { edge: text } = context.text.check;
  const isCalm = edge.scarce.length === 0 && edge.fixed.length === 0 && edge.alwaysChosenCount === 0;
  return [
    ...(isCalm ? [text.calm] : [text.title]),
    ...edge.scarce.map(({ feature, value, min, available, alwaysChosen }) =>
      text.scarce(labelOf(features, feature), value, min, available, alwaysChosen),
    ),
    ...edge.fixed.map(({ feature, value, min, max, seats }) =>
      text.fixed(labelOf(features, feature), value, min, max, seats),
    ),
    ...(edge.alwaysChosenCount > 0 ? [text.alwaysChosen(edge.alwaysChosenCount)] : []),
    ...edge.withdrawals.map((outlook) =>
      text.withdrawals(
        outlook.withdrawalPercent,
        outlook.trials,
        marginPoints(outlook.trials),
        outlook.heldWithoutReplacement,
        outlook.heldWithReplacement,
      ),
    ),
  ];
}
