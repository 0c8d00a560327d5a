// The ids of the volunteers' list: none empty, none twice, none with a blank inside (ticket lists are separated by blanks),
// none that a spreadsheet would run (ids are written as they are, so that scripts find them again).
import type { Table } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { namedRowCount, type RowFacts } from "../problems/row-list.ts";

/** Problems of one kind told one by one; the rest adds nothing. */
const toldIdCount = 20;

function rowFacts(rows: readonly number[]): RowFacts {
  return { rows: rows.slice(0, namedRowCount), count: rows.length };
}

function rowsById(table: Table, position: number): ReadonlyMap<string, readonly number[]> {
  const rowsOfId = new Map<string, number[]>();
  for (const { row, cells } of table.rows) {
    const id = (cells[position] as string).trim();
    const rows = rowsOfId.get(id);
    if (rows === undefined) rowsOfId.set(id, [row]);
    else rows.push(row);
  }
  return rowsOfId;
}

/** The ids with each kind of fault, but for empty ones. */
function faultsOf(rowsOfId: ReadonlyMap<string, readonly number[]>) {
  const ids = [...rowsOfId].filter(([id]) => id !== "");
  return [
    ["pool/duplicate-id", ids.filter(([, rows]) => rows.length > 1)],
    ["pool/id-with-blank", ids.filter(([id]) => /\s/.test(id))],
    ["pool/id-like-formula", ids.filter(([id]) => /^[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/.test(id))],
  ] as const;
}

/** Rows (as shown) whose id has a problem. */
export function faultyIdRows(table: Table, position: number): ReadonlySet<number> {
  const rowsOfId = rowsById(table, position);
  const faulty = faultsOf(rowsOfId).flatMap(([, ids]) => ids.flatMap(([, rows]) => rows));
  return new Set([...faulty, ...(rowsOfId.get("") ?? [])]);
}

/** Every problem of the ids in the column at `position`, over all rows, excluded ones too. */
export function idProblems(table: Table, position: number): readonly Problem[] {
  const rowsOfId = rowsById(table, position);
  const column = table.headers[position] as string;
  const whereOf = (rows: readonly number[]) => ({ file: table.file, row: rows[0] as number, column });
  const problems: Problem[] = [];
  const emptyRows = rowsOfId.get("");
  if (emptyRows !== undefined) problems.push(errorOf("pool/empty-id", rowFacts(emptyRows), whereOf(emptyRows)));
  for (const [code, faulty] of faultsOf(rowsOfId)) {
    for (const [id, rows] of faulty.slice(0, toldIdCount)) {
      problems.push(errorOf(code, { id, ...rowFacts(rows) }, whereOf(rows)));
    }
    const untold = faulty.length - toldIdCount;
    if (untold > 0) problems.push(errorOf("pool/more-questions", { count: untold }, { file: table.file, column }));
  }
  return problems;
}
