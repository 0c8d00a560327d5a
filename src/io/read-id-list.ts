// A list of people by their ids: a table with the column of ids among others, or nothing but one id a line, as text or as a workbook.
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { csvRecords, findSeparator, separators } from "./csv-records.ts";
import { unguardedCell } from "./csv-text.ts";
import { decodeText, isZip } from "./decode-text.ts";
import { readBytes } from "./read-bytes.ts";
import { tableLimits } from "./table-limits.ts";
import { xlsxRecords } from "./xlsx-table.ts";

/** One id, with its row as a spreadsheet shows it. */
export interface ListedId {
  readonly id: string;
  readonly row: number;
}

type Records = readonly (readonly string[])[];

/** A table may stand below a title that has no separator: the separator is one that cuts the title of the column out. */
function textRecords(text: string, file: string, title: string): Result<Records> {
  const tables = separators.map((separator) => csvRecords(text, separator));
  const own = tables.find((records) => typeof records !== "number" && headerOf(records, title) !== -1);
  if (own !== undefined && typeof own !== "number") return success(own);
  const separator = findSeparator(text);
  if (separator === null) return success(text.split(/\r\n|\n|\r/).map((line) => [line]));
  const records = csvRecords(text, separator);
  return typeof records === "number"
    ? failure([errorOf("file/unclosed-quote", {}, { file, row: records })])
    : success(records);
}

/** Position of the record that titles the column, or -1. */
function headerOf(records: Records, title: string): number {
  return records.findIndex((cells) => cells.some((cell) => comparableText(cell) === title));
}

/** Reads the ids in the column titled `column`, or in the only column, whether it is titled or not. Blank lines are nobody. */
export async function readIdList(path: string, file: string, column: string): Promise<Result<readonly ListedId[]>> {
  const bytes = await readBytes(path, file, tableLimits.bytes);
  if (!bytes.ok) return bytes;
  const title = comparableText(column);
  const text = isZip(bytes.value) ? null : decodeText(bytes.value, file);
  if (text !== null && typeof text !== "string") return failure([text]);
  const records = text === null ? await xlsxRecords(bytes.value, file, null) : textRecords(text, file, title);
  if (!records.ok) return records;
  const header = headerOf(records.value, title);
  const rows = records.value.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (header === -1 && filled.some(({ cells }) => cells.slice(1).some((cell) => cell !== ""))) {
    const titles = (filled[0]?.cells ?? []).filter((cell) => cell !== "");
    const facts = { header: column, nearest: nearestText(column, titles), titles: [] };
    return failure([errorOf("pool/missing-column", facts, { file, row: filled[0]?.row ?? 1 })]);
  }
  const at = header === -1 ? 0 : (rows[header]?.cells ?? []).findIndex((cell) => comparableText(cell) === title);
  const ids = filled.flatMap(({ row, cells }) => {
    const id = unguardedCell(cells[at] ?? "");
    return id === "" || row <= header + 1 ? [] : [{ id, row }];
  });
  return ids.length > 0 ? success(ids) : failure([errorOf("file/no-rows", {}, { file, row: 1 })]);
}
