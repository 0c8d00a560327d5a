import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { compareLeximin } from "../support/compare-leximin.ts";

test("leximin equals brute force over all panels to the last fraction on 80 tiny pools, households and cuts included", async () => {
  const solver = await loadHighsSolver();
  const results = Array.from({ length: 80 }, (_, index) => compareLeximin(`t${index}`, solver));
  expect(results.flatMap(({ faults }) => faults)).toEqual([]);
  expect(results.filter(({ hasHouseholds }) => hasHouseholds).length).toBeGreaterThan(16);
  expect(results.filter(({ cutCount }) => cutCount > 0).length).toBeGreaterThan(0);
  // Whole tickets cannot always be within one ticket of the exact chance (few panels exist); nearly always they are.
  expect(results.filter(({ isRounding }) => isRounding).length).toBeGreaterThan(75);
});
