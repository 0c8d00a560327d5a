// The pseudonym key of a draw: given, kept in the dossier, or made once at random and kept.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { writeFiles } from "../../io/write-files.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { fileExists, pathsOf } from "./paths.ts";
import type { Source } from "./source.ts";

async function readSecret(path: string): Promise<Result<string>> {
  let text: string;
  try {
    text = (await readFile(path, "utf8")).trim();
  } catch (error) {
    return failure([
      errorOf("file/unreadable", { reason: (error as NodeJS.ErrnoException).code ?? "?" }, { file: path }),
    ]);
  }
  if (/^[0-9a-f]{64}$/.test(text)) return success(text);
  return failure([errorOf("usage/bad-value", { option: "--secret-file", value: path, expected: "secret" })]);
}

/** The key as 64 hex digits; null for a run from flags alone that has none. */
export async function loadSecret(context: Context, options: Options, source: Source): Promise<Result<string | null>> {
  if (options.secretFile !== undefined) return readSecret(resolve(context.environment.cwd, options.secretFile));
  const { secret } = pathsOf(source.root);
  if (await fileExists(secret)) return readSecret(secret);
  if (source.mode === "flags") return success(null);
  const made = context.environment.newSecret();
  const written = await writeFiles([{ path: secret, content: `${made}\n` }], { overwrite: false });
  return written.ok ? success(made) : written;
}
