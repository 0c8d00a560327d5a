// The quotas of a call, with their derivation where there is one: computed from the census, or read from quotas.csv.
import { basename } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { CensusSource } from "../../model/census-source.ts";
import type { ConstraintSettings } from "../../model/constraint.ts";
import { plainFeatures } from "../../model/derived-feature.ts";
import type { QuotaPriority } from "../../model/feasibility.ts";
import type { Feature } from "../../model/feature.ts";
import type { Departure, DerivedQuota, NearTie, QuotaTable } from "../../model/quota.ts";
import type { PanelSettings } from "../../model/settings.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { applyEdits } from "../../quotas/apply-edits.ts";
import { checkQuotaSums, type ImpossibleSums, refusedSums } from "../../quotas/check-quota-sums.ts";
import { computeQuotas } from "../../quotas/compute-quotas.ts";
import { addConstraintQuotas, plainQuota } from "../../quotas/constraint-quotas.ts";
import { crossedRows } from "../../quotas/crossed-rows.ts";
import { readPriorities } from "../../quotas/read-priorities.ts";
import { readQuotas } from "../../quotas/read-quotas.ts";
import { type CensusTables, publishedFiles, readCensusTables } from "./census-tables.ts";
import { fileExists, pathsOf } from "./paths.ts";

export interface LoadedQuotas {
  /** The features that volunteers answer; once the volunteers are read, those of the constraints as well. */
  readonly features: readonly Feature[];
  readonly constraints: readonly ConstraintSettings[];
  readonly quotas: readonly DerivedQuota[];
  /** Per quota, whether quotas.csv differs from the computation; null when there is no computation to compare with. */
  readonly editedByHand: readonly boolean[] | null;
  readonly nearTies: readonly NearTie[];
  /** What floors and priorities took from proportion. */
  readonly departures: readonly Departure[];
  /** What is assumed about each feature's population, by feature id. */
  readonly assumptions: Readonly<Record<string, string>>;
  /** Published files behind the quotas, by id of the source in panel.yaml. */
  readonly files: ReadonlyMap<string, readonly CensusSource[]>;
  /** What may be changed about each quota when they cannot be met. */
  readonly priorities: readonly QuotaPriority[];
}

function assumptionsByFeature({ assumptions }: QuotaTable): Readonly<Record<string, string>> {
  const byFeature = new Map<string, string>();
  for (const { feature, assumption } of assumptions) {
    const before = byFeature.get(feature);
    byFeature.set(feature, before === undefined ? assumption : `${before} ; ${assumption}`);
  }
  return Object.fromEntries(byFeature);
}

/** The quotas of the features, then those of the constraints. */
function computeAll(settings: PanelSettings, tables: CensusTables, acceptImprecise: boolean): Result<QuotaTable> {
  const computed = computeQuotas({ settings, ...tables, acceptImprecise });
  if (!computed.ok) return computed;
  const all = addConstraintQuotas(settings, tables.census, computed.value, {
    sources: tables.sources,
    acceptImprecise,
  });
  return all.ok ? success(all.value, [...computed.warnings, ...all.warnings]) : all;
}

/** Computes the quotas of a dossier from its census table. */
export async function quotasFromCensus(
  root: string,
  settings: PanelSettings,
  acceptImprecise: boolean,
): Promise<Result<QuotaTable>> {
  const tables = await readCensusTables(root, settings);
  return tables.ok ? computeAll(settings, tables.value, acceptImprecise) : tables;
}

/** Reads quotas.csv of a dossier and compares it with the computation. */
export async function quotasOfDossier(
  root: string,
  settings: PanelSettings,
  impossibleSums: ImpossibleSums = "refused",
): Promise<Result<LoadedQuotas>> {
  const { quotas: path } = pathsOf(root);
  if (!(await fileExists(path))) {
    return failure([errorOf("dossier/stage-missing", { path: "quotas.csv", command: "pinakion quotas" })]);
  }
  const tables = await readCensusTables(root, settings);
  if (!tables.ok) return tables;
  const files = publishedFiles(settings, tables.value.sources);
  if (!files.ok) return files;
  // Whoever made quotas.csv has accepted its figures; they are told again as fragile.
  const computed = computeAll(settings, tables.value, true);
  if (!computed.ok) return computed;
  const table = await readTable(path, "quotas.csv");
  if (!table.ok) return table;
  const read = readQuotas(table.value);
  if (!read.ok) return read;
  const applied = applyEdits(read.value.quotas, computed.value, "quotas.csv", impossibleSums);
  if (!applied.ok) return applied;
  const { table: derived, edited } = applied.value;
  const priorities = readPriorities(table.value, derived.quotas, [
    ...settings.features,
    ...(settings.constraints ?? []),
  ]);
  if (!priorities.ok) return priorities;
  const value = {
    features: plainFeatures(settings.features),
    constraints: settings.constraints ?? [],
    quotas: derived.quotas,
    editedByHand: edited,
    nearTies: derived.nearTies,
    departures: derived.departures,
    assumptions: assumptionsByFeature(computed.value),
    files: files.value,
    priorities: priorities.value,
  };
  return success(value, [...computed.warnings, ...read.warnings, ...applied.warnings]);
}

/** Reads a quotas file given on the command line; its features are those of the run. */
export async function quotasOfFlags(
  path: string,
  panelSize: number,
  impossibleSums: ImpossibleSums = "refused",
): Promise<Result<LoadedQuotas>> {
  const file = basename(path);
  const table = await readTable(path, file);
  if (!table.ok) return table;
  const read = readQuotas(table.value);
  if (!read.ok) return read;
  const crossed = crossedRows(read.value, table.value, panelSize);
  if (!crossed.ok) return crossed;
  const { features, constraints, restQuotas } = crossed.value;
  const found = refusedSums(checkQuotaSums([...read.value.quotas, ...restQuotas], panelSize), impossibleSums);
  const problems = found.map((problem): Problem => ({ ...problem, where: { file } }));
  if (problems.some(({ severity }) => severity === "error")) return failure(problems);
  const derived = [
    ...(read.value.derived ?? read.value.quotas.map((quota) => plainQuota(quota.feature, quota, ""))),
    ...restQuotas,
  ];
  const priorities = readPriorities(table.value, derived, []);
  if (!priorities.ok) return priorities;
  return success(
    {
      features,
      constraints,
      quotas: derived,
      editedByHand: null,
      nearTies: [],
      departures: [],
      assumptions: {},
      files: new Map(),
      priorities: priorities.value,
    },
    [...read.warnings, ...problems],
  );
}
