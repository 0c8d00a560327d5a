// The attempt log between two commands: restricted/log.json, published whole in the record.
import { readFile } from "node:fs/promises";
import type { LogEntry } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { appendLog } from "../../record/log.ts";
import { fileExists, pathsOf } from "./paths.ts";

/** The log as it stands; empty before the first run. */
export async function readLog(root: string): Promise<Result<readonly LogEntry[]>> {
  const { log } = pathsOf(root);
  if (!(await fileExists(log))) return success([]);
  // Loaded where there is a log: the forms of the record are a good part of the program.
  const { logSchema } = await import("../../record/schema.ts");
  try {
    const parsed = logSchema.safeParse(JSON.parse(await readFile(log, "utf8")));
    if (parsed.success) return success(parsed.data);
  } catch {
    // A file that is no JSON is told in the same way as one of another form.
  }
  return failure([errorOf("dossier/damaged-file", { path: "restricted/log.json" })]);
}

/** The log with the trace of a result made again; unchanged when nothing was frozen yet (changes of quotas may stand there). */
export function logOfAttempt(log: readonly LogEntry[], at: string, replaced: string): readonly LogEntry[] {
  if (!log.some(({ kind }) => kind === "freeze")) return log;
  return appendLog(log, { at, kind: "force", subject: null, note: replaced });
}
