// Everyone who may be drawn, after the volunteers' list has been read, checked and filtered.
import type { Feature } from "./feature.ts";

/** One volunteer. `values[f]` is the value of feature f of the pool, in that order. */
export interface PoolMember {
  readonly id: string;
  readonly values: readonly string[];
  /** Members with the same household key live together: at most one may serve. Null: a household of one. */
  readonly household: string | null;
  /** What the volunteer's receipt opens, word for word ("CARLIER Inès 1958-01-03"); the id when nothing else is declared. Restricted. */
  readonly identityText: string;
  /** Row of the list as a spreadsheet shows it, to find the original columns again. Not part of the lottery. */
  readonly row: number;
}

/** Why volunteers were left out, and how many: reason codes such as `outside-territory`. */
export interface Exclusion {
  readonly reason: string;
  readonly count: number;
}

/** The pool. `registered` = members + sum of exclusions, always. */
export interface Pool {
  readonly features: readonly Feature[];
  readonly members: readonly PoolMember[];
  readonly registered: number;
  readonly exclusions: readonly Exclusion[];
  /** Cells that were read through an alias or a conversion rather than word for word. */
  readonly aliasedCount: number;
  /** Dates of birth among them whose year has two digits, so that the century comes from the rule; none when absent. */
  readonly shortYearCount?: number;
}
