// The files of a command line, each once: given twice, or once more as a copy, a file would have all its figures twice.
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fileDigest } from "./file-digest.ts";

/** A file, and the paths further on that lead to the same bytes. */
export interface DistinctFile {
  readonly path: string;
  readonly again: readonly string[];
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Each file once, in the order given; only files of one length are compared. What cannot be read is left to its reader. */
export async function distinctFiles(cwd: string, paths: readonly string[]): Promise<readonly DistinctFile[]> {
  const digests = new Map<string, string>();
  const digestOf = async (full: string): Promise<string> => {
    const digest = digests.get(full) ?? (await fileDigest(full));
    digests.set(full, digest);
    return digest;
  };
  const files: { readonly path: string; readonly full: string; readonly size: number | null; again: string[] }[] = [];
  for (const path of paths) {
    const full = resolve(cwd, path);
    const size = await sizeOf(full);
    let first = files.find((file) => file.full === full);
    for (const file of size === null || first !== undefined ? [] : files) {
      if (file.size === size && (await digestOf(file.full)) === (await digestOf(full))) first ??= file;
    }
    if (first === undefined) files.push({ path, full, size, again: [] });
    else first.again.push(path);
  }
  return files.map(({ path, again }) => ({ path, again }));
}
