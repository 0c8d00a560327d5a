// javascript-lp-solver and HiGHS end in the same exact levels, whatever their floats were on the way.
import { expect, test } from "vitest";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { createJslpSolver } from "../../src/solver/jslp.ts";
import type { Solver } from "../../src/solver/model.ts";
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
