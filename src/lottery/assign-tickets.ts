// From panels by type to panels of people. Inside a type the places go round the members in pseudonym order, so that each
// has the floor or the ceiling of the same number of tickets; the only place where one of equals comes before another.
// Then tickets that came out alike are made different, which changes nobody's number.
import { ascending } from "../math/order.ts";
import type { Lottery, LotteryProblem, TicketLottery } from "../model/lottery.ts";
import { seatRows } from "../model/seat-rows.ts";
import { invariant } from "../problems/invariant.ts";
import { checkTickets } from "./check-tickets.ts";
import { shareHouseholds } from "./share-households.ts";
import { varyTickets } from "./vary-tickets.ts";

/** Hands out members in turn, starting again after the last. */
interface Round {
  readonly members: readonly number[];
  position: number;
}

function takeNext(round: Round): number {
  const member = round.members[round.position] as number;
  round.position = (round.position + 1) % round.members.length;
  return member;
}

/** The types of each household shape, and its households in order: for each the ranks of the members of each place. */
interface ShapeGroup {
  readonly types: readonly number[];
  readonly households: readonly (readonly Round[])[];
}

function shapeGroups(problem: LotteryProblem, lottery: Lottery, memberOrder: readonly number[]): readonly ShapeGroup[] {
  const typesOfShape = new Map<string, number[]>();
  for (const [type, { shape }] of lottery.types.entries()) {
    if (shape === null) continue;
    const key = JSON.stringify(shape);
    const types = typesOfShape.get(key);
    if (types === undefined) typesOfShape.set(key, [type]);
    else types.push(type);
  }
  const ranksOfHousehold = new Map<string, number[]>();
  for (const [rank, position] of memberOrder.entries()) {
    const household = problem.members[position]?.household ?? null;
    const type = lottery.typeOfMember[position] as number;
    if (household === null || lottery.types[type]?.shape === null) continue;
    const ranks = ranksOfHousehold.get(household);
    if (ranks === undefined) ranksOfHousehold.set(household, [rank]);
    else ranks.push(rank);
  }
  const homes = [...ranksOfHousehold.values()];
  const typeOf = (rank: number): number => lottery.typeOfMember[memberOrder[rank] as number] as number;
  return [...typesOfShape.values()].map((types) => ({
    types,
    households: homes
      .filter(([first]) => types.includes(typeOf(first as number)))
      .map((ranks) =>
        types.map((type) => ({
          members: ranks.filter((rank) => typeOf(rank) === type),
          position: 0,
        })),
      ),
  }));
}

/**
 * The lottery as tickets of people; `memberOrder` lists the positions of all members in pseudonym order.
 * @throws InvariantError when a ticket breaks a rule (a bug)
 */
export function assignTickets(
  problem: LotteryProblem,
  lottery: Lottery,
  memberOrder: readonly number[],
): TicketLottery {
  const memberCount = problem.members.length;
  invariant(
    memberOrder.length === memberCount && new Set(memberOrder).size === memberCount,
    '"memberOrder" expected every member once',
  );
  const panels = lottery.panels.flatMap((panel) => Array.from({ length: panel.tickets }, () => panel));
  // From here on members are their ranks in pseudonym order.
  const typeOfRank = memberOrder.map((position) => lottery.typeOfMember[position] as number);
  const tickets: number[][] = panels.map(() => []);

  const ranksOfType: number[][] = lottery.types.map(() => []);
  for (const [rank, type] of typeOfRank.entries()) ranksOfType[type]?.push(rank);
  const rounds = ranksOfType.map((members): Round => ({ members, position: 0 }));
  const isAlone = lottery.types.map(({ shape }) => shape === null);
  for (const [ticket, { typeIndices, seats }] of panels.entries()) {
    const seated = tickets[ticket] as number[];
    for (let k = 0; k < typeIndices.length; k += 1) {
      const type = typeIndices[k] as number;
      if (!isAlone[type]) continue;
      for (let seat = 0; seat < (seats[k] as number); seat += 1) seated.push(takeNext(rounds[type] as Round));
    }
  }

  for (const { types, households } of shapeGroups(problem, lottery, memberOrder)) {
    const needed = panels.map(({ typeIndices, seats }) => types.map((type) => seats[typeIndices.indexOf(type)] ?? 0));
    for (const [ticket, places] of shareHouseholds(needed, households.length).entries()) {
      for (const [household, place] of places.entries()) {
        if (place >= 0) tickets[ticket]?.push(takeNext(households[household]?.[place] as Round));
      }
    }
  }

  const varied = varyTickets(tickets, {
    typeOfMember: typeOfRank,
    householdOfMember: memberOrder.map((position) => problem.members[position]?.household ?? null),
    rows: seatRows(problem, lottery.types),
  }).map((ticket) => ascending(ticket.map((rank) => memberOrder[rank] as number)));
  const ticketsOfMember = new Array<number>(memberCount).fill(0);
  for (const ticket of varied) {
    for (const position of ticket) ticketsOfMember[position] = (ticketsOfMember[position] as number) + 1;
  }
  const largestTicketDeviation = ticketsOfMember.reduce((largest, count, position) => {
    const chance = lottery.typeProbabilities[lottery.typeOfMember[position] as number] as number;
    return Math.max(largest, Math.abs(count / lottery.ticketCount - chance));
  }, 0);
  const result = { ticketCount: lottery.ticketCount, tickets: varied, ticketsOfMember, largestTicketDeviation };
  checkTickets(problem, lottery, result);
  return result;
}
