// The census table of a dossier and, beside it, census-sources.csv: which published file each of its tables comes from.
import { dirname, join, resolve } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { CensusSource } from "../../model/census-source.ts";
import type { PanelSettings } from "../../model/settings.ts";
import type { Table } from "../../model/table.ts";
import { type Result, success } from "../../problems/result.ts";
import { readCensusSources } from "../../quotas/read-census-sources.ts";
import { fileExists } from "./paths.ts";

/** What the quotas of a dossier are computed from, besides its settings. */
export interface CensusTables {
  readonly census: Table | null;
  /** census-sources.csv; null when `pinakion census` did not make the table. */
  readonly sources: Table | null;
}

/** Reads the census table of a dossier and, where there is one, the list of its sources. */
export async function readCensusTables(root: string, settings: PanelSettings): Promise<Result<CensusTables>> {
  if (settings.census === null) return success({ census: null, sources: null });
  const { file } = settings.census;
  const census = await readTable(resolve(root, file), file);
  if (!census.ok) return census;
  const sourcesFile = join(dirname(file), "census-sources.csv");
  const path = resolve(root, sourcesFile);
  if (!(await fileExists(path))) return success({ census: census.value, sources: null });
  const sources = await readTable(path, sourcesFile);
  return sources.ok ? success({ census: census.value, sources: sources.value }) : sources;
}

/** The published files with a known digest that features and crossings take their figures from, by id of the source in panel.yaml. */
export function publishedFiles(
  settings: PanelSettings,
  sources: Table | null,
): Result<ReadonlyMap<string, readonly CensusSource[]>> {
  const files = new Map<string, readonly CensusSource[]>();
  if (sources === null) return success(files);
  const origins = readCensusSources(sources);
  if (!origins.ok) return origins;
  const crossed = (settings.constraints ?? []).flatMap((constraint) =>
    constraint.kind === "cross" ? [{ census: constraint.census }] : [],
  );
  for (const { census } of [...settings.features, ...crossed]) {
    const origin = census === null ? undefined : origins.value.get(census.table);
    if (census === null || origin === undefined) continue;
    for (const one of [origin, ...(origin.others ?? [])]) {
      const own = files.get(census.source) ?? [];
      if (!/^[0-9a-f]{64}$/.test(one.sha256) || own.some(({ sha256 }) => sha256 === one.sha256)) continue;
      files.set(census.source, [...own, one]);
    }
  }
  return success(files);
}
