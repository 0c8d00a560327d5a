// Rows of the volunteers' list as it was given, for the mail merge: every column, as delimited text and as a workbook.
import { csvText } from "../../io/csv-text.ts";
import { xlsxBytes } from "../../io/xlsx-bytes.ts";
import type { TableRow } from "../../model/table.ts";
import type { DrawInputs } from "./load-inputs.ts";

/** The original cells of the members at some positions of the pool, in that order. */
function cellsOf({ table, pool }: DrawInputs, positions: readonly number[]): readonly (readonly string[])[] {
  const byRow = new Map(table.rows.map((row): [number, TableRow] => [row.row, row]));
  return positions.map((position) => byRow.get(pool.members[position]?.row as number)?.cells ?? []);
}

/** The rows as text, with the separator of the list. */
export function memberRows(inputs: DrawInputs, positions: readonly number[]): string {
  const semicolon = inputs.table.separator === ";";
  const form = { separator: semicolon ? ";" : ",", bom: semicolon, neutraliseFormulas: true } as const;
  return csvText(inputs.table.headers, cellsOf(inputs, positions), form);
}

/** The rows as a workbook whose cells are all texts, under a sheet of that name. */
export function memberWorkbook(
  inputs: DrawInputs,
  positions: readonly number[],
  sheetName: string,
): Promise<Uint8Array> {
  const rows = cellsOf(inputs, positions).map((cells) => cells.map((text) => ({ text })));
  return xlsxBytes(sheetName, inputs.table.headers, rows);
}
