// javascript-lp-solver (public domain) behind the port: a second, independent solver in plain JavaScript, for small
// programmes, for re-checks, and where WebAssembly is forbidden. It gives no duals: they are found by solving the dual
// programme. The only file that knows the package.
import * as jslpPackage from "javascript-lp-solver";
import type { LinearModel, LinearRow, SecondsLeft, Solver, SolverOutcome, SolverSession } from "./model.ts";
import { optimumFault } from "./prove-optimum.ts";
import { feasibilityTolerance, jslpMostColumns, jslpPrecision, wholeTolerance } from "./tolerances.ts";
import { withWholeBounds } from "./whole-bounds.ts";

type Outcome = {
  readonly feasible: boolean;
  readonly bounded: boolean;
  readonly result: number;
  readonly [name: string]: unknown;
};

/** The part of the package that is used; its own types describe the CommonJS build. */
const jslp = jslpPackage.default as unknown as { readonly Solve: (model: object, precision: number) => unknown };

/** The package reads whole milliseconds: a search that it ended has certainly no second left. */
const timeoutMargin = 50;

/** The package ends a search among whole numbers at its time, and then calls the best so far the answer. */
function timeoutOf(secondsLeft: SecondsLeft | undefined): { readonly timeout?: number } {
  const left = secondsLeft?.() ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(left) ? { timeout: Math.max(0, left) * 1000 + timeoutMargin } : {};
}

/** Columns are shifted so that they start at 0, which is what the package expects; free columns are declared so. */
function primal(given: LinearModel, secondsLeft?: SecondsLeft): SolverOutcome {
  const model = withWholeBounds(given);
  const shift = model.lower.map((lower) => (Number.isFinite(lower) ? lower : 0));
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const unrestricted: Record<string, 1> = {};
  const ints: Record<string, 1> = {};
  for (const [column, cost] of model.costs.entries()) {
    variables[`x${column}`] = { cost };
    if (model.lower[column] === Number.NEGATIVE_INFINITY) unrestricted[`x${column}`] = 1;
    if (model.integer?.[column] === true) ints[`x${column}`] = 1;
    const width = (model.upper[column] as number) - (shift[column] as number);
    if (width < 0) return { status: "infeasible" };
    if (!Number.isFinite(width)) continue;
    (variables[`x${column}`] as Record<string, number>)[`u${column}`] = 1;
    constraints[`u${column}`] = { max: width };
  }
  for (const [index, row] of model.rows.entries()) {
    // The package calls a programme infeasible when one of its rows holds nothing but zeros: such rows are judged here.
    if (row.coefficients.every((coefficient) => coefficient === 0)) {
      if (row.lower > feasibilityTolerance || row.upper < -feasibilityTolerance) return { status: "infeasible" };
      continue;
    }
    let constant = 0;
    for (const [k, column] of row.columns.entries()) {
      const coefficient = row.coefficients[k] as number;
      constant += coefficient * (shift[column] as number);
      (variables[`x${column}`] as Record<string, number>)[`r${index}`] = coefficient;
    }
    constraints[`r${index}`] = {
      ...(Number.isFinite(row.lower) ? { min: row.lower - constant } : {}),
      ...(Number.isFinite(row.upper) ? { max: row.upper - constant } : {}),
    };
  }
  const programme = {
    optimize: "cost",
    opType: model.sense === "maximise" ? "max" : "min",
    constraints,
    variables,
    unrestricted,
    ints,
    ...timeoutOf(secondsLeft),
  };
  const solution = jslp.Solve(programme, jslpPrecision) as Outcome;
  if (secondsLeft !== undefined && secondsLeft() <= 0) return { status: "limit", reason: "time" };
  if (!solution.feasible) return { status: "infeasible" };
  if (!solution.bounded) return { status: "unbounded" };
  const values = shift.map((lower, column) => {
    const value = lower + Number(solution[`x${column}`] ?? 0);
    const near = Math.round(value);
    return model.integer?.[column] === true && Math.abs(value - near) < wholeTolerance ? near : value;
  });
  const isFractional = values.some((value, column) => model.integer?.[column] === true && !Number.isInteger(value));
  if (isFractional) return { status: "failed", detail: "a whole column came out fractional" };
  const objective = model.costs.reduce((sum, cost, column) => sum + cost * (values[column] as number), 0);
  return { status: "optimal", objective, values, rowDuals: [], reducedCosts: [] };
}

