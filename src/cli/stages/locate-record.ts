// The record that `verify` is pointed at: a file, or a folder that holds it (itself or in public/).
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { fileExists } from "./paths.ts";

/** A record of a million tickets stays well below this. */
const largestRecordBytes = 200_000_000;

/** The record's own path: the file, or the one inside the folder. */
export async function candidateOf(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return path;
  const inside = join(path, "record.json");
  return (await fileExists(inside)) ? inside : join(path, "public", "record.json");
}

/** The annex of the dossier that holds the record, or null when it is not there: it is not published. */
export async function annexBeside(cwd: string, path: string): Promise<string | null> {
  const annex = join(dirname(await candidateOf(resolve(cwd, path))), "..", "restricted", "annex.json");
  return (await fileExists(annex)) ? annex : null;
}

/** The text of the record, undecoded beyond UTF-8: the verifier judges its bytes. */
export async function readRecordText(cwd: string, path: string): Promise<Result<string>> {
  const file = await candidateOf(resolve(cwd, path));
  try {
    const { size } = await stat(file);
    if (size > largestRecordBytes) {
      return failure([
        errorOf(
          "file/beyond-limit",
          { what: "bytes", found: size, limit: largestRecordBytes },
          { file: basename(file) },
        ),
      ]);
    }
    return success(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file)));
  } catch (error) {
    return failure([
      errorOf("file/unreadable", { reason: (error as NodeJS.ErrnoException).code ?? "?" }, { file: basename(file) }),
    ]);
  }
}
