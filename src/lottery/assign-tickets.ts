// From panels by type to panels of people. Inside a type the places go round the members in pseudonym order, so that each
// has the floor or the ceiling of the same number of tickets; the only place where one of equals comes before another.
// Then tickets that came out alike are made different, which changes nobody's number.
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

/** The types of each household shape, and its households in order: for each the members of each place, in order. */
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
  const membersOfHousehold = new Map<string, number[]>();
  for (const position of memberOrder) {
    const household = problem.members[position]?.household ?? null;
    const type = lottery.typeOfMember[position] as number;
    if (household === null || lottery.types[type]?.shape === null) continue;
    const members = membersOfHousehold.get(household);
    if (members === undefined) membersOfHousehold.set(household, [position]);
    else members.push(position);
  }
  const homes = [...membersOfHousehold.values()];
  return [...typesOfShape.values()].map((types) => ({
    types,
    households: homes
      .filter(([first]) => types.includes(lottery.typeOfMember[first as number] as number))
      .map((members) =>
        types.map((type) => ({
          members: members.filter((position) => lottery.typeOfMember[position] === type),
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
  const tickets: number[][] = panels.map(() => []);

  const rounds: Round[] = lottery.types.map(() => ({ members: [], position: 0 }));
  const membersOfType: number[][] = lottery.types.map(() => []);
  for (const position of memberOrder) membersOfType[lottery.typeOfMember[position] as number]?.push(position);
  for (const [type, members] of membersOfType.entries()) rounds[type] = { members, position: 0 };
  for (const [ticket, { typeIndices, seats }] of panels.entries()) {
    for (const [k, type] of typeIndices.entries()) {
      if (lottery.types[type]?.shape !== null) continue;
      for (let seat = 0; seat < (seats[k] as number); seat += 1) tickets[ticket]?.push(takeNext(rounds[type] as Round));
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

  const rankOf = new Array<number>(memberCount);
  for (const [rank, position] of memberOrder.entries()) rankOf[position] = rank;
  const varied = varyTickets(
    tickets.map((ticket) => ticket.map((position) => rankOf[position] as number)),
    {
      typeOfMember: memberOrder.map((position) => lottery.typeOfMember[position] as number),
      householdOfMember: memberOrder.map((position) => problem.members[position]?.household ?? null),
      rows: seatRows(problem, lottery.types),
    },
  ).map((ticket) => ticket.map((rank) => memberOrder[rank] as number).sort((a, b) => a - b));
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
