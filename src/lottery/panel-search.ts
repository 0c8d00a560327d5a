// Whole panels inside moving bounds. Three ways, quickest first: a vertex of a kept linear programme that happens to be
// whole, the same vertex rounded and repaired by exchanging seats, an integer programme. Objectives come from a fixed
// stream, so that the same bounds give the same panel on every machine.
import { fixedStream } from "../math/fixed-stream.ts";
import { exchangeSearch } from "../panels/exchange-search.ts";
import { isPanel, linearRow, type PanelBounds, type SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearModel, Solver } from "../solver/model.ts";
import { optimumOf } from "../solver/stopped.ts";
import { wholeTolerance } from "../solver/tolerances.ts";

/** A search that keeps its solver session; dispose it when done. */
export interface PanelSearch {
  /** A panel within the bounds, pulled towards types of large `pull` (about 0 to 1); null when there is none. */
  find(bounds: PanelBounds, pull: readonly number[], start: readonly number[] | null): readonly number[] | null;
  /** The same without the integer programme: null proves nothing. `start`: a panel near the bounds. */
  tryFind(bounds: PanelBounds, pull: readonly number[], start: readonly number[] | null): readonly number[] | null;
  dispose(): void;
}

/** Objectives tried on the linear programme, each followed by a repair, before the integer programme. */
const attempts = 8;
const repairExchanges = 40;
/** Exchanges tried from a panel that was right before the bounds moved, and two more for each seat that is outside now. */
const nearExchanges = 12;

/** The bounds of the polytope itself. */
export function wholeBounds({ multiplicities, rows }: SeatPolytope): PanelBounds {
  return {
    typeLower: multiplicities.map(() => 0),
    typeUpper: multiplicities,
    rowLower: rows.map(({ min }) => min),
    rowUpper: rows.map(({ max }) => max),
  };
}

/** The rounded values of a solution when they form a panel, else null. */
export function wholePanel(values: readonly number[], polytope: SeatPolytope): readonly number[] | null {
  const seats = values.map((value) => Math.round(value) + 0);
  const isWhole = seats.every((count, type) => Math.abs(count - (values[type] as number)) < wholeTolerance);
  return isWhole && isPanel(polytope, seats) ? seats : null;
}

/** The integer programme of the panel worth most within bounds. */
export function integerProgramme(polytope: SeatPolytope, bounds: PanelBounds, worth: readonly number[]): LinearModel {
  return {
    sense: "maximise",
    costs: worth,
    lower: bounds.typeLower,
    upper: bounds.typeUpper,
    integer: polytope.multiplicities.map(() => true),
    rows: polytope.rows.map((row, index) => linearRow(row, bounds.rowLower[index], bounds.rowUpper[index])),
  };
}

/** The panel worth most within bounds, proven; null when there is none. */
export function findByIntegerProgramme(
  polytope: SeatPolytope,
  solver: Solver,
  bounds: PanelBounds,
  worth: readonly number[],
): readonly number[] | null {
  const outcome = solver.solve(integerProgramme(polytope, bounds, worth));
  if (outcome.status === "infeasible") return null;
  const seats = wholePanel(optimumOf(outcome, "the integer programme").values, polytope);
  invariant(seats !== null, "the integer programme gave no whole panel");
  return seats;
}

function crosses(lower: readonly number[], upper: readonly number[]): boolean {
  for (let index = 0; index < lower.length; index += 1) {
    if ((lower[index] as number) > (upper[index] as number)) return true;
  }
  return false;
}

function outside(seats: readonly number[], { typeLower, typeUpper }: PanelBounds): number {
  let sum = 0;
  for (let type = 0; type < seats.length; type += 1) {
    const count = seats[type] as number;
    sum += Math.max(0, count - (typeUpper[type] as number), (typeLower[type] as number) - count);
  }
  return sum;
}

/** Opens a search over the panels of a polytope. `name` names the stream of its objectives. */
export function openPanelSearch(polytope: SeatPolytope, solver: Solver, name: string): PanelSearch {
  const next = fixedStream(name);
  const exchange = exchangeSearch(polytope, next);
  const typeCount = polytope.multiplicities.length;
  const start = wholeBounds(polytope);
  const current = {
    typeLower: [...start.typeLower],
    typeUpper: [...start.typeUpper],
    rowLower: [...start.rowLower],
    rowUpper: [...start.rowUpper],
  };
  const session = solver.open({
    sense: "maximise",
    costs: polytope.multiplicities.map(() => 0),
    lower: current.typeLower,
    upper: current.typeUpper,
    rows: polytope.rows.map((row) => linearRow(row)),
  });

  function moveBounds(bounds: PanelBounds): void {
    for (let type = 0; type < typeCount; type += 1) {
      const [lower, upper] = [bounds.typeLower[type] as number, bounds.typeUpper[type] as number];
      if (lower === current.typeLower[type] && upper === current.typeUpper[type]) continue;
      [current.typeLower[type], current.typeUpper[type]] = [lower, upper];
      session.changeColumnBounds(type, lower, upper);
    }
    for (const row of polytope.rows.keys()) {
      const [lower, upper] = [bounds.rowLower[row] as number, bounds.rowUpper[row] as number];
      if (lower === current.rowLower[row] && upper === current.rowUpper[row]) continue;
      [current.rowLower[row], current.rowUpper[row]] = [lower, upper];
      session.changeRowBounds(row, lower, upper);
    }
  }

  function noisy(pull: readonly number[]): number[] {
    const worth = new Array<number>(typeCount);
    for (let type = 0; type < typeCount; type += 1) worth[type] = (pull[type] as number) + next();
    return worth;
  }

  /** A panel, that there is none, or that none was found. */
  function quickly(
    bounds: PanelBounds,
    pull: readonly number[],
    start: readonly number[] | null,
  ): readonly number[] | "none" | "unknown" {
    if (crosses(bounds.typeLower, bounds.typeUpper) || crosses(bounds.rowLower, bounds.rowUpper)) return "none";
    let worth = noisy(pull);
    if (start !== null) {
      const near = exchange(start, {
        bounds,
        worth,
        penalty: 2,
        maxExchanges: nearExchanges + 2 * outside(start, bounds),
      });
      if (near !== null) return near;
    }
    moveBounds(bounds);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      session.changeCosts(worth);
      const outcome = session.solve();
      if (outcome.status === "infeasible") return "none";
      const { values } = optimumOf(outcome, "the panel programme");
      const vertex = wholePanel(values, polytope);
      if (vertex !== null) return vertex;
      const rounded = values.map(Math.round);
      const repaired = exchange(rounded, { bounds, worth, penalty: 2, maxExchanges: repairExchanges });
      if (repaired !== null) return repaired;
      worth = noisy(pull);
    }
    return "unknown";
  }

  return {
    find(bounds, pull, start) {
      const found = quickly(bounds, pull, start);
      if (found !== "unknown") return found === "none" ? null : found;
      const anyWorth = polytope.multiplicities.map(() => 0);
      return findByIntegerProgramme(polytope, solver, bounds, anyWorth);
    },
    tryFind(bounds, pull, start) {
      const found = quickly(bounds, pull, start);
      return typeof found === "string" ? null : found;
    },
    dispose() {
      session.dispose();
    },
  };
}
