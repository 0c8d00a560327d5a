// census-sources.csv in memory: for each table of census.csv the published file, its digest, vintage, base and formula.
// The file may be absent or say little: what it does not say stays unknown, and is told as such.
import type { CensusSource } from "../model/census-source.ts";
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { Table } from "../model/table.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** The sources by table. Only the column `table` must be there; further rows of a table name further files that it was made with. */
export function readCensusSources({ file, headers, rows }: Table): Result<ReadonlyMap<string, CensusSource>> {
  const columnOf = (header: string) => headers.findIndex((found) => comparableText(found) === header);
  const tableAt = columnOf("table");
  if (tableAt < 0) {
    const facts = { header: "table", nearest: nearestText("table", headers) };
    return failure([errorOf("quotas/census-column-missing", facts, { file, row: 1 })]);
  }
  const sources = new Map<string, CensusSource>();
  for (const { cells } of rows) {
    const textOf = (header: string) => (cells[columnOf(header)] ?? "").trim();
    const table = textOf("table");
    if (table === "") continue;
    const source: CensusSource = {
      table,
      file: textOf("file"),
      sha256: textOf("sha256"),
      product: textOf("product"),
      vintage: textOf("vintage"),
      base: textOf("base"),
      formula: textOf("formula"),
    };
    const first = sources.get(table);
    sources.set(table, first === undefined ? source : { ...first, others: [...(first.others ?? []), source] });
  }
  return success(sources);
}
