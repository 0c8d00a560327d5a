// The volunteers' own list, given back as a workbook with the problems of each row beside it and the cells coloured; once
// corrected it can be read again as it is.
import { join } from "node:path";
import { writeFiles } from "../../io/write-files.ts";
import { type SheetCell, xlsxBytes } from "../../io/xlsx-bytes.ts";
import type { Table, TableRow } from "../../model/table.ts";
import { cellProblem } from "../../pool/cell-faults.ts";
import { idProblems } from "../../pool/check-ids.ts";
import { type PoolRequest, readRows } from "../../pool/read-rows.ts";
import type { Language } from "../../problems/catalogue.ts";
import { describeProblem } from "../../problems/describe.ts";
import { type Result, success } from "../../problems/result.ts";

/** Where the workbook goes, within the dossier. */
export const correctionsFile = "restricted/volunteers-a-corriger.xlsx";

const faultyCell = "#FFD9D9";
const faultyRow = "#FFF3C4";

/** Writes the workbook; gives the number of rows to correct, 0 when there is nothing to write. */
export async function writeCorrections(
  root: string,
  table: Table,
  request: PoolRequest,
  language: Language,
): Promise<Result<number>> {
  const read = readRows(table, request);
  if (!read.ok) return read;
  const { idPosition, outcomes } = read.value;
  // Problems name the rows of the workbook, which has no title above its columns and no empty row.
  const given = table.rows.map(({ cells }, index): TableRow => ({ row: index + 2, cells }));
  const rowsOfId = new Map<string, TableRow[]>();
  for (const row of given) {
    const id = (row.cells[idPosition] as string).trim();
    const own = rowsOfId.get(id);
    if (own === undefined) rowsOfId.set(id, [row]);
    else own.push(row);
  }
  const idTexts = new Map(
    [...rowsOfId].map(([id, own]) => [
      id,
      idProblems({ ...table, rows: own }, idPosition).map((problem) => describeProblem(problem, language)),
    ]),
  );
  let count = 0;
  const rows = given.map(({ row, cells }, index): SheetCell[] => {
    const outcome = outcomes[index];
    const texts: string[] = [];
    const faulty = new Set<number>();
    const id = (cells[idPosition] as string).trim();
    for (const text of idTexts.get(id) ?? []) {
      texts.push(text);
      faulty.add(idPosition);
    }
    for (const { position, feature, cell, reading } of outcome?.kind === "faulty" ? outcome.faults : []) {
      const column = table.headers[position] as string;
      const text = describeProblem(cellProblem(feature, cell, reading, { row, column }), language);
      texts.push(`${column} : ${text}`);
      faulty.add(position);
    }
    if (texts.length > 0) count += 1;
    const background = texts.length > 0 ? faultyRow : null;
    const shown = cells.map((text, position): SheetCell => {
      const colour = faulty.has(position) ? faultyCell : background;
      return colour === null ? { text } : { text, background: colour };
    });
    return [...shown, { text: texts.join("\n"), ...(background === null ? {} : { background }) }];
  });
  if (count === 0) return success(0);
  const title = language === "fr" ? "Problème" : "Problem";
  const bytes = await xlsxBytes(title, [...table.headers, title], rows);
  const written = await writeFiles([{ path: join(root, correctionsFile), content: bytes }], { overwrite: true });
  return written.ok ? success(count) : written;
}
