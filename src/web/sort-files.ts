// Which of the given files is the record, which the annex or a receipt, and whether the parts beside the record are its own.
// Knows no page and no file system: names and texts only.
import type { PublishedRecord } from "../model/record.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { type PartName, partNames } from "../verify/files-beside.ts";

/** A file and its path inside the folder it came with. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
}

export interface NamedText {
  /** Path inside the dropped folder, or the file's name. */
  readonly name: string;
  readonly text: string;
}

export interface SortedFiles {
  readonly record: NamedText | null;
  readonly annex: NamedText | null;
  readonly receipt: NamedText | null;
  /** The report's figures, beside the record. */
  readonly facts: NamedText | null;
  /** An auditor's findings, beside the record. */
  readonly findings: NamedText | null;
  /** Records besides the chosen one: one of them may be the earlier draw. */
  readonly otherRecords: readonly NamedText[];
  /** Texts of the parts published beside the record, by part. */
  readonly parts: ReadonlyMap<string, string>;
}

const baseName = (name: string): string => name.split("/").at(-1) as string;
const depthOf = (name: string): number => name.split("/").length;
const says = (text: string, format: string): boolean => new RegExp(`"format"\\s*:\\s*"pinakion-${format}"`).test(text);

/** Whether a file of this name may matter, so that the others need not be read. */
export function mayMatter(name: string): boolean {
  return /\.json$/i.test(name);
}

/** Sorts the files; of several records the one nearest to the top is taken, one named record.json before others. */
export function sortFiles(files: readonly NamedText[]): SortedFiles {
  const byDepth = files.toSorted((a, b) => depthOf(a.name) - depthOf(b.name));
  const record =
    byDepth.find(({ name }) => baseName(name) === "record.json") ??
    byDepth.find(({ text }) => says(text, "record")) ??
    // A single file is taken for the record whatever it says: the checks tell what is wrong with it.
    (files.length === 1 && !says(files[0]?.text ?? "", "receipt") ? (files[0] ?? null) : null);
  const others = byDepth.filter((file) => file !== record);
  const folder = record === null ? "" : record.name.slice(0, record.name.length - baseName(record.name).length);
  const parts = new Map<string, string>();
  for (const part of partNames) {
    const found = others.find(({ name }) => name === `${folder}${part}.json`);
    if (found !== undefined) parts.set(part, found.text);
  }
  return {
    record,
    annex: others.find(({ text }) => says(text, "restricted")) ?? null,
    receipt: others.find(({ text }) => says(text, "receipt")) ?? null,
    facts: others.find(({ name }) => name === `${folder}report.json`) ?? null,
    findings: others.find(({ name }) => name === `${folder}findings.json`) ?? null,
    otherRecords: others.filter(({ text }) => says(text, "record")),
    parts,
  };
}

/** Names of the part files that are the record's own parts, byte for byte, and of those that are not. */
export function compareParts(
  record: PublishedRecord,
  parts: ReadonlyMap<string, string>,
): { readonly same: readonly string[]; readonly different: readonly string[] } {
  const isSame = (part: PartName): boolean => canonicalJson(record[part]) === parts.get(part);
  const given = partNames.filter((part) => parts.has(part));
  const fileOf = (part: string): string => `${part}.json`;
  return {
    same: given.filter(isSame).map(fileOf),
    different: given.filter((part) => !isSame(part)).map(fileOf),
  };
}
