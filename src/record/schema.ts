// The form of every published artefact: exact keys, types and bounds. Unknown keys are errors. What the values say of one
// another is the verifier's matter, not this file's.
import * as z from "zod";
import { purposeForm } from "../model/purpose.ts";
import type {
  CommitmentArtefact,
  EvidenceEntry,
  FreezeArtefact,
  LogEntry,
  LotteryArtefact,
  MembersArtefact,
  PublishedRecord,
  RestrictedAnnex,
  RevealArtefact,
} from "../model/record.ts";

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const number = z.number().int().min(1).max(1_000_000);
/** A list of such numbers in one pass: panels and tickets hold hundreds of thousands, millions in a large draw. */
const numbers: z.ZodType<readonly number[]> = z
  .custom<readonly number[]>(
    (value) =>
      Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 1 && item <= 1_000_000),
  )
  .meta({ type: "array", items: { type: "integer", minimum: 1, maximum: 1_000_000 } });
const text = z.string().max(5000);
const drawId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const code = z.string().regex(/^[0-9a-f]{12}$/);
const nonce = z.string().regex(/^[0-9a-f]{32}$/);
const hex = z
  .string()
  .regex(/^(?:[0-9a-f]{2})+$/)
  .max(2000);
const instant = z.string().regex(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ$/);
const source = z.string().regex(/^[a-z0-9-]{1,40}$/);
const version = z.literal(1);
const purpose = z.string().regex(purposeForm);

/** Pairs of feature and value, as a features commitment opens them. */
export const pairsSchema: z.ZodType<readonly (readonly [string, string])[]> = z
  .array(z.tuple([text, text]).readonly())
  .max(1000);

/** The volunteers' list as published, version 1. */
export const membersSchema: z.ZodType<MembersArtefact> = z.strictObject({
  format: z.literal("pinakion-members"),
  version,
  drawId,
  members: z.array(
    z.strictObject({
      number,
      code,
      identityCommitment: digest,
      featuresCommitment: digest,
      sensitiveCommitment: digest.nullable(),
      type: pairsSchema.nullable(),
    }),
  ),
});

/** The freeze, version 1. */
export const freezeSchema: z.ZodType<FreezeArtefact> = z.strictObject({
  format: z.literal("pinakion-freeze"),
  version,
  drawId,
  purpose,
  title: text,
  organiser: text,
  createdAt: instant,
  panelSize: number,
  features: z.array(z.strictObject({ id: text, label: text, sensitive: z.boolean(), values: z.array(text) })),
  quotas: z.array(
    z.strictObject({
      feature: text,
      value: text,
      min: whole,
      max: whole,
      editedByHand: z.boolean().exactOptional(),
      source: text.exactOptional(),
    }),
  ),
  constraints: z.array(z.strictObject({ kind: z.literal("household"), atMost: z.literal(1), columns: z.array(text) })),
  registered: whole,
  exclusions: z.array(z.strictObject({ reason: text, count: whole })),
  poolCount: whole,
  membersDigest: digest,
  sourceMac: digest,
  secret: z.literal("none").exactOptional(),
  secretCommitment: digest,
  provenance: z.array(
    z.strictObject({
      name: text,
      publisher: text,
      url: text,
      edition: text,
      sha256: digest.nullable(),
      licence: text,
    }),
  ),
  disclosure: z.enum(["open", "codes", "sealed"]),
  software: z.strictObject({
    name: text,
    version: text,
    sourceRevision: text.nullable(),
    solver: text,
    solverVersion: text,
    runtime: text,
  }),
  settingsDigest: digest.nullable(),
  logHead: digest,
  logLength: whole,
});

/** The lottery as published, version 1. */
export const lotterySchema: z.ZodType<LotteryArtefact> = z.strictObject({
  format: z.literal("pinakion-lottery"),
  version,
  drawId,
  purpose,
  freezeDigest: digest,
  method: z.strictObject({ objective: text, rounding: text, options: z.array(text) }),
  ticketCount: number,
  panels: z.array(numbers).nullable(),
  ticketsPerPanel: numbers,
  panelsDigest: digest,
  ticketOrder: z.literal("sha256-sort-1"),
  tickets: numbers,
  chances: z.array(z.strictObject({ number, targetPpb: whole.max(1_000_000_000), tickets: whole.max(1_000_000) })),
  largestDeviationPpb: whole.max(1_000_000_000),
  panelSeals: z.array(digest).nullable(),
  certificateDigest: digest.nullable(),
});

/** The commitment, version 1. */
export const commitmentSchema: z.ZodType<CommitmentArtefact> = z.strictObject({
  format: z.literal("pinakion-commitment"),
  version,
  drawId,
  purpose,
  freezeDigest: digest,
  membersDigest: digest,
  lotteryDigest: digest,
  ticketCount: number,
  sampler: z.enum(["rivest-2011", "digits-10"]),
  randomness: z
    .array(z.strictObject({ source, round: whole.exactOptional(), count: whole.min(1).max(500).exactOptional() }))
    .min(1),
  announcedFor: instant,
  place: text.nullable(),
  onFailure: text,
  previousRecordDigest: digest.nullable(),
  createdAt: instant,
  logHead: digest,
  logLength: whole,
});

/** The reveal, version 1. */
export const revealSchema: z.ZodType<RevealArtefact> = z.strictObject({
  format: z.literal("pinakion-reveal"),
  version,
  commitmentDigest: digest,
  values: z
    .array(
      z.strictObject({
        source,
        text,
        round: whole.exactOptional(),
        randomness: hex.exactOptional(),
        signature: hex.exactOptional(),
      }),
    )
    .min(1),
  seed: z.string().max(100_000),
  ticket: number,
  panel: z.array(code),
  observedAt: instant,
  panelNonce: nonce.exactOptional(),
  evidenceDigest: digest.exactOptional(),
});

const logEntry: z.ZodType<LogEntry> = z.strictObject({
  sequence: number,
  at: instant,
  kind: z.enum(["open", "freeze", "lottery", "commit", "reveal", "void", "force", "withdraw"]),
  subject: digest.nullable(),
  note: text,
  previous: digest,
});

/** The attempt log. */
export const logSchema: z.ZodType<readonly LogEntry[]> = z.array(logEntry);

const evidence: z.ZodType<EvidenceEntry> = z.strictObject({
  kind: text,
  file: text,
  sha256: digest,
  over: text,
  note: text,
});

/** The published record, version 1. */
export const recordSchema: z.ZodType<PublishedRecord> = z.strictObject({
  format: z.literal("pinakion-record"),
  version,
  freeze: freezeSchema,
  members: membersSchema,
  lottery: lotterySchema,
  commitment: commitmentSchema.nullable(),
  reveal: revealSchema,
  log: logSchema,
  evidence: z.array(evidence),
});

const openings = z.array(z.strictObject({ number, nonce, text: z.string().max(100_000) }));

/** The restricted annex, version 1. */
export const annexSchema: z.ZodType<RestrictedAnnex> = z.strictObject({
  format: z.literal("pinakion-restricted"),
  version,
  drawId,
  features: openings,
  sensitive: openings.exactOptional(),
  panels: z.array(z.strictObject({ nonce, numbers: numbers })).exactOptional(),
  certificate: z.unknown().optional(),
});
