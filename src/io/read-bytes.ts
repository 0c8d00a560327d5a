// A file's bytes, or the reason why it cannot be read, in the user's words.
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** The system's code for a failure (`EACCES`), or its message when it has none. */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as Error & { code?: unknown }).code;
  return typeof code === "string" ? code : error.message;
}

async function nearestName(path: string): Promise<string | null> {
  try {
    return nearestText(basename(path), (await readdir(dirname(path))).sort());
  } catch {
    return null;
  }
}

/** Reads a whole file of at most `limit` bytes; `displayName` is what problems call it. */
export async function readBytes(path: string, displayName: string, limit: number): Promise<Result<Uint8Array>> {
  const where = { file: displayName };
  try {
    const { size } = await stat(path);
    if (size > limit) return failure([errorOf("file/beyond-limit", { what: "bytes", found: size, limit }, where)]);
    return success(await readFile(path));
  } catch (error) {
    const reason = failureReason(error);
    if (reason !== "ENOENT") return failure([errorOf("file/unreadable", { reason }, where)]);
    return failure([errorOf("file/not-found", { nearest: await nearestName(path) }, where)]);
  }
}
