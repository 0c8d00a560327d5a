// Writes results whole or not at all: every file goes to a temporary neighbour, is forced to disk, and only then takes
// its name, in one step of the file system. A run that is killed leaves old files or new ones, never half a file; what it
// left undone of a set, or the temporary files of one that it had not begun, are for the next run to finish or to remove.
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { holdingSignals } from "./hold-signals.ts";
import { failureReason } from "./read-bytes.ts";
import { removeLeftovers, syncFolder, temporaryPath, writeThrough } from "./temporary-files.ts";
import { beginSet, endSet, finishSets } from "./unfinished-set.ts";

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Replaced even without `overwrite`, as a log that goes on is. */
  readonly goesOn?: true;
}

/** "file", "folder" or null when nothing bears this name; a parent that is a file counts as nothing. */
async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

async function refusals(files: readonly FileToWrite[], overwrite: boolean): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, goesOn = false } of files) {
    const kind = await kindOf(path);
    if (kind === "folder") problems.push(errorOf("dossier/not-writable", { path, reason: "EISDIR" }));
    if (kind === "file" && !overwrite && !goesOn) problems.push(errorOf("dossier/result-exists", { path }));
  }
  return problems;
}

async function prepareFolders(files: readonly FileToWrite[], at: (path: string) => void): Promise<void> {
  for (const folder of new Set(files.map((file) => dirname(file.path)))) {
    at(folder);
    await mkdir(folder, { recursive: true });
    await finishSets(folder);
    await removeLeftovers(folder);
  }
}

/** Writes the set; `at` hears the path in hand. */
async function writeSet(
  files: readonly FileToWrite[],
  isAsked: () => boolean,
  at: (path: string) => void,
): Promise<void> {
  const paths = files.map(({ path }) => path);
  let renamed = 0;
  try {
    // All at once: the disk is waited for once and not file by file. None is left in hand when one fails.
    const written = await Promise.allSettled(
      files.map(({ path, content }) => writeThrough(temporaryPath(path), content)),
    );
    for (const [index, outcome] of written.entries()) {
      at(paths[index] as string);
      if (outcome.status === "rejected") throw outcome.reason;
    }
    // The last moment to turn back: from here on the set is finished, here or by the next command.
    if (isAsked()) throw new Error("asked to end");
    if (paths.length > 1) await beginSet(paths);
    for (const path of paths) {
      at(path);
      await rename(temporaryPath(path), path);
      renamed += 1;
    }
    for (const folder of new Set(paths.map((path) => dirname(path)))) await syncFolder(folder);
    await endSet(paths);
  } catch (error) {
    if (renamed === 0) {
      for (const path of paths) await rm(temporaryPath(path), { force: true }).catch(() => {});
      await endSet(paths).catch(() => {});
    }
    throw error;
  }
}

/**
 * Writes all the files or, when one is refused, none. Existing files are replaced only with `overwrite`. Folders are made.
 * On Ctrl-C the set is finished or left as it was, and no temporary file stays. A file that cannot take its name when others
 * have (Windows, open in a spreadsheet) gets it at the next command, as after a kill.
 */
export async function writeFiles(
  files: readonly FileToWrite[],
  options: { readonly overwrite: boolean },
): Promise<Result<void>> {
  let path = "";
  const at = (inHand: string): void => {
    path = inHand;
  };
  try {
    const refused = await refusals(files, options.overwrite);
    if (refused.length > 0) return failure(refused);
    await holdingSignals(async (isAsked) => {
      await prepareFolders(files, at);
      await writeSet(files, isAsked, at);
    });
    return success(undefined);
  } catch (error) {
    return failure([errorOf("dossier/not-writable", { path, reason: failureReason(error) })]);
  }
}
