// Where one table of census.csv comes from: the vocabulary of census-sources.csv.

/** Where one table of census.csv comes from. */
export interface TableSource {
  readonly table: string;
  readonly file: string;
  readonly product: string;
  readonly vintage: string | null;
  readonly base: string;
  readonly people: number;
  /** What was done to the published figures: nothing, or which bands were shared. */
  readonly formula: string;
}
