// Whether bounds can be met by any panel of the given size, feature by feature; who can never be seated is told.
// Looks at bounds only: whether this pool can meet them is another question.
import type { Quota } from "../model/quota.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";

/**
 * Errors where a feature's minimums exceed the panel or its maximums do not fill it, or min exceeds max; warnings for
 * values that can get no seat. Features and values in the order of the quotas.
 */
export function checkQuotaSums(quotas: readonly Quota[], panelSize: number): readonly Problem[] {
  const problems: Problem[] = [];
  const byFeature = new Map<string, Quota[]>();
  for (const quota of quotas) {
    const own = byFeature.get(quota.feature) ?? [];
    byFeature.set(quota.feature, own);
    own.push(quota);
  }

  for (const [feature, own] of byFeature) {
    for (const { value, min, max } of own) {
      if (min > max) problems.push(errorOf("quotas/min-above-max", { feature, value, min, max }));
    }
    const mins = own.reduce((sum, quota) => sum + quota.min, 0);
    const maxes = own.reduce((sum, quota) => sum + quota.max, 0);
    if (mins > panelSize) problems.push(errorOf("quotas/mins-above-size", { feature, sum: mins, panelSize }));
    if (maxes < panelSize) problems.push(errorOf("quotas/maxes-below-size", { feature, sum: maxes, panelSize }));
    if (mins > panelSize) continue;
    for (const { value, min, max } of own) {
      const otherMins = mins - min;
      if (max > 0 && otherMins < panelSize) continue;
      problems.push(warningOf("quotas/value-cannot-be-seated", { feature, value, max, otherMins, panelSize }));
    }
  }
  return problems;
}

/** Whether sums that no panel can meet are refused, or left to a check, which says what would do. */
export type ImpossibleSums = "refused" | "left-to-check";

/** The problems without sums that no panel can meet, where those are left to a check. */
export function refusedSums(problems: readonly Problem[], sums: ImpossibleSums): readonly Problem[] {
  const isSum = ({ code }: Problem): boolean => code === "quotas/mins-above-size" || code === "quotas/maxes-below-size";
  return sums === "refused" ? problems : problems.filter((problem) => !isSum(problem));
}
