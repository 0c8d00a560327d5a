// Check 7: the result belongs to this commitment; in simple mode, where there is none, to this lottery. It also holds the
// list of evidence of that commitment, of which a lottery alone has none.
import { digestOf } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 7. */
export function checkCommitmentDigest({ record, digests }: VerifyContext): CheckOutcome {
  const expected = record.reveal.commitmentDigest;
  const found = digests.commitment ?? digests.lottery;
  if (found !== expected) return failed("commitment-differs", {}, { expected, found });
  // The first records name no digest of their evidence.
  const bound = record.reveal.evidenceDigest ?? digestOf(record.commitment === null ? [] : record.evidence);
  const listed = digestOf(record.evidence);
  return listed === bound ? passed() : failed("evidence-differs", {}, { expected: bound, found: listed });
}
