// Whole tickets from a mixture of panels, for the rare pools whose rounded places cannot be peeled to the end: each panel
// keeps the whole part of its share, the few tickets left go where they bring the places of the types nearest to right.
import { multiply, type Rational, rational, toNumber } from "../math/rational.ts";
import type { TypePanel } from "../model/lottery.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { placesOf, ticketsOf } from "./type-panels.ts";

/** Whole tickets near the shares, `ticketCount` in all, with the least total deviation from `ticketCount` x point; null when the solver gave up. */
export function roundMixture(
  shares: readonly TypePanel[],
  point: readonly Rational[],
  ticketCount: number,
  solver: Solver,
): readonly TypePanel[] | null {
  const kept = shares.map((panel) => ({ ...panel, tickets: Math.floor(panel.tickets + 1e-6) }));
  const open = ticketCount - ticketsOf(kept);
  const places = placesOf(kept, point.length);
  const missing = point.map(
    (value, type) => toNumber(multiply(value, rational(ticketCount))) - (places[type] as number),
  );
  const holders: { columns: number[]; coefficients: number[] }[] = point.map(() => ({ columns: [], coefficients: [] }));
  for (const [index, { typeIndices, seats }] of shares.entries()) {
    for (const [k, type] of typeIndices.entries()) {
      holders[type]?.columns.push(index);
      holders[type]?.coefficients.push(seats[k] as number);
    }
  }
  const panelCount = shares.length;
  const rows: LinearRow[] = missing.map((wanted, type) => {
    const { columns, coefficients } = holders[type] as (typeof holders)[number];
    return {
      columns: [...columns, panelCount + 2 * type, panelCount + 2 * type + 1],
      coefficients: [...coefficients, -1, 1],
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
  return kept.flatMap((panel, index) => {
    const tickets = panel.tickets + Math.round(outcome.values[index] as number);
    return tickets > 0 ? [{ ...panel, tickets }] : [];
  });
}

/** Largest |tickets' places - M x point| / (M x multiplicity): how far a member's chance is moved by whole tickets, at least. */
export function largestShortfall(
  panels: readonly TypePanel[],
  point: readonly Rational[],
  multiplicities: readonly number[],
): number {
  const ticketCount = ticketsOf(panels);
  const places = placesOf(panels, point.length);
  return point.reduce((largest, value, type) => {
    const expected = (places[type] as number) / ticketCount;
    return Math.max(largest, Math.abs(expected - toNumber(value)) / (multiplicities[type] as number));
  }, 0);
}
