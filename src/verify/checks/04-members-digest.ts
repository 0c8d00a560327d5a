// Check 4: the list of volunteers is the one that was frozen.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 4. */
export function checkMembersDigest({ record, digests }: VerifyContext): CheckOutcome {
  const expected = record.freeze.membersDigest;
  return digests.members === expected ? passed() : failed("members-differ", {}, { expected, found: digests.members });
}
