// Who sits once a draw is done, and the table of the whole panel after a replacement.
import { csvText } from "../../io/csv-text.ts";
import { invariant } from "../../problems/invariant.ts";
import { meetsWhole } from "../../replacement/replacement-problem.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { cellsOf, listForm } from "./member-rows.ts";
import type { SeatLine } from "./seats-file.ts";

/** Those who sat before this draw, then those drawn, at these positions of the pool. */
export function seatsNow(inputs: DrawInputs, drawn: readonly number[]): readonly SeatLine[] {
  const { pool, purpose, replacement } = inputs;
  const before = (replacement?.lines ?? []).filter(({ state }) => state === "seated");
  const now = drawn.map((position) => ({
    id: pool.members[position]?.id as string,
    state: "seated" as const,
    draw: purpose,
  }));
  return [...before.map(({ id, state, draw }) => ({ id, state, draw })), ...now];
}

/** The size of the whole panel once these people are drawn; null for a first draw. @throws InvariantError when a quota is broken */
export function wholePanelSize(inputs: DrawInputs, drawn: readonly number[]): number | null {
  const { pool, replacement } = inputs;
  if (replacement === undefined) return null;
  const { whole, people } = replacement;
  const ids = new Set(drawn.map((position) => pool.members[position]?.id));
  const positions = whole.pool.members.flatMap(({ id }, position) => (ids.has(id) ? [position] : []));
  invariant(meetsWhole(whole, [...people.seated, ...positions]), "the whole panel breaks a quota");
  return whole.panelSize;
}

/** restricted/whole-panel.csv: every column of the list for everybody who sits, and the draw of their seat. */
export function wholePanelRows(inputs: DrawInputs, seats: readonly SeatLine[]): string {
  const members = (inputs.replacement?.whole.pool ?? inputs.pool).members;
  const byId = new Map(members.map((member) => [member.id, member]));
  const seated = seats.flatMap(({ id }) => byId.get(id) ?? []);
  const cells = cellsOf(inputs.table, seated);
  const rows = cells.map((own, index) => [...own, seats[index]?.draw as string]);
  return csvText([...inputs.table.headers, "draw"], rows, listForm(inputs.table));
}
