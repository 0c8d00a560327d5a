// What the checks look at: the record, the digests recomputed once, and the answers where something opens them.
import type { Digest, LotteryArtefact, PublishedRecord, RestrictedAnnex } from "../model/record.ts";
import type { WrittenTexts } from "../record/canonical-json.ts";
import { digestOf } from "../record/digest.ts";
import { pairsSchema } from "../record/schema.ts";
import type { CutProver } from "./cut-proofs.ts";
import type { CheckOutcome } from "./finding.ts";
import { openLottery } from "./open-lottery.ts";
import { openingFault } from "./openings.ts";
import type { BeaconVerifier } from "./quicknet-signature.ts";
import type { SignatureVerifier } from "./ssh-signature.ts";

export type Pairs = readonly (readonly [string, string])[];

/** The annex as given: absent, unreadable with the place of the fault, or read. */
export type AnnexReading =
  | { readonly status: "absent" }
  | { readonly status: "unreadable"; readonly path: string }
  | { readonly status: "read"; readonly annex: RestrictedAnnex };

/** What is known of each volunteer's answers, by number (index 0 is number 1). */
export interface Answers {
  /** Feature and value; sensitive features included where the annex opens them. */
  readonly values: readonly Pairs[];
  readonly households: readonly (string | null)[];
  readonly hasSensitive: boolean;
}

/** An earlier record, with the answer of its own verification. */
export interface EarlierRecord {
  readonly record: PublishedRecord;
  readonly digest: Digest;
  readonly ok: boolean;
}

/** A signature file (`record.json.sig`) and what reads it. */
export interface BroughtSignature {
  readonly file: Uint8Array;
  readonly verifier: SignatureVerifier;
}

/** What the caller brought besides the record and the annex. */
export interface Brought {
  /** A volunteer's receipt, parsed. */
  readonly receipt?: unknown;
  /** The report's facts, parsed. */
  readonly facts?: unknown;
  readonly previous?: EarlierRecord | "unreadable";
  /** Files of evidence by the name that the record gives them. */
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly signature?: BroughtSignature;
  /** Texts of the files beside the record that hold its parts, by part. */
  readonly parts?: ReadonlyMap<string, string>;
}

export interface VerifyContext {
  readonly record: PublishedRecord;
  readonly digests: {
    readonly members: Digest;
    readonly freeze: Digest;
    readonly lottery: Digest;
    readonly commitment: Digest | null;
    readonly reveal: Digest;
  };
  /** `digestOf`, which writes the record and its large parts but once. */
  readonly digest: (value: unknown) => Digest;
  readonly annex: AnnexReading;
  /** The panels by member number: published, or opened by the annex; null when nothing opens them. */
  readonly panels: readonly (readonly number[])[] | null;
  /** The chances: published; or, of opened panels, counted, their exact part as the certificate has it. Null when unknown. */
  readonly chances: LotteryArtefact["chances"] | null;
  /** Verifies quicknet signatures; null when the curve arithmetic was not brought. */
  readonly beacon: BeaconVerifier | null;
  /** Proves a certificate's cuts; null when no solver was brought. */
  readonly cuts: CutProver | null;
  readonly brought: Brought;
  /** What is wrong with the annex's openings; null without one. */
  readonly openingFault: CheckOutcome | null;
  /** Null when nothing opens the answers; `broken` when the annex opens something else, or to no known form. */
  readonly answers: Answers | null | "broken";
}

function pairsOf(text: string): Pairs | null {
  try {
    const parsed = pairsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function openedTexts(
  lines: readonly { readonly number: number; readonly text: string }[],
  count: number,
): readonly Pairs[] | "broken" {
  if (lines.length !== count) return "broken";
  const opened: Pairs[] = [];
  for (const [index, line] of lines.entries()) {
    const pairs = line.number === index + 1 ? pairsOf(line.text) : null;
    if (pairs === null) return "broken";
    opened.push(pairs);
  }
  return opened;
}

/** Separates the household label, which stands last after one pair for each feature that is not sensitive. */
function answersFrom(
  record: PublishedRecord,
  open: readonly Pairs[],
  sensitive: readonly Pairs[] | null,
): Answers | "broken" {
  const plain = record.freeze.features.filter((feature) => !feature.sensitive);
  const hidden = record.freeze.features.filter((feature) => feature.sensitive);
  const fits = (pairs: Pairs, features: typeof plain): boolean =>
    features.every(({ id, values }, index) => pairs[index]?.[0] === id && values.includes(pairs[index]?.[1] as string));
  const values: Pairs[] = [];
  const households: (string | null)[] = [];
  for (const [index, pairs] of open.entries()) {
    const label = pairs.length === plain.length + 1 ? pairs[plain.length] : undefined;
    if (!fits(pairs, plain) || pairs.length > plain.length + 1) return "broken";
    if (label !== undefined && label[0] !== "household") return "broken";
    const secret = sensitive?.[index] ?? [];
    if (sensitive !== null && (secret.length !== hidden.length || !fits(secret, hidden))) return "broken";
    values.push([...pairs.slice(0, plain.length), ...secret]);
    households.push(label === undefined ? null : label[1]);
  }
  return { values, households, hasSensitive: sensitive !== null };
}

function answersOf(record: PublishedRecord, annex: AnnexReading): Answers | null | "broken" {
  const lines = record.members.members;
  if (annex.status === "read") {
    const open = openedTexts(annex.annex.features, lines.length);
    const sensitive = annex.annex.sensitive === undefined ? null : openedTexts(annex.annex.sensitive, lines.length);
    return open === "broken" || sensitive === "broken" ? "broken" : answersFrom(record, open, sensitive);
  }
  const types: Pairs[] = [];
  for (const { type } of lines) if (type !== null) types.push(type);
  return types.length === lines.length ? answersFrom(record, types, null) : null;
}

/** Computes once what several checks need. */
export function contextOf(
  record: PublishedRecord,
  annex: AnnexReading,
  tools: Pick<VerifyContext, "beacon" | "cuts">,
  brought: Brought,
  written: WrittenTexts = new WeakMap(),
): VerifyContext {
  const digest = (value: unknown): Digest => digestOf(value, written);
  const fault = annex.status === "read" ? openingFault(record, annex.annex) : null;
  return {
    record,
    digests: {
      members: digest(record.members),
      freeze: digest(record.freeze),
      lottery: digest(record.lottery),
      commitment: record.commitment === null ? null : digest(record.commitment),
      reveal: digest(record.reveal),
    },
    digest,
    annex,
    ...openLottery(record.lottery, annex, record.members.members.length),
    ...tools,
    brought,
    openingFault: fault,
    answers: fault === null ? answersOf(record, annex) : "broken",
  };
}
