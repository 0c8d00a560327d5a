// A list of people by their ids: a table with the column of ids among others, or nothing but one id a line, as text or as a workbook.
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { csvRecords, findSeparator } from "./csv-records.ts";
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

async function recordsOf(bytes: Uint8Array, file: string): Promise<Result<readonly (readonly string[])[]>> {
  if (isZip(bytes)) return xlsxRecords(bytes, file, null);
  const text = decodeText(bytes, file);
  if (typeof text !== "string") return failure([text]);
  const separator = findSeparator(text);
  if (separator === null) return success(text.split(/\r\n|\n|\r/).map((line) => [line]));
  const records = csvRecords(text, separator);
  return typeof records === "number"
    ? failure([errorOf("file/unclosed-quote", {}, { file, row: records })])
    : success(records);
}

/** Reads the ids in the column titled `column`, or in the only column, whether it is titled or not. Blank lines are nobody. */
export async function readIdList(path: string, file: string, column: string): Promise<Result<readonly ListedId[]>> {
  const bytes = await readBytes(path, file, tableLimits.bytes);
  if (!bytes.ok) return bytes;
  const records = await recordsOf(bytes.value, file);
  if (!records.ok) return records;
  const title = comparableText(column);
  const rows = records.value.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const header = filled.find(({ cells }) => cells.some((cell) => comparableText(cell) === title));
  const isPlain = filled.every(({ cells }) => cells.slice(1).every((cell) => cell === ""));
  if (header === undefined && !isPlain) {
    const titles = (filled[0]?.cells ?? []).filter((cell) => cell !== "");
    const facts = { header: column, nearest: nearestText(column, titles), titles: [] };
    return failure([errorOf("pool/missing-column", facts, { file, row: filled[0]?.row ?? 1 })]);
  }
  const at = header?.cells.findIndex((cell) => comparableText(cell) === title) ?? 0;
  const ids = filled.flatMap(({ row, cells }) => {
    const id = unguardedCell(cells[at] ?? "");
    return id === "" || row <= (header?.row ?? 0) ? [] : [{ id, row }];
  });
  return ids.length > 0 ? success(ids) : failure([errorOf("file/no-rows", {}, { file, row: 1 })]);
}
