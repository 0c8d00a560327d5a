// Smallest sets of rules that cannot hold together. A linear programme with elastic rules gives a first set (its
// multipliers: Farkas), then rules are left out one by one and stay out when the others are impossible without them
// (deletion filter), each answer by an integer programme solved to the end. Several sets are told as long as they share
// no quota.
import type { Conflict } from "../model/feasibility.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { positiveWeight, wholeTolerance } from "../solver/tolerances.ts";
import { conflictReach, type RuleRows } from "./conflict-reach.ts";
import { panelNear } from "./near-panel.ts";
import { availableSeats, panelMeets, type QuotaModel } from "./quota-model.ts";

/** Conflicts told at most: beyond that, the table of volunteers and seats says more. */
const toldConflictCount = 10;

function boundedRow(row: SeatRow, bounds: { readonly min: boolean; readonly max: boolean }): LinearRow {
  return {
    columns: row.typeIndices,
    coefficients: row.coefficients,
    lower: bounds.min ? row.min : Number.NEGATIVE_INFINITY,
    upper: bounds.max ? row.max : Number.POSITIVE_INFINITY,
  };
}

function candidatesOf(problem: LotteryProblem, model: QuotaModel): readonly RuleRows[] {
  const { rows, types } = model;
  const candidates: RuleRows[] = [];
  for (const row of rows) {
    if (row.kind === "size") {
      candidates.push({
        rule: { kind: "panel-size", seats: row.max },
        rows: [boundedRow(row, { min: true, max: true })],
      });
      continue;
    }
    const quota = row.quotaIndex === null ? undefined : problem.quotas[row.quotaIndex];
    if (quota === undefined) continue;
    const { feature, value } = quota;
    const available = availableSeats(model, row.typeIndices);
    for (const bound of ["min", "max"] as const) {
      candidates.push({
        rule: { kind: "quota", feature, value, bound, seats: quota[bound], available },
        rows: [boundedRow(row, { min: bound === "min", max: bound === "max" })],
      });
    }
  }
  const households = rows.filter(({ kind }) => kind === "household");
  if (households.length > 0) {
    candidates.push({
      rule: { kind: "households", householdCount: availableSeats(model, [...types.keys()]) },
      rows: households.map((row) => boundedRow(row, { min: false, max: true })),
    });
  }
  return candidates;
}

function canHold(candidates: readonly RuleRows[], model: QuotaModel, solver: Solver): boolean {
  const rows = candidates.flatMap((candidate) => candidate.rows);
  return panelMeets(model.multiplicities, rows, solver);
}

/** What the programme that breaks rules as little as possible says: the rules with a multiplier, or a point that breaks none. */
type Broken =
  | { readonly core: readonly RuleRows[] }
  | { readonly core: null; readonly point: readonly number[] | null };

function leastBroken(candidates: readonly RuleRows[], model: QuotaModel, solver: Solver): Broken {
  const typeCount = model.multiplicities.length;
  const rows: LinearRow[] = [];
  const owners: number[] = [];
  let columnCount = typeCount;
  for (const [owner, candidate] of candidates.entries()) {
    for (const row of candidate.rows) {
      // One column adds what is missing, the other takes off what is too much.
      rows.push({
        ...row,
        columns: [...row.columns, columnCount, columnCount + 1],
        coefficients: [...row.coefficients, 1, -1],
      });
      owners.push(owner);
      columnCount += 2;
    }
  }
  const elastic = Array.from({ length: columnCount - typeCount }, () => 1);
  const outcome = solver.solve({
    sense: "minimise",
    costs: [...model.multiplicities.map(() => 0), ...elastic],
    lower: [...model.multiplicities.map(() => 0), ...elastic.map(() => 0)],
    upper: [...model.multiplicities, ...elastic.map(() => Number.POSITIVE_INFINITY)],
    rows,
  });
  if (outcome.status !== "optimal") return { core: null, point: null };
  if (outcome.objective < wholeTolerance) return { core: null, point: outcome.values.slice(0, typeCount) };
  const used = new Set(owners.filter((_, row) => Math.abs(outcome.rowDuals[row] as number) > positiveWeight));
  const core = candidates.filter((_, index) => used.has(index));
  return canHold(core, model, solver) ? { core: null, point: null } : { core };
}

