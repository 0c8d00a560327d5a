// Where each table of census.csv comes from, as a file that stands beside it: published file, its digest, vintage, base,
// and what was done to its figures.
import { resolve } from "node:path";
import type { TerritoryTables } from "../../census/cut-territory.ts";
import { csvText } from "../../io/csv-text.ts";
import { fileDigest } from "./file-digest.ts";
import type { CensusFile } from "./import-census.ts";

/** The text of census-sources.csv; digests are of the files as downloaded, a zip as a whole. */
export async function writtenSources(
  cwd: string,
  files: readonly CensusFile[],
  tables: TerritoryTables,
): Promise<string> {
  // Those alone that a table comes from: of the others some may not even be there.
  const used = new Set(tables.sources.map(({ file }) => file));
  const digests = new Map<string, string>();
  for (const { file, path, digest } of files) {
    if (used.has(file)) digests.set(file, digest ?? (await fileDigest(resolve(cwd, path))));
  }
  const rows = tables.sources.map((source) => [
    source.table,
    source.file,
    digests.get(source.file) ?? "",
    source.product,
    source.vintage ?? "",
    source.base,
    `${source.people}`,
    source.formula,
  ]);
  return csvText(["table", "file", "sha256", "product", "vintage", "base", "people", "formula"], rows);
}
