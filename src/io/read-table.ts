// A CSV file or a workbook, as spreadsheets write them -> a table with its rows numbered as the spreadsheet shows them. Checks the
// shape only (titles, cells a row, size): what the columns mean is the business of the stages.
import { basename } from "node:path";
import type { Table, TableRow } from "../model/table.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { csvRecords, findSeparator, isBlankRecord, type Separator } from "./csv-records.ts";
import { unguardedCell } from "./csv-text.ts";
import { decodeText, isZip } from "./decode-text.ts";
import { readBytes } from "./read-bytes.ts";
import { tableLimits } from "./table-limits.ts";
import { columnsOf, titleProblems } from "./table-titles.ts";
import { xlsxRecords } from "./xlsx-table.ts";

/** Excel's own first line `sep=;`, which no spreadsheet shows as a row, taken off. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=.(?:\r\n|\n|\r)/i, "");
}

/** Rows with too few or too many cells, one problem for each number of cells found. */
function raggedProblems(found: ReadonlyMap<number, readonly number[]>, expected: number, file: string): Problem[] {
  return [...found].map(([cells, rows]) =>
    errorOf(
      "file/ragged-rows",
      { found: cells, expected, rows: rows.slice(0, namedRowCount), count: rows.length },
      { file, row: rows[0] as number },
    ),
  );
}

/** Cells of a record up to the last one that holds something. */
function filledLength(record: readonly string[]): number {
  let length = record.length;
  while (length > 0 && (record[length - 1] as string).trim() === "") length -= 1;
  return length;
}

/** Rows of a title stand above the names of the columns, nearly empty: at most this many are skipped. */
const mostTitleRows = 10;

/** Rows from the first filled one that show how wide the table is. */
const widthSample = 30;

function cellCount(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== "").length;
}

/**
 * Position of the row with the names of the columns, and how many filled rows above it are a title: a single cell, or a
 * third of the table's width at most.
 */
function findHeader(records: readonly string[][]): { readonly headerAt: number; readonly titleCount: number } {
  const first = records.findIndex((record) => !isBlankRecord(record));
  const sample = first === -1 ? [] : records.slice(first, first + widthSample);
  const width = sample.reduce((most, record) => Math.max(most, cellCount(record)), 0);
  let titleCount = 0;
  for (const [index, record] of sample.entries()) {
    const count = cellCount(record);
    if (count > 1 && 3 * count > width) return { headerAt: first + index, titleCount };
    if (count > 0) titleCount += 1;
    if (titleCount > mostTitleRows) break;
  }
  return { headerAt: first, titleCount: 0 };
}

function tableOf(records: readonly string[][], file: string, separator: Separator | null): Result<Table> {
  const { headerAt, titleCount } = findHeader(records);
  if (headerAt === -1) return failure([errorOf("file/empty", {}, { file })]);
  const header = records[headerAt] as string[];
  let usedColumns = filledLength(header);
  const rows: TableRow[] = [];
  const ragged = new Map<number, number[]>();
  for (let at = headerAt + 1; at < records.length; at += 1) {
    const record = records[at] as string[];
    const filled = filledLength(record);
    if (filled === 0) continue;
    // Empty cells beyond the titles are what spreadsheets leave behind; missing ones are a broken row.
    if (filled > header.length || record.length < usedColumns) {
      const own = ragged.get(record.length);
      if (own === undefined) ragged.set(record.length, [at + 1]);
      else own.push(at + 1);
    } else usedColumns = Math.max(usedColumns, filled);
    rows.push({ row: at + 1, cells: record });
  }
  const where = { file, row: headerAt + 1 };
  if (header.length > tableLimits.columns) {
    const facts = { what: "columns", found: header.length, limit: tableLimits.columns } as const;
    return failure([errorOf("file/beyond-limit", facts, { file })]);
  }
  if (rows.length > tableLimits.rows) {
    const facts = { what: "rows", found: rows.length, limit: tableLimits.rows } as const;
    return failure([errorOf("file/beyond-limit", facts, { file })]);
  }
  const titles = header.slice(0, usedColumns);
  // A table may begin at column B, or leave a column empty for the eye: what holds nothing is no part of it.
  const columns = columnsOf(titles, rows);
  const problems = [...titleProblems(titles, columns, where)];
  if (columns.length < 2) problems.push(errorOf("file/wrong-separator", {}, where));
  problems.push(...raggedProblems(ragged, usedColumns, file));
  if (rows.length === 0) problems.push(errorOf("file/no-rows", {}, where));
  if (problems.length > 0) return failure(problems);
  const kept = (cells: readonly string[]): readonly string[] =>
    columns.length === usedColumns ? cells.slice(0, usedColumns) : columns.map((column) => cells[column] as string);
  const titleRows = warningOf("file/title-rows", { count: titleCount, headerRow: headerAt + 1 }, where);
  return success(
    {
      file,
      ...(separator === null ? {} : { separator }),
      ...(headerAt === 0 ? {} : { headerRow: headerAt + 1 }),
      headers: kept(header),
      rows: rows.map(({ row, cells }) => ({ row, cells: kept(cells) })),
    },
    titleCount > 0 ? [titleRows] : [],
  );
}

/** Reads a CSV file's bytes; every problem names `fileName` and the spreadsheet's row. Never throws. */
export function parseTable(bytes: Uint8Array, fileName: string): Result<Table> {
  if (bytes.length > tableLimits.bytes) {
    const facts = { what: "bytes", found: bytes.length, limit: tableLimits.bytes } as const;
    return failure([errorOf("file/beyond-limit", facts, { file: fileName })]);
  }
  const decoded = decodeText(bytes, fileName);
  if (typeof decoded !== "string") return failure([decoded]);
  const text = withoutSeparatorLine(decoded);
  if (text.trim() === "") return failure([errorOf("file/empty", {}, { file: fileName })]);
  const separator = findSeparator(text);
  if (separator === null) return failure([errorOf("file/wrong-separator", {}, { file: fileName, row: 1 })]);
  const records = csvRecords(text, separator);
  if (typeof records === "number") {
    return failure([errorOf("file/unclosed-quote", {}, { file: fileName, row: records })]);
  }
  // The list of a draw may be one of our own files: what was neutralised there is read as it was.
  const own = text.includes("'") ? records.map((record) => record.map(unguardedCell)) : records;
  return tableOf(own, fileName, separator);
}

/** All rows of a sheet as long as the longest, so that what a spreadsheet leaves out at their end is an empty cell. */
function rectangular(records: readonly string[][]): string[][] {
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  return records.map((record) => [...record, ...Array.from({ length: width - record.length }, () => "")]);
}

/**
 * Reads a CSV file or an Excel workbook; problems call it `displayName` (by default its name without its folder). The
 * sheet of a workbook may be named behind the path: `list.xlsx#Volunteers`.
 */
export async function readTable(path: string, displayName: string = basename(path)): Promise<Result<Table>> {
  const [, workbook, sheet] = /^(.*\.xlsx)#(.+)$/is.exec(path) ?? [null, path, null];
  const bytes = await readBytes(workbook as string, displayName, tableLimits.bytes);
  if (!bytes.ok) return bytes;
  if (!isZip(bytes.value)) return parseTable(bytes.value, displayName);
  const records = await xlsxRecords(bytes.value, displayName, sheet);
  return records.ok ? tableOf(rectangular(records.value), displayName, null) : records;
}
