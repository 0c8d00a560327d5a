// Tickets of ten thousand small pools (POOLS=600 for fewer), for numbers of tickets from 10 to 10,000.
import { expect, test } from "vitest";
import { assignTickets } from "../../src/lottery/assign-tickets.ts";
import { checkTickets, countDistinctPanels } from "../../src/lottery/check-tickets.ts";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { generateTinyPool } from "../support/generate-tiny-pool.ts";

const poolCount = Number(process.env["POOLS"] ?? 10_000);
/** Few tickets mostly, which are the hardest to round; many for one pool in 50. */
function ticketsFor(index: number): number {
  if (index % 2000 === 1999) return 10_000;
  if (index % 50 === 49) return 1000;
  return ([10, 11, 20, 37, 50, 100, 13, 25, 137, 60] as const)[index % 10] as number;
}

test("ten thousand small pools: no ticket fails, is dropped or repeated; each member's number is M x p rounded, or the deviation printed says by how much", async () => {
  const solver = await loadHighsSolver();
  let [rounded, repeating] = [0, 0];
  for (let index = 0; index < poolCount; index += 1) {
    const problem = generateTinyPool(`tickets-${index}`);
    const ticketCount = ticketsFor(index);
    const result = findLottery(problem, solver, { ticketCount });
    if (!result.ok) throw new Error(`pool ${index}: ${JSON.stringify(result.problems)}`);
    const lottery = result.value;
    const tickets = assignTickets(
      problem,
      lottery,
      problem.members.map((_, position) => position),
    );
    checkTickets(problem, lottery, tickets);
    expect(tickets.tickets.length).toBe(ticketCount);
    let largest = 0;
    const [most, least] = [new Map<number, number>(), new Map<number, number>()];
    for (const [position, own] of tickets.ticketsOfMember.entries()) {
      const type = lottery.typeOfMember[position] as number;
      const chance = lottery.typeProbabilities[type] as number;
      largest = Math.max(largest, Math.abs(own / ticketCount - chance));
      most.set(type, Math.max(most.get(type) ?? 0, own));
      least.set(type, Math.min(least.get(type) ?? own, own));
    }
    // Inside a type nobody has more than one ticket more than another, whatever the rest.
    for (const [type, own] of most) expect(own - (least.get(type) as number), `pool ${index}`).toBeLessThanOrEqual(1);
    expect(tickets.largestTicketDeviation).toBe(largest);
    if (largest < 1 / ticketCount) rounded += 1;
    if (countDistinctPanels(tickets) < Math.min(ticketCount, lottery.panels.length)) repeating += 1;
  }
  // Where only few panels exist, whole tickets cannot always be within one ticket of every chance at once.
  expect(rounded).toBeGreaterThan(0.97 * poolCount);
  expect(repeating).toBe(0);
});
