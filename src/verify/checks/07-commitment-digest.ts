// Check 7: the result belongs to this commitment; in simple mode, where there is none, to this lottery.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 7. */
export function checkCommitmentDigest({ record, digests }: VerifyContext): CheckOutcome {
  const expected = record.reveal.commitmentDigest;
  const found = digests.commitment ?? digests.lottery;
  return found === expected ? passed() : failed("commitment-differs", {}, { expected, found });
}
