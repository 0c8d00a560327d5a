// The files given to `pinakion census`: each read, recognised and, for a territory, cut. Each file is told, refused or not;
// a refused one gives nothing to the population table.
import { resolve } from "node:path";
import { cutTerritory, type TerritoryTables } from "../../census/cut-territory.ts";
import type { Imported } from "../../census/imported.ts";
import { readDistricts } from "../../census/read-districts.ts";
import { recogniseFile } from "../../census/recognise.ts";
import { placesOf, readTerritory } from "../../census/territory.ts";
import { readSourceFile } from "../../io/read-source-file.ts";
import { readTable } from "../../io/read-table.ts";
import type { SourceFile } from "../../model/source-file.ts";
import type { Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";

/** A file read: what it is, or the problems for which it is nothing. */
export interface CensusFile {
  readonly file: string;
  readonly path: string;
  readonly source: SourceFile | null;
  readonly imported: Imported | null;
  readonly problems: readonly Problem[];
}

/** Whether a file gives no figures to anybody. */
export function isRefused({ imported, problems }: CensusFile): boolean {
  return imported === null || problems.some(({ severity }) => severity === "error");
}

/** Reads and recognises each file; totals are whole, cells are left out. */
export async function recogniseFiles(cwd: string, paths: readonly string[]): Promise<readonly CensusFile[]> {
  const files: CensusFile[] = [];
  for (const path of paths) {
    const read = await readSourceFile(resolve(cwd, path));
    if (!read.ok) {
      files.push({ file: path, path, source: null, imported: null, problems: read.problems });
      continue;
    }
    for (const source of read.value) {
      const found = recogniseFile(source, () => false);
      const imported = found.ok ? found.value : null;
      const problems = found.ok ? found.value.problems : found.problems;
      files.push({ file: source.file, path, source, imported, problems });
    }
  }
  return files;
}

/** The population table of a territory from the files that were not refused. */
export async function cutFiles(
  cwd: string,
  files: readonly CensusFile[],
  request: {
    readonly territory: string;
    readonly districts: string | null;
    readonly fromAge: number | null;
    readonly joint: boolean;
  },
): Promise<Result<TerritoryTables>> {
  const territory = readTerritory(request.territory);
  if (!territory.ok) return territory;
  const good = files.filter((file) => !isRefused(file));
  const places = placesOf(
    territory.value,
    good.flatMap(({ imported }) => imported?.members ?? []),
  );
  if (!places.ok) return places;
  let districts = null;
  if (request.districts !== null) {
    const table = await readTable(resolve(cwd, request.districts));
    if (!table.ok) return table;
    const rows = readDistricts(table.value);
    if (!rows.ok) return rows;
    districts = { file: table.value.file, rows: rows.value };
  }
  const imported = good.flatMap(({ source }) => {
    const again = recogniseFile(source as SourceFile, places.value.keep);
    return again.ok ? [again.value] : [];
  });
  const cut = cutTerritory({
    files: imported,
    communes: places.value.communes,
    territory: request.territory,
    districts,
    fromAge: request.fromAge,
    joint: request.joint,
  });
  return cut.ok ? success(cut.value, cut.warnings) : failure(cut.problems);
}
