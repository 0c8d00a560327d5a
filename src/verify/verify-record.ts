// The verifier: a record in, thirty numbered findings out. Needs no solver, no file, no network; throws on no input.
import * as z from "zod";
import type { PublishedRecord, RestrictedAnnex } from "../model/record.ts";
import { digestOf } from "../record/digest.ts";
import { annexSchema, recordSchema } from "../record/schema.ts";
import { type AuditReading, type BroughtAudit, readAudit } from "./audit.ts";
import { checkList } from "./check-list.ts";
import { type AnnexReading, type Brought, type BroughtSignature, contextOf, type VerifyContext } from "./context.ts";
import type { CutProver } from "./cut-proofs.ts";
import {
  type AssuranceLevel,
  type CheckOutcome,
  type Finding,
  type FindingStatus,
  failed,
  notChecked,
  passed,
  type Verification,
} from "./finding.ts";
import type { BeaconVerifier } from "./quicknet-signature.ts";
import { type Reading, readArtefact } from "./read-record.ts";
import { runCheck } from "./run-checks.ts";

/** What a verification may be given besides the record. */
export interface VerifyOptions {
  /** The restricted annex, as text or parsed: opens the answers for checks 12, 13 and 26 to 28. */
  readonly annex?: unknown;
  /** As `loadBeaconVerifier` gives it: verifies the signature of a quicknet round (check 18). */
  readonly beacon?: BeaconVerifier;
  /** A solver of the reader's choice, as `cutProver` of the library makes it: proves the cuts of a certificate (check 27). */
  readonly cuts?: CutProver;
  /** A volunteer's receipt, as text or parsed (check 29). */
  readonly receipt?: unknown;
  /** The report's facts (report.json), as text or parsed (check 23). */
  readonly facts?: unknown;
  /** The earlier record that the commitment names, as text or parsed (check 24). */
  readonly previous?: unknown;
  /** Files of evidence by the name that the record gives them (check 25). */
  readonly evidence?: ReadonlyMap<string, Uint8Array>;
  /** The file `record.json.sig` made by `ssh-keygen -Y sign -n pinakion-record`, and `loadSignatureVerifier`'s verifier (check 25). */
  readonly signature?: BroughtSignature;
  /** Texts of `members.json`, `freeze.json` and so on beside the record, by part: each must be the record's own (checks 4 to 7). */
  readonly parts?: ReadonlyMap<string, string>;
  /** An auditor's signed findings, and whose key the reader recognises (level 3). */
  readonly audit?: BroughtAudit;
}

/** A text parsed, any other value as it is; what is no JSON becomes null, which no form accepts. */
function parsed(input: unknown): unknown {
  if (typeof input !== "string") return input;
  const reading = readArtefact(input, z.unknown());
  return reading.ok ? reading.value : null;
}

function earlierRecord(input: unknown): Brought["previous"] & {} {
  const reading = readArtefact(input, recordSchema);
  if (!reading.ok) return "unreadable";
  return { record: reading.value, digest: digestOf(reading.value), ok: verifyRecord(input).ok };
}

function broughtBy(options: VerifyOptions): Brought {
  return {
    evidence: options.evidence ?? new Map(),
    ...(options.signature === undefined ? {} : { signature: options.signature }),
    ...(options.parts === undefined ? {} : { parts: options.parts }),
    ...(options.receipt === undefined ? {} : { receipt: parsed(options.receipt) }),
    ...(options.facts === undefined ? {} : { facts: parsed(options.facts) }),
    ...(options.previous === undefined ? {} : { previous: earlierRecord(options.previous) }),
  };
}

function readAnnex(input: unknown): AnnexReading {
  if (input === undefined || input === null) return { status: "absent" };
  const reading: Reading<RestrictedAnnex> = readArtefact(input, annexSchema);
  if (!reading.ok) return { status: "unreadable", path: reading.path };
  // A key that stands twice, or a number in other digits, may be read otherwise by others.
  if (reading.canonical === false) return { status: "unreadable", path: "record" };
  return { status: "read", annex: reading.value };
}

