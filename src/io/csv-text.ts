// Rows -> CSV text. Files for a spreadsheet are written with neutraliseFormulas, so that no cell of a volunteer's list
// can run as a formula on the machine of whoever opens it.
import { stringify } from "csv-stringify/sync";

export interface CsvTextOptions {
  /** `,` when absent. */
  readonly separator?: ";" | ",";
  /** Begins with a byte order mark, by which Excel recognises UTF-8. */
  readonly bom?: boolean;
  /** Ends lines with CRLF instead of LF. */
  readonly crlf?: boolean;
  /** Puts an apostrophe before cells that begin with = + - @ tab or carriage return. */
  readonly neutraliseFormulas?: boolean;
}

/** How a cell begins that a spreadsheet would take for a formula; the full-width signs count too. */
const formulaStart = /^'[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** The cell without the apostrophe that `neutraliseFormulas`, or another program, put before a formula. */
export function unguardedCell(cell: string): string {
  return formulaStart.test(cell) ? cell.slice(1) : cell;
}

/** A CSV text with a title line, every line ended; cells quoted where they must be. */
export function csvText(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  options: CsvTextOptions = {},
): string {
  return stringify([headers, ...rows], {
    delimiter: options.separator ?? ",",
    record_delimiter: options.crlf === true ? "\r\n" : "\n",
    bom: options.bom === true,
    escape_formulas: options.neutraliseFormulas === true,
    // Without it, a row of one empty cell would be a blank line, and a lone line break inside a cell would not be quoted.
    quoted_match: /^\s|\s$|[\r\n]/,
  });
}
