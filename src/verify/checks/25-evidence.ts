// Check 25: every piece of evidence is about an artefact of this draw, its file is the named one, and a time-stamp covers the
// commitment before the announced event. The authority's signature is for `openssl ts -verify`, and the finding says so.
import { sha256Hex } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked } from "../finding.ts";
import { readTimestampReply } from "../timestamp-reply.ts";

/** Runs check 25. */
export function checkEvidence({ record, digests, brought }: VerifyContext): CheckOutcome {
  const { commitment, evidence } = record;
  if (commitment === null) {
    return evidence.length === 0 ? notApplicable("level-0") : failed("evidence-without-commitment", {});
  }
  const subjects: readonly (string | null)[] = Object.values(digests);
  const other = evidence.findIndex(({ over }) => !subjects.includes(over));
  if (other !== -1) return failed("evidence-of-other", { entry: other + 1 });
  let earliest: string | null = null;
  for (const [index, { kind, file, sha256, over }] of evidence.entries()) {
    const bytes = brought.evidence.get(file);
    if (bytes === undefined) return notChecked("evidence");
    const found = sha256Hex(bytes);
    if (found !== sha256) return failed("evidence-file", { entry: index + 1 }, { expected: sha256, found });
    if (kind !== "rfc3161") continue;
    const reply = readTimestampReply(bytes);
    if (reply === null || reply.imprint !== over) return failed("evidence-imprint", { entry: index + 1 });
    if (over !== digests.commitment) continue;
    if (reply.at >= commitment.announcedFor) {
      return failed("time-order", { before: reply.at, after: commitment.announcedFor });
    }
    if (earliest === null || reply.at < earliest) earliest = reply.at;
  }
  if (evidence.length === 0) return notChecked("evidence");
  if (earliest === null) return { status: "ok", detail: { code: "evidence-undated", facts: {} } };
  return { status: "ok", detail: { code: "evidence-dated", facts: { at: earliest } } };
}
