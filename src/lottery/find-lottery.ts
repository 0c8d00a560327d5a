// The fairest lottery, from problem to tickets by type: the objective's point of the relaxed rules, tickets peeled off it,
// proof that the point is a mixture of panels, cuts where it is not (Flanigan et al., Nature 2021; design: cuts).
import { divide, type Rational, rational, toNumber } from "../math/rational.ts";
import { findImpossibleQuotas } from "../model/impossible-quotas.ts";
import type { FairnessObjective, Lottery, LotteryProblem, LotteryProgress, TypePanel } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import type { Solver } from "../solver/model.ts";
import { cutFrom } from "./cutting.ts";
import { fillLastTickets } from "./last-tickets.ts";
import { objectivePoints } from "./objectives.ts";
import { findMixture, type WeightMove } from "./mixture.ts";
import { openPanelSearch, wholeBounds } from "./panel-search.ts";
import { peelPanels, type RepeatedPanel } from "./peel-panels.ts";
import { largestShortfall, mixtureShares, roundMixture } from "./round-mixture.ts";
import { type SeatPolytope, seatPolytope } from "./seat-polytope.ts";
import { wholePlaces } from "./whole-places.ts";

/** Number of tickets, and who wants to hear how far the search is. */
export interface LotteryOptions {
  readonly objective?: FairnessObjective;
  readonly ticketCount: number;
  readonly onProgress?: (progress: LotteryProgress) => void;
}

/** Far above what was ever needed; a search that goes on beyond is a bug, not a pool. */
const cutLimit = 500;

/** Equal panels merged; in lexicographic order of their seats, so that nothing shows in which order they were found. */
function typePanels(panels: readonly RepeatedPanel[]): readonly TypePanel[] {
  const merged = new Map<string, TypePanel>();
  for (const { seats, tickets } of panels) {
    const typeIndices = seats.flatMap((count, type) => (count > 0 ? [type] : []));
    const panel = { typeIndices, seats: typeIndices.map((type) => seats[type] as number) };
    const key = JSON.stringify(panel);
    merged.set(key, { ...panel, tickets: tickets + (merged.get(key)?.tickets ?? 0) });
  }
  return [...merged.values()].sort((a, b) => {
    const [x, y] = [JSON.stringify([a.typeIndices, a.seats]), JSON.stringify([b.typeIndices, b.seats])];
    return x < y ? -1 : 1;
  });
}

/** The peeled tickets; where the last of them came out off by a whole place, those rounded from the mixture if nearer. */
function nearestTickets(
  polytope: SeatPolytope,
  point: readonly Rational[],
  panels: readonly RepeatedPanel[],
  moves: readonly WeightMove[],
  solver: Solver,
): readonly RepeatedPanel[] {
  const { multiplicities } = polytope;
  const ticketCount = panels.reduce((sum, { tickets }) => sum + tickets, 0);
  const isRounding = point.every((value, type) => {
    const places = panels.reduce((sum, { seats, tickets }) => sum + tickets * (seats[type] as number), 0);
    return Math.abs(places - ticketCount * toNumber(value)) < 1;
  });
  if (isRounding) return panels;
  const rounded = roundMixture(mixtureShares(panels, moves), point, ticketCount, solver);
  if (rounded === null) return panels;
  const isNearer = largestShortfall(rounded, point, multiplicities) < largestShortfall(panels, point, multiplicities);
  return isNearer ? rounded : panels;
}

/**
 * Finds the leximin lottery of a problem as `ticketCount` equal tickets, by member type. Gives `lottery/*` problems when no
 * panel meets the quotas.
 * @throws InvariantError when the solver gives up (a bug)
 */
export function findLottery(problem: LotteryProblem, solver: Solver, options: LotteryOptions): Result<Lottery> {
  const { objective = "leximin", ticketCount, onProgress = () => {} } = options;
  const impossible = findImpossibleQuotas(problem);
  if (impossible.length > 0) return failure(impossible);
  const infeasible = errorOf("lottery/infeasible", { panelSize: problem.panelSize, poolCount: problem.members.length });
  const { types, typeOfMember } = memberTypes(problem);
  const rows: SeatRow[] = [...seatRows(problem, types)];
  const firstCut = rows.length;

  while (rows.length - firstCut <= cutLimit) {
    const polytope = seatPolytope(types, rows);
    const found = objectivePoints[objective](polytope, solver, (done) =>
      onProgress({ step: "levels", done, total: types.length }),
    );
    if (found.status === "infeasible") return failure([infeasible]);
    const { seats: point, levels, proofs, certificate } = found.point;

    const search = openPanelSearch(polytope, solver, "panels");
    let panels: readonly RepeatedPanel[];
    try {
      if (
        search.find(
          wholeBounds(polytope),
          polytope.multiplicities.map(() => 0),
        ) === null
      )
        return failure([infeasible]);
      const places = wholePlaces(polytope, point, ticketCount, solver);
      const wanted = places ?? point.map((seats) => Math.round(ticketCount * toNumber(seats)));
      const peeling = peelPanels(polytope, wanted, ticketCount, search, (done) =>
        onProgress({ step: "tickets", done, total: ticketCount }),
      );
      panels = fillLastTickets(polytope, peeling, solver);
    } finally {
      search.dispose();
    }

    const mixture = findMixture(polytope, point, panels, solver, (left) =>
      onProgress({ step: "mixture", done: left <= 0 ? 1 : 0, total: 1 }),
    );
    if (mixture.kind === "separated") {
      const cut = cutFrom(polytope, point, mixture.weights, solver);
      invariant(cut !== null, "the weights of a point that is no mixture gave no cut");
      rows.push(cut);
      onProgress({ step: "cut", done: rows.length - firstCut, total: cutLimit });
      continue;
    }

    panels = nearestTickets(polytope, point, panels, mixture.moves, solver);
    return success({
      objective,
      types,
      typeOfMember,
      typeProbabilities: point.map((seats, type) =>
        toNumber(divide(seats, rational(polytope.multiplicities[type] as number))),
      ),
      levels,
      cuts: rows.slice(firstCut).map(({ typeIndices, coefficients, max }) => ({ typeIndices, coefficients, max })),
      certificate: {
        ...certificate,
        // A mixture that the solver left undecided is no proof: what it misses counts as gap.
        exact: certificate.exact && mixture.kind === "mixture",
        gap: Math.max(certificate.gap, mixture.kind === "mixture" ? 0 : mixture.leftOver),
      },
      proofs,
      ticketCount,
      panels: typePanels(panels),
    });
  }
  throw new InvariantError(`no mixture of panels after ${cutLimit} cuts`);
}
