// What a list of volunteers says of people, cell by cell, and where such a cell stands in a text that others may read.
import { readTable } from "../../src/io/read-table.ts";

/** A cell and the column that it comes from. */
export interface TellingCell {
  readonly column: string;
  readonly cell: string;
}

/** Cells of the columns for which `isTelling` holds, each once; a cell of fewer than five signs stands in any text by chance. */
export async function tellingCells(
  path: string,
  isTelling: (column: string) => boolean,
): Promise<readonly TellingCell[]> {
  const table = await readTable(path);
  if (!table.ok) return [];
  const { headers, rows } = table.value;
  const found = new Map<string, TellingCell>();
  for (const { cells } of rows) {
    for (const [index, text] of cells.entries()) {
      const [column, cell] = [headers[index] ?? "", text.trim()];
      if (cell.length >= 5 && isTelling(column)) found.set(`${column}\n${cell}`, { column, cell });
    }
  }
  return [...found.values()];
}

/** The cells that stand in the text as a whole, letters and digits around them making another word. */
export function cellsIn(text: string, cells: readonly TellingCell[]): readonly TellingCell[] {
  const lower = text.toLowerCase();
  const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return cells.filter(({ cell }) => {
    const sought = cell.toLowerCase();
    for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + 1)) {
      if (!isWordSign(lower[at - 1]) && !isWordSign(lower[at + sought.length])) return true;
    }
    return false;
  });
}
