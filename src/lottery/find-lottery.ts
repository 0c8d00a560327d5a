// The fairest lottery, from problem to tickets by type: levels of the relaxed rules, tickets peeled off them, proof that
// the levels are a mixture of panels, cuts where they are not. Fairness: leximin (Flanigan et al., Nature 2021).
import { compare, multiply, type Rational, rational, subtract, toNumber, toText, zero } from "../math/rational.ts";
import { findImpossibleQuotas } from "../model/impossible-quotas.ts";
import type {
  LevelProof,
  Lottery,
  LotteryLevel,
  LotteryProblem,
  LotteryProgress,
  TypePanel,
} from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import type { Solver } from "../solver/model.ts";
import { cutFrom } from "./cutting.ts";
import { type ExactLevels, exactLevels } from "./exact-levels.ts";
import { fillLastTickets } from "./last-tickets.ts";
import { type LevelStep, levelSteps } from "./level-programmes.ts";
import { type ExactProof, levelProof } from "./level-proof.ts";
import { findMixture, type WeightMove } from "./mixture.ts";
import { openPanelSearch, wholeBounds } from "./panel-search.ts";
import { peelPanels, type RepeatedPanel } from "./peel-panels.ts";
import { largestShortfall, mixtureShares, roundMixture } from "./round-mixture.ts";
import { type SeatPolytope, seatPolytope } from "./seat-polytope.ts";
import { wholePlaces } from "./whole-places.ts";

/** Number of tickets, and who wants to hear how far the search is. */
export interface LotteryOptions {
  readonly ticketCount: number;
  readonly onProgress?: (progress: LotteryProgress) => void;
}

/** Far above what was ever needed; a search that goes on beyond is a bug, not a pool. */
const cutLimit = 500;

function pointOf(polytope: SeatPolytope, { values, levelOfType }: ExactLevels): readonly Rational[] {
  return polytope.multiplicities.map((m, type) =>
    multiply(values[levelOfType[type] as number] as Rational, rational(m)),
  );
}

function proofsOf(polytope: SeatPolytope, steps: readonly LevelStep[], levels: ExactLevels): readonly ExactProof[] {
  const chanceOfFixed: (Rational | null)[] = polytope.multiplicities.map(() => null);
  return steps.map((step, index) => {
    const level = levels.values[levels.levelOfStep[index] as number] as Rational;
    const proof = levelProof(polytope, step, chanceOfFixed, level);
    for (const type of step.fixedTypes) chanceOfFixed[type] = level;
    return proof;
  });
}

function reportedLevels(
  rows: readonly SeatRow[],
  levels: ExactLevels,
  proofs: readonly ExactProof[],
): readonly LotteryLevel[] {
  return levels.values.map((value, level) => {
    const own = proofs.filter((_, step) => levels.levelOfStep[step] === level);
    const bound = own.reduce((least, proof) => (compare(proof.bound, least) > 0 ? proof.bound : least), value);
    const bindingQuotas = (own[0] as ExactProof).multipliers.flatMap(({ rule, multiplier }) => {
      const { quotaIndex } = rows[rule] as SeatRow;
      if (quotaIndex === null) return [];
      const price = toNumber(multiplier);
      return [{ quotaIndex, bound: price > 0 ? ("max" as const) : ("min" as const), price: Math.abs(price) }];
    });
    return {
      probability: toNumber(value),
      exactProbability: toText(value),
      bound: toText(bound),
      typeIndices: levels.levelOfType.flatMap((own, type) => (own === level ? [type] : [])),
      bindingQuotas,
    };
  });
}

function publishedProofs(levels: ExactLevels, proofs: readonly ExactProof[]): readonly LevelProof[] {
  return proofs.map((proof, step) => ({
    level: levels.levelOfStep[step] as number,
    weights: proof.weights.map(({ typeIndex, weight }) => ({ typeIndex, weight: toText(weight) })),
    multipliers: proof.multipliers.map(({ rule, multiplier }) => ({ rule, multiplier: toText(multiplier) })),
    bound: toText(proof.bound),
  }));
}

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
  const { ticketCount, onProgress = () => {} } = options;
  const impossible = findImpossibleQuotas(problem);
  if (impossible.length > 0) return failure(impossible);
  const infeasible = errorOf("lottery/infeasible", { panelSize: problem.panelSize, poolCount: problem.members.length });
  const { types, typeOfMember } = memberTypes(problem);
  const rows: SeatRow[] = [...seatRows(problem, types)];
  const firstCut = rows.length;

  while (rows.length - firstCut <= cutLimit) {
    const polytope = seatPolytope(types, rows);
    const found = levelSteps(polytope, solver, (done) => onProgress({ step: "levels", done, total: types.length }));
    if (found.status === "infeasible") return failure([infeasible]);
    invariant(found.status === "optimal", `the level programmes ended with ${found.status}`);
    const levels = exactLevels(polytope, found.steps);
    invariant(levels !== null, "the levels have no exact values");
    const point = pointOf(polytope, levels);

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
    const proofs = proofsOf(polytope, found.steps, levels);
    const gaps = proofs.map((proof, step) =>
      subtract(proof.bound, levels.values[levels.levelOfStep[step] as number] as Rational),
    );
    return success({
      objective: "leximin",
      types,
      typeOfMember,
      typeProbabilities: levels.levelOfType.map((level) => toNumber(levels.values[level] as Rational)),
      levels: reportedLevels(rows, levels, proofs),
      cuts: rows.slice(firstCut).map(({ typeIndices, coefficients, max }) => ({ typeIndices, coefficients, max })),
      certificate: {
        kind: "level-bounds-1",
        // A mixture that the solver left undecided is no proof: what it misses counts as gap.
        exact: mixture.kind === "mixture" && gaps.every((gap) => compare(gap, zero) === 0),
        gap: Math.max(mixture.kind === "mixture" ? 0 : mixture.leftOver, ...gaps.map(toNumber)),
      },
      proofs: publishedProofs(levels, proofs),
      ticketCount,
      panels: typePanels(panels),
    });
  }
  throw new InvariantError(`no mixture of panels after ${cutLimit} cuts`);
}
