import { expect, test } from "vitest";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { compareConstrained } from "../support/compare-leximin.ts";
import { generateConstrainedPool } from "../support/generate-constrained-pool.ts";

test("leximin equals brute force over all panels on 300 more tiny pools with further constraints", async () => {
  const solver = await loadHighsSolver();
  for (let index = 0; index < 300; index += 1) expect(compareConstrained(`long${index}`, solver).faults).toEqual([]);
});

function hasHousehold({ members }: LotteryProblem): boolean {
  const homes = members.flatMap(({ household }) => (household === null ? [] : [household]));
  return new Set(homes).size < homes.length;
}

test("leximin equals brute force on 1,000 tiny pools that have both households and a crossed cell of two features", async () => {
  const solver = await loadHighsSolver();
  let [compared, withCuts] = [0, 0];
  for (let index = 0; compared < 1000; index += 1) {
    const seed = `crossed${index}`;
    const { problem, kinds } = generateConstrainedPool(seed);
    if (!kinds.includes("cell") || !hasHousehold(problem)) continue;
    const { faults, cutCount } = compareConstrained(seed, solver);
    expect(faults).toEqual([]);
    compared += 1;
    if (cutCount > 0) withCuts += 1;
  }
  expect(withCuts).toBeGreaterThan(5);
});
