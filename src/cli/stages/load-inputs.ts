// Everything a draw is a function of, read from the dossier or from the files named by flags.
import { basename, resolve } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { FairnessObjective } from "../../model/lottery.ts";
import type { Pool } from "../../model/pool.ts";
import { type Purpose, panelPurpose } from "../../model/purpose.ts";
import type { ProvenanceEntry } from "../../model/record.ts";
import type { PanelSettings } from "../../model/settings.ts";
import type { Table } from "../../model/table.ts";
import { plainPoolRequest } from "../../pool/plain-request.ts";
import { withAliases } from "../../pool/read-aliases.ts";
import { readPool } from "../../pool/read-pool.ts";
import type { PoolRequest } from "../../pool/read-rows.ts";
import type { Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { ImpossibleSums } from "../../quotas/check-quota-sums.ts";
import { type ConstrainedPool, type Constraining, constrainPool, withListQuotas } from "./constrained-pool.ts";
import { fileDigest } from "./file-digest.ts";
import { type LoadedQuotas, quotasOfDossier, quotasOfFlags } from "./load-quotas.ts";
import { pathsOf } from "./paths.ts";
import { type ReplacementInputs, replacedInputs } from "./replacement-inputs.ts";
import { settingsDigestOf } from "./settings-digest.ts";
import type { DossierSource, FlagSource, Source } from "./source.ts";

export interface DrawInputs extends LoadedQuotas {
  readonly root: string;
  readonly drawId: string;
  readonly title: string;
  readonly organiser: string;
  readonly panelSize: number;
  readonly objective: FairnessObjective;
  readonly ticketCount: number;
  readonly disclosure: "open" | "codes" | "sealed";
  readonly pool: Pool;
  readonly table: Table;
  readonly householdColumns: readonly string[];
  readonly provenance: readonly ProvenanceEntry[];
  readonly settingsDigest: string | null;
  readonly purpose: Purpose;
  /** Present where places of a panel drawn before are drawn again; pool, quotas and size are then those of the places. */
  readonly replacement?: ReplacementInputs;
}

/** The volunteers' list as read, before and after its rules. */
export interface LoadedPool {
  readonly table: Table;
  readonly pool: Pool;
}

async function loadPool(path: string, file: string, request: PoolRequest): Promise<Result<LoadedPool>> {
  const table = await readTable(path, file);
  if (!table.ok) return table;
  const pool = readPool(table.value, request);
  return pool.ok
    ? success({ table: table.value, pool: pool.value }, [...table.warnings, ...pool.warnings])
    : failure([...table.warnings, ...pool.problems]);
}

async function constrainLoaded(
  loaded: { readonly value: LoadedPool; readonly warnings: readonly Problem[] },
  request: Constraining,
): Promise<Result<ConstrainedPool>> {
  const constrained = await constrainPool(loaded.value.table, loaded.value.pool, request);
  return constrained.ok ? success(constrained.value, [...loaded.warnings, ...constrained.warnings]) : constrained;
}

/** What to read in a dossier's list: its settings with the table of writings, and the lists of people to leave out. */
export async function poolRequestOf(root: string, settings: PanelSettings): Promise<Result<PoolRequest>> {
  const { features, pool, ageDate } = settings;
  const tables: Table[] = [];
  const problems: Problem[] = [];
  for (const { file } of pool.excludedLists ?? []) {
    const table = await readTable(resolve(root, file), file);
    if (table.ok) tables.push(table.value);
    else problems.push(...table.problems);
  }
  const postcodes =
    pool.postcode === undefined ? null : await readTable(resolve(root, pool.postcode.file), pool.postcode.file);
  if (postcodes?.ok === false) problems.push(...postcodes.problems);
  const aliases = pool.aliases === undefined ? null : await readTable(resolve(root, pool.aliases), pool.aliases);
  const written = aliases?.ok ? withAliases(features, aliases.value) : success(features);
  problems.push(...(aliases?.ok === false ? aliases.problems : []), ...(written.ok ? [] : written.problems));
  if (problems.length > 0 || !written.ok) return failure(problems);
  const postcodeTable = postcodes?.ok ? { postcodeTable: postcodes.value } : {};
  return success({ features: written.value, pool, ageDate, excludedTables: tables, ...postcodeTable });
}

/** The volunteers of a dossier, with its constraints. */
export async function poolOfDossier(root: string, settings: PanelSettings): Promise<Result<ConstrainedPool>> {
  const request = await poolRequestOf(root, settings);
  if (!request.ok) return request;
  const { constraints = [] } = settings;
  const loaded = await loadPool(resolve(root, settings.pool.file), settings.pool.file, request.value);
  return loaded.ok ? constrainLoaded(loaded, { ...settings, root, constraints }) : loaded;
}

/**
 * The sources that features name, each with the digest of its published file; of the census table where that file is not told, and
 * none for figures typed from a survey. The census table itself comes last when no entry holds its digest.
 */
async function provenanceOf(
  root: string,
  settings: PanelSettings,
  files: LoadedQuotas["files"],
): Promise<readonly ProvenanceEntry[]> {
  const table = settings.census === null ? null : settings.census.file;
  const tableDigest = table === null ? null : await fileDigest(resolve(root, table));
  const crossed = (settings.constraints ?? []).flatMap((constraint) =>
    constraint.kind === "cross" ? [constraint] : [],
  );
  const counted = new Set([...settings.features, ...crossed].map(({ census }) => census?.source));
  const typed = new Set(settings.features.map(({ survey }) => survey?.source));
  const entries = settings.sources
    .filter(({ id }) => counted.has(id) || typed.has(id))
    .flatMap(({ id, title, publisher, url, edition, licence }): readonly ProvenanceEntry[] => {
      const own = { name: title, publisher, url, edition, licence };
      const published = files.get(id) ?? [];
      if (published.length === 0) return [{ ...own, sha256: counted.has(id) ? tableDigest : null }];
      return published.map(({ file, sha256 }) => ({ ...own, name: `${title} (${file})`, sha256 }));
    });
  if (table === null || entries.some(({ sha256 }) => sha256 === tableDigest)) return entries;
  const made = { name: table, publisher: settings.organiser, url: "", edition: "", licence: "" };
  return [...entries, { ...made, sha256: tableDigest }];
}

async function inputsOfDossier(
  { root, tickets, objective }: DossierSource,
  impossibleSums: ImpossibleSums,
): Promise<Result<DrawInputs>> {
  // Loaded where there is a panel.yaml: what reads it is a good part of the program.
  const { readSettings } = await import("../../io/read-settings.ts");
  const settings = await readSettings(pathsOf(root).settings);
  if (!settings.ok) return settings;
  const { value } = settings;
  const quotas = await quotasOfDossier(root, value, impossibleSums);
  const volunteers = await poolOfDossier(root, value);
  const problems = [quotas, volunteers].flatMap((result): readonly Problem[] => (result.ok ? [] : result.problems));
  if (!quotas.ok || !volunteers.ok) return { ok: false, problems };
  const inputs = await replacedInputs(
    {
      ...withListQuotas(quotas.value, volunteers.value),
      pool: volunteers.value.pool,
      table: volunteers.value.table,
      root,
      drawId: value.drawId,
      title: value.title,
      organiser: value.organiser,
      panelSize: value.panelSize,
      objective: objective ?? value.objective,
      ticketCount: tickets ?? value.tickets,
      disclosure: value.disclosure,
      householdColumns: value.pool.household,
      provenance: await provenanceOf(root, value, quotas.value.files),
      settingsDigest: await settingsDigestOf(root, value),
      purpose: panelPurpose,
    },
    value,
  );
  return inputs.ok ? success(inputs.value, [...settings.warnings, ...quotas.warnings, ...volunteers.warnings]) : inputs;
}

async function inputsOfFlags(source: FlagSource, impossibleSums: ImpossibleSums): Promise<Result<DrawInputs>> {
  const quotas = await quotasOfFlags(source.quotas, source.size, impossibleSums);
  if (!quotas.ok) return quotas;
  const request = plainPoolRequest(quotas.value.features, { id: source.id, household: source.household });
  const loaded = await loadPool(source.pool, basename(source.pool), request);
  if (!loaded.ok) return loaded;
  const { root, drawId, title, organiser, size, objective, tickets, household } = source;
  const { constraints } = quotas.value;
  const disclosure = "codes";
  const constraining = { root, features: request.features, constraints, panelSize: size, disclosure } as const;
  const volunteers = await constrainLoaded(loaded, constraining);
  if (!volunteers.ok) return volunteers;
  return success(
    {
      ...withListQuotas(quotas.value, volunteers.value),
      pool: volunteers.value.pool,
      table: volunteers.value.table,
      root,
      drawId,
      title,
      organiser,
      panelSize: size,
      objective,
      ticketCount: tickets,
      disclosure,
      householdColumns: household,
      provenance: [],
      settingsDigest: null,
      purpose: panelPurpose,
    },
    [...quotas.warnings, ...volunteers.warnings],
  );
}

/** Reads all inputs of a draw, all problems at once. */
export async function loadInputs(
  source: Source,
  impossibleSums: ImpossibleSums = "refused",
): Promise<Result<DrawInputs>> {
  return source.mode === "dossier" ? inputsOfDossier(source, impossibleSums) : inputsOfFlags(source, impossibleSums);
}
