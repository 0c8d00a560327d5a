// Check 25: every piece of evidence is about an artefact of this draw, its file is the named one, and a time-stamp covers the
// commitment before the announced event. The authority's signature is for `openssl ts -verify`, and the finding says so.
// A signature over the record beside it must be good, whoever made it; it dates nothing and replaces no evidence.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../record/canonical-json.ts";
import { sha256Hex } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked } from "../finding.ts";
import type { SignatureReading } from "../ssh-signature.ts";
import { readTimestampReply } from "../timestamp-reply.ts";

/** The record's bytes are its canonical ones: check 2 holds the file to them. */
function signatureOf({ record, brought }: VerifyContext): SignatureReading | null {
  if (brought.signature === undefined) return null;
  const { file, verifier } = brought.signature;
  return verifier(file, utf8ToBytes(canonicalJson(record)), "pinakion-record");
}

/** Runs check 25. */
export function checkEvidence(context: VerifyContext): CheckOutcome {
  const dates = checkDates(context);
  const signature = signatureOf(context);
  if (signature === null || dates.status === "failed") return dates;
  if (signature.status !== "good") return failed(`signature-${signature.status}`, {});
  const { signer } = signature;
  if (dates.detail.code === "evidence-dated") {
    return { status: "ok", detail: { code: "evidence-dated", facts: { ...dates.detail.facts, signer } } };
  }
  if (dates.detail.code === "evidence-undated") {
    return { status: "ok", detail: { code: "evidence-undated", facts: { signer } } };
  }
  // Files of evidence that the record names and that are not here stay what is missing.
  if (context.record.evidence.length > 0) return dates;
  return { status: "ok", detail: { code: "signature-alone", facts: { signer } } };
}

function checkDates({ record, digests, brought }: VerifyContext): CheckOutcome {
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
