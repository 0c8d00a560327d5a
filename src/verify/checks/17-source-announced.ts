// Check 17: the revealed sources are the announced ones, in the same order and of the same round.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, passed } from "../finding.ts";

/** Runs check 17. */
export function checkSourceAnnounced({ record }: VerifyContext): CheckOutcome {
  if (record.commitment === null) return notApplicable("level-0");
  const announced = record.commitment.randomness;
  const { values } = record.reveal;
  for (const [index, value] of values.entries()) {
    const expected = announced[index];
    if (expected?.source !== value.source || expected.round !== value.round) {
      return failed("source-differs", { source: value.source });
    }
  }
  const missing = announced[values.length];
  return missing === undefined ? passed() : failed("source-differs", { source: missing.source });
}
