// A published file as read from disk, before anybody knows what it holds: sheets of cells, a JSON value, or, for files of
// millions of persons, the persons already put together by what they share.

/** A sheet of cells as text; `row(0)` is the first line. Rows may differ in length. */
export interface Sheet {
  readonly name: string;
  readonly rowCount: number;
  readonly row: (index: number) => readonly string[];
}

/** The places of which a reader of a detail file tells the persons: no other département, and no other commune or canton by its code. */
export interface PersonPlaces {
  readonly departments: readonly string[];
  /** Communes, arrondissements and communes of the past of the territory. */
  readonly communes: readonly string[];
  /** Cantons-ou-villes wholly inside the territory, without leading zeros. */
  readonly cantons: readonly string[];
}

/**
 * Persons of a detail file who share these codes, as the file writes them; `commune` null where no IRIS tells it. A reader may leave
 * codes empty that nobody asked for: a canton where the commune is told, a place outside the territory.
 */
export interface PersonGroup {
  readonly department: string;
  readonly canton: string;
  readonly commune: string | null;
  readonly sex: string;
  readonly age: string;
  readonly group: string;
  /** Persons in the file, unweighted. */
  readonly persons: number;
  /** Sum of their weights, as an exact decimal text. */
  readonly weight: string;
  /** Sum of the squares of their weights. */
  readonly weightSquares: number;
}

/** What a detail file holds: groups of the places asked for, and the whole file's counts. */
export interface PersonGroups {
  /** Titles of the columns, in the file's order. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Sum of all weights as an exact decimal text; null without a column of weights. */
  readonly total: string | null;
  /** Rows whose weight is no number. */
  readonly badWeights: number;
  readonly groups: readonly PersonGroup[];
}

/** One published file; `file` is the name to show, `decimalComma` whether `1,5` may stand for one and a half. */
export type SourceFile =
  | {
      readonly file: string;
      readonly kind: "sheets";
      readonly sheets: readonly Sheet[];
      readonly decimalComma: boolean;
    }
  | { readonly file: string; readonly kind: "persons"; readonly persons: PersonGroups }
  | { readonly file: string; readonly kind: "json"; readonly value: unknown };
