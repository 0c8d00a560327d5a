// Where one table of census.csv comes from: the vocabulary of census-sources.csv. A table made from several files has a row for each,
// the one whose people are counted first.
import { numberOfUnits } from "../math/decimal-units.ts";
import { compareText } from "../math/order.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import type { Imported, ImportedTable } from "./imported.ts";

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
  /** Whether the row names a further file that the table before it was made with, and not a table of its own. */
  readonly isFurther?: true;
}

/** A table of a published file. */
export interface FileTable {
  readonly source: Pick<Imported, "file" | "product">;
  readonly table: ImportedTable;
}

/** The vintage as census-sources.csv tells it; null where nothing tells it. */
export function vintageText({ vintage, isDeclared }: ImportedTable): string | null {
  return vintage === null || isDeclared !== true ? vintage : `${vintage} (déclaré)`;
}

/** The row of a further file of the table `name`: what it was needed for. */
export function furtherSource(name: string, { source, table }: FileTable, use: string): TableSource {
  return {
    table: name,
    file: source.file,
    product: source.product,
    vintage: vintageText(table),
    base: table.base,
    people: numberOfUnits(table.cells.reduce((sum, { units }) => sum + units, 0n)),
    formula: use,
    isFurther: true,
  };
}

/** A warning for each set of files that make figures together and are not known to be of one vintage. */
export function combinedVintages(
  made: readonly { readonly id: string; readonly from: readonly FileTable[] }[],
): readonly Problem[] {
  const found = new Map<string, { tables: string[]; files: { file: string; vintage: string | null }[] }>();
  for (const { id, from } of made) {
    const files = from
      .map(({ source, table }) => ({ file: source.file, vintage: table.vintage }))
      .filter(
        ({ file, vintage }, index, all) => all.findIndex((o) => o.file === file && o.vintage === vintage) === index,
      );
    const isSame = files.every(({ vintage }) => vintage !== null && vintage === files[0]?.vintage);
    if (files.length < 2 || isSame) continue;
    const key = JSON.stringify(files.toSorted((a, b) => compareText(a.file, b.file)));
    const own = found.get(key) ?? { tables: [], files };
    found.set(key, own);
    own.tables.push(id);
  }
  return [...found.values()].map((facts) => warningOf("census/combined-vintages", facts));
}
