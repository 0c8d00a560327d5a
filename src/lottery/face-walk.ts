// A point of R as a mixture of whole panels, by walking down its faces: take a panel on the smallest face that holds the
// point, give it as much weight as leaves the rest in R; one more bound is then tight for good, so that there are at most
// as many steps as types and rules (the constructive proof of Caratheodory's theorem). Where a face has no panel the walk
// ends early and says what is left.
import type { TypePanel } from "../model/lottery.ts";
import { type PanelBounds, rowSums, type SeatPolytope } from "../panels/seat-polytope.ts";
import type { PanelSearch } from "./panel-search.ts";
import { typePanel } from "./type-panels.ts";

/** The panels with their weights in tickets (real numbers), and the tickets' worth of places that no panel was found for. */
export interface FaceWalk {
  readonly panels: readonly TypePanel[];
  readonly ticketsLeft: number;
  readonly placesLeft: readonly number[];
}

/** Places nearer than this to a bound are on it: far above the rounding errors of a walk, far below a ticket. */
const onBound = 1e-9;

/** Bounds of the smallest face of `tickets` x R that holds the places: every panel of a mixture of them lies there. */
export function faceOfPlaces(polytope: SeatPolytope, places: readonly number[], tickets: number): PanelBounds {
  const face = openFace(polytope);
  settle(polytope, face, places, rowSums(polytope, places), tickets);
  return face;
}

interface OpenFace {
  readonly typeLower: number[];
  readonly typeUpper: number[];
  readonly rowLower: number[];
  readonly rowUpper: number[];
}

function openFace({ multiplicities, rows }: SeatPolytope): OpenFace {
  return {
    typeLower: multiplicities.map(() => 0),
    typeUpper: [...multiplicities],
    rowLower: rows.map(({ min }) => min),
    rowUpper: rows.map(({ max }) => max),
  };
}

/** Closes what has come to a bound. Once on it, always on it: what is left of the places stays on the face. */
function settle(
  { multiplicities, rows }: SeatPolytope,
  { typeLower, typeUpper, rowLower, rowUpper }: OpenFace,
  places: ArrayLike<number>,
  sums: ArrayLike<number>,
  tickets: number,
): void {
  for (let type = 0; type < multiplicities.length; type += 1) {
    if (typeLower[type] === typeUpper[type]) continue;
    const m = multiplicities[type] as number;
    if ((places[type] as number) <= onBound) typeUpper[type] = 0;
    else if ((places[type] as number) >= tickets * m - onBound) typeLower[type] = m;
  }
  for (let row = 0; row < rows.length; row += 1) {
    const { min, max } = rows[row] as SeatPolytope["rows"][number];
    if ((sums[row] as number) >= tickets * max - onBound) rowLower[row] = max;
    if ((sums[row] as number) <= tickets * min + onBound) rowUpper[row] = min;
  }
}

/** Walks from `places` (expected seats x tickets, per type) down to nothing. */
export function walkFaces(
  polytope: SeatPolytope,
  places: readonly number[],
  ticketCount: number,
  search: PanelSearch,
  onStep: (ticketsDone: number) => void,
): FaceWalk {
  const { multiplicities, rows } = polytope;
  const left = Float64Array.from(places);
  const sums = Float64Array.from(rowSums(polytope, places));
  const face = openFace(polytope);
  const { typeLower, typeUpper } = face;
  let ticketsLeft = ticketCount;
  const panels: TypePanel[] = [];

  function largestWeight(seats: readonly number[], panelSums: readonly number[]): number {
    let weight = ticketsLeft;
    for (const [type, m] of multiplicities.entries()) {
      const [count, own] = [seats[type] as number, left[type] as number];
      if (typeLower[type] === typeUpper[type]) continue;
      if (count > 0) weight = Math.min(weight, own / count);
      if (count < m) weight = Math.min(weight, (ticketsLeft * m - own) / (m - count));
    }
    for (const [row, { min, max }] of rows.entries()) {
      const [sum, own] = [panelSums[row] as number, sums[row] as number];
      if (sum < max) weight = Math.min(weight, (ticketsLeft * max - own) / (max - sum));
      if (sum > min && min > Number.NEGATIVE_INFINITY)
        weight = Math.min(weight, (own - ticketsLeft * min) / (sum - min));
    }
    return weight;
  }

  let previous: readonly number[] | null = null;
  while (ticketsLeft > onBound) {
    settle(polytope, face, left, sums, ticketsLeft);
    const pull = multiplicities.map((m, type) => (2 * (left[type] as number)) / (ticketsLeft * m));
    const seats = search.tryFind(face, pull, previous);
    if (seats === null) break;
    const panelSums = rowSums(polytope, seats);
    const weight = largestWeight(seats, panelSums);
    for (const [type, count] of seats.entries()) left[type] = Math.max(0, (left[type] as number) - weight * count);
    for (const [row, sum] of panelSums.entries()) sums[row] = (sums[row] as number) - weight * sum;
    ticketsLeft -= weight;
    panels.push(typePanel(seats, weight));
    previous = seats;
    onStep(ticketCount - ticketsLeft);
  }
  return { panels, ticketsLeft: ticketsLeft > onBound ? ticketsLeft : 0, placesLeft: Array.from(left) };
}
