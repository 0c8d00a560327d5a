import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { compareLeximin } from "../support/compare-leximin.ts";

test("leximin equals brute force over all panels on 1500 more tiny pools", async () => {
  const solver = await loadHighsSolver();
  for (let index = 0; index < 1500; index += 1) expect(compareLeximin(`long${index}`, solver).faults).toEqual([]);
});
