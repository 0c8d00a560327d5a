// Is the leximin point a mixture of panels? Starts from tickets that are right to a fraction of a ticket for each type and
// moves weight from their panels to neighbouring ones until nothing is left over (column generation; a column is the
// difference of two panels, hence sparse). Ends in a mixture, or in weights under which the point is worth more than
// every panel: a cut. The master programme is kept in its dual form, where a new column is a new row.

import { fixedStream } from "../math/fixed-stream.ts";
import { multiply, type Rational, rational, subtract, toNumber } from "../math/rational.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver } from "../solver/model.ts";
import { mixtureTolerance } from "../solver/tolerances.ts";
import { exchangeSearch } from "./exchange-search.ts";
import { findByIntegerProgramme, type PanelBounds, wholeBounds, wholePanel } from "./panel-search.ts";
import type { RepeatedPanel } from "./peel-panels.ts";
import { linearRow, type SeatPolytope } from "./seat-polytope.ts";

/** Weight moved from one of the tickets' panels to another panel, in tickets. */
export interface WeightMove {
  readonly from: number;
  readonly to: readonly number[];
  readonly tickets: number;
}

/** A mixture (the panels, and the moves that make it exact), or weights that separate the point from every panel. */
export type MixtureOutcome =
  | { readonly kind: "mixture"; readonly moves: readonly WeightMove[]; readonly leftOver: number }
  | { readonly kind: "separated"; readonly weights: readonly number[] };

/** Bounds of the smallest face of R that holds the point: every panel of a mixture lies there. */
function faceOf(polytope: SeatPolytope, point: readonly Rational[]): PanelBounds {
  const { multiplicities, rows } = polytope;
  const sums = rows.map((row) =>
    row.typeIndices.reduce((sum, type, k) => {
      const term = multiply(point[type] as Rational, rational(row.coefficients[k] as number));
      return rational(
        sum.numerator * term.denominator + term.numerator * sum.denominator,
        sum.denominator * term.denominator,
      );
    }, rational(0)),
  );
  const equals = (value: Rational, bound: number): boolean =>
    Number.isFinite(bound) && value.numerator === BigInt(bound) * value.denominator;
  return {
    typeLower: multiplicities.map((m, type) => (equals(point[type] as Rational, m) ? m : 0)),
    typeUpper: multiplicities.map((m, type) => (equals(point[type] as Rational, 0) ? 0 : m)),
    rowLower: rows.map(({ min, max }, row) => (equals(sums[row] as Rational, max) ? max : min)),
    rowUpper: rows.map(({ min, max }, row) => (equals(sums[row] as Rational, min) ? min : max)),
  };
}

function worthOf(panel: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [type, count] of panel.entries()) if (count !== 0) sum += count * (weights[type] as number);
  return sum;
}

/** Exchanges of one seat that keep a panel on the face, best first under the weights. */
function bestExchanges(
  polytope: SeatPolytope,
  face: PanelBounds,
  panel: readonly number[],
  sums: readonly number[],
  weights: readonly number[],
  count: number,
): readonly (readonly [out: number, into: number, gain: number])[] {
  const found: [number, number, number][] = [];
  const change = new Map<number, number>();
  for (const [out, seat] of panel.entries()) {
    if (seat <= (face.typeLower[out] as number)) continue;
    const outWeight = weights[out] as number;
    if (outWeight > 0.999) continue;
    change.clear();
    let mustGain: number[] = [];
    for (const [row, coefficient] of polytope.rowsOfType[out] as readonly (readonly [number, number])[]) {
      change.set(row, -coefficient);
      if ((sums[row] as number) - coefficient < (face.rowLower[row] as number)) mustGain = [...mustGain, row];
    }
    for (const [into, intoSeat] of panel.entries()) {
      const gain = (weights[into] as number) - outWeight;
      if (gain < 1e-7 || into === out || intoSeat >= (face.typeUpper[into] as number)) continue;
      let unmet = mustGain.length;
      let fits = true;
      for (const [row, coefficient] of polytope.rowsOfType[into] as readonly (readonly [number, number])[]) {
        const sum = (sums[row] as number) + (change.get(row) ?? 0) + coefficient;
        if (sum > (face.rowUpper[row] as number)) {
          fits = false;
          break;
        }
        if (mustGain.includes(row) && sum >= (face.rowLower[row] as number)) unmet -= 1;
      }
      if (fits && unmet === 0) found.push([out, into, gain]);
    }
  }
  return found.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]).slice(0, count);
}

