// CSV text -> a sheet whose lines are cut into cells only when they are asked for: INSEE's files have millions of cells,
// of which a territory needs a few thousand. The separator is judged by the header line alone.
import type { Sheet } from "../model/source-file.ts";
import { csvRecords, type Separator } from "./csv-records.ts";

const separators: readonly Separator[] = [";", ",", "\t"];

/** The separator most frequent in the first line that is not blank, quoted parts left out; null when there is none. */
function separatorOf(text: string): Separator | null {
  const line = (/\S[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  let best: { separator: Separator; count: number } | null = null;
  for (const separator of separators) {
    const count = line.split(separator).length - 1;
    if (count > 0 && (best === null || count > best.count)) best = { separator, count };
  }
  return best?.separator ?? null;
}

/** Cells of a line in which marks stand around whole cells only, without a separator or a mark inside; null for any other line. */
function plainCells(line: string, separator: Separator): readonly string[] | null {
  const cells = line.split(separator);
  for (const [at, cell] of cells.entries()) {
    const mark = cell.indexOf('"');
    if (mark < 0) continue;
    if (mark > 0 || cell.length < 2 || cell.indexOf('"', 1) !== cell.length - 1) return null;
    cells[at] = cell.slice(1, -1);
  }
  return cells;
}

/** Cells of one line, with quotation marks taken off; files of millions of lines have them around every cell. */
function cellsOf(line: string, separator: Separator): readonly string[] {
  if (!line.includes('"')) return line.split(separator);
  const plain = plainCells(line, separator);
  if (plain !== null) return plain;
  const records = csvRecords(line, separator);
  return typeof records === "number" ? line.split(separator) : (records[0] ?? []);
}

/** The sheet of a CSV text; null when its first line has no separator at all. */
export function delimitedSheet(
  text: string,
  name: string,
): { readonly sheet: Sheet; readonly separator: Separator } | null {
  // The first line of a printed cross table begins with an empty cell; leading blanks of the text must stay.
  const separator = separatorOf(text);
  if (separator === null) return null;
  const lines = text.split(/\r\n|\n|\r/);
  const sheet = {
    name,
    rowCount: lines.length,
    row: (index: number) => cellsOf(lines[index] as string, separator),
  };
  return { sheet, separator };
}
