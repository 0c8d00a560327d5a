// The changes of quota bounds that make a panel possible at the least cost (weight x seats moved), by an integer programme
// with elastic bounds, solved to proven optimality; each result is checked as a problem of its own. Truly different sets
// are found by forbidding most of the avoidable bounds of the sets before.
import type { QuotaChange, QuotaPriority, Relaxation } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { Quota } from "../model/quota.ts";
import { seatRows } from "../model/seat-rows.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";
import type { LinearModel, LinearRow, Solver } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";
import { anyPanel, openSeatSearch } from "./any-panel.ts";
import { panelProgramme, type QuotaModel, seatLinearRows, wholeSolution } from "./quota-model.ts";

/** Sets of changes listed at most: enough to choose from, few enough to read. */
const listedRelaxations = 4;

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
  problem: LotteryProblem,
  { changes }: Relaxation,
  model: QuotaModel,
  solver: Solver,
  near: readonly number[],
): boolean {
  if (changes.length === 0) return false;
  const changed = { ...problem, quotas: changedQuotas(problem.quotas, changes) };
  const own = { ...model, rows: seatRows(changed, model.types) };
  const seated = near.map((seats) => Math.floor(seats + wholeTolerance));
  return (openSeatSearch(own)(seated, model.multiplicities) ?? anyPanel(own, solver)) !== null;
}

/** A bound that may move by up to `room` seats. */
interface ElasticBound {
  readonly quota: Quota;
  readonly bound: "min" | "max";
  readonly weight: number;
  readonly room: number;
}

interface ElasticProgramme {
  readonly bounds: readonly ElasticBound[];
  /** The columns of the bounds follow those of the types. */
  readonly rows: readonly LinearRow[];
  readonly typeCount: number;
  readonly costs: readonly number[];
}

function elasticProgramme(
  problem: LotteryProblem,
  model: QuotaModel,
  priorities: readonly QuotaPriority[],
): ElasticProgramme {
  const typeCount = model.multiplicities.length;
  const bounds: ElasticBound[] = [];
  const addBound = (quota: Quota, bound: "min" | "max", weight: number, room: number): number[] => {
    if (room <= 0) return [];
    bounds.push({ quota, bound, weight, room });
    return [typeCount + bounds.length - 1];
  };
  const plainRows = seatLinearRows(model);
  const rows = model.rows.map((row, index): LinearRow => {
    const plain = plainRows[index] as LinearRow;
    const quota = row.quotaIndex === null ? undefined : problem.quotas[row.quotaIndex];
    if (quota === undefined) return plain;
    const own = priorities.find(({ feature, value }) => feature === quota.feature && value === quota.value);
    const weight = own?.weight ?? 1;
    const highest = Math.min(own?.highestMax ?? problem.panelSize, problem.panelSize);
    const lowered = addBound(quota, "min", weight, quota.min - Math.max(0, own?.lowestMin ?? 0));
    const raised = addBound(quota, "max", weight, highest - quota.max);
    return {
      ...plain,
      columns: [...plain.columns, ...lowered, ...raised],
      coefficients: [...plain.coefficients, ...lowered.map(() => 1), ...raised.map(() => -1)],
    };
  });
  return { bounds, rows, typeCount, costs: boundCosts(problem, bounds) };
}

/** At most `most` of the bounds may move. */
interface Limit {
  readonly bounds: readonly number[];
  readonly most: number;
}

/**
 * Weights with a small surcharge that orders equal costs and never adds up to a seat: first the quotas with the most
 * seats, which feel a change least. One order makes few bounds move far rather than many a little.
 */
function boundCosts(problem: LotteryProblem, bounds: readonly ElasticBound[]): readonly number[] {
  const order = bounds
    .map(({ quota }, index) => ({ index, seats: quota.max }))
    .sort((a, b) => b.seats - a.seats || a.index - b.index);
  const step = 1 / (4 * problem.panelSize * problem.features.length * bounds.length);
  const costs = bounds.map(({ weight }) => weight);
  for (const [rank, { index }] of order.entries()) costs[index] = (costs[index] as number) + rank * step;
  return costs;
}

