// A whole small record: six fictional people, two of whom live together, two seats, nine tickets. Built with the real parts.
import { drawPanel } from "../../src/draw/draw-panel.ts";
import { typedSeed } from "../../src/draw/typed-seed.ts";
import type { CertificateArtefact } from "../../src/model/certificate.ts";
import type { Feature } from "../../src/model/feature.ts";
import type { PoolMember } from "../../src/model/pool.ts";
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
} from "../../src/model/record.ts";
import { buildCertificate } from "../../src/record/build-certificate.ts";
import { buildFreeze } from "../../src/record/build-freeze.ts";
import { buildLottery, panelNonceOf, panelsOf } from "../../src/record/build-lottery.ts";
import { buildRecord } from "../../src/record/build-record.ts";
import { buildReveal } from "../../src/record/build-reveal.ts";
import { digestOf } from "../../src/record/digest.ts";
import type { Disclosure } from "../../src/record/disclosure.ts";
import { appendLog, logHead } from "../../src/record/log.ts";
import { type SealedPool, sealPool } from "../../src/record/seal-pool.ts";
import { sourceMac } from "../../src/record/source-mac.ts";

export interface ToyOptions {
  readonly disclosure?: Disclosure;
  readonly secretHex?: string | null;
  readonly hasSensitive?: boolean;
  readonly seed?: string;
  /** A commitment with dice, or none: the simple mode. */
  readonly dice?: { readonly digits: string; readonly sampler: "rivest-2011" | "digits-10" };
  /** What dates the commitment, which the reveal binds; null: as in the first records, none and nothing bound. */
  readonly evidence?: readonly Omit<EvidenceEntry, "over">[] | null;
}

export interface ToyRecord {
  readonly record: PublishedRecord;
  readonly annex: RestrictedAnnex;
  readonly sealed: SealedPool;
  /** What the annex of a sealed lottery holds besides: its panels. */
  readonly openedPanels: NonNullable<RestrictedAnnex["panels"]>;
}

export const toySecret = "0123456789abcdef".repeat(4);

export const toyFeatures: readonly Feature[] = [
  { id: "sexe", label: "Sexe", sensitive: false, values: ["Femme", "Homme"] },
  { id: "avis", label: "Avis", sensitive: false, values: ["pour", "contre"] },
];

/** Three women, three men; the first woman and the first man live together. */
export const toyMembers: readonly PoolMember[] = ["Femme", "Femme", "Femme", "Homme", "Homme", "Homme"].map(
  (value, index) => ({
    id: `r${index + 1}`,
    values: [value, "pour"],
    household: index % 3 === 0 ? "1 rue des essais" : null,
    identityText: `Personne ${index + 1}`,
    row: index + 2,
  }),
);

// biome-ignore format: one line reads best
const pairs: readonly (readonly [number, number])[] = [
  [0, 4], [0, 5], [1, 3], [1, 4], [1, 4], [1, 5], [2, 3], [2, 4], [2, 5],
];
const moments = { freeze: "2027-01-04T08:00:00Z", lottery: "2027-01-04T09:00:00Z", reveal: "2027-01-05T20:00:00Z" };

