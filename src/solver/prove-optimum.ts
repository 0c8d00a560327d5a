// Is what a solver calls an optimum one? Its point must keep the rules, and its multipliers must prove that no point does better
// (weak duality): both are sums that anyone can redo. For a solver that is known to lose its way.
import type { LinearModel, SolverOutcome } from "./model.ts";
import { optimumTolerance } from "./tolerances.ts";

type Optimum = Extract<SolverOutcome, { readonly status: "optimal" }>;

function isWithin(value: number, lower: number, upper: number): boolean {
  const slack = optimumTolerance * Math.max(1, Math.abs(value));
  return lower - slack <= value && value <= upper + slack;
}

/** What a multiplier proves, taken at the bound that its sign asks for; nothing where there is no such bound. */
function worthAt(multiplier: number, lower: number, upper: number, isMaximum: boolean): number {
  if (multiplier === 0) return 0;
  return multiplier * (multiplier > 0 === isMaximum ? upper : lower);
}

/** What is wrong with the optimum of a linear programme; null when it is one, within `optimumTolerance`. */
export function optimumFault(
  model: LinearModel,
  { objective, values, rowDuals, reducedCosts }: Optimum,
): string | null {
  const isMaximum = model.sense === "maximise";
  let proven = 0;
  const left = model.costs.map((cost, column) => cost - (reducedCosts[column] as number));
  for (const [index, { columns, coefficients, lower, upper }] of model.rows.entries()) {
    const multiplier = rowDuals[index] as number;
    const sum = columns.reduce((all, column, k) => all + (coefficients[k] as number) * (values[column] as number), 0);
    if (!isWithin(sum, lower, upper)) return "its point breaks a rule";
    proven += worthAt(multiplier, lower, upper, isMaximum);
    for (const [k, column] of columns.entries()) {
      left[column] = (left[column] as number) - multiplier * (coefficients[k] as number);
    }
  }
  for (const [column, value] of values.entries()) {
    const [lower, upper] = [model.lower[column] as number, model.upper[column] as number];
    if (!isWithin(value, lower, upper)) return "its point breaks a bound";
    proven += worthAt(reducedCosts[column] as number, lower, upper, isMaximum);
  }
  if (left.some((rest) => Math.abs(rest) > optimumTolerance)) return "its multipliers do not add up to the costs";
  const isProven = Math.abs(proven - objective) <= optimumTolerance * Math.max(1, Math.abs(objective));
  return isProven ? null : "its multipliers do not prove it";
}
