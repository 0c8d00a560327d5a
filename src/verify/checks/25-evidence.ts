// Check 25: every piece of evidence is about an artefact of this draw, its file is the named one, and a time-stamp covers the
// commitment before the announced event. The authority's signature is for `openssl ts -verify`, and the finding says so.
// A signature over the record beside it must be good, whoever made it; it dates nothing and replaces no evidence.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { CommitmentArtefact } from "../../model/record.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { sha256Hex } from "../../record/sha256.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked } from "../finding.ts";
import type { SignatureReading } from "../ssh-signature.ts";
import { readTimestampReply } from "../timestamp-reply.ts";

/** The first fault; or the earliest time-stamp of the commitment and the first file that is not here. */
type EvidenceReading =
  | { readonly fault: CheckOutcome }
  | { readonly fault: null; readonly at: string | null; readonly missing: string | null };

/** The record's bytes are its canonical ones: check 2 holds the file to them. */
function signatureOf({ record, brought }: VerifyContext): SignatureReading | null {
  if (brought.signature === undefined) return null;
  const { file, verifier } = brought.signature;
  return verifier(file, utf8ToBytes(canonicalJson(record)), "pinakion-record");
}

/** What the files say, a later fault before an earlier gap. */
function readEvidence({ record, digests, brought }: VerifyContext, commitment: CommitmentArtefact): EvidenceReading {
  const subjects: readonly (string | null)[] = Object.values(digests);
  const other = record.evidence.findIndex(({ over }) => !subjects.includes(over));
  if (other !== -1) return { fault: failed("evidence-of-other", { entry: other + 1 }) };
  let at: string | null = null;
  let missing: string | null = null;
  for (const [index, { kind, file, sha256, over }] of record.evidence.entries()) {
    const entry = index + 1;
    const bytes = brought.evidence.get(file);
    if (bytes === undefined) {
      missing ??= file;
      continue;
    }
    const found = sha256Hex(bytes);
    if (found !== sha256) return { fault: failed("evidence-file", { entry }, { expected: sha256, found }) };
    if (kind !== "rfc3161") continue;
    const reply = readTimestampReply(bytes);
    if (reply === null || reply.imprint !== over) return { fault: failed("evidence-imprint", { entry }) };
    if (over !== digests.commitment) continue;
    if (reply.at >= commitment.announcedFor) {
      return { fault: failed("time-order", { before: reply.at, after: commitment.announcedFor }) };
    }
    if (at === null || reply.at < at) at = reply.at;
  }
  return { fault: null, at, missing };
}

/** What the evidence comes to, where no signature stands beside the record, or a good one. */
function datedBy(context: VerifyContext, signer: string | null): CheckOutcome {
  const { commitment, evidence } = context.record;
  const signed = signer === null ? {} : { signer };
  const alone = (otherwise: CheckOutcome): CheckOutcome =>
    signer === null ? otherwise : { status: "ok", detail: { code: "signature-alone", facts: { signer } } };
  if (commitment === null) {
    return evidence.length === 0 ? alone(notApplicable("level-0")) : failed("evidence-without-commitment", {});
  }
  if (evidence.length === 0) return alone(notChecked("evidence"));
  const reading = readEvidence(context, commitment);
  if (reading.fault !== null) return reading.fault;
  const { at, missing } = reading;
  if (missing !== null) {
    const dated = at === null ? {} : { at };
    return {
      status: "not-checked",
      detail: { code: "evidence-missing", facts: { file: missing, ...dated, ...signed } },
    };
  }
  if (at === null) return { status: "ok", detail: { code: "evidence-undated", facts: signed } };
  return { status: "ok", detail: { code: "evidence-dated", facts: { at, ...signed } } };
}

/** Runs check 25. */
export function checkEvidence(context: VerifyContext): CheckOutcome {
  const signature = signatureOf(context);
  const isGood = signature === null || signature.status === "good";
  const outcome = datedBy(context, signature?.status === "good" ? signature.signer : null);
  return isGood || outcome.status === "failed" ? outcome : failed(`signature-${signature.status}`, {});
}
