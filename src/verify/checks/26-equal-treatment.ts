// Check 26: volunteers alike in everything the lottery may see (answers, and the answers of those they live with) have the
// same exact chance; check 16 bounds how far their tickets may differ.
import type { MemberLine } from "../../model/record.ts";
import { answerTypes } from "../answer-types.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";
import { missingAnswers } from "../missing-answers.ts";

/** Runs check 26. */
export function checkEqualTreatment({ record, annex, answers, panels, chances }: VerifyContext): CheckOutcome {
  if (answers === null || answers === "broken") return notChecked(missingAnswers(annex));
  if (chances?.length !== answers.values.length)
    return notChecked(panels === null ? "published-panels" : "exact-chances");
  if (!answers.hasSensitive && record.freeze.features.some((feature) => feature.sensitive)) return notChecked("annex");
  for (const { members } of answerTypes(answers, record.freeze.constraints.length > 0)) {
    const [first, ...others] = members as [number, ...number[]];
    const other = others.find((index) => chances[first]?.targetPpb !== chances[index]?.targetPpb);
    if (other === undefined) continue;
    const lines = record.members.members;
    return failed("unequal-treatment", {
      a: (lines[first] as MemberLine).code,
      b: (lines[other] as MemberLine).code,
    });
  }
  return passed();
}
