// The published artefacts, field for field as in docs/record-format.md. Data only; their bytes are RFC 8785 JSON.

import type { Purpose } from "./purpose.ts";

/** SHA-256 in lower-case hex. */
export type Digest = string;

export interface MemberLine {
  readonly number: number;
  readonly code: string;
  readonly identityCommitment: Digest;
  readonly featuresCommitment: Digest;
  readonly sensitiveCommitment: Digest | null;
  readonly type: readonly (readonly [string, string])[] | null;
}

export interface MembersArtefact {
  readonly format: "pinakion-members";
  readonly version: 1;
  readonly drawId: string;
  readonly members: readonly MemberLine[];
}

export interface ProvenanceEntry {
  readonly name: string;
  readonly publisher: string;
  readonly url: string;
  readonly edition: string;
  readonly sha256: Digest | null;
  readonly licence: string;
}

export interface FrozenQuota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** Absent when the quotas came without a derivation to compare with. */
  readonly editedByHand?: boolean;
  /** Where the numbers come from: source, published file and digest, vintage, cells, formula, assumptions. Absent when untold. */
  readonly source?: string;
}

export type FrozenConstraint = { readonly kind: "household"; readonly atMost: 1; readonly columns: readonly string[] };

export interface FreezeArtefact {
  readonly format: "pinakion-freeze";
  readonly version: 1;
  readonly drawId: string;
  readonly purpose: Purpose;
  readonly title: string;
  readonly organiser: string;
  readonly createdAt: string;
  readonly panelSize: number;
  readonly features: readonly {
    readonly id: string;
    readonly label: string;
    readonly sensitive: boolean;
    readonly values: readonly string[];
  }[];
  readonly quotas: readonly FrozenQuota[];
  readonly constraints: readonly FrozenConstraint[];
  readonly registered: number;
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[];
  readonly poolCount: number;
  readonly membersDigest: Digest;
  readonly sourceMac: Digest;
  /** "none" for a run without a secret; absent otherwise. */
  readonly secret?: "none";
  readonly secretCommitment: Digest;
  readonly provenance: readonly ProvenanceEntry[];
  readonly disclosure: "open" | "codes" | "sealed";
  readonly software: {
    readonly name: string;
    readonly version: string;
    readonly sourceRevision: string | null;
    readonly solver: string;
    readonly solverVersion: string;
    readonly runtime: string;
  };
  readonly settingsDigest: Digest | null;
  readonly logHead: Digest;
  readonly logLength: number;
}

export interface LotteryArtefact {
  readonly format: "pinakion-lottery";
  readonly version: 1;
  readonly drawId: string;
  readonly purpose: Purpose;
  readonly freezeDigest: Digest;
  readonly method: { readonly objective: string; readonly rounding: string; readonly options: readonly string[] };
  readonly ticketCount: number;
  /** Member numbers of each panel, ascending; panels in lexicographic order. Null in profile `sealed`. */
  readonly panels: readonly (readonly number[])[] | null;
  readonly ticketsPerPanel: readonly number[];
  readonly panelsDigest: Digest;
  readonly ticketOrder: "sha256-sort-1";
  /** Panel number (from 1) of each ticket, in ticket order. */
  readonly tickets: readonly number[];
  readonly chances: readonly { readonly number: number; readonly targetPpb: number; readonly tickets: number }[];
  readonly largestDeviationPpb: number;
  readonly panelSeals: readonly Digest[] | null;
  readonly certificateDigest: Digest | null;
}

/** A source of randomness named before it speaks; values are revealed in the announced order. */
export interface AnnouncedSource {
  readonly source: string;
  /** Round of drand's quicknet, or pulse of the NIST beacon. */
  readonly round?: number;
  /** Number of dice. */
  readonly count?: number;
}

export interface CommitmentArtefact {
  readonly format: "pinakion-commitment";
  readonly version: 1;
  readonly drawId: string;
  readonly purpose: Purpose;
  readonly freezeDigest: Digest;
  readonly membersDigest: Digest;
  readonly lotteryDigest: Digest;
  readonly ticketCount: number;
  readonly sampler: "rivest-2011" | "digits-10";
  readonly randomness: readonly AnnouncedSource[];
  readonly announcedFor: string;
  readonly place: string | null;
  readonly onFailure: string;
  readonly previousRecordDigest: Digest | null;
  readonly createdAt: string;
  readonly logHead: Digest;
  readonly logLength: number;
}

export interface RevealedValue {
  readonly source: string;
  readonly text: string;
  readonly round?: number;
  readonly randomness?: string;
  readonly signature?: string;
}

export interface RevealArtefact {
  readonly format: "pinakion-reveal";
  readonly version: 1;
  /** Digest of the commitment; in simple mode, where there is none, of the lottery. */
  readonly commitmentDigest: Digest;
  readonly values: readonly RevealedValue[];
  readonly seed: string;
  readonly ticket: number;
  readonly panel: readonly string[];
  readonly observedAt: string;
  /** Opens the drawn panel's seal; present in profile `sealed` only. */
  readonly panelNonce?: string;
  /** Digest of the record's `evidence`; absent in simple mode, where there is none, and in the first records. */
  readonly evidenceDigest?: Digest;
}

export type LogKind = "open" | "freeze" | "lottery" | "commit" | "reveal" | "void" | "force" | "withdraw";

export interface LogEntry {
  readonly sequence: number;
  readonly at: string;
  readonly kind: LogKind;
  readonly subject: Digest | null;
  readonly note: string;
  readonly previous: Digest;
}

export interface EvidenceEntry {
  readonly kind: string;
  readonly file: string;
  readonly sha256: Digest;
  readonly over: string;
  readonly note: string;
}

/** Everything needed to check a draw, in one file. */
export interface PublishedRecord {
  readonly format: "pinakion-record";
  readonly version: 1;
  readonly freeze: FreezeArtefact;
  readonly members: MembersArtefact;
  readonly lottery: LotteryArtefact;
  readonly commitment: CommitmentArtefact | null;
  readonly reveal: RevealArtefact;
  readonly log: readonly LogEntry[];
  readonly evidence: readonly EvidenceEntry[];
}

/** What only the organiser and an accredited auditor hold: it opens the feature commitments. */
export interface RestrictedAnnex {
  readonly format: "pinakion-restricted";
  readonly version: 1;
  readonly drawId: string;
  readonly features: readonly { readonly number: number; readonly nonce: string; readonly text: string }[];
  /** Openings of the commitments to sensitive features; absent when there are none. */
  readonly sensitive?: readonly { readonly number: number; readonly nonce: string; readonly text: string }[];
  /** In profile `sealed`: each panel's numbers and the nonce that opens its seal. */
  readonly panels?: readonly { readonly nonce: string; readonly numbers: readonly number[] }[];
  readonly certificate?: unknown;
}

export interface Receipt {
  readonly format: "pinakion-receipt";
  readonly version: 1;
  readonly drawId: string;
  readonly code: string;
  readonly identityNonce: string;
  readonly identityText: string;
  readonly featuresNonce: string;
  readonly featuresText: string;
  readonly membersDigest: Digest;
  /** Tickets that hold the volunteer; in profile `sealed` only, where the lottery does not say. */
  readonly tickets?: readonly number[];
}
