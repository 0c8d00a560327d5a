// The lottery as published: distinct panels by member number, tickets in their public order, each member's chance.
import { ascending } from "../math/order.ts";
import type { Lottery, TicketLottery } from "../model/lottery.ts";
import type { FreezeArtefact, LotteryArtefact } from "../model/record.ts";
import { canonicalJson } from "./canonical-json.ts";
import { digestOf, hashTexts } from "./digest.ts";
import { exactPpb, largestDeviationPpb, nearestPpb } from "./parts-per-billion.ts";
import { noncesOf, type SealedPool } from "./seal-pool.ts";
import { orderTickets, panelsDigestOf } from "./ticket-order.ts";

/** Positions in `tickets` and `lottery.typeOfMember` are those of the members given to sealPool. */
export interface LotteryInput {
  readonly freeze: FreezeArtefact;
  readonly sealed: SealedPool;
  readonly lottery: Pick<Lottery, "objective" | "typeOfMember" | "typeProbabilities" | "levels">;
  readonly tickets: Pick<TicketLottery, "ticketCount" | "tickets">;
  /** As buildCertificate made it; its digest is published, itself goes to the annex. */
  readonly certificate?: unknown;
  /** How the exact chances became tickets, where it is not read from them. */
  readonly rounding?: string;
  readonly options?: readonly string[];
}

/** The distinct panels of a ticket lottery in canonical order, by member number, and how many tickets hold each. */
export function canonicalPanels(
  tickets: readonly (readonly number[])[],
  order: readonly number[],
): { readonly panels: readonly (readonly number[])[]; readonly ticketsPerPanel: readonly number[] } {
  const numberOf: number[] = new Array(order.length);
  order.forEach((position, index) => {
    numberOf[position] = index + 1;
  });
  const counted = new Map<string, { panel: readonly number[]; count: number }>();
  for (const positions of tickets) {
    const panel = ascending(positions.map((position) => numberOf[position] as number));
    const key = panel.join(" ");
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { panel, count: 1 });
    else known.count += 1;
  }
  const sorted = [...counted.values()].sort((a, b) => {
    const differing = a.panel.findIndex((number, index) => number !== b.panel[index]);
    return (a.panel[differing] as number) - (b.panel[differing] as number);
  });
  return { panels: sorted.map(({ panel }) => panel), ticketsPerPanel: sorted.map(({ count }) => count) };
}

/** The panels of a ticket lottery by member number, for the draw: published in the lottery unless the profile is `sealed`. */
export function panelsOf(sealed: SealedPool, tickets: Pick<TicketLottery, "tickets">): readonly (readonly number[])[] {
  return canonicalPanels(tickets.tickets, sealed.order).panels;
}

/** Nonce that opens the seal of panel `number` (from 1) in profile `sealed`; of its own in each draw that shares the key. */
export function panelNonceOf(sealed: SealedPool, panelNumber: number): string {
  return noncesOf(sealed.keyHex, sealed.drawId)(sealed.purpose, `${panelNumber}`);
}

function targetsOfTypes(lottery: LotteryInput["lottery"]): readonly number[] {
  const targets = lottery.typeProbabilities.map(nearestPpb);
  for (const level of lottery.levels) {
    for (const type of level.typeIndices) targets[type] = exactPpb(level.exactProbability);
  }
  return targets;
}

/** A type this near to a whole place away from its exact chance is that far: the chances of types are floats. */
const nearWhole = 1e-6;

/** How the exact chances became tickets: whether every type holds as many places as its floor or its ceiling. */
function roundingOf({ lottery, tickets }: LotteryInput): string {
  const differences = lottery.typeProbabilities.map(() => 0);
  const add = (type: number, places: number): void => {
    differences[type] = (differences[type] as number) + places;
  };
  for (const panel of tickets.tickets) for (const position of panel) add(lottery.typeOfMember[position] as number, 1);
  for (const type of lottery.typeOfMember)
    add(type, -tickets.ticketCount * (lottery.typeProbabilities[type] as number));
  const isNear = differences.every((difference) => Math.abs(difference) < 1 - nearWhole);
  return isNear ? "floor-or-ceiling-per-type" : "nearest-found";
}

/** Builds the published lottery. In profile `sealed` panels are replaced by their seals and chances are left out. */
export function buildLottery(input: LotteryInput): LotteryArtefact {
  const { freeze, sealed, lottery } = input;
  const { drawId, purpose } = freeze;
  const { ticketCount } = input.tickets;
  const { panels, ticketsPerPanel } = canonicalPanels(input.tickets.tickets, sealed.order);
  const panelsDigest = panelsDigestOf(panels, ticketsPerPanel);
  const targets = targetsOfTypes(lottery);
  const ticketsOf: number[] = new Array(sealed.order.length + 1).fill(0);
  panels.forEach((panel, index) => {
    for (const number of panel) ticketsOf[number] = (ticketsOf[number] as number) + (ticketsPerPanel[index] as number);
  });
  const chances = sealed.order.map((position, index) => ({
    number: index + 1,
    targetPpb: targets[lottery.typeOfMember[position] as number] as number,
    tickets: ticketsOf[index + 1] as number,
  }));
  const isSealed = sealed.disclosure === "sealed";
  return {
    format: "pinakion-lottery",
    version: 1,
    drawId,
    purpose,
    freezeDigest: digestOf(freeze),
    method: {
      objective: lottery.objective,
      rounding: input.rounding ?? roundingOf(input),
      options: input.options ?? [],
    },
    ticketCount,
    panels: isSealed ? null : panels,
    ticketsPerPanel,
    panelsDigest,
    ticketOrder: "sha256-sort-1",
    tickets: orderTickets(drawId, purpose, panelsDigest, ticketsPerPanel),
    chances: isSealed ? [] : chances,
    largestDeviationPpb: largestDeviationPpb(ticketCount, chances),
    panelSeals: isSealed
      ? panels.map((panel, index) =>
          hashTexts("pinakion/panel/1", drawId, panelNonceOf(sealed, index + 1), canonicalJson(panel)),
        )
      : null,
    certificateDigest: input.certificate === undefined ? null : digestOf(input.certificate),
  };
}