/** Builds the record; in simple mode unless `dice` are given. With digits-10 there are ten tickets. */
export function toyRecord(options: ToyOptions = {}): ToyRecord {
  const features = toyFeatures.map((feature, index) => ({
    ...feature,
    sensitive: index === 1 && options.hasSensitive === true,
  }));
  const sealed = sealPool({
    drawId: "essai",
    secretHex: options.secretHex === undefined ? toySecret : options.secretHex,
    features,
    members: toyMembers,
    disclosure: options.disclosure ?? "codes",
  });
  let log: readonly LogEntry[] = appendLog([], { at: moments.freeze, kind: "open", subject: null, note: "essai" });
  const freeze = buildFreeze({
    title: "Panel d'essai",
    organiser: "Organisateur fictif",
    createdAt: moments.freeze,
    panelSize: 2,
    features,
    quotas: [
      { feature: "sexe", value: "Femme", min: 1, max: 1, editedByHand: true },
      { feature: "sexe", value: "Homme", min: 1, max: 1 },
    ],
    householdColumns: ["Adresse"],
    registered: 8,
    exclusions: [{ reason: "under-age", count: 2 }],
    sealed,
    sourceMac: sourceMac(sealed.keyHex, new Uint8Array([1, 2, 3])),
    provenance: [
      {
        name: "Recensement",
        publisher: "INSEE",
        url: "https://www.insee.fr",
        edition: "2023",
        sha256: "a".repeat(64),
        licence: "Licence Ouverte 2.0",
      },
    ],
    software: {
      name: "pinakion",
      version: "0.1.0",
      sourceRevision: "abc",
      solver: "highs",
      solverVersion: "1",
      runtime: "node",
    },
    settingsDigest: "b".repeat(64),
    log,
  });
  log = appendLog(log, { at: moments.freeze, kind: "freeze", subject: digestOf(freeze), note: "" });
  const isDigits = options.dice?.sampler === "digits-10";
  const ticketPairs = isDigits ? [...pairs, [2, 3] as const] : pairs;
  const lotteryOfTypes = {
    objective: "leximin" as const,
    types: [
      {
        values: ["Femme", "pour"],
        shape: [
          ["Femme", "pour"],
          ["Homme", "pour"],
        ],
        multiplicity: 1,
        householdCount: 1,
      },
      { values: ["Femme", "pour"], shape: null, multiplicity: 2, householdCount: 2 },
      {
        values: ["Homme", "pour"],
        shape: [
          ["Femme", "pour"],
          ["Homme", "pour"],
        ],
        multiplicity: 1,
        householdCount: 1,
      },
      { values: ["Homme", "pour"], shape: null, multiplicity: 2, householdCount: 2 },
    ],
    typeOfMember: [0, 1, 1, 2, 3, 3],
    typeProbabilities: [1 / 3, 1 / 3, 1 / 3, 1 / 3],
    levels: [{ probability: 1 / 3, exactProbability: "1/3", bound: "1/3", typeIndices: [0, 1, 2, 3] }],
    cuts: [],
    // Each quota's maximum at 1/6: six weights of 1/6 get at most 1/6 + 1/6.
    proofs: [
      {
        level: 0,
        weights: [0, 1, 2, 3].map((typeIndex) => ({ typeIndex, weight: "1/6" })),
        multipliers: [1, 2].map((rule) => ({ rule, multiplier: "1/6" })),
        bound: "1/3",
      },
    ],
  };
  const tickets = { ticketCount: ticketPairs.length, tickets: ticketPairs };
  const problem = { panelSize: 2, features, quotas: freeze.quotas, members: toyMembers };
  const certificate = buildCertificate(problem, lotteryOfTypes, sealed) as CertificateArtefact;
  const lottery = buildLottery({ freeze, sealed, lottery: lotteryOfTypes, tickets, certificate });
  log = appendLog(log, { at: moments.lottery, kind: "lottery", subject: digestOf(lottery), note: "" });
  let commitment: CommitmentArtefact | null = null;
  if (options.dice !== undefined) {
    const { head, length } = logHead(log);
    commitment = {
      format: "pinakion-commitment",
      version: 1,
      drawId: "essai",
      purpose: "panel",
      freezeDigest: digestOf(freeze),
      membersDigest: digestOf(sealed.members),
      lotteryDigest: digestOf(lottery),
      ticketCount: lottery.ticketCount,
      sampler: options.dice.sampler,
      randomness: [{ source: "dice-d10", count: options.dice.digits.length }],
      announcedFor: "2027-01-05T19:30:00Z",
      place: "Hôtel de ville",
      onFailure: "a new commitment",
      previousRecordDigest: null,
      createdAt: "2027-01-04T10:00:00Z",
      logHead: head,
      logLength: length,
    };
    log = appendLog(log, { at: commitment.createdAt, kind: "commit", subject: digestOf(commitment), note: "" });
  }
  const seed = typedSeed(options.seed ?? "17 04 42 08 25");
  if (!seed.ok) throw new Error("the toy seed is refused");
  const values =
    options.dice === undefined ? [seed.value] : [{ source: "dice-d10", text: `dice-d10:${options.dice.digits}` }];
  const panels = panelsOf(sealed, tickets);
  const drawn = drawPanel({ ...lottery, panels, values });
  if (!drawn.ok) throw new Error("the toy draw failed");
  const ticket = isDigits ? Number(options.dice?.digits) || lottery.ticketCount : drawn.value.ticket;
  const panelNumber = lottery.tickets[ticket - 1]!;
  const over = commitment === null ? "" : digestOf(commitment);
  const evidence = (options.evidence ?? []).map((entry) => ({ ...entry, over }));
  const reveal = buildReveal({
    ...(commitment === null || options.evidence === null ? {} : { evidence }),
    lottery,
    commitment,
    members: sealed.members,
    values,
    seed: drawn.value.seed,
    ticket,
    panel: panels[panelNumber - 1]!,
    observedAt: moments.reveal,
    ...(sealed.disclosure === "sealed" ? { panelNonce: panelNonceOf(sealed, panelNumber) } : {}),
  });
  log = appendLog(log, { at: moments.reveal, kind: "reveal", subject: digestOf(reveal), note: "" });
  const record = buildRecord({ freeze, members: sealed.members, lottery, commitment, reveal, log, evidence });
  const openedPanels = panels.map((numbers, index) => ({ nonce: panelNonceOf(sealed, index + 1), numbers }));
  return { record, annex: { ...sealed.annex, certificate }, sealed, openedPanels };
}

