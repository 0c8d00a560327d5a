// What is told of a quota whose figure is uncertain: a warning above 15 % of variation, a refusal above 25 % unless it is accepted.
import { fixedDecimal } from "../math/decimal-text.ts";
import { fromText, type Rational } from "../math/rational.ts";
import type { DerivedQuota, Variation } from "../model/quota.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { fragileVariation, refusedVariation } from "./precision.ts";

/** The per cent that the source of a quota tells, rounded; null for a figure that is not fragile. */
export function fragilePercent(variation: Variation | null): number | null {
  return variation !== null && variation.percent > fragileVariation ? Math.round(variation.percent) : null;
}

/** At most one problem of the quota's own figure. */
export function precisionProblems(quota: DerivedQuota, accepted: boolean): readonly Problem[] {
  const percent = quota.variation?.percent ?? 0;
  if (quota.population === null || percent <= fragileVariation) return [];
  const facts = {
    feature: quota.feature,
    value: quota.value,
    population: fixedDecimal(fromText(quota.population) as Rational, 0),
    percent: Math.round(percent),
  };
  if (percent <= refusedVariation) return [warningOf("quotas/precision-low", facts)];
  const refused = { ...facts, accepted };
  return [accepted ? warningOf("quotas/precision-too-low", refused) : errorOf("quotas/precision-too-low", refused)];
}
