// A table as read from a file, before anything in it is understood.

/** One data row. `row` counts as a spreadsheet shows it (header = 1); `cells` has one text per header. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table with its header, exactly as written; `file` is the name to show to the user. */
export interface Table {
  readonly file: string;
  /** The separator of the file it came from, so that what is written back opens in the same way. */
  readonly separator?: ";" | "," | "\t";
  /** The row of the titles as a spreadsheet shows it; 1 when absent. */
  readonly headerRow?: number;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}
