// javascript-lp-solver in place of HiGHS on middling pools: the same levels to the last fraction up to 180 member types; beyond, the same
// or an honest "gave up", never other levels.
import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { createJslpSolver } from "../../src/solver/jslp.ts";
import { compareSolvers } from "../support/compare-solvers.ts";

const recipes = [
  [200, 20, [2, 3, 4], 0.3, 0],
  [300, 30, [2, 3, 4, 3], 0.2, 1],
  [400, 40, [2, 4, 5, 3], 0, 0],
  [600, 50, [2, 3, 5, 4], 0.1, 1],
  [800, 60, [3, 4, 3, 4], 0, 0],
  [1000, 80, [2, 3, 4, 5], 0, 1],
  [1200, 100, [2, 5, 4, 5], 0, 1],
  [900, 80, [2, 5, 4, 6], 0, 0],
  [1200, 90, [2, 3, 3, 2, 2, 3], 0, 1],
  [1000, 100, [2, 3, 4, 3, 2, 3], 0, 0],
  [1200, 100, [4, 2, 6, 8], 0, 1],
] as const;

test("both solvers give the same levels on 33 middling pools, or the second says that it gave up", async () => {
  const [highs, jslp] = [await loadHighsSolver(), createJslpSolver()];
  const compared = recipes.flatMap(([poolCount, panelSize, valueCounts, householdShare, slack]) =>
    ["a", "b", "c"].map((seed) =>
      compareSolvers({ seed, poolCount, panelSize, valueCounts, householdShare, slack }, highs, jslp),
    ),
  );
  expect(compared.filter(({ answer }) => answer === "other levels")).toEqual([]);
  expect(compared.filter(({ answer, typeCount }) => answer === "gave up" && typeCount <= 180)).toEqual([]);
  expect(compared.filter(({ answer }) => answer === "same").length).toBeGreaterThan(22);
  expect(compared.filter(({ answer }) => answer === "gave up").length).toBeGreaterThan(5);
});
