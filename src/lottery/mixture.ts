// Are expected places a mixture of panels? Column generation: the master programme gives the weights of the panels found
// so far that miss the places least; its duals say what a panel that would help is worth; vertices of R under that worth and
// worths near it, rounded to panels, then the integer programme look for one. Ends in a mixture, or in weights under which
// the places are worth more than every panel. The master is kept in its dual form, where a new panel is a new row.
import { fixedStream } from "../math/fixed-stream.ts";
import type { TypePanel } from "../model/lottery.ts";
import { exchangeSearch } from "../panels/exchange-search.ts";
import { linearRow, type SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { optimumOf } from "../solver/stopped.ts";
import { integerProgramme, wholeBounds, wholePanel } from "./panel-search.ts";
import { typePanel } from "./type-panels.ts";

/** A mixture (panels with real weights), or weights that separate the places from every panel. */
export type MixtureOutcome =
  | { readonly kind: "mixture"; readonly panels: readonly TypePanel[] }
  | { readonly kind: "separated"; readonly weights: readonly number[] }
  /** The solver gave up; the panels are the nearest mixture found. */
  | { readonly kind: "undecided"; readonly panels: readonly TypePanel[] };

/** A panel is worth adding when it is worth this much more than the master says; weights lie in [-1, 1]. */
const pricingTolerance = 1e-7;
/** A weight below this is rounding. */
const noWeight = 1e-12;
/** Vertices tried in one round: the one of the master's worth, and others with noise on it, so that one round adds many panels. */
const verticesPerRound = 8;
/** Noise added with each vertex, as a part of the largest weight. */
const noisePerVertex = 0.2;
const repairExchanges = 40;

function worthOf(panel: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [type, count] of panel.entries()) if (count !== 0) sum += count * (weights[type] as number);
  return sum;
}

/** Decides whether `places` are `total` x a mixture of panels, up to `tolerance` places in all. Starts from `first` panels. */
export function findMixture(
  polytope: SeatPolytope,
  places: readonly number[],
  total: number,
  first: readonly (readonly number[])[],
  tolerance: number,
  solver: Solver,
): MixtureOutcome {
  const typeCount = places.length;
  const bounds = wholeBounds(polytope);
  const next = fixedStream("mixture");
  const exchange = exchangeSearch(polytope, next);
  // Dual form: a weight for each type and the worth that no panel in the master exceeds, negated.
  const most = polytope.multiplicities.reduce((sum, m) => sum + m, 1);
  const master = solver.open({
    sense: "maximise",
    costs: [...places, total],
    lower: [...places.map(() => -1), -most],
    upper: [...places.map(() => 1), most],
    rows: [],
  });
  const vertices = solver.open({
    sense: "maximise",
    costs: places.map(() => 0),
    lower: bounds.typeLower,
    upper: bounds.typeUpper,
    rows: polytope.rows.map((row) => linearRow(row)),
  });
  const panels: (readonly number[])[] = [];
  const known = new Set<string>();

  function add(panel: readonly number[]): boolean {
    const key = panel.join(" ");
    if (known.has(key)) return false;
    known.add(key);
    panels.push(panel);
    const columns = panel.flatMap((count, type) => (count === 0 ? [] : [type]));
    master.addRow({
      columns: [...columns, typeCount],
      coefficients: [...columns.map((type) => panel[type] as number), 1],
      lower: Number.NEGATIVE_INFINITY,
      upper: 0,
    });
    return true;
  }

  function addVertices(weights: readonly number[], limit: number): number {
    let added = 0;
    for (let attempt = 0; attempt < verticesPerRound; attempt += 1) {
      const worth = weights.map((weight) => weight + noisePerVertex * attempt * (next() - 0.5));
      vertices.changeCosts(worth);
      const vertex = vertices.solve();
      if (vertex.status !== "optimal") break;
      const to =
        wholePanel(vertex.values, polytope) ??
        exchange(vertex.values.map(Math.round), { bounds, worth, penalty: 2, maxExchanges: repairExchanges });
      if (to !== null && worthOf(to, weights) > limit + pricingTolerance && add(to)) added += 1;
    }
    return added;
  }

  try {
    for (const panel of first) add(panel);
    for (;;) {
      const outcome = optimumOf(master.solve(), "the mixture programme");
      const weighted = panels.flatMap((seats, index) => {
        const tickets = outcome.rowDuals[index] as number;
        return tickets > noWeight ? [{ seats, tickets }] : [];
      });
      const mixture = (): readonly TypePanel[] => weighted.map(({ seats, tickets }) => typePanel(seats, tickets));
      if (outcome.objective <= tolerance) return { kind: "mixture", panels: mixture() };
      const weights = outcome.values.slice(0, typeCount);
      const limit = -(outcome.values[typeCount] as number);
      if (addVertices(weights, limit) > 0) continue;
      const best = solver.solve(integerProgramme(polytope, bounds, weights));
      const panel = best.status === "optimal" ? wholePanel(best.values, polytope) : null;
      if (panel === null) return { kind: "undecided", panels: mixture() };
      if (worthOf(panel, weights) <= limit + pricingTolerance || !add(panel)) return { kind: "separated", weights };
    }
  } finally {
    master.dispose();
    vertices.dispose();
  }
}
