// The last few tickets, when no panel fits what is left: each takes the panel that is most wanted still. Never drops a
// ticket, never breaks a rule; how near the places come in the end is for round-mixture.ts to better.
import type { TypePanel } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { findByIntegerProgramme, wholeBounds } from "./panel-search.ts";
import type { Peeling } from "./peel-panels.ts";
import { addPlaces, typePanel } from "./type-panels.ts";

/** Worth of a seat of a type for each place it lacks, over its multiplicity; beyond a few it makes no difference. */
const worthScale = 10;
const worthLimit = 2;
/** Where many tickets are left (no panel lies on the face at all), one panel takes this part of them at a time. */
const turns = 16;

/** All tickets: the peeled panels, and the ones left over filled one after the other. */
export function fillLastTickets(polytope: SeatPolytope, peeling: Peeling, solver: Solver): readonly TypePanel[] {
  const left = [...peeling.placesLeft];
  const panels = [...peeling.panels];
  let ticketsLeft = peeling.ticketsLeft;
  while (ticketsLeft > 0) {
    const worth = left.map((places, type) => {
      const lacking = places / (polytope.multiplicities[type] as number);
      return Math.round(worthScale * Math.max(-worthLimit, Math.min(worthLimit, lacking)));
    });
    const seats = findByIntegerProgramme(polytope, solver, wholeBounds(polytope), worth);
    invariant(seats !== null, "a problem with panels has a panel for the last tickets");
    const panel = typePanel(seats, Math.ceil(ticketsLeft / turns));
    addPlaces(left, panel, -panel.tickets);
    panels.push(panel);
    ticketsLeft -= panel.tickets;
  }
  return panels;
}
