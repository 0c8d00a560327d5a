// An Excel workbook (.xlsx) -> records of one sheet, as texts: dates as 1980-12-31, numbers as a spreadsheet shows them
// without a format. Hidden rows are rows like others. The only file that knows the package `read-excel-file`,
// loaded when a workbook is read.
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { mostCells } from "./sheet-extent.ts";
import { tableLimits } from "./table-limits.ts";
import { inspectZip, zipLimits } from "./zip-guard.ts";

function two(value: number): string {
  return `${value}`.padStart(2, "0");
}

/** The day, with the time only when it is not midnight. */
function dateText(date: Date): string {
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()];
  return hours === 0 && minutes === 0 ? day : `${day} ${two(hours)}:${two(minutes)}`;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : dateText(cell);
  if (typeof cell === "number") return `${Number(cell.toPrecision(15))}`;
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  return String(cell);
}

function isFilled(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== "");
}

/** Whether the sheet can be a table: two rows and two columns with something in them. */
function isTable(records: readonly (readonly string[])[]): boolean {
  const filled = records.filter(isFilled);
  return filled.length >= 2 && filled.some((record) => record.filter((cell) => cell.trim() !== "").length >= 2);
}

/** A sheet of a workbook, its cells as texts. */
export interface WorkbookSheet {
  readonly name: string;
  readonly records: string[][];
}

/** All sheets of a workbook, read in one go; problems: no workbook, larger than can be read. */
async function readSheets(bytes: Uint8Array, fileName: string): Promise<Result<readonly WorkbookSheet[]>> {
  const where = { file: fileName };
  const verdict = inspectZip(bytes);
  if (verdict.status === "too-large") {
    const { what, found } = verdict;
    const facts = {
      what,
      found,
      limit: { bytes: zipLimits.bytes, columns: tableLimits.columns, cells: mostCells }[what],
    };
    return failure([errorOf("file/beyond-limit", facts, where)]);
  }
  if (verdict.status === "damaged") return failure([errorOf("file/damaged-workbook", {}, where)]);
  if (!verdict.names.includes("xl/workbook.xml")) {
    const kind = verdict.names.includes("mimetype") && verdict.names.includes("content.xml") ? "ods" : "other";
    return failure([errorOf("file/spreadsheet", { kind }, where)]);
  }
  try {
    const { default: readWorkbook } = await import("read-excel-file/node");
    const read = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { trim: false });
    return success(read.map(({ sheet, data }) => ({ name: sheet, records: data.map((row) => row.map(cellText)) })));
  } catch {
    return failure([errorOf("file/damaged-workbook", {}, where)]);
  }
}

/** Every sheet that holds a table; where none does, the first sheet, as it is. Never throws on bad input. */
export async function xlsxTables(bytes: Uint8Array, fileName: string): Promise<Result<readonly WorkbookSheet[]>> {
  const sheets = await readSheets(bytes, fileName);
  if (!sheets.ok) return sheets;
  const tables = sheets.value.filter(({ records }) => isTable(records));
  return success(tables.length > 0 ? tables : sheets.value.slice(0, 1));
}

/**
 * Records of the sheet named, or of the only sheet that holds a table. Problems: no workbook, larger than can be read,
 * several tables, no sheet of that name. Never throws on bad input.
 */
export async function xlsxRecords(
  bytes: Uint8Array,
  fileName: string,
  sheetName: string | null = null,
): Promise<Result<string[][]>> {
  const where = { file: fileName };
  const sheets = await readSheets(bytes, fileName);
  if (!sheets.ok) return sheets;
  if (sheetName !== null) {
    const names = sheets.value.map(({ name }) => name);
    const named = sheets.value.find(({ name }) => name === sheetName);
    return named === undefined
      ? failure([errorOf("file/which-sheet", { names, asked: sheetName }, where)])
      : success(named.records);
  }
  const tables = sheets.value.filter(({ records }) => isTable(records));
  if (tables.length > 1) {
    return failure([errorOf("file/which-sheet", { names: tables.map(({ name }) => name), asked: null }, where)]);
  }
  return success(tables[0]?.records ?? sheets.value[0]?.records ?? []);
}
