// A published file from disk: CSV in any usual encoding, xlsx, JSON, or a zip of these as downloaded. What it holds is
// the business of the census stage.
import { basename } from "node:path";
import type { Sheet, SourceFile } from "../model/source-file.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { decodeText } from "./decode-text.ts";
import { delimitedSheet } from "./delimited-sheet.ts";
import { readBytes } from "./read-bytes.ts";
import { xlsxTables } from "./xlsx-table.ts";
import { isZip64 } from "./zip-directory.ts";
import { zipEntries } from "./zip-entries.ts";

/** Largest file read, packed or not: the whole France of a table by commune has about 100 MB. */
const largestBytes = 400_000_000;

function sheetOf(name: string, records: readonly (readonly string[])[]): Sheet {
  return { name, rowCount: records.length, row: (index) => records[index] as readonly string[] };
}

/** Read once, whatever its number of sheets. */
async function workbook(bytes: Uint8Array, file: string): Promise<Result<SourceFile>> {
  const tables = await xlsxTables(bytes, file);
  if (!tables.ok) return tables;
  const sheets =
    tables.value.length === 0
      ? [sheetOf("", [])]
      : tables.value.map(({ name, records }) => sheetOf(tables.value.length > 1 ? name : "", records));
  return success({ file, kind: "sheets", decimalComma: true, sheets });
}

function textFile(bytes: Uint8Array, file: string): Result<SourceFile> {
  const text = decodeText(bytes, file);
  if (typeof text !== "string") return failure([text]);
  if (text.trim() === "") return failure([errorOf("file/empty", {}, { file })]);
  if (/^\s*[[{]/.test(text)) {
    try {
      return success({ file, kind: "json", value: JSON.parse(text) as unknown });
    } catch (error) {
      return failure([errorOf("file/unreadable", { reason: (error as Error).message }, { file })]);
    }
  }
  const found = delimitedSheet(text, "");
  if (found === null) return failure([errorOf("file/wrong-separator", {}, { file, row: 1 })]);
  return success({ file, kind: "sheets", decimalComma: found.separator !== ",", sheets: [found.sheet] });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

async function understood(bytes: Uint8Array, file: string): Promise<Result<readonly SourceFile[]>> {
  if (!isZip(bytes)) {
    const read = textFile(bytes, file);
    return read.ok ? success([read.value]) : read;
  }
  const names: string[] = [];
  if (zipEntries(bytes, (name) => names.push(name) < 0, largestBytes) === null) {
    if (/\.xlsx$/i.test(file)) return failure([errorOf("file/damaged-workbook", {}, { file })]);
    return failure([errorOf("file/zip", { why: isZip64(bytes) ? "zip64" : "damaged", names: [] }, { file })]);
  }
  if (names.includes("xl/workbook.xml")) {
    const book = await workbook(bytes, file);
    return book.ok ? success([book.value]) : book;
  }
  const entries = zipEntries(bytes, (name) => /\.(?:csv|txt|tsv|json|xlsx)$/i.test(name), largestBytes);
  if (entries === null) return failure([errorOf("file/zip", { why: "damaged", names: [] }, { file })]);
  if (entries.length === 0) {
    const persons = names.filter((name) => /\.parquet$/i.test(name));
    const facts =
      persons.length > 0 ? ({ why: "parquet", names: persons } as const) : ({ why: "nothing", names } as const);
    return failure([errorOf("file/zip", facts, { file })]);
  }
  const files: SourceFile[] = [];
  for (const { name, bytes: inner } of entries) {
    const read = await understood(inner, `${file}/${name}`);
    if (!read.ok) return read;
    files.push(...read.value);
  }
  return success(files);
}

/** The published files of one download: one, or those of a zip, named `archive.zip/inside.csv`. */
export async function readSourceFile(path: string): Promise<Result<readonly SourceFile[]>> {
  const file = basename(path);
  const bytes = await readBytes(path, file, largestBytes);
  return bytes.ok ? understood(bytes.value, file) : bytes;
}
