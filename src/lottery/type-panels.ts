// Panels by member type, as they are kept: only the types that have a seat, for there are thousands of panels and types.
import type { TypePanel } from "../model/lottery.ts";

/** The panel with the given seats of every type, held by `tickets` (a real number while a mixture is looked for). */
export function typePanel(seats: readonly number[], tickets: number): TypePanel {
  const typeIndices: number[] = [];
  for (let type = 0; type < seats.length; type += 1) if ((seats[type] as number) > 0) typeIndices.push(type);
  return { typeIndices, seats: typeIndices.map((type) => seats[type] as number), tickets };
}

/** Adds so many times the panel's seats to the places of the types. */
export function addPlaces(places: number[], { typeIndices, seats }: TypePanel, times: number): void {
  for (let k = 0; k < typeIndices.length; k += 1) {
    const type = typeIndices[k] as number;
    places[type] = (places[type] as number) + times * (seats[k] as number);
  }
}

/** The seats of every type. */
export function seatsOf(panel: TypePanel, typeCount: number): number[] {
  const seats = new Array<number>(typeCount).fill(0);
  addPlaces(seats, panel, 1);
  return seats;
}

/** Places that each type has in the panels, in all. */
export function placesOf(panels: readonly TypePanel[], typeCount: number): number[] {
  const places = new Array<number>(typeCount).fill(0);
  for (const panel of panels) addPlaces(places, panel, panel.tickets);
  return places;
}

/** Tickets of the panels in all. */
export function ticketsOf(panels: readonly TypePanel[]): number {
  return panels.reduce((sum, { tickets }) => sum + tickets, 0);
}

/** Equal panels merged; in lexicographic order of their seats, so that nothing shows in which order they were found. */
export function mergedPanels(panels: readonly TypePanel[]): readonly TypePanel[] {
  const merged = new Map<string, TypePanel>();
  for (const panel of panels) {
    const key = JSON.stringify([panel.typeIndices, panel.seats]);
    merged.set(key, { ...panel, tickets: panel.tickets + (merged.get(key)?.tickets ?? 0) });
  }
  return [...merged].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, panel]) => panel);
}
