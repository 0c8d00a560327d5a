import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { compareConstrained } from "../support/compare-leximin.ts";

test("with crossed cells, overlapping unions, groups, lists and members who must sit, leximin equals brute force over all panels", async () => {
  const solver = await loadHighsSolver();
  const results = Array.from({ length: 24 }, (_, index) => compareConstrained(`c${index}`, solver));
  expect(results.flatMap(({ faults }) => faults)).toEqual([]);
  for (const kind of ["cell", "union", "at-most", "must-sit", "listed"]) {
    expect(results.filter(({ kinds }) => kinds.includes(kind)).length).toBeGreaterThan(4);
  }
});
