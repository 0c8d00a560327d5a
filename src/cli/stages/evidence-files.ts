// The files that date a commitment, before they are named in the record: a time-stamp must be about this very commitment
// and older than the announced event. They are kept, unchanged, in public/evidence.
import { readFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import type { FileToWrite } from "../../io/write-files.ts";
import type { CommitmentArtefact, EvidenceEntry } from "../../model/record.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { cleanText } from "../../record/clean-text.ts";
import { digestOf } from "../../record/digest.ts";
import { sha256Hex } from "../../record/sha256.ts";
import { readTimestampReply } from "../../verify/timestamp-reply.ts";

export interface LoadedEvidence {
  readonly entries: readonly EvidenceEntry[];
  readonly files: readonly FileToWrite[];
}

function refusal(file: string, bytes: Uint8Array, commitment: CommitmentArtefact): readonly Problem[] {
  const reply = readTimestampReply(bytes);
  if (reply === null) return [errorOf("draw/evidence-refused", { file, reason: "unreadable" })];
  if (reply.imprint !== digestOf(commitment)) return [errorOf("draw/evidence-refused", { file, reason: "imprint" })];
  return reply.at < commitment.announcedFor ? [] : [errorOf("draw/evidence-refused", { file, reason: "time" })];
}

/** Reads the files given by `--evidence`; `.tsr` files are RFC 3161 replies, any other is a document with its digest. */
export async function loadEvidence(
  cwd: string,
  folder: string,
  paths: readonly string[],
  commitment: CommitmentArtefact | null,
): Promise<Result<LoadedEvidence>> {
  if (paths.length > 0 && commitment === null) return failure([errorOf("draw/no-commitment", {})]);
  const problems: Problem[] = [];
  const entries: EvidenceEntry[] = [];
  const files: FileToWrite[] = [];
  for (const path of paths) {
    const file = cleanText(basename(path));
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await readFile(resolve(cwd, path)));
    } catch (error) {
      problems.push(errorOf("file/unreadable", { reason: (error as NodeJS.ErrnoException).code ?? "?" }, { file }));
      continue;
    }
    const isTimestamp = extname(file).toLowerCase() === ".tsr";
    if (isTimestamp) problems.push(...refusal(file, bytes, commitment as CommitmentArtefact));
    const kind = isTimestamp ? "rfc3161" : "document";
    entries.push({ kind, file, sha256: sha256Hex(bytes), over: digestOf(commitment), note: "" });
    files.push({ path: join(folder, file), content: bytes });
  }
  return problems.length > 0 ? failure(problems) : success({ entries, files });
}
