// A point of R as equal tickets by type, and whether it is a mixture of panels at all. A walk down the faces of the point
// gives the mixture, panels with real weights; each panel is held by as many tickets as its weight has whole ones, and the
// rest, which is again a point of R times a whole number of tickets, is rounded and peeled. Knows no objective.
import { multiply, type Rational, rational, subtract, toNumber } from "../math/rational.ts";
import type { LotteryProgress } from "../model/lottery.ts";
import type { Solver } from "../solver/model.ts";
import { mixtureTolerance } from "../solver/tolerances.ts";
import { facePolytope } from "./face-polytope.ts";
import { type FaceWalk, faceOfPlaces, walkFaces } from "./face-walk.ts";
import { fillLastTickets } from "./last-tickets.ts";
import { findMixture } from "./mixture.ts";
import { openPanelSearch, type PanelSearch, wholeBounds } from "./panel-search.ts";
import { peelPanels, placesOf, type RepeatedPanel } from "./peel-panels.ts";
import { largestShortfall, roundMixture } from "./round-mixture.ts";
import type { SeatPolytope } from "./seat-polytope.ts";
import { wholePlaces } from "./whole-places.ts";

/** Tickets; or weights under which the point is worth more than every panel; or that there is no panel at all. */
export type PointTickets =
  /** `leftOver`: seats per ticket by which what was found misses the point; 0 where the mixture is proven. */
  | { readonly kind: "tickets"; readonly panels: readonly RepeatedPanel[]; readonly leftOver: number }
  | { readonly kind: "separated"; readonly weights: readonly number[] }
  | { readonly kind: "no-panel" };

/** A weight this near under a whole number of tickets is that number. */
const wholeWeight = 1e-7;

/** Weight of all panels while the mixture is looked for, so that the mixture is the same for any number of tickets. */
const mixtureWeight = 1000;
/** Places that may be missed in all; the other half of what is allowed is for the rounding errors of the walk. */
const restTolerance = (mixtureTolerance * mixtureWeight) / 2;
/** Panels taken back, at first, where a walk found no panel for the last of the weight; doubled each time. */
const panelsTakenBack = 24;

type Mixture =
  | { readonly kind: "mixture"; readonly panels: readonly RepeatedPanel[] }
  | { readonly kind: "undecided"; readonly panels: readonly RepeatedPanel[] }
  | { readonly kind: "separated"; readonly weights: readonly number[] };

/**
 * The rest of a walk that ended early. Its last panels are taken back and the weight they leave, on a small face of R, is
 * mixed anew from all panels of that face; where it is no mixture of them, more are taken back, at last all.
 */
function mixRest(polytope: SeatPolytope, places: readonly number[], walk: FaceWalk, solver: Solver): Mixture {
  for (let count = panelsTakenBack; count < walk.panels.length; count *= 2) {
    const kept = walk.panels.slice(0, -count);
    const back = walk.panels.slice(-count);
    const weight = walk.ticketsLeft + back.reduce((sum, { tickets }) => sum + tickets, 0);
    const backPlaces = placesOf(back, places.length);
    const rest = walk.placesLeft.map((left, type) => left + (backPlaces[type] as number));
    const face = facePolytope(polytope, faceOfPlaces(polytope, rest, weight));
    const first = back.map(({ seats }) => face.narrow(seats));
    const mixture = findMixture(face.polytope, face.narrow(rest), weight, first, restTolerance, solver);
    if (mixture.kind !== "mixture") continue;
    const panels = mixture.panels.map(({ seats, tickets }) => ({ seats: face.widen(seats), tickets }));
    return { kind: "mixture", panels: [...kept, ...panels] };
  }
  const first = walk.panels.map(({ seats }) => seats);
  return findMixture(polytope, places, mixtureWeight, first, restTolerance, solver);
}

/** Whole tickets from panels with real weights. */
function wholeTickets(
  polytope: SeatPolytope,
  point: readonly Rational[],
  shares: readonly RepeatedPanel[],
  ticketCount: number,
  search: PanelSearch,
  solver: Solver,
  onStep: (ticketsDone: number) => void,
): readonly RepeatedPanel[] {
  const kept = shares.flatMap(({ seats, tickets }) => {
    const whole = Math.floor(tickets + wholeWeight);
    return whole > 0 ? [{ seats, tickets: whole }] : [];
  });
  const keptCount = kept.reduce((sum, { tickets }) => sum + tickets, 0);
  const open = ticketCount - keptCount;
  onStep(keptCount);
  if (open === 0) return kept;
  const places = placesOf(kept, point.length);
  const rest = point.map((value, type) =>
    subtract(multiply(value, rational(ticketCount)), rational(places[type] as number)),
  );
  const wanted = wholePlaces(polytope, rest, open, solver) ?? rest.map((value) => Math.round(toNumber(value)));
  const start = (shares[0] as RepeatedPanel).seats;
  const peeling = peelPanels(polytope, wanted, open, search, start, (done) => onStep(keptCount + done));
  const panels = [...kept, ...fillLastTickets(polytope, peeling, solver)];
  const { multiplicities } = polytope;
  const reached = placesOf(panels, point.length);
  if (point.every((value, type) => Math.abs((reached[type] as number) - ticketCount * toNumber(value)) < 1))
    return panels;
  // The last tickets came out off by a whole place: those rounded from the mixture may be nearer.
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
    const shares = mixture.panels.map(({ seats, tickets }) => ({ seats, tickets: tickets * scale }));
    return {
      kind: "tickets",
      panels: wholeTickets(polytope, point, shares, ticketCount, search, solver, onStep("tickets", ticketCount)),
      leftOver: leftOver <= mixtureTolerance ? 0 : leftOver,
    };
  } finally {
    search.dispose();
  }
}
