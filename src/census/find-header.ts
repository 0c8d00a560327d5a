// The header of a sheet: the first line that has the columns looked for. Published workbooks put titles above it.

/** A sheet's header found: its line, and the position of a column by its exact title. */
import type { Sheet } from "../model/source-file.ts";

export interface Header {
  readonly at: number;
  readonly titles: readonly string[];
  /** Position of the first of these titles that is there, case ignored; -1 when none is. */
  readonly find: (...titles: readonly string[]) => number;
}

/** Lines above the header at most: INSEE's workbooks have 5. */
const deepest = 12;

/** The first header for which `accepts` holds, or null. */
export function findHeader(sheet: Sheet, accepts: (header: Header) => boolean): Header | null {
  for (let at = 0; at < Math.min(deepest, sheet.rowCount); at += 1) {
    const titles = sheet.row(at).map((title) => title.trim());
    const upper = titles.map((title) => title.toUpperCase());
    const find = (...names: readonly string[]): number => {
      for (const name of names) if (upper.includes(name.toUpperCase())) return upper.indexOf(name.toUpperCase());
      return -1;
    };
    const header = { at, titles, find };
    if (accepts(header)) return header;
  }
  return null;
}

/** The data rows below a header, with their number as the spreadsheet shows it; blank ones are skipped. */
export function* rowsBelow(sheet: Sheet, header: Header): Generator<{ row: number; cells: readonly string[] }> {
  for (let at = header.at + 1; at < sheet.rowCount; at += 1) {
    const cells = sheet.row(at);
    if (cells.some((cell) => cell.trim() !== "")) yield { row: at + 1, cells };
  }
}