/** Decides whether `point` is a mixture of panels, starting from `panels` of `ticketCount` tickets in all. */
export function findMixture(
  polytope: SeatPolytope,
  point: readonly Rational[],
  panels: readonly RepeatedPanel[],
  solver: Solver,
  onStep: (leftOver: number) => void,
): MixtureOutcome {
  const typeCount = polytope.multiplicities.length;
  const ticketCount = panels.reduce((sum, { tickets }) => sum + tickets, 0);
  const face = faceOf(polytope, point);
  const next = fixedStream("mixture");
  const exchange = exchangeSearch(polytope, next);
  const missing = point.map((value, type) => {
    const places = panels.reduce((sum, { seats, tickets }) => sum + tickets * (seats[type] as number), 0);
    return toNumber(subtract(multiply(value, rational(ticketCount)), rational(places)));
  });
  const panelSums = panels.map(({ seats }) =>
    polytope.rows.map((row) =>
      row.typeIndices.reduce((sum, type, k) => sum + (row.coefficients[k] as number) * (seats[type] as number), 0),
    ),
  );
  const master = solver.open({
    sense: "maximise",
    costs: [...missing, ...panels.map(({ tickets }) => -tickets)],
    lower: [...missing.map(() => -1), ...panels.map(() => 0)],
    upper: [...missing.map(() => 1), ...panels.map(() => 2 * typeCount)],
    rows: [],
  });
  const vertices = solver.open({
    sense: "maximise",
    costs: missing.map(() => 0),
    lower: face.typeLower,
    upper: face.typeUpper,
    rows: polytope.rows.map((row, index) => linearRow(row, face.rowLower[index], face.rowUpper[index])),
  });
  const columns: { readonly from: number; readonly to: readonly number[] }[] = [];
  const seen = new Set<string>();

  function addColumn(from: number, to: readonly number[]): boolean {
    const row: { columns: number[]; coefficients: number[] } = { columns: [], coefficients: [] };
    const seats = (panels[from] as RepeatedPanel).seats;
    for (const [type, count] of to.entries()) {
      const difference = count - (seats[type] as number);
      if (difference === 0) continue;
      row.columns.push(type);
      row.coefficients.push(difference);
    }
    const key = `${from}:${row.columns.join(",")}:${row.coefficients.join(",")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    columns.push({ from, to });
    const added: LinearRow = {
      columns: [...row.columns, typeCount + from],
      coefficients: [...row.coefficients, -1],
      lower: Number.NEGATIVE_INFINITY,
      upper: 0,
    };
    master.addRow(added);
    return true;
  }

  try {
    for (;;) {
      const outcome = master.solve();
      invariant(outcome.status === "optimal", `the mixture programme ended with ${outcome.status}`);
      onStep(outcome.objective);
      if (outcome.objective <= mixtureTolerance * ticketCount) {
        const moves = columns.flatMap((column, index) => {
          const tickets = outcome.rowDuals[index] as number;
          return tickets > 1e-12 ? [{ ...column, tickets }] : [];
        });
        return { kind: "mixture", moves, leftOver: outcome.objective / ticketCount };
      }
      const weights = outcome.values.slice(0, typeCount);
      const prices = outcome.values.slice(typeCount);
      const charge = (from: number): number =>
        worthOf((panels[from] as RepeatedPanel).seats, weights) + (prices[from] as number);
      let added = 0;
      // 1. Neighbours by one exchange: cheap, and most of what is needed.
      for (const [from, { seats }] of panels.entries()) {
        for (const [out, into, gain] of bestExchanges(polytope, face, seats, panelSums[from] as number[], weights, 6)) {
          if (gain <= (prices[from] as number) + 1e-7) continue;
          const to = [...seats];
          to[out] = (to[out] as number) - 1;
          to[into] = (to[into] as number) + 1;
          if (addColumn(from, to)) added += 1;
        }
      }
      if (added >= 20) continue;
      // 2. Panels that the weights like: vertices that are whole, or rounded and repaired.
      const cheapest = panels.map((_, from) => from).sort((a, b) => charge(a) - charge(b) || a - b);
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const noise = attempt === 0 ? 0 : 0.05 * attempt;
        const worth = weights.map((weight) => weight + noise * (next() - 0.5));
        for (const [type, value] of worth.entries()) vertices.changeColumnCost(type, value);
        const vertex = vertices.solve();
        if (vertex.status !== "optimal") break;
        const to =
          wholePanel(vertex.values, polytope) ??
          exchange(vertex.values.map(Math.round), {
            bounds: face,
            worth,
            penalty: 2,
            maxExchanges: 40,
            isGoodEnough: () => true,
          });
        if (to === null) continue;
        const value = worthOf(to, weights);
        for (const from of cheapest.slice(0, 3)) if (value > charge(from) + 1e-7 && addColumn(from, to)) added += 1;
      }
      if (added > 0) continue;
      // 3. The best panel there is: it helps, or there is proof that nothing does.
      const best = findByIntegerProgramme(polytope, solver, wholeBounds(polytope), weights);
      if (best === null) return { kind: "separated", weights };
      const from = cheapest[0] as number;
      if (worthOf(best, weights) <= charge(from) + 1e-7 || !addColumn(from, best))
        return { kind: "separated", weights };
    }
  } finally {
    master.dispose();
    vertices.dispose();
  }
}