export interface Draft {
  freeze: FreezeArtefact;
  members: MembersArtefact;
  lottery: LotteryArtefact;
  commitment: CommitmentArtefact | null;
  reveal: RevealArtefact;
  log: LogEntry[];
  evidence: readonly EvidenceEntry[];
}

/**
 * The record after a change of which only what comes later is made to fit: the log, and the digest that the result names.
 * What the artefacts say of one another stays as the change left it.
 */
export function relogged(record: PublishedRecord, change: (draft: Draft) => void): PublishedRecord {
  const draft = structuredClone(record) as unknown as Draft;
  const named = draft.reveal.commitmentDigest;
  change(draft);
  const { freeze, members, lottery, commitment } = draft;
  const isNamedByHand = draft.reveal.commitmentDigest !== named;
  const reveal = isNamedByHand ? draft.reveal : { ...draft.reveal, commitmentDigest: digestOf(commitment ?? lottery) };
  const artefacts: Readonly<Record<string, unknown>> = { freeze, lottery, commit: commitment, reveal };
  let log: readonly LogEntry[] = [];
  for (const entry of draft.log) {
    const artefact = artefacts[entry.kind];
    log = appendLog(log, artefact === undefined ? entry : { ...entry, subject: digestOf(artefact) });
  }
  return { ...record, freeze, members, lottery, commitment, reveal, log };
}

/** The record after a forger's change, with every digest and the log's chain made to fit again. */
export function resealed(record: PublishedRecord, change: (draft: Draft) => void): PublishedRecord {
  const draft = structuredClone(record) as unknown as Draft;
  change(draft);
  const freeze = { ...draft.freeze, membersDigest: digestOf(draft.members) };
  const lottery = { ...draft.lottery, freezeDigest: digestOf(freeze) };
  let log: LogEntry[] = [];
  const rest = draft.log.map((entry) => ({ ...entry }));
  let commitment = draft.commitment;
  let reveal = draft.reveal;
  for (const entry of rest) {
    let subject = entry.subject;
    if (entry.kind === "freeze") {
      Object.assign(freeze, { logHead: logHead(log).head, logLength: log.length });
      Object.assign(lottery, { freezeDigest: digestOf(freeze) });
      subject = digestOf(freeze);
    }
    if (entry.kind === "lottery") subject = digestOf(lottery);
    if (entry.kind === "commit" && commitment !== null) {
      commitment = {
        ...commitment,
        freezeDigest: digestOf(freeze),
        membersDigest: digestOf(draft.members),
        lotteryDigest: digestOf(lottery),
        logHead: logHead(log).head,
        logLength: log.length,
      };
      subject = digestOf(commitment);
    }
    if (entry.kind === "reveal") {
      const bound = reveal.evidenceDigest === undefined ? {} : { evidenceDigest: digestOf(draft.evidence) };
      reveal = { ...reveal, commitmentDigest: digestOf(commitment ?? lottery), ...bound };
      subject = digestOf(reveal);
    }
    log = appendLog(log, { ...entry, subject });
  }
  const { members, evidence } = draft;
  return { ...record, freeze, members, lottery, commitment, reveal, log, evidence };
}
