// Pools whose quotas leave hardly any room: the fairest lottery is found and proven in all of them, with cuts where it takes some.
import { expect, test } from "vitest";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { tightPool } from "../support/tight-pools.ts";

test("250 tight pools: found, proven to the last fraction, some with cuts", async () => {
  const solver = await loadHighsSolver();
  let withCuts = 0;
  for (let seed = 0; seed < 250; seed += 1) {
    const found = findLottery(tightPool(`${seed}`), solver, { ticketCount: 100 });
    if (!found.ok) throw new Error(`pool ${seed}: ${JSON.stringify(found.problems)}`);
    expect([seed, found.value.certificate]).toEqual([seed, { kind: "level-bounds-1", exact: true, gap: 0 }]);
    if (found.value.cuts.length > 0) withCuts += 1;
  }
  expect(withCuts).toBeGreaterThan(5);
});
