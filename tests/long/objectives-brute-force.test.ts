import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { objectiveFaults } from "../support/compare-objectives.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

test("maximin, nash, goldilocks and minimax equal what listing every panel gives, on 120 tiny pools", async () => {
  const solver = await loadHighsSolver();
  const faults = Array.from({ length: 120 }, (_, index) =>
    objectiveFaults(generateTinyPool(`long${index}`), solver).map((fault) => `long${index}: ${fault}`),
  );
  expect(faults.flat()).toEqual([]);
});
