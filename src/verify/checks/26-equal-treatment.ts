// Check 26: volunteers alike in everything the lottery may see (answers, and the answers of those they live with) have the
// same exact chance; check 16 bounds how far their tickets may differ.
import type { MemberLine } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";
import { missingAnswers } from "../missing-answers.ts";

/** Runs check 26. */
export function checkEqualTreatment({ record, annex, answers }: VerifyContext): CheckOutcome {
  if (answers === null || answers === "broken") return notChecked(missingAnswers(annex));
  if (record.lottery.chances.length !== answers.values.length) return notChecked("published-panels");
  if (!answers.hasSensitive && record.freeze.features.some((feature) => feature.sensitive)) return notChecked("annex");
  const own = answers.values.map((pairs) => JSON.stringify(pairs));
  const together = new Map<string, string[]>();
  if (record.freeze.constraints.length > 0) {
    for (const [index, household] of answers.households.entries()) {
      if (household === null) continue;
      const known = together.get(household);
      if (known === undefined) together.set(household, [own[index] as string]);
      else known.push(own[index] as string);
    }
    for (const list of together.values()) list.sort();
  }
  const firstOfType = new Map<string, number>();
  for (const [index, values] of own.entries()) {
    const household = answers.households[index] ?? null;
    const type = JSON.stringify([values, household === null ? null : (together.get(household) ?? null)]);
    const first = firstOfType.get(type);
    if (first === undefined) firstOfType.set(type, index);
    else if (record.lottery.chances[first]?.targetPpb !== record.lottery.chances[index]?.targetPpb) {
      const lines = record.members.members;
      return failed("unequal-treatment", {
        a: (lines[first] as MemberLine).code,
        b: (lines[index] as MemberLine).code,
      });
    }
  }
  return passed();
}
