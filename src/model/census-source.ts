// Where a table of census.csv comes from, as census-sources.csv tells it beside the figures. Plain data.

/** One row of census-sources.csv; a cell left empty there is an empty text here. */
export interface CensusSource {
  readonly table: string;
  /** Name of the published file; empty for a table that was estimated. */
  readonly file: string;
  /** SHA-256 of that file as downloaded, lower-case hex. */
  readonly sha256: string;
  readonly product: string;
  readonly vintage: string;
  /** Who is counted: "complémentaire, 15 ans ou plus". */
  readonly base: string;
  /** What was done to the published figures; empty when they stand as published. */
  readonly formula: string;
  /** Further files that the figures were made with, in the order of their rows. */
  readonly others?: readonly CensusSource[];
}
