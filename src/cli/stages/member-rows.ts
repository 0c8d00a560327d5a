// Rows of the volunteers' list as it was given, for the mail merge: every column, as delimited text and as a workbook.
import { type CsvTextOptions, csvText } from "../../io/csv-text.ts";
import { xlsxBytes } from "../../io/xlsx-bytes.ts";
import type { PoolMember } from "../../model/pool.ts";
import type { Table, TableRow } from "../../model/table.ts";
import type { DrawInputs } from "./load-inputs.ts";

/** The original cells of these members, in that order. */
export function cellsOf(table: Table, members: readonly PoolMember[]): readonly (readonly string[])[] {
  const byRow = new Map(table.rows.map((row): [number, TableRow] => [row.row, row]));
  return members.map(({ row }) => byRow.get(row)?.cells ?? []);
}

/** How a table is written that opens as the list does, and runs no formula. */
export function listForm(table: Table): CsvTextOptions {
  const semicolon = table.separator === ";";
  return { separator: semicolon ? ";" : ",", bom: semicolon, neutraliseFormulas: true };
}

function cellsAt({ table, pool }: DrawInputs, positions: readonly number[]): readonly (readonly string[])[] {
  return cellsOf(
    table,
    positions.flatMap((position) => pool.members[position] ?? []),
  );
}

/** The rows at some positions of the pool as text, with the separator of the list. */
export function memberRows(inputs: DrawInputs, positions: readonly number[]): string {
  return csvText(inputs.table.headers, cellsAt(inputs, positions), listForm(inputs.table));
}

/** The rows as a workbook whose cells are all texts, under a sheet of that name. */
export function memberWorkbook(
  inputs: DrawInputs,
  positions: readonly number[],
  sheetName: string,
): Promise<Uint8Array> {
  const rows = cellsAt(inputs, positions).map((cells) => cells.map((text) => ({ text })));
  return xlsxBytes(sheetName, inputs.table.headers, rows);
}
