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
}

/** One near-tie of the apportionment: `winner` got the last seat, `loser` did not, by `people` inhabitants. */
export interface NearTie {
  readonly feature: string;
  readonly winner: string;
  readonly loser: string;
  readonly people: number;
}

/** The quotas of a panel, feature by feature in the order of the settings. */
export interface QuotaTable {
  readonly panelSize: number;
  readonly quotas: readonly DerivedQuota[];
  readonly nearTies: readonly NearTie[];
}
