import { readFileSync } from "node:fs";
import seedrandom from "seedrandom";
import { beforeAll, describe, expect, test } from "vitest";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import { createJslpSolver } from "../../../src/solver/jslp.ts";
import type { LinearModel, Solver } from "../../../src/solver/model.ts";
import { optimumFault } from "../../../src/solver/prove-optimum.ts";

const infinity = Number.POSITIVE_INFINITY;
const solvers: Solver[] = [createJslpSolver()];
beforeAll(async () => {
  solvers.push(await loadHighsSolver());
});

const production: LinearModel = {
  sense: "maximise",
  costs: [1, 2],
  lower: [0, 0],
  upper: [infinity, 3],
  rows: [{ columns: [0, 1], coefficients: [1, 1], lower: -infinity, upper: 4 }],
};

function eachSolver(check: (solver: Solver) => void): void {
  expect(solvers.length).toBe(2);
  for (const solver of solvers) check(solver);
}

describe("both solvers behind the port", () => {
  test("give optimum, duals of rows and reduced costs with the sign of what a moved bound brings", () => {
    eachSolver((solver) => {
      expect(solver.solve(production)).toEqual({
        status: "optimal",
        objective: 7,
        values: [1, 3],
        rowDuals: [1],
        reducedCosts: [0, 1],
      });
      const cheapest: LinearModel = {
        ...production,
        sense: "minimise",
        lower: [-1, 1],
        rows: [{ columns: [0, 1], coefficients: [1, 1], lower: 4, upper: 9 }],
      };
      expect(solver.solve(cheapest)).toEqual({
        status: "optimal",
        objective: 5,
        values: [3, 1],
        rowDuals: [1],
        reducedCosts: [0, 1],
      });
    });
  });

  test("tell infeasible and unbounded apart, as a status", () => {
    eachSolver((solver) => {
      expect(
        solver.solve({
          ...production,
          lower: [0, 0],
          upper: [1, 1],
          rows: [{ columns: [0, 1], coefficients: [1, 1], lower: 3, upper: 5 }],
        }).status,
      ).toBe("infeasible");
      expect(solver.solve({ ...production, rows: [] }).status).toBe("unbounded");
    });
  });

  test("solve integer programmes, without duals", () => {
    eachSolver((solver) => {
      const whole = solver.solve({ ...production, upper: [infinity, 2.5], integer: [true, true] });
      expect(whole).toMatchObject({ status: "optimal", objective: 6, values: [2, 2], rowDuals: [], reducedCosts: [] });
    });
  });

  test("keep a session through changes of bounds, costs and rows", () => {
    eachSolver((solver) => {
      const session = solver.open(production);
      expect(session.solve()).toMatchObject({ objective: 7 });
      session.changeColumnBounds(1, 0, 1);
      session.changeRowBounds(0, -infinity, 5);
      expect(session.solve()).toMatchObject({ objective: 6, values: [4, 1] });
      session.changeColumnCost(0, 3);
      session.addRow({ columns: [0], coefficients: [2], lower: -infinity, upper: 6 });
      expect(session.solve()).toMatchObject({ objective: 11, values: [3, 1] });
      session.changeCosts([0, 1]);
      session.changeCoefficient(1, 1, 4);
      session.changeCoefficient(1, 0, 0);
      session.changeColumnBounds(1, 0, infinity);
      expect(session.solve()).toMatchObject({ objective: 1.5 });
      session.dispose();
    });
  });

  test("agree on 60 random programmes, and their duals prove the optimum", () => {
    const random = seedrandom("programmes");
    const integer = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
    for (let round = 0; round < 60; round += 1) {
      const columnCount = integer(2, 5);
      const model: LinearModel = {
        sense: round % 2 === 0 ? "maximise" : "minimise",
        costs: Array.from({ length: columnCount }, () => integer(-5, 5)),
        lower: Array.from({ length: columnCount }, () => integer(-2, 0)),
        upper: Array.from({ length: columnCount }, () => integer(1, 4)),
        rows: Array.from({ length: integer(1, 4) }, () => ({
          columns: Array.from({ length: columnCount }, (_, column) => column),
          coefficients: Array.from({ length: columnCount }, () => integer(-2, 3)),
          lower: integer(-6, -1),
          upper: integer(0, 6),
        })),
      };
      eachSolver((solver) => {
        const outcome = solver.solve(model);
        if (outcome.status !== "optimal") throw new Error(outcome.status);
        const other = (solvers[0] as Solver).solve(model);
        expect(other).toMatchObject({ objective: expect.closeTo(outcome.objective, 6) });
        const sign = model.sense === "maximise" ? 1 : -1;
        const worth = (dual: number, lower: number, upper: number): number => dual * (sign * dual > 0 ? upper : lower);
        const bound =
          model.rows.reduce(
            (sum, row, index) => sum + worth(outcome.rowDuals[index] as number, row.lower, row.upper),
            0,
          ) +
          model.costs.reduce(
            (sum, _, column) =>
              sum +
              worth(
                outcome.reducedCosts[column] as number,
                model.lower[column] as number,
                model.upper[column] as number,
              ),
            0,
          );
        expect(bound).toBeCloseTo(outcome.objective, 5);
      });
    }
  });
});

