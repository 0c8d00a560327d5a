import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { ownHighs } from "../support/column-generation.ts";
import { columnPool, compareColumns } from "../support/compare-columns.ts";

test("everybody's chance is that of column generation over panels of people: households, crossings, cuts", async () => {
  const [highs, solver] = [await ownHighs(), await loadHighsSolver()];
  const compared = [
    columnPool("cga", [30, 5, [2, 3], 0.4, 0]),
    columnPool("x0", [30, 5, [3, 3, 3], 0.4, 0]),
    columnPool("x6", [30, 4, [4, 4, 4], 0.3, 0]),
    columnPool("cga", [40, 6, [3, 2, 3], 0.4, 1]),
    columnPool("x2", [60, 8, [3, 4, 5], 0.3, 0, [[0, 1]]]),
  ].map((pool) => compareColumns(highs, solver, pool));
  expect(compared.filter(({ difference }) => difference > 1e-6)).toEqual([]);
  // Not all of them are simple: several levels, and points that were no mixture of panels.
  expect(Math.max(...compared.map(({ levelCount }) => levelCount))).toBeGreaterThan(3);
  expect(compared.filter(({ cutCount }) => cutCount > 0).length).toBeGreaterThan(1);
});
