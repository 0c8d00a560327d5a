// Files that belong together change together. Before the first of a set takes its name, a list of them all is put beside
// it; after the last it goes away. A process that is killed between two of them leaves the list, and the next command gives
// the others their names: every one of them was whole on disk before the list was.
import { access, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { isRunning, temporaryPath, writeThrough } from "./temporary-files.ts";

const listName = /^\.set\.pinakion-(\d+)\.tmp$/;

function listPath(folder: string): string {
  return temporaryPath(join(folder, "set"));
}

/** Names of a list, or null for one that is not whole: then no file had taken its name yet. */
async function namesIn(list: string): Promise<readonly string[] | null> {
  try {
    const names: unknown = JSON.parse(await readFile(list, "utf8"));
    // Nothing outside the dossier is ever touched: at most the folder beside.
    const isOurs = (name: unknown): name is string =>
      typeof name === "string" && /^(?:\.\.\/)?(?!\.\.?\/)[^/]/.test(name);
    return Array.isArray(names) && names.every(isOurs) && !names.some((name) => name.includes("/../")) ? names : null;
  } catch {
    return null;
  }
}

/** Puts down that these files, whole under their temporary names, are about to take their own. */
export async function beginSet(paths: readonly string[]): Promise<void> {
  const folder = dirname(paths[0] as string);
  const names = paths.map((path) => relative(folder, path).replaceAll("\\", "/"));
  await writeThrough(listPath(folder), JSON.stringify(names));
}

/** Puts down that all have taken their names, or none. */
export async function endSet(paths: readonly string[]): Promise<void> {
  await rm(listPath(dirname(paths[0] as string)), { force: true });
}

/** Whether its process still works on it. Its number may have passed to another: no set takes a minute to take its names. */
async function isUnderWay(list: string, processId: number): Promise<boolean> {
  if (processId === process.pid || !isRunning(processId)) return false;
  const { mtimeMs } = await stat(list).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < 60_000;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Finishes in a folder the sets of processes that are no more; gives the files that now took their names.
 * @throws what the system says when one cannot be renamed; the list then stays for another try
 */
export async function finishSets(folder: string): Promise<readonly string[]> {
  const finished: string[] = [];
  for (const entry of await readdir(folder).catch(() => [])) {
    const processId = Number(listName.exec(entry)?.[1] ?? 0);
    const list = join(folder, entry);
    if (processId === 0 || (await isUnderWay(list, processId))) continue;
    for (const name of (await namesIn(list)) ?? []) {
      const path = join(folder, name);
      const temporary = temporaryPath(path, processId);
      if (!(await isThere(temporary))) continue;
      await rename(temporary, path);
      finished.push(path);
    }
    await rm(list, { force: true });
  }
  return finished;
}
