// The pool as it stands, with the quotas when there are any: what `pinakion pool` tells, and the files for the weekly follow-up.
import { resolve } from "node:path";
import { csvText } from "../../io/csv-text.ts";
import { readSettings } from "../../io/read-settings.ts";
import { readTable } from "../../io/read-table.ts";
import { writeFiles } from "../../io/write-files.ts";
import type { Pool } from "../../model/pool.ts";
import { poolProgress, type ValueProgress } from "../../model/pool-progress.ts";
import type { Table } from "../../model/table.ts";
import { plainPoolRequest } from "../../pool/plain-request.ts";
import { type PoolRequest, readRows } from "../../pool/read-rows.ts";
import { type Result, success } from "../../problems/result.ts";
import type { Context } from "../context.ts";
import { progressPage, progressRows } from "../render/pool-progress.ts";
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
    return success({ pool, table, title, progress: poolProgress(problemOf(inputs.value)) }, inputs.warnings);
  }
  const { root } = source;
  const read = await poolOfDossier(root, settings.value);
  if (!read.ok) return read;
  const { panelSize, title } = settings.value;
  const quotas = (await fileExists(pathsOf(root).quotas)) ? await quotasOfDossier(root, settings.value) : null;
  const progress =
    quotas === null || !quotas.ok
      ? null
      : // Who must sit, and groups, ask for nobody more to register.
        poolProgress({
          ...quotas.value,
          features: read.value.pool.features,
          panelSize,
          members: read.value.pool.members,
        });
  const { pool, table } = read.value;
  return success({ pool, table, title, progress }, read.warnings);
}

/** Files of the follow-up, within the dossier. Not for publication: they hold small counts, and ids of people left out. */
export const followFiles = ["restricted/suivi.csv", "restricted/suivi.html", "restricted/excluded.csv"] as const;

/** Writes the follow-up: the progress as CSV and as a page, and each row left out with its reason. */
export async function writeFollowUp(context: Context, source: Source, state: PoolState): Promise<Result<void>> {
  const question = await poolQuestion(source);
  if (!question.ok) return question;
  const rows = readRows(question.value.table, question.value.request);
  if (!rows.ok) return rows;
  const excluded = rows.value.outcomes.flatMap((outcome) =>
    outcome.kind === "excluded" ? [[outcome.id, outcome.reason]] : [],
  );
  const { progress, pool, title } = state;
  const table = progressRows(context, progress ?? [], pool.features);
  const spreadsheet = { neutraliseFormulas: true, separator: ";", bom: true } as const;
  return writeFiles(
    [
      csvText(table.headers, table.rows, spreadsheet),
      progressPage(context, title, pool, progress ?? []),
      csvText(["id", "reason"], excluded, { neutraliseFormulas: true }),
    ].map((content, index) => ({ path: resolve(source.root, followFiles[index] as string), content })),
    { overwrite: true },
  );
}
