// The quotas of a call, with their derivation where there is one: computed from the census, or read from quotas.csv.
import { basename, resolve } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { QuotaPriority } from "../../model/feasibility.ts";
import type { Feature } from "../../model/feature.ts";
import type { DerivedQuota, NearTie, QuotaTable } from "../../model/quota.ts";
import type { PanelSettings } from "../../model/settings.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { applyEdits } from "../../quotas/apply-edits.ts";
import { checkQuotaSums } from "../../quotas/check-quota-sums.ts";
import { computeQuotas } from "../../quotas/compute-quotas.ts";
import { readPriorities } from "../../quotas/read-priorities.ts";
import { readQuotas } from "../../quotas/read-quotas.ts";
import { fileExists, pathsOf } from "./paths.ts";

export interface LoadedQuotas {
  readonly features: readonly Feature[];
  readonly quotas: readonly DerivedQuota[];
  /** Per quota, whether quotas.csv differs from the computation; null when there is no computation to compare with. */
  readonly editedByHand: readonly boolean[] | null;
  readonly nearTies: readonly NearTie[];
  /** What may be changed about each quota when they cannot be met. */
  readonly priorities: readonly QuotaPriority[];
}

/** The features of a dossier as every later stage sees them. */
function featuresOf(settings: PanelSettings): readonly Feature[] {
  return settings.features.map(({ id, label, sensitive, values }) => ({
    id,
    label,
    sensitive,
    values: values.map(({ value }) => value),
  }));
}

/** Computes the quotas of a dossier from its census table. */
export async function quotasFromCensus(root: string, settings: PanelSettings): Promise<Result<QuotaTable>> {
  if (settings.census === null) return computeQuotas({ settings, census: null });
  const census = await readTable(resolve(root, settings.census.file), settings.census.file);
  if (!census.ok) return census;
  return computeQuotas({ settings, census: census.value });
}

/** Reads quotas.csv of a dossier and compares it with the computation. */
export async function quotasOfDossier(root: string, settings: PanelSettings): Promise<Result<LoadedQuotas>> {
  const { quotas: path } = pathsOf(root);
  if (!(await fileExists(path))) {
    return failure([errorOf("dossier/stage-missing", { path: "quotas.csv", command: "pinakion quotas" })]);
  }
  const [computed, table] = [await quotasFromCensus(root, settings), await readTable(path, "quotas.csv")];
  if (!computed.ok) return computed;
  if (!table.ok) return table;
  const read = readQuotas(table.value);
  if (!read.ok) return read;
  const applied = applyEdits(read.value.quotas, computed.value, "quotas.csv");
  if (!applied.ok) return applied;
  const { table: derived, edited } = applied.value;
  const priorities = readPriorities(table.value, derived.quotas, settings.features);
  if (!priorities.ok) return priorities;
  const value = {
    features: featuresOf(settings),
    quotas: derived.quotas,
    editedByHand: edited,
    nearTies: derived.nearTies,
    priorities: priorities.value,
  };
  return success(value, [...computed.warnings, ...read.warnings, ...applied.warnings]);
}

/** Reads a quotas file given on the command line; its features are those of the run. */
export async function quotasOfFlags(path: string, panelSize: number): Promise<Result<LoadedQuotas>> {
  const file = basename(path);
  const table = await readTable(path, file);
  if (!table.ok) return table;
  const read = readQuotas(table.value);
  if (!read.ok) return read;
  const problems: readonly Problem[] = checkQuotaSums(read.value.quotas, panelSize).map((problem) => ({
    ...problem,
    where: { file },
  }));
  if (problems.some(({ severity }) => severity === "error")) return failure(problems);
  const derived =
    read.value.derived ??
    read.value.quotas.map(
      (quota): DerivedQuota => ({
        ...quota,
        population: null,
        populationShare: null,
        target: null,
        seats: null,
        source: "",
      }),
    );
  const priorities = readPriorities(table.value, derived, []);
  if (!priorities.ok) return priorities;
  return success(
    { features: read.value.features, quotas: derived, editedByHand: null, nearTies: [], priorities: priorities.value },
    [...read.warnings, ...problems],
  );
}
