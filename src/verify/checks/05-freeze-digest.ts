// Check 5: the rules are those that the lottery and the commitment name.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 5. */
export function checkFreezeDigest({ record, digests }: VerifyContext): CheckOutcome {
  const { lottery, commitment } = record;
  const found = digests.freeze;
  if (lottery.freezeDigest !== found) {
    return failed("freeze-differs", { artefact: "lottery" }, { expected: lottery.freezeDigest, found });
  }
  if (commitment === null) return passed();
  if (commitment.freezeDigest !== found) {
    return failed("freeze-differs", { artefact: "commitment" }, { expected: commitment.freezeDigest, found });
  }
  if (commitment.membersDigest !== digests.members) {
    return failed("committed-members-differ", {}, { expected: commitment.membersDigest, found: digests.members });
  }
  return passed();
}
