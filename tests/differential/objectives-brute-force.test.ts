import { expect, test } from "vitest";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { objectiveProofFaults } from "../support/check-level-proofs.ts";
import { objectiveFaults } from "../support/compare-objectives.ts";
import { generatePool } from "../support/generate-pool.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

test("maximin, nash, goldilocks and minimax equal what listing every panel gives, on 5 tiny pools", async () => {
  const solver = await loadHighsSolver();
  const faults = Array.from({ length: 5 }, (_, index) =>
    objectiveFaults(generateTinyPool(`o${index}`), solver).map((fault) => `o${index}: ${fault}`),
  );
  expect(faults.flat()).toEqual([]);
});

test("maximin and minimax carry a proof that fractions alone confirm, on 12 pools with households and scarce profiles", async () => {
  const solver = await loadHighsSolver();
  const recipe = { poolCount: 90, panelSize: 12, valueCounts: [2, 3, 4], slack: 1 };
  const faults = Array.from({ length: 12 }, (_, index) =>
    (["maximin", "minimax"] as const).flatMap((objective) => {
      const problem = generatePool({ seed: `proof${index}`, householdShare: 0.08 * index, ...recipe });
      const found = findLottery(problem, solver, { ticketCount: 20, objective });
      if (!found.ok) return [`${index} ${objective}: no lottery`];
      return objectiveProofFaults(problem, found.value).map((fault) => `${index} ${objective}: ${fault}`);
    }),
  );
  expect(faults.flat()).toEqual([]);
});

test("goldilocks: a largest chance that leaves no room at all is met within a hair, and the proven gap says so", async () => {
  const recipe = { poolCount: 100, panelSize: 12, valueCounts: [2, 3, 4], householdShare: 0.2, slack: 1 };
  const problem = generatePool({ seed: "r1", ...recipe });
  const found = findLottery(problem, await loadHighsSolver(), { ticketCount: 20, objective: "goldilocks" });
  expect(found).toMatchObject({ ok: true, value: { certificate: { kind: "goldilocks-bound-1" } } });
  if (found.ok) expect(found.value.certificate.gap).toBeLessThan(1e-8);
});
