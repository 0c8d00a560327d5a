// Prices of quotas against the loosened quotas, solved again by listing every panel; reasons against the exact chances.
import { expect, test } from "vitest";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { priceFaults, reasonFaults } from "../support/check-prices.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

test("the price of every quota, alone and with a seat moved within its feature, is what 100 small pools give without it", async () => {
  const solver = await loadHighsSolver();
  let comparedInAll = 0;
  for (let index = 0; index < 100; index += 1) {
    const { faults, compared } = priceFaults(generateTinyPool(`prices${index}`), solver);
    expect(faults, `prices${index}`).toEqual([]);
    comparedInAll += compared;
  }
  expect(comparedInAll).toBeGreaterThan(800);
});

test("every rule that is named for a level binds, on 600 small pools", async () => {
  const solver = await loadHighsSolver();
  let namedInAll = 0;
  for (let index = 0; index < 600; index += 1) {
    const { faults, named } = reasonFaults(generateTinyPool(`reasons${index}`), solver);
    expect(faults, `reasons${index}`).toEqual([]);
    namedInAll += named;
  }
  expect(namedInAll).toBeGreaterThan(1000);
});
