// Can these quotas be met by this pool; if not, which rules contradict one another, and what would be the cheapest change;
// if so, how near the edge they stand.

/** One rule of a conflict: a bound of a quota, the panel size, or "one person per household". */
export type ConflictRule =
  | {
      readonly kind: "quota";
      readonly feature: string;
      readonly value: string;
      readonly bound: "min" | "max";
      readonly seats: number;
      /** Volunteers with the value, those of one household counted once. */
      readonly available: number;
    }
  | { readonly kind: "panel-size"; readonly seats: number }
  | { readonly kind: "households"; readonly householdCount: number };

/**
 * What the other rules of a conflict come to for the rule at position `rule`: at least, or at most, so many seats of the
 * value, or people of the panel.
 */
export interface ConflictReach {
  readonly rule: number;
  readonly side: "at-least" | "at-most";
  readonly seats: number;
}

/** Rules that cannot hold together with this pool; take any one away and the others can. */
export interface Conflict {
  readonly rules: readonly ConflictRule[];
  readonly reach: ConflictReach | null;
}

/** One bound moved. */
export interface QuotaChange {
  readonly feature: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly from: number;
  readonly to: number;
}

/** Changes that together make the quotas possible. `cost` = sum over the bounds of weight x seats moved. */
export interface Relaxation {
  readonly cost: number;
  readonly changes: readonly QuotaChange[];
}

/** What may be changed about a quota, and at what price. A quota without a priority may move freely at weight 1. */
export interface QuotaPriority {
  readonly feature: string;
  readonly value: string;
  /** Whole number >= 1: the cost of each seat by which a bound moves. */
  readonly weight: number;
  /** The minimum is never lowered below, the maximum never raised above; equal to the bounds: protected. */
  readonly lowestMin: number;
  readonly highestMax: number;
}

/**
 * The answer of `check`. Conflicts share no quota. `relaxations` is empty when the quotas are feasible, or when no change
 * that the priorities allow can help.
 */
export interface Feasibility {
  readonly feasible: boolean;
  readonly conflicts: readonly Conflict[];
  readonly relaxations: readonly Relaxation[];
}

/** A quota with hardly more volunteers than its minimum asks for; those of one household are counted once. */
export interface ScarceValue {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly available: number;
  /** Volunteers with the value who stand in every possible panel. */
  readonly alwaysChosen: number;
}

/** A quota that leaves a choice on paper while every panel gives the value the same number of seats. */
export interface FixedValue {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly seats: number;
}

/** How often a panel could still be completed within the quotas after withdrawals; a simulation. */
export interface WithdrawalOutlook {
  /** Chance that each chosen person withdraws, in per cent. */
  readonly withdrawalPercent: number;
  readonly trials: number;
  /** Trials in which those who stayed met the minimums with nobody replaced. */
  readonly heldWithoutReplacement: number;
  /** Trials in which volunteers not yet chosen could take the empty seats and all quotas held. */
  readonly heldWithReplacement: number;
}

/** How near the edge feasible quotas stand. */
export interface EdgeReport {
  readonly scarce: readonly ScarceValue[];
  readonly fixed: readonly FixedValue[];
  /** Volunteers who stand in every possible panel, whatever the lottery. */
  readonly alwaysChosenCount: number;
  readonly withdrawals: readonly WithdrawalOutlook[];
}
