// A point of R as equal tickets by type, and whether it is a mixture of panels at all. A walk down the faces of the point
// gives the mixture, panels with real weights; each panel is held by as many tickets as its weight has whole ones, and the
// rest, which is again a point of R times a whole number of tickets, is rounded and peeled. Knows no objective.
import { multiply, type Rational, rational, subtract, toNumber } from "../math/rational.ts";
import type { LotteryProgress, TypePanel } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { mixtureTolerance } from "../solver/tolerances.ts";
import { facePolytope } from "./face-polytope.ts";
import { type FaceWalk, faceOfPlaces, walkFaces } from "./face-walk.ts";
import { fillLastTickets } from "./last-tickets.ts";
import { findMixture } from "./mixture.ts";
import { openPanelSearch, type PanelSearch, wholeBounds } from "./panel-search.ts";
import { peelPanels } from "./peel-panels.ts";
import { largestShortfall, roundMixture } from "./round-mixture.ts";
import { placesOf, seatsOf, ticketsOf, typePanel } from "./type-panels.ts";
import { wholePlaces } from "./whole-places.ts";

/** Tickets; or weights under which the point is worth more than every panel; or that there is no panel at all. */
export type PointTickets =
  /** `leftOver`: seats per ticket by which what was found misses the point; 0 where the mixture is proven. */
  | { readonly kind: "tickets"; readonly panels: readonly TypePanel[]; readonly leftOver: number }
  | { readonly kind: "separated"; readonly weights: readonly number[] }
  | { readonly kind: "no-panel" };

/** Panels x types above which the integer programme that rounds a mixture takes minutes. */
const roundingLimit = 20_000;
/** A weight this near under a whole number of tickets is that number. */
const wholeWeight = 1e-7;

/** Weight of all panels while the mixture is looked for, so that the mixture is the same for any number of tickets. */
const mixtureWeight = 1000;
/** Places that may be missed in all; the other half of what is allowed is for the rounding errors of the walk. */
const restTolerance = (mixtureTolerance * mixtureWeight) / 2;
/** Panels taken back, at first, where a walk found no panel for the last of the weight; doubled each time. */
const panelsTakenBack = 24;

type Mixture =
  | { readonly kind: "mixture"; readonly panels: readonly TypePanel[] }
  | { readonly kind: "undecided"; readonly panels: readonly TypePanel[] }
  | { readonly kind: "separated"; readonly weights: readonly number[] };

/**
 * The rest of a walk that ended early. Its last panels are taken back and the weight they leave, on a small face of R, is
 * mixed anew from all panels of that face; where it is no mixture of them, more are taken back, at last all.
 */
function mixRest(polytope: SeatPolytope, places: readonly number[], walk: FaceWalk, solver: Solver): Mixture {
  for (let count = panelsTakenBack; count < walk.panels.length; count *= 2) {
    const kept = walk.panels.slice(0, -count);
    const back = walk.panels.slice(-count);
    const weight = walk.ticketsLeft + ticketsOf(back);
    const backPlaces = placesOf(back, places.length);
    const rest = walk.placesLeft.map((left, type) => left + (backPlaces[type] as number));
    const face = facePolytope(polytope, faceOfPlaces(polytope, rest, weight));
    const first = back.map((panel) => face.narrow(seatsOf(panel, places.length)));
    const mixture = findMixture(face.polytope, face.narrow(rest), weight, first, restTolerance, solver);
    if (mixture.kind !== "mixture") continue;
    const openCount = face.polytope.multiplicities.length;
    const panels = mixture.panels.map((panel) => typePanel(face.widen(seatsOf(panel, openCount)), panel.tickets));
    return { kind: "mixture", panels: [...kept, ...panels] };
  }
  const first = walk.panels.map((panel) => seatsOf(panel, places.length));
  return findMixture(polytope, places, mixtureWeight, first, restTolerance, solver);
}

/** Whole tickets from panels with real weights. */
function wholeTickets(
  polytope: SeatPolytope,
  point: readonly Rational[],
  shares: readonly TypePanel[],
  ticketCount: number,
  search: PanelSearch,
  solver: Solver,
  onStep: (ticketsDone: number) => void,
): readonly TypePanel[] {
  const kept = shares.flatMap((panel) => {
    const tickets = Math.floor(panel.tickets + wholeWeight);
    return tickets > 0 ? [{ ...panel, tickets }] : [];
  });
  const keptCount = ticketsOf(kept);
  const open = ticketCount - keptCount;
  onStep(keptCount);
  if (open === 0) return kept;
  const places = placesOf(kept, point.length);
  const rest = point.map((value, type) =>
    subtract(multiply(value, rational(ticketCount)), rational(places[type] as number)),
  );
  const wanted = wholePlaces(polytope, rest, open, solver) ?? rest.map((value) => Math.round(toNumber(value)));
  const start = seatsOf(shares[0] as TypePanel, point.length);
  const peeling = peelPanels(polytope, wanted, open, search, start, (done) => onStep(keptCount + done));
  const panels = [...kept, ...fillLastTickets(polytope, peeling, solver)];
  const { multiplicities } = polytope;
  const reached = placesOf(panels, point.length);
  if (point.every((value, type) => Math.abs((reached[type] as number) - ticketCount * toNumber(value)) < 1))
    return panels;
  // The last tickets came out off by a whole place: those rounded from the mixture may be nearer, where that is quick.
  if (shares.length * point.length > roundingLimit) return panels;
  const rounded = roundMixture(shares, point, ticketCount, solver);
  if (rounded === null) return panels;
  const isNearer = largestShortfall(rounded, point, multiplicities) < largestShortfall(panels, point, multiplicities);
  return isNearer ? rounded : panels;
}

/** Decides whether a point of R is a mixture of panels, and gives it as `ticketCount` tickets if so. */
export function ticketsOfPoint(
  polytope: SeatPolytope,
  point: readonly Rational[],
  ticketCount: number,
  solver: Solver,
  onProgress: (progress: LotteryProgress) => void,
): PointTickets {
  const search = openPanelSearch(polytope, solver, "panels");
  try {
    const onStep = (step: "mixture" | "tickets", total: number) => (done: number) =>
      onProgress({ step, done: Math.min(total, Math.round(done)), total });
    const places = point.map((value) => mixtureWeight * toNumber(value));
    const walk = walkFaces(polytope, places, mixtureWeight, search, onStep("mixture", mixtureWeight));
    if (
      walk.panels.length === 0 &&
      search.find(
        wholeBounds(polytope),
        polytope.multiplicities.map(() => 0),
        null,
      ) === null
    )
      return { kind: "no-panel" };
    const mixture =
      walk.ticketsLeft === 0
        ? ({ kind: "mixture", panels: walk.panels } as const)
        : mixRest(polytope, places, walk, solver);
    if (mixture.kind === "separated") return mixture;
    const missing = placesOf(mixture.panels, point.length).map((reached, type) => (places[type] as number) - reached);
    const leftOver = missing.reduce((sum, value) => sum + Math.abs(value), 0) / mixtureWeight;
    const scale = ticketCount / mixtureWeight;
    const shares = mixture.panels.map((panel) => ({ ...panel, tickets: panel.tickets * scale }));
    return {
      kind: "tickets",
      panels: wholeTickets(polytope, point, shares, ticketCount, search, solver, onStep("tickets", ticketCount)),
      leftOver: leftOver <= mixtureTolerance ? 0 : leftOver,
    };
  } finally {
    search.dispose();
  }
}
