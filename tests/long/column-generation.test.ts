// Column generation over panels of named people, as in the literature, on pools of up to 200.
import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { ownHighs } from "../support/column-generation.ts";
import { columnPool, compareColumns } from "../support/compare-columns.ts";

const recipes = [
  [40, 6, [3, 2], 0, 0],
  [40, 6, [3, 3, 3, 3], 0.5, 0, [[0, 1]]],
  [40, 4, [3, 3, 3, 3, 3], 0.3, 0],
  [60, 6, [4, 4, 4, 4], 0, 0],
  [
    60,
    8,
    [3, 4, 5, 4],
    0.3,
    0,
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [80, 12, [2, 3, 4], 1, 1],
  [90, 14, [2, 3, 4, 2], 0, 1],
  [100, 10, [4, 5, 6, 4], 0.3, 0, [[0, 1]]],
  [120, 15, [3, 3, 4], 0.6, 0],
  [150, 22, [2, 4, 3], 0.2, 2],
] as const;

test("everybody's chance is that of column generation over panels of people, on 30 pools of 40 to 150 and one of 200", async () => {
  const [highs, solver] = [await ownHighs(), await loadHighsSolver()];
  const pools = recipes.flatMap((recipe) => ["a", "b", "c"].map((seed) => columnPool(`long ${seed}`, recipe)));
  const compared = [...pools, columnPool("cgb", [200, 20, [2, 4, 5, 3], 0.3, 1])].map((pool) =>
    compareColumns(highs, solver, pool),
  );
  expect(compared.filter(({ difference }) => difference > 1e-6)).toEqual([]);
  expect(compared.filter(({ cutCount }) => cutCount > 0).length).toBeGreaterThan(5);
  expect(compared.filter(({ levelCount }) => levelCount > 5).length).toBeGreaterThan(5);
});
