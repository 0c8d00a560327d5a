// Whole tickets from a mixture of panels, for the rare pools whose rounded places cannot be peeled to the end: each panel
// keeps the whole part of its share, the few tickets left go where they bring the places of the types nearest to right.
import { multiply, type Rational, rational, toNumber } from "../math/rational.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import type { RepeatedPanel } from "./peel-panels.ts";

/** Whole tickets near the shares, `ticketCount` in all, with the least total deviation from `ticketCount` x point; null when the solver gave up. */
export function roundMixture(
  shares: readonly RepeatedPanel[],
  point: readonly Rational[],
  ticketCount: number,
  solver: Solver,
): readonly RepeatedPanel[] | null {
  const kept = shares.map(({ tickets }) => Math.floor(tickets + 1e-6));
  const open = ticketCount - kept.reduce((sum, count) => sum + count, 0);
  const missing = point.map((value, type) => {
    const places = shares.reduce((sum, { seats }, index) => sum + (kept[index] as number) * (seats[type] as number), 0);
    return toNumber(multiply(value, rational(ticketCount))) - places;
  });
  const panelCount = shares.length;
  const rows: LinearRow[] = missing.map((wanted, type) => {
    const holders = shares.flatMap(({ seats }, index) => ((seats[type] as number) > 0 ? [index] : []));
    return {
      columns: [...holders, panelCount + 2 * type, panelCount + 2 * type + 1],
      coefficients: [...holders.map((index) => shares[index]?.seats[type] as number), -1, 1],
      lower: wanted,
      upper: wanted,
    };
  });
  rows.push({ columns: shares.map((_, index) => index), coefficients: shares.map(() => 1), lower: open, upper: open });
  const deviations = missing.flatMap(() => [1, 1]);
  const outcome = solver.solve({
    sense: "minimise",
    costs: [...shares.map(() => 0), ...deviations],
    lower: [...shares.map(() => 0), ...deviations.map(() => 0)],
    upper: [...shares.map(() => open), ...deviations.map(() => Number.POSITIVE_INFINITY)],
    integer: [...shares.map(() => true), ...deviations.map(() => false)],
    rows,
  });
  if (outcome.status !== "optimal") return null;
  return shares.flatMap(({ seats }, index) => {
    const tickets = (kept[index] as number) + Math.round(outcome.values[index] as number);
    return tickets > 0 ? [{ seats, tickets }] : [];
  });
}

/** Largest |tickets' places - M x point| / (M x multiplicity): how far a member's chance is moved by whole tickets, at least. */
export function largestShortfall(
  panels: readonly RepeatedPanel[],
  point: readonly Rational[],
  multiplicities: readonly number[],
): number {
  const ticketCount = panels.reduce((sum, { tickets }) => sum + tickets, 0);
  return point.reduce((largest, value, type) => {
    const places = panels.reduce((sum, { seats, tickets }) => sum + tickets * (seats[type] as number), 0);
    return Math.max(largest, Math.abs(places / ticketCount - toNumber(value)) / (multiplicities[type] as number));
  }, 0);
}
