// A column that could stand for the id where no title says so: every cell filled, different from all others, with no blank and nothing that
// a spreadsheet would run; and an e-mail address or a code, not a first name that happens to differ.
import type { Table } from "../model/table.ts";
import { idProblems } from "./check-ids.ts";

const looksLikeId = (cell: string): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(cell) || /^[\p{L}\d._-]*\d[\p{L}\d._-]*$/u.test(cell);

/** Its title; null when there is none but those that `isTaken` says are another's. */
export function distinctColumn(table: Table, isTaken: (title: string) => boolean): string | null {
  const found = table.headers.find(
    (title, position) =>
      !isTaken(title) &&
      table.rows.every(({ cells }) => looksLikeId((cells[position] as string).trim())) &&
      idProblems(table, position).length === 0,
  );
  return found ?? null;
}
