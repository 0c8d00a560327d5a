// Check 9: nobody who registered is missing from the count: registered = volunteers + excluded, and one line a volunteer.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 9. */
export function checkConservation({ record }: VerifyContext): CheckOutcome {
  const { registered, poolCount, exclusions } = record.freeze;
  const lines = record.members.members.length;
  if (poolCount !== lines)
    return failed("pool-count", { stated: poolCount, lines }, { expected: poolCount, found: lines });
  const excluded = exclusions.reduce((sum, { count }) => sum + count, 0);
  if (registered !== poolCount + excluded) {
    return failed(
      "conservation",
      { registered, pool: poolCount, excluded },
      { expected: registered, found: poolCount + excluded },
    );
  }
  return passed();
}
