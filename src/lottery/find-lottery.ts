// The fairest lottery, from problem to tickets by type: the objective's point of the relaxed rules, tickets peeled off it,
// proof that the point is a mixture of panels, cuts where it is not (Flanigan et al., Nature 2021; design: cuts).
import { divide, rational, toNumber } from "../math/rational.ts";
import { findImpossibleQuotas } from "../model/impossible-quotas.ts";
import type { FairnessObjective, Lottery, LotteryProblem, LotteryProgress } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import type { SecondsLeft, Solver } from "../solver/model.ts";
import { SolverStopped, watchedSolver } from "../solver/stopped.ts";
import { cutFrom } from "./cutting.ts";
import { objectivePoints } from "./objectives.ts";
import { ticketsOfPoint } from "./point-tickets.ts";
import { mergedPanels } from "./type-panels.ts";

/** Number of tickets, measure of fairness (leximin unless said), and who wants to hear how far the search is. */
export interface LotteryOptions {
  readonly objective?: FairnessObjective;
  readonly ticketCount: number;
  readonly onProgress?: (progress: LotteryProgress) => void;
  /** Seconds that are left, asked at each step and by the solver; the search ends when there are none. */
  readonly secondsLeft?: SecondsLeft;
}

/** Far above what was ever needed; a search that goes on beyond is a bug, not a pool. */
const cutLimit = 500;

/**
 * Finds the fairest lottery of a problem as `ticketCount` equal tickets, by member type. Gives `lottery/*` problems when no
 * panel meets the quotas, and `lottery/stopped` with what was reached when the time or the memory is over or the solver gives up.
 */
export function findLottery(problem: LotteryProblem, solver: Solver, options: LotteryOptions): Result<Lottery> {
  const { onProgress = () => {}, secondsLeft } = options;
  let reached: LotteryProgress = { step: "levels", done: 0, total: 0 };
  let lowest: number | null = null;
  const heard = (progress: LotteryProgress): void => {
    reached = progress;
    lowest ??= progress.chance ?? null;
    onProgress(progress);
    if (secondsLeft !== undefined && secondsLeft() <= 0) throw new SolverStopped("time", "the time is over");
  };
  try {
    return searchLottery(problem, watchedSolver(solver, secondsLeft), { ...options, onProgress: heard });
  } catch (error) {
    if (!(error instanceof SolverStopped)) throw error;
    const { step, done, total } = reached;
    return failure([errorOf("lottery/stopped", { reason: error.reason, step, done, total, lowest })]);
  }
}

function searchLottery(
  problem: LotteryProblem,
  solver: Solver,
  { objective = "leximin", ticketCount, onProgress = () => {} }: LotteryOptions,
): Result<Lottery> {
  const impossible = findImpossibleQuotas(problem);
  if (impossible.length > 0) return failure(impossible);
  const infeasible = errorOf("lottery/infeasible", { panelSize: problem.panelSize, poolCount: problem.members.length });
  const { types, typeOfMember } = memberTypes(problem);
  const rows: SeatRow[] = [...seatRows(problem, types)];
  const firstCut = rows.length;
  // The other objectives use levels on their way; those say nothing about the answer.
  const isLevel = (chance: number | undefined): chance is number => chance !== undefined && objective === "leximin";

  while (rows.length - firstCut <= cutLimit) {
    const polytope = seatPolytope(types, rows);
    const found = objectivePoints[objective](polytope, solver, (done, chance) =>
      onProgress({ step: "levels", done, total: types.length, ...(isLevel(chance) ? { chance } : {}) }),
    );
    if (found.status === "infeasible") return failure([infeasible]);
    const { seats: point, levels, proofs, certificate, objectiveProof } = found.point;

    const tickets = ticketsOfPoint(polytope, point, ticketCount, solver, onProgress);
    if (tickets.kind === "no-panel") return failure([infeasible]);
    if (tickets.kind === "separated") {
      const cut = cutFrom(polytope, point, tickets.weights, solver);
      invariant(cut !== null, "the weights of a point that is no mixture gave no cut");
      rows.push(cut);
      onProgress({ step: "cut", done: rows.length - firstCut, total: cutLimit });
      continue;
    }
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
        exact: certificate.exact && tickets.leftOver === 0,
        gap: Math.max(certificate.gap, tickets.leftOver),
      },
      proofs,
      ...(objectiveProof === undefined ? {} : { objectiveProof }),
      ticketCount,
      panels: mergedPanels(tickets.panels),
    });
  }
  throw new InvariantError(`no mixture of panels after ${cutLimit} cuts`);
}
