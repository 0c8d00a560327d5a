import { describe, expect, test } from "vitest";
import { varyTickets } from "../../../src/lottery/vary-tickets.ts";
import type { SeatRow } from "../../../src/model/seat-rows.ts";

function row(typeIndices: readonly number[], min: number, max: number): SeatRow {
  return { kind: "quota", quotaIndex: 0, typeIndices, coefficients: typeIndices.map(() => 1), min, max };
}

const ticketsOf = (tickets: readonly (readonly number[])[], member: number): number =>
  tickets.filter((ticket) => ticket.includes(member)).length;
const different = (tickets: readonly (readonly number[])[]): number => new Set(tickets.map((t) => t.join(" "))).size;

describe("varyTickets", () => {
  test("exchanges people of one type between two pairs of equal tickets, everybody keeping their number of tickets", () => {
    const tickets = [
      [0, 2],
      [0, 2],
      [1, 3],
      [1, 3],
    ];
    const varied = varyTickets(tickets, {
      typeOfMember: [0, 0, 1, 1],
      householdOfMember: [null, null, null, null],
      rows: [row([0, 1], 2, 2), row([0], 1, 1)],
    });
    expect(different(varied)).toBe(4);
    for (const member of [0, 1, 2, 3]) expect(ticketsOf(varied, member)).toBe(2);
    for (const ticket of varied) expect(ticket.filter((member) => member < 2).length).toBe(1);
  });

  test("exchanges two for two where one for one would break a rule", () => {
    // Types 0..3 are (a, x), (b, y), (a, y), (b, x): one a, one x; only {0, 1} and {2, 3} are panels.
    const rules = {
      typeOfMember: [0, 1, 2, 3, 0, 1, 2, 3],
      householdOfMember: new Array<null>(8).fill(null),
      rows: [row([0, 1, 2, 3], 4, 4), row([0, 2], 2, 2), row([0, 3], 2, 2)],
    };
    const tickets = [
      [0, 1, 4, 5],
      [0, 1, 4, 5],
      [2, 3, 6, 7],
      [2, 3, 6, 7],
    ];
    const varied = varyTickets(tickets, rules);
    expect(different(varied)).toBe(4);
    for (let member = 0; member < 8; member += 1) expect(ticketsOf(varied, member)).toBe(2);
    for (const ticket of varied) {
      for (const { typeIndices, min } of rules.rows)
        expect(ticket.filter((member) => typeIndices.includes(rules.typeOfMember[member] as number)).length).toBe(min);
    }
  });

  test("seats no two people of one home, and leaves tickets alone where there is no other panel", () => {
    const tickets = [
      [0, 2],
      [0, 2],
      [1, 3],
      [1, 3],
    ];
    const rules = { typeOfMember: [0, 0, 1, 1], rows: [row([0, 1], 2, 2), row([0], 1, 1)] };
    const homes = varyTickets(tickets, { ...rules, householdOfMember: ["h", "g", "g", "h"] });
    expect(homes).toEqual(tickets);
    const certain = [
      [0, 1],
      [0, 1],
    ];
    expect(varyTickets(certain, { ...rules, householdOfMember: [null, null, null, null] })).toEqual(certain);
  });
});