function checkFormat(reading: Reading<PublishedRecord>): CheckOutcome {
  if (!reading.ok) {
    if (reading.reason === "form") return failed("unexpected-field", { path: reading.path });
    return reading.reason === "unclean" ? passed() : failed("unreadable", { reason: reading.reason });
  }
  const { freeze, members, lottery, commitment } = reading.value;
  const ids = { members: members.drawId, lottery: lottery.drawId, commitment: commitment?.drawId ?? freeze.drawId };
  for (const [part, drawId] of Object.entries(ids)) {
    if (drawId !== freeze.drawId) {
      return failed("draw-id-differs", { path: `${part}.drawId` }, { expected: freeze.drawId, found: drawId });
    }
  }
  const purposes = { lottery: lottery.purpose, commitment: commitment?.purpose ?? freeze.purpose };
  for (const [part, purpose] of Object.entries(purposes)) {
    if (purpose !== freeze.purpose) {
      return failed("draw-id-differs", { path: `${part}.purpose` }, { expected: freeze.purpose, found: purpose });
    }
  }
  return passed();
}

function checkCanonical(reading: Reading<PublishedRecord>): CheckOutcome {
  if (!reading.ok && reading.reason === "unclean") return failed("unclean-value", {});
  if (reading.canonical === null) return notChecked("bytes");
  if (reading.canonical) return passed();
  return !reading.ok && reading.reason !== "form" ? notChecked("readable-record") : failed("not-canonical", {});
}

/** Sources that nobody in the room can influence. */
const outsideSources: readonly string[] = ["fdj-loto", "fdj-loto-2", "euromillions", "drand-quicknet", "nist-beacon-2"];

/**
 * 1 when the commitment holds the announced sources and comes before them; 2 when, besides, a time-stamp dates it before an
 * authentic value of a source that nobody here controls; 3 when, besides, an auditor whose key the reader recognises has signed
 * that every restricted check passes.
 */
function levelOf(record: PublishedRecord | null, findings: readonly Finding[], audit: AuditReading): AssuranceLevel {
  if (record === null || record.commitment === null) return 0;
  const holds = (check: number): boolean =>
    findings.some((finding) => finding.check === check && finding.status === "ok");
  if (![5, 6, 7, 8, 17, 19].every(holds)) return 0;
  const isOutside = record.reveal.values.some(({ source }) => outsideSources.includes(source));
  const isDated = findings.some(({ check, detail }) => check === 25 && "at" in detail.facts);
  const isPublic = isOutside && isDated && holds(18) && findings.every(({ status }) => status !== "failed");
  if (!isPublic) return 1;
  return audit.status === "signed" && audit.isRecognised && audit.open.length === 0 ? 3 : 2;
}

/**
 * Verifies a published record, given as the text of its file (then its bytes are checked too) or as parsed data.
 * @example verifyRecord(readFileSync("record.json", "utf8")).ok
 */
export function verifyRecord(record: unknown, options: VerifyOptions = {}): Verification {
  const reading = readArtefact(record, recordSchema);
  let context: VerifyContext | null = null;
  if (reading.ok) {
    const tools = { beacon: options.beacon ?? null, cuts: options.cuts ?? null };
    context = contextOf(reading.value, readAnnex(options.annex), tools, broughtBy(options), reading.written);
  }
  const findings = checkList.map(({ check, id }): Finding => {
    if (check === 1) return { check, id, ...checkFormat(reading) };
    if (check === 2) return { check, id, ...checkCanonical(reading) };
    return { check, id, ...(context === null ? notChecked("readable-record") : runCheck(check, context)) };
  });
  const audit: AuditReading =
    context === null || options.audit === undefined
      ? { status: "absent" }
      : readAudit(options.audit, context.digest(context.record));
  const count = (status: FindingStatus): number => findings.filter((finding) => finding.status === status).length;
  return {
    ok: count("failed") === 0,
    level: levelOf(context?.record ?? null, findings, audit),
    findings,
    audit,
    counts: {
      ok: count("ok"),
      failed: count("failed"),
      notChecked: count("not-checked"),
      notApplicable: count("not-applicable"),
    },
  };
}
