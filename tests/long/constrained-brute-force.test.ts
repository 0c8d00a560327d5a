import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { compareConstrained } from "../support/compare-leximin.ts";

test("leximin equals brute force over all panels on 300 more tiny pools with further constraints", async () => {
  const solver = await loadHighsSolver();
  for (let index = 0; index < 300; index += 1) expect(compareConstrained(`long${index}`, solver).faults).toEqual([]);
});
