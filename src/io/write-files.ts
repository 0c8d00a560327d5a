// Writes results whole or not at all: every file goes to a temporary neighbour, is forced to disk, and only then takes
// its name, in one step of the file system. A run that is killed leaves old files or new ones, never half a file; the
// temporary files it leaves are removed by the next run.
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { failureReason } from "./read-bytes.ts";

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const temporaryName = /^\..*\.pinakion-(\d+)\.tmp$/;

function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.pinakion-${process.pid}.tmp`);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return failureReason(error) !== "ESRCH";
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const processId = Number(temporaryName.exec(name)?.[1] ?? process.pid);
    if (processId !== process.pid && !isRunning(processId)) await rm(join(folder, name), { force: true });
  }
}

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Forces a folder's list of names to disk, where the system can do it (Windows cannot, and does not need it). */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The names are in place; only their survival of a power cut is not promised here.
  }
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
  for (const { path } of files) {
    const kind = await kindOf(path);
    if (kind === "folder") problems.push(errorOf("dossier/not-writable", { path, reason: "EISDIR" }));
    if (kind === "file" && !overwrite) problems.push(errorOf("dossier/result-exists", { path }));
  }
  return problems;
}

/**
 * Writes all the files or, when one is refused, none. Existing files are replaced only with `overwrite`. Folders are made.
 * Each file changes in one step; a kill between two steps leaves some files new and some old, each of them whole.
 */
export async function writeFiles(
  files: readonly FileToWrite[],
  options: { readonly overwrite: boolean },
): Promise<Result<void>> {
  const refused = await refusals(files, options.overwrite);
  if (refused.length > 0) return failure(refused);
  let path = "";
  try {
    const folders = new Set(files.map((file) => dirname(file.path)));
    for (const folder of folders) {
      path = folder;
      await mkdir(folder, { recursive: true });
      await removeLeftovers(folder);
    }
    for (const file of files) {
      path = file.path;
      await writeThrough(temporaryPath(path), file.content);
    }
    for (const file of files) {
      path = file.path;
      await rename(temporaryPath(path), path);
    }
    for (const folder of folders) await syncFolder(folder);
    return success(undefined);
  } catch (error) {
    for (const file of files) await rm(temporaryPath(file.path), { force: true }).catch(() => {});
    return failure([errorOf("dossier/not-writable", { path, reason: failureReason(error) })]);
  }
}
