// What the panel must look like: features and their values, in the spelling used by quotas and reports.

/** A feature that carries quotas: sex, age band, district. Values are in the order in which they are shown. */
export interface Feature {
  readonly id: string;
  readonly label: string;
  readonly sensitive: boolean;
  readonly values: readonly string[];
  /** Ids of the features it is a function of; absent for features read from the volunteers' list. */
  readonly of?: readonly string[];
}
