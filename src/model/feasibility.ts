// Can these quotas be met by this pool; if not, which rules contradict one another, and what would be the cheapest change.

/** One rule of a conflict: a bound of a quota, the panel size, or "one person per household". */
export type ConflictRule =
  | {
      readonly kind: "quota";
      readonly feature: string;
      readonly value: string;
      readonly bound: "min" | "max";
      readonly seats: number;
    }
  | { readonly kind: "panel-size"; readonly seats: number }
  | { readonly kind: "households"; readonly householdCount: number };

/** Rules that cannot hold together with this pool; take any one away and the others can. */
export interface Conflict {
  readonly rules: readonly ConflictRule[];
}

/** One bound moved. */
export interface QuotaChange {
  readonly feature: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly from: number;
  readonly to: number;
}

/** Changes that together make the quotas possible. `cost` = seats by which bounds move, in all. */
export interface Relaxation {
  readonly cost: number;
  readonly changes: readonly QuotaChange[];
}

/** The answer of `check`. `relaxations` is empty when the quotas are feasible, or when no change of quotas can help. */
export interface Feasibility {
  readonly feasible: boolean;
  readonly conflicts: readonly Conflict[];
  readonly relaxations: readonly Relaxation[];
}
