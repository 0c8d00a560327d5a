// The temporary neighbours that files are written to before they take their names.
import { open, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failureReason } from "./read-bytes.ts";

const temporaryName = /^\..*\.pinakion-(\d+)\.tmp$/;

/** The neighbour of a file, named after the process that writes it. */
export function temporaryPath(path: string, processId: number = process.pid): string {
  return join(dirname(path), `.${basename(path)}.pinakion-${processId}.tmp`);
}

/** Whether a process of this number runs. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return failureReason(error) !== "ESRCH";
  }
}

/** Removes the temporary files of processes that are no more. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const processId = Number(temporaryName.exec(name)?.[1] ?? process.pid);
    if (processId !== process.pid && !isRunning(processId)) await rm(join(folder, name), { force: true });
  }
}

/** Writes a file and forces it to disk. */
export async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Forces a folder's list of names to disk, where the system can do it (Windows cannot, and does not need it). */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The names are in place; only their survival of a power cut is not promised here.
  }
}
