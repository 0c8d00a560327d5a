// Check 24: the record named by the commitment is the one at hand, is right itself, its randomness was not used again, and
// nobody of its panel is drawn once more. A replacement continues the draw before it: it must name that one, and draw among its
// volunteers only. Who is who shows only where both draws give people the same codes.
import { purposeBefore } from "../../model/purpose.ts";
import type { PublishedRecord } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked, passed } from "../finding.ts";

/** Whether randomness of the earlier draw was used again. */
function usedAgain(record: PublishedRecord, earlier: PublishedRecord): CheckOutcome | null {
  const used = earlier.reveal.values;
  const again = record.reveal.values.find(({ source, text, round }) =>
    used.some(
      (value) => value.text === text || (value.source === source && round !== undefined && value.round === round),
    ),
  );
  return again === undefined
    ? null
    : failed("randomness-again", { source: again.source, drawId: earlier.freeze.drawId });
}

/** A replacement: its volunteers are some of the draw before, and none of them was drawn there, nor is one drawn now. */
function checkContinued(record: PublishedRecord, earlier: PublishedRecord, before: string): CheckOutcome {
  const { drawId, purpose } = record.freeze;
  if (earlier.freeze.drawId !== drawId || earlier.freeze.purpose !== before) {
    return failed("earlier-not-continued", { purpose, before });
  }
  const known = new Set(earlier.members.members.map(({ identityCommitment }) => identityCommitment));
  const { members } = record.members;
  const others = members.filter(({ identityCommitment }) => !known.has(identityCommitment));
  // The key depends on the whole list of the first draw: codes are all those of that draw, or none.
  if (others.length === members.length) return notChecked("same-codes");
  if (others.length > 0) return failed("earlier-without", { count: others.length });
  const seated = new Set(earlier.reveal.panel);
  const again = members.find(({ code }) => seated.has(code));
  return again === undefined ? passed() : failed("drawn-again", { code: again.code, drawId });
}

/** Another draw that follows: nobody of the earlier panel is drawn. */
function checkFollowing(record: PublishedRecord, earlier: PublishedRecord): CheckOutcome {
  const known = new Set(record.members.members.map(({ identityCommitment }) => identityCommitment));
  // Codes depend on the draw, the key and the whole list: either all lines are the same, or none can be compared.
  if (!earlier.members.members.every(({ identityCommitment }) => known.has(identityCommitment)))
    return notChecked("same-codes");
  const code = record.reveal.panel.find((drawn) => earlier.reveal.panel.includes(drawn));
  return code === undefined ? passed() : failed("drawn-again", { code, drawId: earlier.freeze.drawId });
}

/** Runs check 24. */
export function checkChain({ record, brought }: VerifyContext): CheckOutcome {
  if (record.commitment === null) return notApplicable("level-0");
  const { purpose } = record.freeze;
  const before = purposeBefore(purpose);
  const expected = record.commitment.previousRecordDigest;
  if (expected === null) {
    return before === null ? notApplicable("no-earlier-record") : failed("earlier-not-continued", { purpose, before });
  }
  const { previous } = brought;
  if (previous === undefined) return notChecked("earlier-record");
  if (previous === "unreadable" || previous.digest !== expected) return failed("earlier-differs", {}, { expected });
  if (!previous.ok) return failed("earlier-broken", {});
  const again = usedAgain(record, previous.record);
  if (again !== null) return again;
  return before === null ? checkFollowing(record, previous.record) : checkContinued(record, previous.record, before);
}
