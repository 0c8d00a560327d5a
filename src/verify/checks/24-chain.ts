// Check 24: the record named by the commitment is the one at hand, is right itself, its randomness was not used again, and
// nobody of its panel is drawn once more. The last shows only where both draws give people the same codes.
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
  const { drawId } = previous.record.freeze;
  if (again !== undefined) return failed("randomness-again", { source: again.source, drawId });
  const known = new Set(record.members.members.map(({ identityCommitment }) => identityCommitment));
  const earlier = previous.record.members.members;
  // Codes depend on the draw, the key and the whole list: either all lines are the same, or none can be compared.
  if (!earlier.every(({ identityCommitment }) => known.has(identityCommitment))) return notChecked("same-codes");
  const code = record.reveal.panel.find((drawn) => previous.record.reveal.panel.includes(drawn));
  return code === undefined ? passed() : failed("drawn-again", { code, drawId });
}
