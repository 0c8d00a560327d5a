// A published file as read from disk, before anybody knows what it holds: sheets of cells, or a JSON value.

/** A sheet of cells as text; `row(0)` is the first line. Rows may differ in length. */
export interface Sheet {
  readonly name: string;
  readonly rowCount: number;
  readonly row: (index: number) => readonly string[];
}

/** One published file; `file` is the name to show, `decimalComma` whether `1,5` may stand for one and a half. */
export type SourceFile =
  | {
      readonly file: string;
      readonly kind: "sheets";
      readonly sheets: readonly Sheet[];
      readonly decimalComma: boolean;
    }
  | { readonly file: string; readonly kind: "json"; readonly value: unknown };
