// What a report says in figures: made from the record and, for counts of volunteers, from the pool; published as report.json.
// Holds no personal data: counts only, small pool cells hidden (docs/report-facts.md, small cells), sensitive features left out.

/** A published count of volunteers: a number, "<5" for a cell of 1 to 4, "hidden" for one that would give such a cell back. */
export type PublishedCount = number | "<5" | "hidden";

/** One value of one feature. Rationals are exact texts `p/q`; they are null where the bounds came without a population. */
export interface ValueFacts {
  readonly value: string;
  readonly population: string | null;
  /** Part of the feature's population, 0 to 1. */
  readonly populationShare: string | null;
  /** populationShare x panel size. */
  readonly target: string | null;
  readonly min: number;
  readonly max: number;
  readonly volunteers: PublishedCount;
  readonly panel: number;
  /** Where the population comes from; empty when no source was given. */
  readonly source: string;
}

/** A feature with its values, in the order of the freeze. */
export interface FeatureFacts {
  readonly id: string;
  readonly label: string;
  /** What was assumed in passing from the source to the target, in words. */
  readonly assumption: string | null;
  readonly values: readonly ValueFacts[];
}

/** A last seat of the apportionment that `people` inhabitants (rounded up) would have given to `loser`. `feature` is an id. */
export interface NearTieFacts {
  readonly feature: string;
  readonly winner: string;
  readonly loser: string;
  readonly people: number;
}

/** Seats that the floors and priorities of a feature moved: who has more than by proportion, and who fewer. */
export interface DepartureFacts {
  readonly feature: string;
  readonly added: readonly {
    readonly value: string;
    readonly proportional: number;
    readonly seats: number;
    readonly reason: string | null;
  }[];
  readonly taken: readonly { readonly value: string; readonly proportional: number; readonly seats: number }[];
}

/** Figures of one draw. Holds no personal data. */
export interface ReportFacts {
  readonly format: "pinakion-facts";
  readonly version: 1;
  readonly drawId: string;
  /** SHA-256 of record.json, lower-case hex. */
  readonly recordDigest: string;
  readonly features: readonly FeatureFacts[];
  readonly nearTies: readonly NearTieFacts[];
  /** Absent when proportion alone made the seats. */
  readonly departures?: readonly DepartureFacts[];
  /** Largest (bound - chance) over the levels in parts per 10^9, rounded up, and whether the bounds are met exactly. */
  readonly certificate: { readonly kind: string; readonly exact: boolean; readonly gapPpb: number };
  /** Number of groups of volunteers alike in everything that the lottery may see. */
  readonly memberTypes: number;
}
