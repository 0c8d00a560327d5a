// Check 12: every panel on a ticket meets every quota. Needs the answers: the annex, or profile `open`.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";
import { missingAnswers } from "../missing-answers.ts";

/** Runs check 12. */
export function checkQuotas({ record, annex, answers, panels }: VerifyContext): CheckOutcome {
  const { features, quotas } = record.freeze;
  for (const [index, quota] of quotas.entries()) {
    const feature = features.find(({ id }) => id === quota.feature);
    if (feature?.values.includes(quota.value) !== true) {
      return failed("quota-unknown", { path: `freeze.quotas[${index}]` });
    }
  }
  if (answers === null || answers === "broken") return notChecked(missingAnswers(annex));
  if (panels === null) return notChecked("published-panels");
  if (!answers.hasSensitive && features.some((feature) => feature.sensitive)) return notChecked("annex");
  for (const [index, panel] of panels.entries()) {
    const counts = new Map<string, number>();
    for (const number of panel) {
      for (const pair of answers.values[number - 1] ?? []) {
        const key = JSON.stringify(pair);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    for (const { feature, value, min, max } of quotas) {
      const count = counts.get(JSON.stringify([feature, value])) ?? 0;
      if (count < min || count > max) {
        return failed(
          "quota-broken",
          { panel: index + 1, value, count, min, max },
          { expected: `${min}-${max}`, found: count },
        );
      }
    }
  }
  return passed();
}
