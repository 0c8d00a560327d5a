import { beforeAll, describe, expect, it } from "vitest";
import { anyPanel } from "../../../src/feasibility/any-panel.ts";
import { edgeReport } from "../../../src/feasibility/edge-report.ts";
import { quotaModel } from "../../../src/feasibility/quota-model.ts";
import { simulateWithdrawals } from "../../../src/feasibility/simulate-withdrawals.ts";
import { simulationSource } from "../../../src/random/simulation-source.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import type { Solver } from "../../../src/solver/model.ts";
import { tinyProblem } from "../../support/panels.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

describe("edgeReport", () => {
  it("names a value whose volunteers are all needed, and counts them as always chosen", () => {
    const problem = tinyProblem(
      3,
      ["F", "F", "H", "H", "H"],
      [
        ["sexe", "F", 2, 3],
        ["sexe", "H", 0, 3],
      ],
    );
    const edge = edgeReport(problem, quotaModel(problem), solver);
    expect(edge.scarce).toEqual([{ feature: "sexe", value: "F", min: 2, available: 2, alwaysChosen: 2 }]);
    expect(edge.alwaysChosenCount).toBe(2);
  });

  it("counts those of one household once, so that neither of two is sure of a seat", () => {
    const problem = tinyProblem(
      2,
      ["F/a", "F/a", "H", "H"],
      [
        ["sexe", "F", 1, 2],
        ["sexe", "H", 0, 2],
      ],
    );
    const edge = edgeReport(problem, quotaModel(problem), solver);
    expect(edge.scarce).toEqual([{ feature: "sexe", value: "F", min: 1, available: 1, alwaysChosen: 0 }]);
  });

  it("names a quota that leaves a choice on paper only", () => {
    const problem = tinyProblem(
      3,
      ["F", "F", "F", "H", "H", "H"],
      [
        ["sexe", "F", 1, 3],
        ["sexe", "H", 2, 2],
      ],
    );
    expect(edgeReport(problem, quotaModel(problem), solver).fixed).toEqual([
      { feature: "sexe", value: "F", min: 1, max: 3, seats: 1 },
    ]);
  });

  it("says nothing about a value that no volunteer has", () => {
    const problem = tinyProblem(
      1,
      ["F", "H"],
      [
        ["sexe", "F", 0, 1],
        ["sexe", "X", 0, 1],
      ],
    );
    expect(edgeReport(problem, quotaModel(problem), solver).fixed).toEqual([]);
  });

  it("says nothing about quotas with room", () => {
    const problem = tinyProblem(
      2,
      ["F", "F", "F", "F", "H", "H", "H", "H"],
      [
        ["sexe", "F", 0, 2],
        ["sexe", "H", 0, 2],
      ],
    );
    expect(edgeReport(problem, quotaModel(problem), solver)).toEqual({ scarce: [], fixed: [], alwaysChosenCount: 0 });
  });
});

describe("simulateWithdrawals", () => {
  const roomy = tinyProblem(
    2,
    ["F", "F", "F", "F", "H", "H", "H", "H"],
    [
      ["sexe", "F", 1, 1],
      ["sexe", "H", 1, 1],
    ],
  );
  const tight = tinyProblem(
    2,
    ["F", "H", "H", "H"],
    [
      ["sexe", "F", 1, 1],
      ["sexe", "H", 1, 1],
    ],
  );
  const run = (problem: typeof roomy, withdrawalPercent: number) => {
    const model = quotaModel(problem);
    const panel = anyPanel(model, solver) as readonly number[];
    const random = simulationSource("essai");
    return simulateWithdrawals(model, panel, solver, { withdrawalPercent, trials: 200, random });
  };

  it("is sure of itself when nobody withdraws or everybody does", () => {
    expect(run(tight, 0)).toMatchObject({ heldWithoutReplacement: 200, heldWithReplacement: 200 });
    expect(run(tight, 100)).toMatchObject({ heldWithoutReplacement: 0, heldWithReplacement: 0 });
    expect(run(roomy, 100)).toMatchObject({ heldWithoutReplacement: 0, heldWithReplacement: 200 });
  });

  it("agrees with the chance worked out by hand, within five standard errors, and repeats itself", () => {
    // Without replacement both must stay: 0.9 x 0.9. With it, only the one woman must: 0.9.
    const outlook = run(tight, 10);
    expect(Math.abs(outlook.heldWithoutReplacement / 200 - 0.81)).toBeLessThan(5 * Math.sqrt((0.81 * 0.19) / 200));
    expect(Math.abs(outlook.heldWithReplacement / 200 - 0.9)).toBeLessThan(5 * Math.sqrt((0.9 * 0.1) / 200));
    expect(run(tight, 10)).toEqual(outlook);
  });
});
