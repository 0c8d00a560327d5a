// The last few tickets, when no panel fits what is left: they are opened again and filled together, so that the places
// of each type come out as near to the wanted ones as panels allow. Never drops a ticket, never breaks a rule.
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { findByIntegerProgramme, wholeBounds } from "./panel-search.ts";
import type { Peeling, RepeatedPanel } from "./peel-panels.ts";
import { linearRow, type SeatPolytope } from "./seat-polytope.ts";

/** Tickets opened again; more would help little and cost much. */
const reopenedTickets = 10;
/** Whole unknowns up to which the tickets are filled together; beyond, one after the other. */
const jointUnknowns = 600;

/** One programme for `ticketCount` tickets: whole seats of each type in each ticket, least total deviation from `places`. */
function fillTogether(
  polytope: SeatPolytope,
  places: readonly number[],
  ticketCount: number,
  solver: Solver,
): readonly (readonly number[])[] | null {
  const typeCount = places.length;
  const seatColumns = ticketCount * typeCount;
  const { multiplicities, rows } = polytope;
  const modelRows: LinearRow[] = [];
  for (let ticket = 0; ticket < ticketCount; ticket += 1) {
    for (const row of rows) {
      const { columns, ...rest } = linearRow(row);
      modelRows.push({ ...rest, columns: columns.map((type) => ticket * typeCount + type) });
    }
  }
  for (const [type, wanted] of places.entries()) {
    const tickets = Array.from({ length: ticketCount }, (_, ticket) => ticket * typeCount + type);
    modelRows.push({
      columns: [...tickets, seatColumns + 2 * type, seatColumns + 2 * type + 1],
      coefficients: [...tickets.map(() => 1), -1, 1],
      lower: wanted,
      upper: wanted,
    });
  }
  const deviations = places.flatMap(() => [1, 1]);
  const perTicket = <T>(values: readonly T[]): T[] => Array.from({ length: ticketCount }, () => values).flat();
  const outcome = solver.solve({
    sense: "minimise",
    costs: [...new Array<number>(seatColumns).fill(0), ...deviations],
    lower: [...new Array<number>(seatColumns).fill(0), ...deviations.map(() => 0)],
    upper: [...perTicket(multiplicities), ...deviations.map(() => Number.POSITIVE_INFINITY)],
    integer: [...new Array<boolean>(seatColumns).fill(true), ...deviations.map(() => false)],
    rows: modelRows,
  });
  if (outcome.status !== "optimal") return null;
  return Array.from({ length: ticketCount }, (_, ticket) =>
    places.map((__, type) => Math.round(outcome.values[ticket * typeCount + type] as number) + 0),
  );
}

/** The tickets one after the other, each taking what is most wanted still. */
function fillInTurn(
  polytope: SeatPolytope,
  places: readonly number[],
  ticketCount: number,
  solver: Solver,
): readonly (readonly number[])[] {
  const left = [...places];
  const panels: (readonly number[])[] = [];
  for (let ticket = 0; ticket < ticketCount; ticket += 1) {
    const worth = left.map((count, type) =>
      Math.max(-2, Math.min(2, count / (polytope.multiplicities[type] as number))),
    );
    const panel = findByIntegerProgramme(
      polytope,
      solver,
      wholeBounds(polytope),
      worth.map((value) => Math.round(10 * value)),
    );
    invariant(panel !== null, "a problem with panels has a panel for the last tickets");
    for (const [type, count] of panel.entries()) left[type] = (left[type] as number) - count;
    panels.push(panel);
  }
  return panels;
}

/** All tickets: the peeled panels, the last ones filled anew when some were left over. */
export function fillLastTickets(polytope: SeatPolytope, peeling: Peeling, solver: Solver): readonly RepeatedPanel[] {
  if (peeling.ticketsLeft === 0) return peeling.panels;
  const kept = [...peeling.panels];
  const places = [...peeling.placesLeft];
  let open = peeling.ticketsLeft;
  while (open < reopenedTickets && kept.length > 0) {
    const last = kept.pop() as RepeatedPanel;
    const tickets = Math.min(last.tickets, reopenedTickets - open);
    if (tickets < last.tickets) kept.push({ seats: last.seats, tickets: last.tickets - tickets });
    for (const [type, count] of last.seats.entries()) places[type] = (places[type] as number) + tickets * count;
    open += tickets;
  }
  const together = open * places.length <= jointUnknowns ? fillTogether(polytope, places, open, solver) : null;
  const filled = together ?? fillInTurn(polytope, places, open, solver);
  return [...kept, ...filled.map((seats) => ({ seats, tickets: 1 }))];
}
