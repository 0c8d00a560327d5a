// Peels whole panels off the places that types must get in all, so that what is left can still be shared out by the
// relaxed rules. Each panel is used as often as the rest allows, so steps grow with types, not with tickets.
import type { TypePanel } from "../model/lottery.ts";
import { type PanelBounds, rowSums, type SeatPolytope } from "../panels/seat-polytope.ts";
import type { PanelSearch } from "./panel-search.ts";
import { addPlaces, typePanel } from "./type-panels.ts";

/** The panels peeled, and what was left when no panel fitted any more (`ticketsLeft` 0: all went well). */
export interface Peeling {
  readonly panels: readonly TypePanel[];
  readonly ticketsLeft: number;
  readonly placesLeft: readonly number[];
}

function peelBounds(
  polytope: SeatPolytope,
  places: readonly number[],
  sums: readonly number[],
  ticketsLeft: number,
): PanelBounds {
  const { multiplicities, rows } = polytope;
  const others = ticketsLeft - 1;
  return {
    typeLower: multiplicities.map((m, type) => Math.max(0, (places[type] as number) - others * m)),
    typeUpper: multiplicities.map((m, type) => Math.min(m, places[type] as number)),
    rowLower: rows.map(({ min, max }, row) => Math.max(min, (sums[row] as number) - others * max)),
    // 0 x -Infinity is not a number: with no other ticket, only the sum itself bounds the row.
    rowUpper: rows.map(({ min, max }, row) => Math.min(max, (sums[row] as number) - (others === 0 ? 0 : others * min))),
  };
}

/** How often the panel can be taken off while the rest stays shareable. */
function largestRepeat(
  polytope: SeatPolytope,
  places: readonly number[],
  sums: readonly number[],
  ticketsLeft: number,
  seats: readonly number[],
): number {
  let repeat = ticketsLeft;
  const limit = (slack: number, rate: number): void => {
    if (rate > 0) repeat = Math.min(repeat, Math.floor(slack / rate));
  };
  for (const [type, m] of polytope.multiplicities.entries()) {
    const [count, left] = [seats[type] as number, places[type] as number];
    limit(left, count);
    limit(ticketsLeft * m - left, m - count);
  }
  const panelSums = rowSums(polytope, seats);
  for (const [row, { min, max }] of polytope.rows.entries()) {
    const [sum, left] = [panelSums[row] as number, sums[row] as number];
    limit(ticketsLeft * max - left, max - sum);
    if (Number.isFinite(min)) limit(left - ticketsLeft * min, sum - min);
  }
  return repeat;
}

/** Dead ends after which the last tickets are left to others, and tickets taken back at each (more at every fourth). */
const deadEnds = 40;
const ticketsTakenBack = 6;

/** Peels `ticketCount` panels off `places`; `start` is any panel, from which the first is looked for. */
export function peelPanels(
  polytope: SeatPolytope,
  places: readonly number[],
  ticketCount: number,
  search: PanelSearch,
  start: readonly number[],
  onStep: (ticketsDone: number) => void,
): Peeling {
  const left = [...places];
  const panels: TypePanel[] = [];
  let ticketsLeft = ticketCount;
  let previous = start;
  let furthest: Peeling = { panels: [], ticketsLeft, placesLeft: places };

  function give(panel: TypePanel, sign: 1 | -1): void {
    ticketsLeft -= sign * panel.tickets;
    addPlaces(left, panel, -sign * panel.tickets);
  }

  for (let met = 0; ticketsLeft > 0; ) {
    const sums = rowSums(polytope, left);
    const bounds = peelBounds(polytope, left, sums, ticketsLeft);
    const pull = polytope.multiplicities.map((m, type) => (2 * (left[type] as number)) / (ticketsLeft * m));
    const seats = search.tryFind(bounds, pull, previous);
    if (seats !== null) {
      const panel = typePanel(seats, Math.max(1, largestRepeat(polytope, left, sums, ticketsLeft, seats)));
      give(panel, 1);
      panels.push(panel);
      previous = seats;
      onStep(ticketCount - ticketsLeft);
      continue;
    }
    if (ticketsLeft < furthest.ticketsLeft) furthest = { panels: [...panels], ticketsLeft, placesLeft: [...left] };
    if (met === deadEnds || panels.length === 0) return furthest;
    // Other panels, from a few tickets before: the search's objectives differ each time.
    const enough = Math.min(ticketCount, ticketsLeft + ticketsTakenBack * (1 + (met % 4)));
    while (ticketsLeft < enough) give(panels.pop() as TypePanel, -1);
    met += 1;
  }
  return { panels, ticketsLeft, placesLeft: left };
}