/** The programme of the cheapest changes within the limits; the columns of the bounds follow those of the types. */
function movesProgramme(
  programme: ElasticProgramme,
  model: QuotaModel,
  limits: readonly Limit[],
): LinearModel & { readonly integer: readonly boolean[] } {
  const { bounds, rows, typeCount, costs } = programme;
  const base = panelProgramme(model.multiplicities, rows);
  const limited = [...new Set(limits.flatMap((limit) => limit.bounds))];
  const switchOf = new Map(limited.map((bound, index) => [bound, typeCount + bounds.length + index]));
  const linked = limited.map(
    (bound): LinearRow => ({
      columns: [typeCount + bound, switchOf.get(bound) as number],
      coefficients: [1, -(bounds[bound] as ElasticBound).room],
      lower: Number.NEGATIVE_INFINITY,
      upper: 0,
    }),
  );
  const limiting = limits.map(
    (limit): LinearRow => ({
      columns: limit.bounds.map((bound) => switchOf.get(bound) as number),
      coefficients: limit.bounds.map(() => 1),
      lower: Number.NEGATIVE_INFINITY,
      upper: limit.most,
    }),
  );
  return {
    ...base,
    costs: [...base.costs, ...costs, ...limited.map(() => 0)],
    lower: [...base.lower, ...costs.map(() => 0), ...limited.map(() => 0)],
    upper: [...base.upper, ...bounds.map(({ room }) => room), ...limited.map(() => 1)],
    integer: [...(base.integer ?? []), ...costs.map(() => true), ...limited.map(() => true)],
    rows: [...rows, ...linked, ...limiting],
  };
}

/** Whether something helps when this bound stays where it is. */
function isAvoidable(programme: ElasticProgramme, model: QuotaModel, solver: Solver, bound: number): boolean {
  const { bounds, rows } = programme;
  const base = panelProgramme(model.multiplicities, rows);
  const solution = wholeSolution(
    {
      ...base,
      costs: [...base.costs, ...bounds.map(() => 0)],
      lower: [...base.lower, ...bounds.map(() => 0)],
      upper: [...base.upper, ...bounds.map(({ room }, index) => (index === bound ? 0 : room))],
      integer: [...(base.integer ?? []), ...bounds.map(() => true)],
    },
    programme.typeCount,
    solver,
  );
  return solution !== null;
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
 * The seats moved per bound at the least cost within the limits, checked to help; `null` when nothing helps. People in
 * fractions are tried first, which takes a tenth of the time: no panel undercuts what they cost, so that their moves are
 * the cheapest when a real panel does with them.
 */
function cheapestMoves(
  problem: LotteryProblem,
  programme: ElasticProgramme,
  model: QuotaModel,
  solver: Solver,
  limits: readonly Limit[],
): readonly number[] | null {
  const { bounds, typeCount } = programme;
  const whole = movesProgramme(programme, model, limits);
  const inFractions = { ...whole, integer: whole.integer.map((own, column) => own && column >= typeCount) };
  for (const asked of [inFractions, whole]) {
    const outcome = solver.solve(asked);
    if (outcome.status === "infeasible") return null;
    invariant(outcome.status === "optimal", `the programme of changes ended with ${outcome.status}`);
    const moves = bounds.map((_, bound) => Math.round(outcome.values[typeCount + bound] as number));
    if (helps(problem, relaxationOf(bounds, moves), model, solver, outcome.values.slice(0, typeCount))) return moves;
  }
  throw new InvariantError("a relaxation does not help");
}

/**
 * Changes that make a panel possible, by rising cost: the first is the cheapest there is; each later one is the cheapest
 * that uses at most half of the avoidable bounds of each one before (or, when there is no such one, not all of them).
 * A bound is avoidable when something helps without it. Empty when nothing that the priorities allow helps.
 */
export function cheapestRelaxations(
  problem: LotteryProblem,
  model: QuotaModel,
  solver: Solver,
  priorities: readonly QuotaPriority[],
): readonly Relaxation[] {
  const programme = elasticProgramme(problem, model, priorities);
  const { bounds } = programme;
  const found: Relaxation[] = [];
  const avoidable: number[][] = [];
  let limits: Limit[] = [];
  while (found.length < listedRelaxations) {
    let moves = cheapestMoves(problem, programme, model, solver, limits);
    if (moves === null && avoidable.some(({ length }) => length > 2)) {
      limits = avoidable.map((own) => ({ bounds: own, most: own.length - 1 }));
      moves = cheapestMoves(problem, programme, model, solver, limits);
    }
    if (moves === null) break;
    found.push(relaxationOf(bounds, moves));
    const used = moves.flatMap((seats, index) => (seats > 0 ? [index] : []));
    const own = used.filter((bound) => isAvoidable(programme, model, solver, bound));
    if (own.length === 0) break;
    avoidable.push(own);
    limits.push({ bounds: own, most: Math.floor(own.length / 2) });
  }
  return found.toSorted((a, b) => a.cost - b.cost);
}
