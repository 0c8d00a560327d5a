// Every ticket against every rule, from the members themselves and not from types: run before tickets are handed on,
// always. Knows nothing of how they were made.
import type { Lottery, LotteryProblem, TicketLottery } from "../model/lottery.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";

/** The number of tickets whose panels differ. */
export function countDistinctPanels({ tickets }: Pick<TicketLottery, "tickets">): number {
  return new Set(tickets.map((panel) => panel.join(" "))).size;
}

/**
 * Checks number of tickets, and for each ticket size, ascending distinct members, quotas and households; then the counts.
 * @throws InvariantError naming the ticket (from 1) and the rule
 */
export function checkTickets(problem: LotteryProblem, lottery: Lottery, result: TicketLottery): void {
  const { panelSize, features, quotas, members } = problem;
  const { tickets, ticketCount, ticketsOfMember } = result;
  invariant(
    tickets.length === ticketCount && ticketCount === lottery.ticketCount,
    `expected ${lottery.ticketCount} tickets, got ${tickets.length}`,
  );
  const featureOf = quotas.map((quota) => features.findIndex(({ id }) => id === quota.feature));
  /** For each member the quotas whose value it has. */
  const quotasOf = members.map(({ values }) =>
    quotas.flatMap(({ value }, rule) => (values[featureOf[rule] as number] === value ? [rule] : [])),
  );
  const counted = new Array<number>(members.length).fill(0);
  for (const [index, panel] of tickets.entries()) {
    // Texts are made for a ticket that is wrong, and not for each member of each.
    const refuse: (fault: string) => never = (fault) => {
      throw new InvariantError(`ticket ${index + 1} ${fault}`);
    };
    if (panel.length !== panelSize) refuse(`has ${panel.length} members, expected ${panelSize}`);
    const households = new Set<string>();
    const seats = quotas.map(() => 0);
    let previous = -1;
    for (const position of panel) {
      const member = members[position];
      if (member === undefined || position <= previous) refuse("lists members out of order, twice or unknown");
      previous = position;
      counted[position] = (counted[position] as number) + 1;
      for (const rule of quotasOf[position] as readonly number[]) seats[rule] = (seats[rule] as number) + 1;
      if (member.household === null) continue;
      if (households.has(member.household)) refuse("has two members of one household");
      households.add(member.household);
    }
    for (const [rule, { feature, value, min, max }] of quotas.entries()) {
      const held = seats[rule] as number;
      if (held < min || held > max) refuse(`breaks the quota ${feature}: ${value}`);
    }
  }
  invariant(
    ticketsOfMember.length === members.length &&
      counted.every((count, position) => count === ticketsOfMember[position]),
    "the tickets counted for a member differ from those that hold it",
  );
}
