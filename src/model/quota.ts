// How many seats one value of one feature must get, and where the numbers come from.

/** Whole-number bounds for one value of one feature. `min` <= seats <= `max`. */
export interface Quota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/**
 * A quota with its derivation. Rationals are exact texts `p/q` or whole numbers in decimal.
 * `target` = population / total x panel size. Null where the user typed the bounds without a population.
 */
export interface DerivedQuota extends Quota {
  readonly population: string | null;
  readonly populationShare: string | null;
  readonly target: string | null;
  readonly seats: number | null;
  readonly source: string;
  /** How uncertain the population is; absent where nothing is known of it. */
  readonly variation?: Variation;
}

/** A coefficient of variation in per cent, as published for counts of this size or carried on from them. */
export interface Variation {
  readonly percent: number;
  readonly kind: "published" | "extrapolated";
}

/** One near-tie of the apportionment: `winner` got the last seat, `loser` did not, by `people` inhabitants. */
export interface NearTie {
  readonly feature: string;
  readonly winner: string;
  readonly loser: string;
  readonly people: number;
}

/**
 * What the priorities of one feature change: seats above those of proportion, and who has fewer for it. `promised` is the
 * fewest seats declared, null for a value that gains without a priority of its own.
 */
export interface Departure {
  readonly feature: string;
  readonly added: readonly {
    readonly value: string;
    readonly proportional: number;
    readonly seats: number;
    readonly promised: number | null;
    readonly reason: string | null;
  }[];
  readonly taken: readonly { readonly value: string; readonly proportional: number; readonly seats: number }[];
}

/** The quotas of a panel, feature by feature in the order of the settings. */
export interface QuotaTable {
  readonly panelSize: number;
  readonly quotas: readonly DerivedQuota[];
  readonly nearTies: readonly NearTie[];
  readonly departures: readonly Departure[];
  /** What is assumed in passing from the published figures to the targets, in words; a feature may have several. */
  readonly assumptions: readonly { readonly feature: string; readonly assumption: string }[];
}
