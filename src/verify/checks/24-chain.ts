// Check 24: the record named by the commitment is the one at hand, is right itself, and its randomness was not used again.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked, passed } from "../finding.ts";

/** Runs check 24. */
export function checkChain({ record, brought }: VerifyContext): CheckOutcome {
  if (record.commitment === null) return notApplicable("level-0");
  const expected = record.commitment.previousRecordDigest;
  if (expected === null) return notApplicable("no-earlier-record");
  const { previous } = brought;
  if (previous === undefined) return notChecked("earlier-record");
  if (previous === "unreadable" || previous.digest !== expected) return failed("earlier-differs", {}, { expected });
  if (!previous.ok) return failed("earlier-broken", {});
  const used = previous.record.reveal.values;
  const again = record.reveal.values.find(({ source, text, round }) =>
    used.some(
      (value) => value.text === text || (value.source === source && round !== undefined && value.round === round),
    ),
  );
  return again === undefined
    ? passed()
    : failed("randomness-again", { source: again.source, drawId: previous.record.freeze.drawId });
}
