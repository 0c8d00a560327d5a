// The names of a table's columns: which columns are part of it, and what is wrong with their names. Letters are always those that
// the spreadsheet shows, whatever columns are left out.
import { comparableText } from "../model/comparable-text.ts";
import type { TableRow } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";

/** A column's letter as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** Positions of the columns of a table: all that have a name, and those that hold something without one. */
export function columnsOf(titles: readonly string[], rows: readonly TableRow[]): readonly number[] {
  const isTitled = titles.map((title) => comparableText(title) !== "");
  return [...titles.keys()].filter(
    (column) => isTitled[column] || rows.some(({ cells }) => (cells[column] ?? "").trim() !== ""),
  );
}

/** Columns without a name, all at once, then each name that stands twice. */
export function titleProblems(
  titles: readonly string[],
  columns: readonly number[],
  where: { readonly file: string; readonly row: number },
): readonly Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, number[]>();
  for (const column of columns) {
    const comparable = comparableText(titles[column] as string);
    const own = places.get(comparable);
    if (own === undefined) places.set(comparable, [column]);
    else own.push(column);
  }
  const untitled = places.get("") ?? [];
  places.delete("");
  if (untitled.length > 0) problems.push(errorOf("file/empty-header", { letters: untitled.map(columnLetter) }, where));
  for (const indices of places.values()) {
    if (indices.length < 2) continue;
    const header = (titles[indices[0] as number] as string).trim();
    const letters = indices.map(columnLetter);
    problems.push(errorOf("file/duplicate-header", { header, letters }, { ...where, column: header }));
  }
  return problems;
}