/** Rules of one feature leave together first where many are left, which saves most of the programmes. */
function withoutIdleFeatures(candidates: readonly RuleRows[], model: QuotaModel, solver: Solver): readonly RuleRows[] {
  let kept = candidates;
  const features = new Set(candidates.flatMap(({ rule }) => (rule.kind === "quota" ? [rule.feature] : [])));
  for (const feature of features) {
    const others = kept.filter(({ rule }) => rule.kind !== "quota" || rule.feature !== feature);
    if (!canHold(others, model, solver)) kept = others;
  }
  return kept;
}

/** A smallest set of the rules that cannot hold together; null when all of them can. */
function smallestConflict(
  candidates: readonly RuleRows[],
  model: QuotaModel,
  solver: Solver,
): readonly RuleRows[] | null {
  const broken = leastBroken(candidates, model, solver);
  const rows = candidates.flatMap((candidate) => candidate.rows);
  if (broken.core === null) {
    if (broken.point !== null && panelNear(broken.point, model.multiplicities, rows) !== null) return null;
    if (canHold(candidates, model, solver)) return null;
  }
  // The size of the panel is left out last, households before it: where minimums that make up a whole panel stand for its size,
  // the size says the same in two words.
  const common = candidates.filter(({ rule }) => rule.kind !== "quota");
  const quotas = (broken.core ?? withoutIdleFeatures(candidates, model, solver)).filter(
    ({ rule }) => rule.kind === "quota",
  );
  const last = common.toSorted((a, b) => Number(a.rule.kind === "panel-size") - Number(b.rule.kind === "panel-size"));
  let kept = [...quotas, ...last];
  for (const candidate of kept) {
    const others = kept.filter((other) => other !== candidate);
    if (!canHold(others, model, solver)) kept = others;
  }
  return kept;
}

/** Minimums above the number of volunteers: each is a conflict of its own, seen without a solver. */
function isPlain({ rule }: RuleRows): boolean {
  return rule.kind === "quota" && rule.bound === "min" && rule.seats > rule.available;
}

/** Whether the minimum could be met if households did not matter: one rule alone is a matter of counting. */
function hasPeopleFor({ rows }: RuleRows, { multiplicities }: QuotaModel): boolean {
  return rows.every(({ columns, coefficients, lower }) => {
    const most = columns.reduce(
      (sum, type, k) => sum + (coefficients[k] as number) * (multiplicities[type] as number),
      0,
    );
    return most >= lower;
  });
}

/** Conflicts of an infeasible problem, no quota in two of them: in each, take any one rule away and the others can hold. */
export function findConflicts(problem: LotteryProblem, model: QuotaModel, solver: Solver): readonly Conflict[] {
  const all = candidatesOf(problem, model);
  const households = all.filter(({ rule }) => rule.kind === "households");
  const told = new Set<RuleRows>();
  const conflicts: Conflict[] = [];
  const tell = (rules: readonly RuleRows[]): void => {
    conflicts.push({ rules: rules.map(({ rule }) => rule), reach: conflictReach(rules, model, solver) });
    for (const candidate of rules) if (candidate.rule.kind === "quota") told.add(candidate);
  };
  for (const plain of all.filter(isPlain)) tell(hasPeopleFor(plain, model) ? [plain, ...households] : [plain]);
  while (conflicts.length < toldConflictCount) {
    const left = all.filter((candidate) => !told.has(candidate));
    const conflict = smallestConflict(left, model, solver);
    if (conflict === null) break;
    tell(conflict);
    if (conflict.every(({ rule }) => rule.kind !== "quota")) break;
  }
  invariant(conflicts.length > 0, "an infeasible problem has no conflict");
  return conflicts.slice(0, toldConflictCount);
}