/** The multipliers of an optimal programme: p - q for rows, s - v for columns, of the dual programme. */
function duals(model: LinearModel): { readonly rowDuals: number[]; readonly reducedCosts: number[] } | null {
  const sign = model.sense === "maximise" ? 1 : -1;
  const costs: number[] = [];
  const balances: { columns: number[]; coefficients: number[] }[] = model.costs.map(() => ({
    columns: [],
    coefficients: [],
  }));
  const pairs: { readonly upper: number | null; readonly lower: number | null }[] = [];
  const addPair = (lower: number, upper: number, entries: readonly (readonly [number, number])[]): void => {
    const columns: (number | null)[] = [[upper, 1] as const, [lower, -1] as const].map(([bound, direction]) => {
      if (!Number.isFinite(bound)) return null;
      costs.push(direction * bound);
      for (const [column, coefficient] of entries) {
        balances[column]?.columns.push(costs.length - 1);
        balances[column]?.coefficients.push(direction * coefficient);
      }
      return costs.length - 1;
    });
    pairs.push({ upper: columns[0] ?? null, lower: columns[1] ?? null });
  };
  for (const row of model.rows)
    addPair(
      row.lower,
      row.upper,
      row.columns.map((column, k) => [column, row.coefficients[k] as number]),
    );
  for (const [column, lower] of model.lower.entries()) addPair(lower, model.upper[column] as number, [[column, 1]]);
  const outcome = primal({
    sense: "minimise",
    costs,
    lower: costs.map(() => 0),
    upper: costs.map(() => Number.POSITIVE_INFINITY),
    rows: balances.map((balance, column) => {
      const value = sign * (model.costs[column] as number);
      return { ...balance, lower: value, upper: value };
    }),
  });
  if (outcome.status !== "optimal") return null;
  const at = (column: number | null): number => (column === null ? 0 : (outcome.values[column] as number));
  const multipliers = pairs.map(({ upper, lower }) => sign * (at(upper) - at(lower)) + 0);
  return { rowDuals: multipliers.slice(0, model.rows.length), reducedCosts: multipliers.slice(model.rows.length) };
}

function solve(model: LinearModel, secondsLeft?: SecondsLeft): SolverOutcome {
  const isWhole = model.integer?.includes(true) === true;
  if (!isWhole && model.costs.length > jslpMostColumns) return { status: "failed", detail: "too large a programme" };
  const outcome = primal(model, secondsLeft);
  if (outcome.status !== "optimal" || isWhole) return outcome;
  const multipliers = duals(model);
  if (multipliers === null) return { status: "failed", detail: "no dual solution" };
  const optimum = { ...outcome, ...multipliers };
  const fault = optimumFault(model, optimum);
  return fault === null ? optimum : { status: "failed", detail: fault };
}

function open(model: LinearModel): SolverSession {
  let costs = [...model.costs];
  const lower = [...model.lower];
  const upper = [...model.upper];
  const rows: LinearRow[] = [...model.rows];
  return {
    changeColumnBounds(column, newLower, newUpper) {
      lower[column] = newLower;
      upper[column] = newUpper;
    },
    changeColumnCost(column, cost) {
      costs[column] = cost;
    },
    changeCosts(newCosts) {
      costs = [...newCosts];
    },
    changeCoefficient(row, column, coefficient) {
      const { columns, coefficients, lower: least, upper: most } = rows[row] as LinearRow;
      const others = columns.map((other, k) => [other, coefficients[k] as number] as const);
      const entries = [...others.filter(([other]) => other !== column), [column, coefficient] as const];
      rows[row] = {
        columns: entries.map(([other]) => other),
        coefficients: entries.map(([, value]) => value),
        lower: least,
        upper: most,
      };
    },
    changeRowBounds(row, newLower, newUpper) {
      rows[row] = { ...(rows[row] as LinearRow), lower: newLower, upper: newUpper };
    },
    addRow(row) {
      rows.push(row);
    },
    solve: (secondsLeft) => solve({ ...model, costs, lower, upper, rows }, secondsLeft),
    dispose() {},
  };
}

/** The solver; it keeps no state between programmes. */
export function createJslpSolver(): Solver {
  return { name: "javascript-lp-solver", version: "1.0.3", solve, open };
}
