// Prices of quotas against the loosened quotas, solved again by listing every panel; reasons against the exact chances.
import { expect, test } from "vitest";
import { quickPrices, quotaPrices } from "../../src/lottery/quota-prices.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { lotteryOf, priceFaults, reasonFaults } from "../support/check-prices.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

/** Pools of the first thousand whose prices the relaxed rules get wrong, or whose lowest chance needs a cut. */
const hard = {
  price: [10, 59, 86, 108, 111, 125, 133, 139, 148, 165, 230, 252, 299, 325, 347, 348, 410, 424, 429, 475],
  prices: [5, 21, 29, 73, 188, 225, 331, 338, 377, 401, 494],
};
const ordinary = Array.from({ length: 100 }, (_, index) => `prices${index}`);
const names = new Set([
  ...ordinary,
  ...Object.entries(hard).flatMap(([name, own]) => own.map((index) => name + index)),
]);

test("the price of every quota, alone and with a seat moved within its feature, is what small pools give without it, and what is said of all others is true", async () => {
  const solver = await loadHighsSolver();
  let exactInAll = 0;
  for (const name of names) {
    const problem = generateTinyPool(name);
    const lottery = lotteryOf(problem, solver);
    const thorough = priceFaults(problem, quotaPrices(problem, lottery, solver));
    expect([name, thorough.faults, thorough.bounds]).toEqual([name, [], 0]);
    exactInAll += thorough.exact;
    // Before the lottery, and without any time: fewer figures, but true ones.
    const quick = quickPrices(problem, solver);
    expect([name, quick === null ? ["no panel"] : priceFaults(problem, quick).faults]).toEqual([name, []]);
    const bounds = priceFaults(
      problem,
      quotaPrices(problem, lottery, solver, () => 0),
    );
    expect([name, bounds.faults]).toEqual([name, []]);
  }
  expect(exactInAll).toBeGreaterThan(1500);
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
