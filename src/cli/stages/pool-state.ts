// The pool as it stands, with the quotas when there are any: what `pinakion pool` tells, and the files for the weekly follow-up.
import { resolve } from "node:path";
import { csvText } from "../../io/csv-text.ts";
import { readSettings } from "../../io/read-settings.ts";
import { readTable } from "../../io/read-table.ts";
import { writeFiles } from "../../io/write-files.ts";
import type { Pool } from "../../model/pool.ts";
import { poolProgress, type ValueProgress } from "../../model/pool-progress.ts";
import type { PanelSettings } from "../../model/settings.ts";
import type { Table } from "../../model/table.ts";
import { plainPoolRequest } from "../../pool/plain-request.ts";
import { provisionalPool, toCorrect } from "../../pool/provisional-pool.ts";
import type { PoolRequest } from "../../pool/read-rows.ts";
import { type Result, success } from "../../problems/result.ts";
import type { Context } from "../context.ts";
import { progressPage, progressRows } from "../render/pool-progress.ts";
import { constrainPool } from "./constrained-pool.ts";
import { problemOf } from "./freeze-lottery.ts";
import { loadInputs, poolOfDossier, poolRequestOf } from "./load-inputs.ts";
import { quotasOfDossier, quotasOfFlags } from "./load-quotas.ts";
import { fileExists, pathsOf } from "./paths.ts";
import type { Source } from "./source.ts";

export interface PoolState {
  readonly pool: Pool;
  readonly table: Table;
  readonly title: string;
  /** Null before the quotas exist. */
  readonly progress: readonly ValueProgress[] | null;
  /** Rows left out until they are corrected; the state is provisional where there are any. */
  readonly toCorrect: number;
}

/** The table and what to read in it, for a pool that may have problems. */
export async function poolQuestion(
  source: Source,
): Promise<Result<{ readonly table: Table; readonly request: PoolRequest }>> {
  if (source.mode === "flags") {
    const quotas = await quotasOfFlags(source.quotas, source.size);
    if (!quotas.ok) return quotas;
    const table = await readTable(source.pool);
    if (!table.ok) return table;
    const { id, household } = source;
    return success({ table: table.value, request: plainPoolRequest(quotas.value.features, { id, household }) });
  }
  const settings = await readSettings(pathsOf(source.root).settings);
  if (!settings.ok) return settings;
  const { file } = settings.value.pool;
  const table = await readTable(resolve(source.root, file), file);
  if (!table.ok) return table;
  const request = await poolRequestOf(source.root, settings.value);
  return request.ok ? success({ table: table.value, request: request.value }) : request;
}

/** Reads the pool; a dossier's can be read before its quotas exist, a run from flags takes its features from the quotas. */
export async function readPoolState(source: Source): Promise<Result<PoolState>> {
  const settings = source.mode === "flags" ? null : await readSettings(pathsOf(source.root).settings);
  if (settings?.ok === false) return settings;
  if (source.mode === "flags" || settings === null || settings.value.replacement !== undefined) {
    const inputs = await loadInputs(source);
    if (!inputs.ok) return inputs;
    const { pool, table, title } = inputs.value;
    return success(
      { pool, table, title, progress: poolProgress(problemOf(inputs.value)), toCorrect: 0 },
      inputs.warnings,
    );
  }
  const { root } = source;
  const read = await poolOfDossier(root, settings.value);
  if (!read.ok) return read;
  const { pool, table } = read.value;
  const progress = await progressOf(root, settings.value, pool);
  return success({ pool, table, title: settings.value.title, progress, toCorrect: 0 }, read.warnings);
}

/** Null before the quotas exist, or where they do not fit the features. */
async function progressOf(root: string, settings: PanelSettings, pool: Pool): Promise<PoolState["progress"]> {
  const quotas = (await fileExists(pathsOf(root).quotas)) ? await quotasOfDossier(root, settings) : null;
  if (quotas === null || !quotas.ok) return null;
  const { features, members } = pool;
  // Who must sit, and groups, ask for nobody more to register.
  return poolProgress({ ...quotas.value, features, panelSize: settings.panelSize, members });
}

/** The state of the rows that can be read, of a list that has others; null where the list cannot be read at all. */
export async function provisionalState(source: Source): Promise<PoolState | null> {
  const question = await poolQuestion(source);
  if (!question.ok) return null;
  const { table, request } = question.value;
  const read = provisionalPool(table, request);
  if (!read.ok) return null;
  const { pool } = read.value;
  const count = pool.exclusions.find(({ reason }) => reason === toCorrect)?.count ?? 0;
  const state = { pool, table, progress: null, toCorrect: count };
  if (source.mode === "flags") {
    const { title, size } = source;
    const quotas = await quotasOfFlags(source.quotas, size);
    if (!quotas.ok || (quotas.value.constraints ?? []).length > 0) return { ...state, title };
    return { ...state, title, progress: poolProgress({ ...quotas.value, panelSize: size, members: pool.members }) };
  }
  const settings = await readSettings(pathsOf(source.root).settings);
  if (!settings.ok) return null;
  const { title, constraints = [], replacement } = settings.value;
  if (replacement !== undefined) return { ...state, title };
  const constrained = await constrainPool(table, pool, { ...settings.value, root: source.root, constraints });
  if (!constrained.ok) return { ...state, title };
  const whole = constrained.value.pool;
  return { ...state, title, pool: whole, progress: await progressOf(source.root, settings.value, whole) };
}

/** Files of the follow-up, within the dossier. Not for publication: they hold small counts, and ids of people left out. */
export const followFiles = ["restricted/suivi.csv", "restricted/suivi.html", "restricted/excluded.csv"] as const;

/** Writes the follow-up: the progress as CSV and as a page, and each row left out with its reason. */
export async function writeFollowUp(context: Context, source: Source, state: PoolState): Promise<Result<void>> {
  const question = await poolQuestion(source);
  if (!question.ok) return question;
  const rows = provisionalPool(question.value.table, question.value.request);
  if (!rows.ok) return rows;
  const excluded = rows.value.outcomes.flatMap((outcome) =>
    outcome.kind === "excluded" ? [[outcome.id, outcome.reason]] : [],
  );
  const { progress, pool, title, toCorrect: open } = state;
  const table = progressRows(context, progress ?? [], pool.features);
  const mark =
    open === 0 ? [] : [[context.text.pool.progress.provisional(open), ...table.headers.slice(1).map(() => "")]];
  const spreadsheet = { neutraliseFormulas: true, separator: ";", bom: true } as const;
  return writeFiles(
    [
      csvText(table.headers, [...table.rows, ...mark], spreadsheet),
      progressPage(context, title, pool, progress ?? [], open),
      csvText(["id", "reason"], excluded, { neutraliseFormulas: true }),
    ].map((content, index) => ({ path: resolve(source.root, followFiles[index] as string), content })),
    { overwrite: true },
  );
}
