import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { objectiveFaults } from "../support/compare-objectives.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

test("maximin, nash, goldilocks and minimax equal what listing every panel gives, on 5 tiny pools", async () => {
  const solver = await loadHighsSolver();
  const faults = Array.from({ length: 5 }, (_, index) =>
    objectiveFaults(generateTinyPool(`o${index}`), solver).map((fault) => `o${index}: ${fault}`),
  );
  expect(faults.flat()).toEqual([]);
});