describe("createJslpSolver", () => {
  test("takes free columns, crossed bounds and empty rows for what they are", () => {
    const solver = createJslpSolver();
    const free: LinearModel = {
      sense: "minimise",
      costs: [1],
      lower: [-infinity],
      upper: [infinity],
      rows: [{ columns: [0], coefficients: [1], lower: -3, upper: infinity }],
    };
    expect(solver.solve(free)).toMatchObject({ status: "optimal", objective: -3, values: [-3] });
    expect(solver.solve({ ...production, lower: [2, 0], upper: [1, 3] }).status).toBe("infeasible");
    expect(
      solver.solve({ ...production, rows: [...production.rows, { columns: [], coefficients: [], lower: 1, upper: 2 }] })
        .status,
    ).toBe("infeasible");
  });
});

describe("optimumFault", () => {
  test("takes the optimum of each solver for one, and nothing that is a hair away from it", () => {
    eachSolver((solver) => {
      const optimum = solver.solve(production);
      if (optimum.status !== "optimal") throw new Error(optimum.status);
      expect(optimumFault(production, optimum)).toBeNull();
      const hair = 1e-6;
      expect(optimumFault(production, { ...optimum, values: [1 + 2 * hair, 3] })).toMatch(/rule/);
      expect(optimumFault(production, { ...optimum, values: [0, 3 + hair * 4] })).toMatch(/bound/);
      expect(optimumFault(production, { ...optimum, rowDuals: [1 - hair] })).toMatch(/costs/);
      expect(optimumFault(production, { ...optimum, reducedCosts: [hair, 1] })).toMatch(/costs/);
      // A corner that is not the best: its own multipliers would prove less than what they are said to.
      expect(optimumFault(production, { ...optimum, objective: 6, values: [0, 3] })).toMatch(/prove/);
      // A price of the wrong sign has no bound to stand on.
      expect(optimumFault(production, { ...optimum, rowDuals: [2], reducedCosts: [-1, 0] })).toMatch(/prove/);
      expect(optimumFault({ ...production, rows: [] }, { ...optimum, rowDuals: [], reducedCosts: [1, 2] })).toMatch(
        /prove/,
      );
    });
  });

  test("is asked of javascript-lp-solver, which is not asked for duals of large programmes at all", () => {
    const many = Array.from({ length: 301 }, (_, column) => column);
    const large: LinearModel = {
      sense: "maximise",
      costs: many.map(() => 1),
      lower: many.map(() => 0),
      upper: many.map(() => 1),
      rows: [{ columns: many, coefficients: many.map(() => 1), lower: 0, upper: 7 }],
    };
    expect(createJslpSolver().solve(large)).toEqual({ status: "failed", detail: "too large a programme" });
    expect(createJslpSolver().solve({ ...large, integer: many.map(() => true) })).toMatchObject({ objective: 7 });
  });
});

describe("loadHighsSolver", () => {
  test("loads once, names the version of the package, and takes its WebAssembly from bytes or an address", async () => {
    expect(await loadHighsSolver()).toBe(await loadHighsSolver());
    const installed = JSON.parse(readFileSync("node_modules/highs/package.json", "utf8")) as { version: string };
    expect((await loadHighsSolver()).version.split(" ")[0]).toBe(installed.version);
    const wasmModule = await WebAssembly.compile(readFileSync("node_modules/highs/build/highs.wasm"));
    const wasmUrl = `${process.cwd()}/node_modules/highs/build/highs.wasm`;
    for (const source of [{ wasmModule }, { wasmUrl }]) {
      const solver = await loadHighsSolver(source);
      expect(solver).not.toBe(await loadHighsSolver());
      expect(solver.solve(production)).toMatchObject({ objective: 7 });
    }
  });
});
