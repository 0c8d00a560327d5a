// Check 13: at most one member of a household on every panel.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked, passed } from "../finding.ts";
import { missingAnswers } from "../missing-answers.ts";

/** Runs check 13. */
export function checkConstraints({ record, annex, answers, panels }: VerifyContext): CheckOutcome {
  if (record.freeze.constraints.length === 0) return notApplicable("no-household-rule");
  if (answers === null || answers === "broken") return notChecked(missingAnswers(annex));
  if (panels === null) return notChecked("published-panels");
  for (const [index, panel] of panels.entries()) {
    const seen = new Set<string>();
    for (const number of panel) {
      const household = answers.households[number - 1] ?? null;
      if (household === null) continue;
      if (seen.has(household)) return failed("household-broken", { panel: index + 1, household });
      seen.add(household);
    }
  }
  return passed();
}
