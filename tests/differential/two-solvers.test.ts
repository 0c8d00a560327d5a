// javascript-lp-solver and HiGHS end in the same exact levels, whatever their floats were on the way.
import { expect, test } from "vitest";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { createJslpSolver } from "../../src/solver/jslp.ts";
import type { Solver } from "../../src/solver/model.ts";
import { compareSolvers } from "../support/compare-solvers.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

function levelsOf(problem: LotteryProblem, solver: Solver): readonly string[] {
  const found = findLottery(problem, solver, { ticketCount: 20 });
  if (!found.ok) return found.problems.map(({ code }) => code);
  return found.value.levels.map(({ exactProbability }) => String(exactProbability));
}

test("both solvers give the same levels, to the last fraction, on 300 tiny pools", async () => {
  const [highs, jslp] = [await loadHighsSolver(), createJslpSolver()];
  const different = Array.from({ length: 300 }, (_, index) => `levels-${index}`).filter((seed) => {
    const problem = generateTinyPool(seed);
    return levelsOf(problem, jslp).join(" ") !== levelsOf(problem, highs).join(" ");
  });
  expect(different).toEqual([]);
});

test("both solvers give the same levels on middling pools, 200 to 1,200 people of 70 to 120 member types", async () => {
  const [highs, jslp] = [await loadHighsSolver(), createJslpSolver()];
  const pools = [
    { seed: "ja", poolCount: 200, panelSize: 20, valueCounts: [2, 3, 4], householdShare: 0.3, slack: 0 },
    { seed: "ja", poolCount: 300, panelSize: 30, valueCounts: [2, 3, 4, 3], householdShare: 0.2, slack: 1 },
    { seed: "jb", poolCount: 800, panelSize: 80, valueCounts: [2, 3, 2, 3, 2], householdShare: 0, slack: 1 },
    { seed: "ja", poolCount: 1200, panelSize: 100, valueCounts: [2, 6, 8], householdShare: 0, slack: 1 },
  ];
  const compared = pools.map((pool) => compareSolvers(pool, highs, jslp));
  expect(compared.filter(({ answer }) => answer !== "same")).toEqual([]);
  expect(compared.filter(({ typeCount, levelCount }) => typeCount < 50 || levelCount < 3)).toEqual([]);
});
