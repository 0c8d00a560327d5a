// Puts one of the proposed changes into the quotas file, and into the log why: the record then tells both.
import { join } from "node:path";
import { changedQuotas } from "../../feasibility/cheapest-relaxation.ts";
import { csvText } from "../../io/csv-text.ts";
import { readTable } from "../../io/read-table.ts";
import { writeFiles } from "../../io/write-files.ts";
import { comparableText } from "../../model/comparable-text.ts";
import type { Relaxation } from "../../model/feasibility.ts";
import type { Quota } from "../../model/quota.ts";
import type { Table } from "../../model/table.ts";
import { type Result, success } from "../../problems/result.ts";
import { readQuotas } from "../../quotas/read-quotas.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { appendLog } from "../../record/log.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { readLog } from "./log-file.ts";
import { pathsOf } from "./paths.ts";
import type { Source } from "./source.ts";

/** The changes as the file has the bounds: those of the whole panel, where the changes are about vacant places. */
function changesOfFile(quotas: readonly Quota[], { changes }: Relaxation): Relaxation["changes"] {
  return changes.map((change) => {
    const own = quotas.find(({ feature, value }) => feature === change.feature && value === change.value);
    const from = own?.[change.bound] ?? change.from;
    return { ...change, from, to: from + change.to - change.from };
  });
}

/** The rows of the file with changed bounds; every other cell as it was. */
function changedRows(
  table: Table,
  read: readonly Quota[],
  changes: Relaxation["changes"],
): readonly (readonly string[])[] {
  const quotas = changedQuotas(read, changes);
  const [min, max] = ["min", "max"].map((name) => table.headers.findIndex((header) => comparableText(header) === name));
  // A file that was read without a problem has one quota a row.
  return table.rows.map(({ cells }, row) =>
    cells.map((cell, column) =>
      column === min ? `${quotas[row]?.min}` : column === max ? `${quotas[row]?.max}` : cell,
    ),
  );
}

function noteOf(changes: Relaxation["changes"], reason: string): string {
  const moved = changes.map(({ feature, value, bound, from, to }) => `${feature}/${value} ${bound} ${from} -> ${to}`);
  return `quotas.csv: ${moved.join("; ")}. ${reason}`;
}

/** Writes quotas.csv with the changes and the log with the reason; gives the path of the file. */
export async function applyRelaxation(
  source: Source,
  inputs: DrawInputs,
  relaxation: Relaxation,
  options: { readonly reason: string; readonly at: string },
): Promise<Result<string>> {
  const paths = pathsOf(source.root);
  const origin = source.mode === "flags" ? source.quotas : paths.quotas;
  const table = await readTable(origin);
  if (!table.ok) return table;
  const read = readQuotas(table.value);
  if (!read.ok) return read;
  const changes = changesOfFile(read.value.quotas, relaxation);
  const log = await readLog(source.root);
  if (!log.ok) return log;
  const { at, reason } = options;
  const opened =
    log.value.length > 0 ? log.value : appendLog([], { at, kind: "open", subject: null, note: inputs.drawId });
  const noted = appendLog(opened, { at, kind: "force", subject: null, note: noteOf(changes, reason) });
  const separator = table.value.separator === ";" ? ";" : ",";
  const path = join(source.root, "quotas.csv");
  const written = await writeFiles(
    [
      {
        path,
        content: csvText(table.value.headers, changedRows(table.value, read.value.quotas, changes), { separator }),
      },
      { path: paths.log, content: canonicalJson(noted) },
    ],
    { overwrite: true },
  );
  return written.ok ? success(path) : written;
}
