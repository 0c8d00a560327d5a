// The port to linear and integer programming: what is asked, what may be answered. Knows no solver.

/** A linear row: lower <= sum of coefficients[i] * x[columns[i]] <= upper. Infinite bounds are +-Infinity. */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear or integer programme over columns x with bounds. */
export interface LinearModel {
  readonly sense: "maximise" | "minimise";
  readonly costs: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Columns that must be whole; absent for a linear programme. */
  readonly integer?: readonly boolean[];
  readonly rows: readonly LinearRow[];
}

/**
 * What the solver found. Duals (linear programmes only): the rate at which the optimal objective changes when the row's
 * active bound moves up by one; reduced costs likewise for the columns' bounds.
 */
export type SolverOutcome =
  | {
      readonly status: "optimal";
      readonly objective: number;
      readonly values: readonly number[];
      readonly rowDuals: readonly number[];
      readonly reducedCosts: readonly number[];
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" }
  | { readonly status: "limit"; readonly reason: "time" | "iterations" | "memory" }
  | { readonly status: "failed"; readonly detail: string };

/** Seconds that are left, asked of a clock that the caller keeps: nothing here reads one. */
export type SecondsLeft = () => number;

/** A model kept by the solver, so that bounds and costs can change without building it again. */
export interface SolverSession {
  changeColumnBounds(column: number, lower: number, upper: number): void;
  changeColumnCost(column: number, cost: number): void;
  /** All costs at once, in the order of the columns. */
  changeCosts(costs: readonly number[]): void;
  changeCoefficient(row: number, column: number, coefficient: number): void;
  changeRowBounds(row: number, lower: number, upper: number): void;
  addRow(row: LinearRow): void;
  /** Ends with the limit "time" when the seconds left run out; what it gives before does not depend on them. */
  solve(secondsLeft?: SecondsLeft): SolverOutcome;
  dispose(): void;
}

/** A linear and integer programming solver. */
export interface Solver {
  readonly name: "highs" | "javascript-lp-solver";
  readonly version: string;
  solve(model: LinearModel, secondsLeft?: SecondsLeft): SolverOutcome;
  open(model: LinearModel): SolverSession;
}
