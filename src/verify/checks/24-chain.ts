// Check 24: an earlier record named by the commitment must be at hand to be compared; a first draw names none.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, notApplicable, notChecked } from "../finding.ts";

/** Runs check 24. */
export function checkChain({ record }: VerifyContext): CheckOutcome {
  if (record.commitment === null) return notApplicable("level-0");
  return record.commitment.previousRecordDigest === null
    ? notApplicable("no-earlier-record")
    : notChecked("earlier-record");
}
