// Is the leximin point a mixture of panels? Starts from tickets that are right to a fraction of a ticket for each type and
// moves weight from their panels to neighbouring ones until nothing is left over (column generation; a column is the
// difference of two panels, hence sparse). Ends in a mixture, or in weights under which the point is worth more than
// every panel: a cut. The master programme is kept in its dual form, where a new column is a new row.

import { fixedStream } from "../math/fixed-stream.ts";
import { multiply, type Rational, rational, subtract, toNumber } from "../math/rational.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { mixtureTolerance } from "../solver/tolerances.ts";
import { exchangeSearch } from "./exchange-search.ts";
import { neighbourSearch } from "./neighbour-panels.ts";
import { integerProgramme, wholeBounds, wholePanel } from "./panel-search.ts";
import type { RepeatedPanel } from "./peel-panels.ts";
import { linearRow, type PanelBounds, type SeatPolytope } from "./seat-polytope.ts";

/** Weight moved from one of the tickets' panels to another panel, in tickets. */
export interface WeightMove {
  readonly from: number;
  readonly to: readonly number[];
  readonly tickets: number;
}

/** A mixture (the panels, and the moves that make it exact), or weights that separate the point from every panel. */
export type MixtureOutcome =
  | { readonly kind: "mixture"; readonly moves: readonly WeightMove[]; readonly leftOver: number }
  | { readonly kind: "separated"; readonly weights: readonly number[] }
  /** The solver gave up; what was found differs from the point by `leftOver` seats in all, per ticket. */
  | { readonly kind: "undecided"; readonly moves: readonly WeightMove[]; readonly leftOver: number };

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

/** A panel is worth adding when it is worth this much more than what it would replace; weights lie in [-1, 1]. */
const pricingTolerance = 1e-7;
/** A round that leaves more than this part of the deviation calls for more than neighbours. */
const slowProgress = 0.9;
/** Neighbours taken from each panel in one round of pricing. */
const neighboursPerPanel = 4;
/** Types whose places are amiss that get panels made for them in a slow round, panels tried for each, exchanges in each. */
const mendedTypes = 60;
const panelsPerMendedType = 2;
const exchangesPerMending = 12;
/** Weight from which a type counts as amiss (weights lie in [-1, 1]), and panels made that are enough for one round. */
const amissWeight = 0.2;
const enoughMended = 20;
/** Vertices tried when neither neighbours nor mended panels carry on. */
const vertexAttempts = 12;

