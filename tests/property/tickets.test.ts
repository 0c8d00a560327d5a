import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { assignTickets } from "../../src/lottery/assign-tickets.ts";
import { checkTickets } from "../../src/lottery/check-tickets.ts";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { shareHouseholds } from "../../src/lottery/share-households.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import type { Solver } from "../../src/solver/model.ts";
import { generatePool } from "../support/generate-pool.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

describe("tickets of random pools", () => {
  test("every ticket is valid, and everybody has the floor or the ceiling of a fair share of the places of their type", () => {
    const recipe = fc.record({
      seed: fc.string({ minLength: 1, maxLength: 6 }),
      poolCount: fc.integer({ min: 15, max: 70 }),
      panelSize: fc.integer({ min: 2, max: 10 }),
      valueCounts: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
      householdShare: fc.constantFrom(0, 0.3, 0.8),
      slack: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(recipe, fc.constantFrom(100, 137, 1000), (pool, ticketCount) => {
        const problem = generatePool(pool);
        const result = findLottery(problem, solver, { ticketCount });
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const lottery = result.value;
        expect(lottery.panels.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(ticketCount);
        const seats = lottery.types.reduce(
          (sum, { multiplicity }, type) => sum + multiplicity * (lottery.typeProbabilities[type] as number),
          0,
        );
        expect(seats).toBeCloseTo(problem.panelSize, 9);
        const tickets = assignTickets(problem, lottery, problem.members.map((_, position) => position).reverse());
        checkTickets(problem, lottery, tickets);
        const places = lottery.types.map((_, type) =>
          lottery.panels.reduce(
            (sum, panel) => sum + panel.tickets * (panel.seats[panel.typeIndices.indexOf(type)] ?? 0),
            0,
          ),
        );
        for (const [position, count] of tickets.ticketsOfMember.entries()) {
          const type = lottery.typeOfMember[position] as number;
          const share = (places[type] as number) / (lottery.types[type]?.multiplicity as number);
          expect(count).toBeGreaterThanOrEqual(Math.floor(share));
          expect(count).toBeLessThanOrEqual(Math.ceil(share));
        }
      }),
      { numRuns: 25, seed: 20260101 },
    );
  });

  test("households of one shape share each place to within one ticket, whatever is needed", () => {
    const needed = fc
      .record({ householdCount: fc.integer({ min: 1, max: 6 }), placeCount: fc.integer({ min: 1, max: 4 }) })
      .chain(({ householdCount, placeCount }) =>
        fc.record({
          householdCount: fc.constant(householdCount),
          needed: fc.array(
            fc
              .array(fc.integer({ min: -1, max: placeCount - 1 }), {
                minLength: householdCount,
                maxLength: householdCount,
              })
              .map((labels) =>
                Array.from({ length: placeCount }, (_, place) => labels.filter((label) => label === place).length),
              ),
            { minLength: 1, maxLength: 60 },
          ),
        }),
      );
    fc.assert(
      fc.property(needed, ({ householdCount, needed: counts }) => {
        const shared = shareHouseholds(counts, householdCount);
        for (const [ticket, places] of shared.entries()) {
          for (const [place, count] of (counts[ticket] as number[]).entries())
            expect(places.filter((label) => label === place).length).toBe(count);
        }
        for (const place of (counts[0] as number[]).keys()) {
          const per = Array.from(
            { length: householdCount },
            (_, household) => shared.filter((places) => places[household] === place).length,
          );
          expect(Math.max(...per) - Math.min(...per)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
