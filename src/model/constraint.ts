// Rules of the panel besides the quotas on single features, as written in panel.yaml or in a quotas file. Plain data.
// Each becomes one derived feature with quotas of its own (derived-feature.ts), so that every later stage treats it alike.

/** Volunteers who satisfy all of `of`: for each feature named, one of the values listed. */
export interface Combination {
  readonly value: string;
  readonly of: readonly { readonly feature: string; readonly values: readonly string[] }[];
}

/** A combination with bounds typed by hand, in seats. */
export interface BoundedCombination extends Combination {
  readonly min: number;
  readonly max: number;
}

/** Who is meant: rows whose `column` holds one of `entries`, or that agree with a row of `file` in `columns`. */
export type PeopleSettings =
  | { readonly kind: "column"; readonly column: string; readonly entries: readonly string[] }
  | { readonly kind: "list"; readonly file: string; readonly columns: readonly string[] };

interface ConstraintBase {
  readonly id: string;
  readonly label: string;
  readonly sensitive: boolean;
  /** Cost of each seat by which a bound moves when quotas cannot be met. */
  readonly weight: number;
  /** Bounds are never proposed for a change. */
  readonly protected: boolean;
  /** The value of everybody whom the constraint does not bind. */
  readonly rest: string;
}

/** Seats for every cell of two features, from a joint census table. */
export interface CrossSettings extends ConstraintBase {
  readonly kind: "cross";
  readonly features: readonly [string, string];
  readonly census: { readonly table: string; readonly source: string };
  readonly tolerance: number;
  readonly assumption: string | null;
}

/** Bounds for unions of values, or for cells of several features; combinations share no volunteer. */
export interface CombinationSettings extends ConstraintBase {
  readonly kind: "combination";
  readonly values: readonly BoundedCombination[];
}

/** Bounds for the people of a list, such as those drawn before. */
export interface ListedSettings extends ConstraintBase {
  readonly kind: "listed";
  readonly value: string;
  readonly people: PeopleSettings;
  readonly min: number;
  readonly max: number;
}

/** Everybody meant sits on the panel. */
export interface MustSitSettings extends ConstraintBase {
  readonly kind: "must-sit";
  readonly value: string;
  readonly people: PeopleSettings;
}

/** At most `seats` for volunteers who say the same in `columns`; those who say nothing there are free. */
export interface AtMostSettings extends ConstraintBase {
  readonly kind: "at-most";
  readonly seats: number;
  readonly columns: readonly string[];
  /** Groups are named by this word and a number: what they have in common is never shown. */
  readonly groupName: string;
}

export type ConstraintSettings =
  | CrossSettings
  | CombinationSettings
  | ListedSettings
  | MustSitSettings
  | AtMostSettings;