/** The panel worth most under the weights, proven, or that it could not be proven. */
function bestPanel(
  polytope: SeatPolytope,
  solver: Solver,
  weights: readonly number[],
): readonly number[] | "undecided" {
  const outcome = solver.solve(integerProgramme(polytope, wholeBounds(polytope), weights));
  const panel = outcome.status === "optimal" ? wholePanel(outcome.values, polytope) : null;
  return panel ?? "undecided";
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
  const neighbours = neighbourSearch(polytope, face);
  // Dual form: a weight for each type, a price for each panel's tickets; each column of the master is a row.
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
  const roundDirections = new Set<string>();

  function addColumn(from: number, to: readonly number[]): boolean {
    const row: { columns: number[]; coefficients: number[] } = { columns: [], coefficients: [] };
    const seats = (panels[from] as RepeatedPanel).seats;
    for (const [type, count] of to.entries()) {
      const difference = count - (seats[type] as number);
      if (difference === 0) continue;
      row.columns.push(type);
      row.coefficients.push(difference);
    }
    const direction = `${row.columns.join(",")}:${row.coefficients.join(",")}`;
    // The same difference from another panel is the same column but for its capacity: one a round is enough.
    if (roundDirections.has(direction) || seen.has(`${from}:${direction}`)) return false;
    roundDirections.add(direction);
    seen.add(`${from}:${direction}`);
    columns.push({ from, to });
    master.addRow({
      columns: [...row.columns, typeCount + from],
      coefficients: [...row.coefficients, -1],
      lower: Number.NEGATIVE_INFINITY,
      upper: 0,
    });
    return true;
  }

  function movesOf(tickets: readonly number[]): readonly WeightMove[] {
    return columns.flatMap((column, index) => {
      const moved = tickets[index] as number;
      return moved > 1e-12 ? [{ ...column, tickets: moved }] : [];
    });
  }

  try {
    let previous = Number.POSITIVE_INFINITY;
    for (;;) {
      const outcome = master.solve();
      invariant(outcome.status === "optimal", `the mixture programme ended with ${outcome.status}`);
      onStep(outcome.objective);
      if (outcome.objective <= mixtureTolerance * ticketCount) {
        return { kind: "mixture", moves: movesOf(outcome.rowDuals), leftOver: outcome.objective / ticketCount };
      }
      const weights = outcome.values.slice(0, typeCount);
      const prices = outcome.values.slice(typeCount);
      const charge = (from: number): number =>
        worthOf((panels[from] as RepeatedPanel).seats, weights) + (prices[from] as number);
      let added = 0;
      let mended = 0;
      roundDirections.clear();
      // 1. Neighbours by one or two exchanges: cheap, and most of what is needed.
      for (const [from, { seats }] of panels.entries()) {
        const price = prices[from] as number;
        for (const to of neighbours(seats, weights, price + pricingTolerance, neighboursPerPanel)) {
          if (addColumn(from, to)) added += 1;
        }
      }
      const isFast = outcome.objective < slowProgress * previous;
      previous = outcome.objective;
      if (added > 0 && isFast) continue;
      // 2. Panels near the tickets' that have one seat more (or fewer) of a type that lacks (or exceeds) its places.
      const amiss = weights
        .map((weight, type) => ({ weight, type }))
        .filter(({ weight }) => Math.abs(weight) > amissWeight)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.type - b.type)
        .slice(0, mendedTypes);
      for (const { weight, type } of amiss) {
        for (let attempt = 0; attempt < panelsPerMendedType; attempt += 1) {
          const from = Math.floor(next() * panels.length);
          const { seats } = panels[from] as RepeatedPanel;
          const target = (seats[type] as number) + (weight > 0 ? 1 : -1);
          if (target < (face.typeLower[type] as number) || target > (face.typeUpper[type] as number)) continue;
          const [typeLower, typeUpper] = [[...face.typeLower], [...face.typeUpper]];
          if (weight > 0) typeLower[type] = target;
          else typeUpper[type] = target;
          const to = exchange(seats, {
            bounds: { ...face, typeLower, typeUpper },
            worth: weights,
            penalty: 2,
            maxExchanges: exchangesPerMending,
          });
          if (to === null) continue;
          if (worthOf(to, weights) > charge(from) + pricingTolerance && addColumn(from, to)) mended += 1;
        }
      }
      added += mended;
      if (mended >= enoughMended) continue;
      // 3. Panels that the weights like: vertices that are whole, or rounded and repaired.
      const cheapest = panels.map((_, from) => from).sort((a, b) => charge(a) - charge(b) || a - b);
      for (let attempt = 0; attempt < vertexAttempts; attempt += 1) {
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
          });
        if (to === null) continue;
        const value = worthOf(to, weights);
        for (const from of cheapest.slice(0, 3))
          if (value > charge(from) + pricingTolerance && addColumn(from, to)) added += 1;
      }
      if (added > 0) continue;
      // 4. The best panel there is: it helps, or there is proof that nothing does.
      const best = bestPanel(polytope, solver, weights);
      if (best === "undecided") {
        return { kind: "undecided", moves: movesOf(outcome.rowDuals), leftOver: outcome.objective / ticketCount };
      }
      const from = cheapest[0] as number;
      const isBetter = worthOf(best, weights) > charge(from) + pricingTolerance;
      if (!isBetter || !addColumn(from, best)) return { kind: "separated", weights };
    }
  } finally {
    master.dispose();
    vertices.dispose();
  }
}
