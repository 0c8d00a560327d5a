// The changes of quota bounds that make a panel possible at the least cost (weight x seats moved), by an integer programme
// with elastic bounds, solved to proven optimality; each result is checked as a problem of its own. Truly different sets
// are found by forbidding most of the avoidable bounds of the sets before.
import type { QuotaChange, QuotaPriority, Relaxation } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { Quota } from "../model/quota.ts";
import { linearRow } from "../panels/seat-polytope.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";
import { differentMoves } from "./different-moves.ts";
import { type ElasticBound, type ElasticProgramme, elasticProgramme, openAvoidable } from "./elastic-bounds.ts";
import { type Apart, movesProgramme } from "./moves-programme.ts";
import { panelNear } from "./near-panel.ts";
import { panelMeets, panelProgramme, type QuotaModel } from "./quota-model.ts";

/** The quotas after the changes, in their order. */
export function changedQuotas<Q extends Quota>(quotas: readonly Q[], changes: readonly QuotaChange[]): readonly Q[] {
  return quotas.map((quota) => {
    const own = changes.filter(({ feature, value }) => feature === quota.feature && value === quota.value);
    const moved = Object.fromEntries(own.map(({ bound, to }) => [bound, to]));
    return { ...quota, ...moved };
  });
}

/**
 * Whether a panel exists with the changed quotas: a problem of its own, with nothing elastic. `near` are the seats, whole
 * or not, that came with the changes: what is whole of them is a panel but for a few seats.
 */
function helps(
  { quotas }: LotteryProblem,
  { changes }: Relaxation,
  model: QuotaModel,
  solver: Solver,
  near: readonly number[],
): boolean {
  if (changes.length === 0) return false;
  const changed = changedQuotas(quotas, changes);
  const rows = model.rows.map((row) => {
    const quota = row.quotaIndex === null ? undefined : changed[row.quotaIndex];
    return quota === undefined ? linearRow(row) : linearRow(row, quota.min, quota.max);
  });
  const { multiplicities } = model;
  return panelNear(near, multiplicities, rows) !== null || panelMeets(multiplicities, rows, solver);
}

function relaxationOf(bounds: readonly ElasticBound[], moves: readonly number[]): Relaxation {
  const changes = bounds.flatMap(({ quota, bound }, index) => {
    const seats = moves[index] as number;
    const { feature, value, [bound]: from } = quota;
    return seats === 0 ? [] : [{ feature, value, bound, from, to: bound === "min" ? from - seats : from + seats }];
  });
  return { cost: bounds.reduce((sum, { weight }, index) => sum + weight * (moves[index] as number), 0), changes };
}

/**
 * Opens the linear programme of the changes; the function returned solves it with some bounds held, which is quick after the
 * first time. Null when it has no answer or one in parts of seats, "none" when not even parts of people and seats help.
 */
function openFractions({ bounds, rows, typeCount, costs }: ElasticProgramme, model: QuotaModel, solver: Solver) {
  const base = panelProgramme(model.multiplicities, rows);
  const session = solver.open({
    sense: base.sense,
    costs: [...base.costs, ...costs],
    lower: [...base.lower, ...costs.map(() => 0)],
    upper: [...base.upper, ...bounds.map(({ room }) => room)],
    rows,
  });
  const solve = (held: ReadonlySet<number>): Moves | "none" | null => {
    for (const [index, { room }] of bounds.entries())
      session.changeColumnBounds(typeCount + index, 0, held.has(index) ? 0 : room);
    const outcome = session.solve();
    if (outcome.status === "infeasible") return "none";
    if (outcome.status !== "optimal") return null;
    const moved = outcome.values.slice(typeCount);
    if (moved.some((value) => Math.abs(value - Math.round(value)) >= wholeTolerance)) return null;
    return { seats: moved.map(Math.round), near: outcome.values.slice(0, typeCount) };
  };
  return { solve, dispose: () => session.dispose() };
}

/** Seats moved per bound, and the seats by type, whole or not, that come with them. */
interface Moves {
  readonly seats: readonly number[];
  readonly near: readonly number[];
}

/**
 * The seats moved per bound at the least cost within the limits, checked to help; `null` when nothing helps. Fractions are
 * tried first, of people and seats, then of people alone, which takes a tenth of the time: no panel undercuts what they
 * cost, so that their moves are the cheapest when a real panel does with them.
 */
function cheapestMoves(
  problem: LotteryProblem,
  programme: ElasticProgramme,
  model: QuotaModel,
  solver: Solver,
  apart: Apart,
  fractions: ReturnType<typeof openFractions>,
): readonly number[] | null {
  const { bounds, typeCount } = programme;
  // Where none of the bounds may move, they are simply held; "at most one of two" asks for whole numbers.
  if (apart.known.length === 0 && apart.limits.every(({ most }) => most === 0)) {
    const found = fractions.solve(new Set(apart.limits.flatMap((limit) => limit.bounds)));
    if (found === "none") return null;
    if (found !== null && helps(problem, relaxationOf(bounds, found.seats), model, solver, found.near))
      return found.seats;
  }
  const whole = movesProgramme(programme, model, apart);
  const inFractions = { ...whole, integer: whole.integer.map((own, column) => own && column >= typeCount) };
  for (const asked of [inFractions, whole]) {
    const outcome = solver.solve(asked);
    if (outcome.status === "infeasible") return null;
    // Other changes than those known are a wish: where the solver gives up on them, so do we.
    if (outcome.status === "limit" && apart.known.length > 0) return null;
    invariant(outcome.status === "optimal", `the programme of changes ended with ${outcome.status}`);
    const moves = bounds.map((_, bound) => Math.round(outcome.values[typeCount + bound] as number));
    if (helps(problem, relaxationOf(bounds, moves), model, solver, outcome.values.slice(0, typeCount))) return moves;
  }
  throw new InvariantError("a relaxation does not help");
}

/**
 * Changes that make a panel possible, by rising cost: the first is the cheapest there is, and all are truly different from one
 * another (see different-moves.ts). Empty when nothing that the priorities allow helps.
 */
export function cheapestRelaxations(
  problem: LotteryProblem,
  model: QuotaModel,
  solver: Solver,
  priorities: readonly QuotaPriority[],
): readonly Relaxation[] {
  const programme = elasticProgramme(problem, model, priorities);
  const { bounds } = programme;
  const fractions = openFractions(programme, model, solver);
  const { isAvoidable, dispose } = openAvoidable(programme, model, solver);
  try {
    const cheapest = (apart: Apart) => cheapestMoves(problem, programme, model, solver, apart, fractions);
    return differentMoves(bounds, cheapest, isAvoidable)
      .map((moves) => relaxationOf(bounds, moves))
      .toSorted((a, b) => a.cost - b.cost);
  } finally {
    fractions.dispose();
    dispose();
  }
}
