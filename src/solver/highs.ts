// HiGHS (WebAssembly, MIT) behind the port. Single-threaded, fixed random seed, pinned version: the same model gives
// the same answer on every machine. This file and highs-data.ts alone know the package `highs`.
import * as highsPackage from "highs";
import { invariant } from "../problems/invariant.ts";
import { highsData } from "./highs-data.ts";
import { untilMemoryEnds } from "./memory.ts";
import type { LinearModel, LinearRow, Solver, SolverOutcome, SolverSession } from "./model.ts";
import { feasibilityTolerance, nodeLimit } from "./tolerances.ts";
import { withWholeBounds } from "./whole-bounds.ts";

/** Where the WebAssembly comes from when it does not lie beside the loader (a bundle, an offline page). */
export interface HighsSource {
  readonly wasmUrl?: string;
  readonly wasmModule?: WebAssembly.Module;
  /** Simplex iterations granted to each way of solving a programme; by default as many as its size calls for. */
  readonly simplexIterations?: number;
}

/** Simplex iterations granted for each row and column; cold starts of the largest programmes here need about 1.4. */
const simplexIterationsPerLine = 2;

/** How a programme is solved, and how again when the first way ends without an answer: from scratch, then by interior points. */
const usualWay = { presolve: "choose", solver: "choose" } as const;
const secondWays = [
  { presolve: "off", solver: "choose" },
  { presolve: "off", solver: "ipm" },
] as const;

/** Version of the npm package, which is what a re-run must install; a test holds it against package.json. */
const packageVersion = "1.15.3";

type Highs = highsPackage.Highs;
type Instantiate = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
type Loader = (options?: highsPackage.InitOptions & { readonly instantiateWasm?: Instantiate }) => Promise<Highs>;

/** The package names an option for bytes and does not read it (1.15.3): the module is handed over where it instantiates. */
function fromModule(load: Loader, module: WebAssembly.Module): Promise<Highs> {
  return new Promise((resolve, reject) => {
    const instantiateWasm: Instantiate = (imports, done) => {
      WebAssembly.instantiate(module, imports).then(done, reject);
      return {};
    };
    load({ instantiateWasm }).then(resolve, reject);
  });
}

/** Model status of a search that HiGHS itself ends for want of memory; the package does not name it. */
const memoryLimitStatus = 18;

const options = {
  output_flag: false,
  log_to_console: false,
  random_seed: 0,
  primal_feasibility_tolerance: feasibilityTolerance,
  dual_feasibility_tolerance: feasibilityTolerance,
  mip_feasibility_tolerance: feasibilityTolerance,
  mip_max_nodes: nodeLimit,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
} as const;

/** Minus zero is zero. */
function plainZero(value: number): number {
  return value + 0;
}

function openSession(highs: Highs, model: LinearModel, simplexIterations: number | undefined): SolverSession {
  const native = highs.createModel();
  native.options.set(options);
  native.passModel(highsData(highs.constants, withWholeBounds(model)));
  const isLinear = model.integer === undefined || !model.integer.includes(true);

  let timeLimit = Number.POSITIVE_INFINITY;

  function outcome(status: number): SolverOutcome {
    const codes = highs.constants.modelStatus;
    switch (status) {
      case codes.optimal:
      case codes.empty: {
        const solution = native.getSolution();
        return {
          status: "optimal",
          objective: native.getObjectiveValue(),
          values: Array.from(solution.colValue, plainZero),
          rowDuals: isLinear ? Array.from(solution.rowDual, plainZero) : [],
          reducedCosts: isLinear ? Array.from(solution.colDual, plainZero) : [],
        };
      }
      case codes.infeasible:
        return { status: "infeasible" };
      case codes.unbounded:
        return { status: "unbounded" };
      case codes.timeLimit:
        return { status: "limit", reason: "time" };
      case memoryLimitStatus:
        return { status: "limit", reason: "memory" };
      case codes.iterationLimit:
      case codes.solutionLimit:
        return { status: "limit", reason: "iterations" };
      default:
        return { status: "failed", detail: `HiGHS model status ${status}` };
    }
  }

  return {
    changeColumnBounds(column, lower, upper) {
      native.changeColBounds(column, lower, upper);
    },
    changeColumnCost(column, cost) {
      native.changeColCost(column, cost);
    },
    changeCosts(costs) {
      native.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, Float64Array.from(costs));
    },
    changeCoefficient(row, column, coefficient) {
      native.changeCoefficient(row, column, coefficient);
    },
    changeRowBounds(row, lower, upper) {
      native.changeRowBounds(row, lower, upper);
    },
    addRow(row: LinearRow) {
      native.addRow(row.lower, row.upper, { indices: [...row.columns], values: [...row.coefficients] });
    },
    solve(secondsLeft) {
      const left = secondsLeft?.() ?? Number.POSITIVE_INFINITY;
      if (left <= 0) return { status: "limit", reason: "time" };
      if (left !== timeLimit) {
        timeLimit = left;
        native.options.set("time_limit", left);
      }
      // The clock of a session runs on from one programme to the next.
      if (Number.isFinite(left)) native.zeroAllClocks();
      const codes = highs.constants.modelStatus;
      const isUndecided = (status: number): boolean =>
        status === codes.unboundedOrInfeasible ||
        status === codes.unknown ||
        status === codes.solveError ||
        (isLinear && status === codes.iterationLimit);
      if (isLinear) {
        // A warm start can cycle for ever among degenerate vertices: that is seen by its many iterations.
        const { numCols, numRows } = native.getDimensions();
        const granted = simplexIterations ?? simplexIterationsPerLine * (numCols + numRows) + 2000;
        native.options.set("simplex_iteration_limit", granted);
      }
      let status = native.run().modelStatus as number;
      for (const way of secondWays) {
        if (!isUndecided(status)) break;
        native.clearSolver();
        native.options.set(way);
        status = native.run().modelStatus;
        native.options.set(usualWay);
      }
      return outcome(status);
    },
    dispose() {
      native.dispose();
    },
  };
}

function solverOf(highs: Highs, simplexIterations?: number): Solver {
  return {
    name: "highs",
    version: `${packageVersion} (HiGHS ${highs.version.string})`,
    open: (model) => openSession(highs, model, simplexIterations),
    solve(model, secondsLeft) {
      const session = openSession(highs, model, simplexIterations);
      try {
        return session.solve(secondsLeft);
      } finally {
        session.dispose();
      }
    },
  };
}

let shared: Promise<Solver> | null = null;

/** Loads HiGHS once and reuses the instance until its memory ends; a `source` of one's own gives an instance of one's own. */
export async function loadHighsSolver(source: HighsSource = {}): Promise<Solver> {
  const load = highsPackage.default as unknown as Loader;
  invariant(typeof load === "function", 'package "highs" expected a default export that is a function');
  const { wasmUrl, wasmModule, simplexIterations } = source;
  const forget = (): void => {
    shared = null;
  };
  if (Object.values(source).every((value) => value === undefined)) {
    shared ??= load().then((highs) => untilMemoryEnds(solverOf(highs), forget));
    return shared;
  }
  const highs =
    wasmModule === undefined
      ? await load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl })
      : await fromModule(load, wasmModule);
  return untilMemoryEnds(solverOf(highs, simplexIterations), () => {});
}
