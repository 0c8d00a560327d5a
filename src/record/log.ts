// The attempt log: a chain of entries, each holding the digest of the one before. Its head stands in the published freeze
// and commitment, so that a first attempt cannot be left out afterwards. Notes never name people.
import type { Digest, LogEntry, LogKind } from "../model/record.ts";
import { cleanText } from "./clean-text.ts";
import { digestOf } from "./digest.ts";

const beforeTheFirst: Digest = "0".repeat(64);

/** Digest of the last entry and number of entries; 64 zeros and 0 for an empty log. */
export function logHead(log: readonly LogEntry[]): { readonly head: Digest; readonly length: number } {
  const last = log.at(-1);
  return { head: last === undefined ? beforeTheFirst : digestOf(last), length: log.length };
}

/** The log with one entry more; `at` is `YYYY-MM-DDThh:mm:ssZ`, `subject` the digest of the artefact concerned. */
export function appendLog(
  log: readonly LogEntry[],
  entry: { readonly at: string; readonly kind: LogKind; readonly subject: Digest | null; readonly note: string },
): LogEntry[] {
  const { head, length } = logHead(log);
  const { at, kind, subject, note } = entry;
  return [...log, { sequence: length + 1, at, kind, subject, note: cleanText(note), previous: head }];
}
