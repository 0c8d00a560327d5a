// restricted/seats.csv: who sits and who has withdrawn, one line a person, before a replacement is drawn.
import { csvText } from "../../io/csv-text.ts";
import { readTable } from "../../io/read-table.ts";
import type { Purpose } from "../../model/purpose.ts";
import { purposeForm } from "../../model/purpose.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";

/** One person. `draw`: where the seat was drawn, or the replacement that fills the seat given up. */
export interface SeatLine {
  readonly id: string;
  readonly state: "seated" | "withdrawn";
  readonly draw: Purpose;
}

const headers = ["id", "state", "draw"] as const;

/** The file's text; the order is that given. */
export function seatsText(lines: readonly SeatLine[]): string {
  return csvText(
    headers,
    lines.map(({ id, state, draw }) => [id, state, draw]),
  );
}

/** A line with the row that a spreadsheet shows. */
export type ReadSeat = SeatLine & { readonly row: number };

/** Reads the file back; `shown` is its name in problems. */
export async function readSeats(path: string, shown: string): Promise<Result<readonly ReadSeat[]>> {
  const table = await readTable(path, shown);
  if (!table.ok) return table;
  const lines: ReadSeat[] = [];
  for (const { row, cells } of table.value.rows) {
    const [id = "", state, draw = ""] = cells;
    if ((state !== "seated" && state !== "withdrawn") || !purposeForm.test(draw)) {
      return failure([errorOf("dossier/damaged-file", { path: shown })]);
    }
    lines.push({ id, state, draw, row });
  }
  return success(lines);
}
