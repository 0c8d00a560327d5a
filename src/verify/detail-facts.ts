// What a finding says, as data: for each reason the facts that its sentence is made of. Never a name.

/** What a certificate proves: its first chance in per cent, and on what. */
export interface ProvenFacts {
  readonly percent: number;
  readonly levels: number;
  readonly steps: number;
  readonly cuts?: number;
  readonly solver?: string;
}

type NoFacts = Readonly<Record<never, never>>;
type At = { readonly path: string };

/** What a check would need besides the record. */
export type Missing =
  | "annex"
  | "bytes"
  | "readable-record"
  | "readable-annex"
  | "published-panels"
  | "exact-chances"
  | "beacon-signature"
  | "report"
  | "earlier-record"
  | "same-codes"
  | "evidence"
  | "certificate"
  | "proof-check"
  | "cuts"
  | "cuts-undecided"
  | "receipt"
  | "dossier";

/** Every reason with the form of its facts. */
export type DetailFacts = {
  readonly ok: NoFacts;
  readonly "log-with-voids": { readonly voids: number; readonly forced: number };
  readonly "level-0": NoFacts;
  readonly "no-household-rule": NoFacts;
  readonly "no-earlier-record": NoFacts;
  /** A replacement of so few seats that counts would be answers. */
  readonly "few-seats": NoFacts;
  /** A lottery by a measure without a certificate, or of before there was one. */
  readonly "no-level-proof": NoFacts;
  readonly needs: { readonly what: Missing };
  readonly "check-crashed": NoFacts;
  readonly unreadable: { readonly reason: "json" | "size" | "depth" | "object" };
  readonly "unexpected-field": At;
  readonly "draw-id-differs": At;
  readonly "not-canonical": NoFacts;
  readonly "unclean-value": NoFacts;
  readonly "personal-data": At;
  readonly "disclosure-broken": At;
  readonly "members-differ": NoFacts;
  readonly "freeze-differs": { readonly artefact: "lottery" | "commitment" };
  readonly "committed-members-differ": NoFacts;
  readonly "lottery-differs": { readonly where: "log" | "commitment" };
  readonly "commitment-differs": NoFacts;
  readonly "evidence-differs": NoFacts;
  /** A file beside the record, such as `lottery.json`, that is not the record's own part. */
  readonly "file-differs": { readonly file: string };
  readonly "log-broken": { readonly entry: number };
  readonly "log-head-differs": { readonly artefact: "freeze" | "commitment" };
  readonly conservation: { readonly registered: number; readonly pool: number; readonly excluded: number };
  readonly "pool-count": { readonly stated: number; readonly lines: number };
  readonly "members-order": { readonly line: number };
  readonly "panel-size": { readonly panel: number; readonly size: number; readonly panelSize: number };
  readonly "panel-order": { readonly panel: number };
  readonly "panel-count": { readonly panels: number; readonly counts: number };
  readonly "quota-broken": {
    readonly panel: number;
    readonly value: string;
    readonly count: number;
    readonly min: number;
    readonly max: number;
  };
  readonly "quota-unknown": At;
  readonly "household-broken": { readonly panel: number; readonly household: string };
  readonly "panels-digest": NoFacts;
  readonly "ticket-count": { readonly stated: number; readonly found: number };
  readonly "ticket-order": { readonly ticket: number; readonly panel: number };
  readonly "chance-differs": { readonly code: string; readonly counted: number; readonly stated: number };
  readonly "chance-lines": { readonly lines: number; readonly members: number };
  readonly "chance-sum": { readonly sum: number; readonly seats: number };
  /** The largest distance of a volunteer's tickets from the exact chance, in tickets of all. */
  readonly "rounding-within": { readonly tickets: number; readonly ticketCount: number };
  readonly "rounding-too-far": { readonly tickets: number; readonly ticketCount: number };
  readonly "rounding-differs": { readonly recomputed: number; readonly stated: number };
  readonly "target-sum": { readonly sum: number; readonly seats: number };
  readonly "source-differs": { readonly source: string };
  readonly "value-impossible": { readonly source: string };
  readonly "too-little-chance": NoFacts;
  readonly "time-order": { readonly before: string; readonly after: string };
  readonly "seed-differs": NoFacts;
  readonly "seed-value": { readonly source: string };
  readonly "ticket-differs": { readonly recomputed: number; readonly stated: number };
  readonly "digits-impossible": NoFacts;
  readonly "panel-differs": { readonly ticket: number };
  readonly "evidence-without-commitment": NoFacts;
  readonly "evidence-of-other": { readonly entry: number };
  readonly "unequal-treatment": { readonly a: string; readonly b: string };
  readonly "certificate-differs": NoFacts;
  readonly "certificate-proven": ProvenFacts;
  readonly "certificate-proven-lowest": ProvenFacts;
  readonly "certificate-proven-highest": ProvenFacts;
  readonly "certificate-kind": { readonly objective: string };
  readonly "certificate-cut": { readonly cut: number };
  readonly "certificate-types": NoFacts;
  readonly "certificate-chance": { readonly code: string };
  readonly "certificate-order": NoFacts;
  readonly "certificate-unproven": { readonly step: number };
  readonly "certificate-gap": { readonly gapPpb: number };
  readonly "report-of-other": NoFacts;
  readonly "counts-missing": { readonly feature: string };
  readonly "counts-sum": { readonly feature: string; readonly sum: number; readonly panelSize: number };
  readonly "counts-outside": {
    readonly value: string;
    readonly count: number;
    readonly min: number;
    readonly max: number;
  };
  readonly "counts-differ": { readonly value: string; readonly counted: number; readonly stated: number };
  readonly "earlier-differs": NoFacts;
  readonly "earlier-broken": NoFacts;
  readonly "randomness-again": { readonly source: string; readonly drawId: string };
  /** A replacement that names no record, or one that it does not continue. */
  readonly "earlier-not-continued": { readonly purpose: string; readonly before: string };
  /** Volunteers of a replacement who did not take part in the draw before. */
  readonly "earlier-without": { readonly count: number };
  readonly "drawn-again": { readonly code: string; readonly drawId: string };
  readonly "evidence-file": { readonly entry: number };
  readonly "evidence-imprint": { readonly entry: number };
  readonly "evidence-missing": { readonly file: string; readonly at?: string; readonly signer?: string };
  readonly "evidence-dated": { readonly at: string; readonly signer?: string };
  readonly "evidence-undated": { readonly signer?: string };
  readonly "signature-alone": { readonly signer: string };
  readonly "signature-unreadable": NoFacts;
  readonly "signature-purpose": NoFacts;
  readonly "signature-differs": NoFacts;
  readonly "receipt-opens": {
    readonly number: number;
    readonly code: string;
    readonly tickets: number | null;
    readonly ticketCount: number;
    readonly isDrawn: boolean;
  };
  readonly "receipt-unreadable": NoFacts;
  readonly "receipt-of-other-draw": { readonly drawId: string };
  readonly "receipt-of-other-list": NoFacts;
  readonly "receipt-opens-nothing": NoFacts;
  readonly "receipt-other-answers": { readonly code: string };
  readonly "receipt-other-outcome": { readonly code: string; readonly ticket: number };
  readonly "seal-differs": { readonly panel: number };
  readonly "opening-differs": { readonly code: string };
  readonly "annex-unreadable": At;
};

/** Name of a reason, such as `seed-differs`. */
export type DetailCode = keyof DetailFacts;
