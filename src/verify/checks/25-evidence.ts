// Check 25: every piece of evidence is about an artefact of this draw. The files themselves are outside the record.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked } from "../finding.ts";

/** Runs check 25. */
export function checkEvidence({ record, digests }: VerifyContext): CheckOutcome {
  const { commitment, evidence } = record;
  if (commitment === null) {
    return evidence.length === 0 ? notApplicable("level-0") : failed("evidence-without-commitment", {});
  }
  const subjects: readonly (string | null)[] = Object.values(digests);
  const other = evidence.findIndex(({ over }) => !subjects.includes(over));
  return other === -1 ? notChecked("evidence") : failed("evidence-of-other", { entry: other + 1 });
}
