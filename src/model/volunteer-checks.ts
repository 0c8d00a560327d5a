// What the settings say about checks that compare the volunteers with one another or with a table: the same person twice,
// postcodes that do not fit the commune.

/** How the same person is recognised, and what the team has confirmed. */
export interface DuplicateSettings {
  /** Titles of the columns that make a name; empty: the identity columns. */
  readonly name: readonly string[];
  /** Title of the column of the birth date or year; null: none. Near names are compared under the same birth only. */
  readonly birth: string | null;
  readonly mail: string | null;
  /** Ids of one person each: the first row stays, the others are left out. */
  readonly samePerson: readonly (readonly string[])[];
  /** Ids of different people, who are not told again. */
  readonly distinct: readonly (readonly string[])[];
}

/** A column of postcodes, and the table that says which postcodes each commune has. */
export interface PostcodeSettings {
  readonly column: string;
  /** Id of the feature that says where people live. */
  readonly feature: string;
  readonly file: string;
}
