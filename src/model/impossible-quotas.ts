// Quotas that cannot be met for a reason that one sentence tells: a value with too few volunteers, minimums that exceed
// the panel, maximums that do not fill it, a panel larger than the pool or than the number of households.
import { errorOf, type Problem } from "../problems/problem.ts";
import type { LotteryProblem } from "./lottery.ts";

/** The number of different households of the given members; somebody alone is one. */
function householdCount(members: readonly LotteryProblem["members"][number][]): number {
  const named = new Set<string>();
  let alone = 0;
  for (const { household } of members) {
    if (household === null) alone += 1;
    else named.add(household);
  }
  return named.size + alone;
}

/** Every such problem, in the order of features and quotas; empty when none is plain to see. */
export function findImpossibleQuotas(problem: LotteryProblem): readonly Problem[] {
  const { panelSize, features, quotas, members } = problem;
  const problems: Problem[] = [];
  const homes = householdCount(members);
  if (panelSize > members.length) {
    problems.push(errorOf("lottery/panel-larger-than-pool", { panelSize, poolCount: members.length }));
  } else if (panelSize > homes) {
    problems.push(errorOf("lottery/panel-larger-than-households", { panelSize, householdCount: homes }));
  }
  for (const [index, feature] of features.entries()) {
    const own = quotas.filter((quota) => quota.feature === feature.id);
    if (own.length === 0) continue;
    for (const { value, min } of own) {
      const available = householdCount(members.filter(({ values }) => values[index] === value));
      if (min > available) {
        problems.push(errorOf("lottery/too-few-volunteers", { feature: feature.label, value, min, available }));
      }
    }
    const sumOfMins = own.reduce((sum, { min }) => sum + min, 0);
    if (sumOfMins > panelSize) {
      problems.push(errorOf("quotas/mins-above-size", { feature: feature.label, sum: sumOfMins, panelSize }));
    }
    const bounded = new Set(own.map(({ value }) => value));
    const everybodyBounded = members.every(({ values }) => bounded.has(values[index] as string));
    const sumOfMaxes = own.reduce((sum, { max }) => sum + max, 0);
    if (everybodyBounded && sumOfMaxes < panelSize) {
      problems.push(errorOf("quotas/maxes-below-size", { feature: feature.label, sum: sumOfMaxes, panelSize }));
    }
  }
  return problems;
}
