// From the values read out to the ticket, with every step that the big screen shows. The same parts as `pinakion draw`; knows
// no page.
import { drawPanel } from "../../draw/draw-panel.ts";
import { readValues } from "../../draw/read-values.ts";
import type { CeremonyData } from "../../model/ceremony.ts";
import type { AnnouncedSource, CommitmentArtefact, RevealArtefact, RevealedValue } from "../../model/record.ts";
import { type Result, success } from "../../problems/result.ts";
import { buildReveal } from "../../record/build-reveal.ts";
import { digestOf } from "../../record/digest.ts";
import type { BeaconVerifier } from "../../verify/quicknet-signature.ts";
import { type SeedSteps, seedSteps } from "../seed-steps.ts";

/** Which part of the embedded files is not what was committed; null when all of them are. */
export function firstForeignPart({ commitment, freeze, members, lottery }: CeremonyData): string | null {
  if (digestOf(members) !== commitment.membersDigest) return "members.json";
  if (digestOf(freeze) !== commitment.freezeDigest) return "freeze.json";
  return digestOf(lottery) === commitment.lotteryDigest ? null : "lottery.json";
}

/** What the commitment already says of the value, so that nobody types it: the day of a lottery, the round of a beacon. */
export function knownStart({ source, round }: AnnouncedSource, { announcedFor }: CommitmentArtefact): string {
  if (source === "drand-quicknet") return `${round}:`;
  return source.startsWith("fdj-") || source === "euromillions" ? `${announcedFor.slice(0, 10)}:` : "";
}

/** The value behind the source's name; a pasted `source:…` or date is not doubled. */
export function bodyOf(announced: AnnouncedSource, commitment: CommitmentArtefact, typed: string): string {
  const start = knownStart(announced, commitment);
  const bare = typed.trim();
  const unnamed = bare.startsWith(`${announced.source}:`) ? bare.slice(announced.source.length + 1) : bare;
  return unnamed === "" || unnamed.startsWith(start) ? unnamed : `${start}${unnamed}`;
}

/** The value of one announced source from what was typed after its name, or why it cannot be that. */
export function readOne(
  data: CeremonyData,
  announced: AnnouncedSource,
  body: string,
): Result<readonly RevealedValue[]> {
  const { announcedFor } = data.commitment;
  return readValues({ randomness: [announced], announcedFor }, [`${announced.source}:${body}`]);
}

/** Round of a beacon value whose signature is not the network's; null when it is, or when there is none. */
export function falseRound(values: readonly RevealedValue[], verifies: BeaconVerifier): number | null {
  const signed = values.find(({ signature }) => signature !== undefined);
  if (signed?.round === undefined || signed.signature === undefined) return null;
  return verifies(signed.round, signed.signature) ? null : signed.round;
}

export interface Outcome {
  readonly values: readonly RevealedValue[];
  readonly seed: string;
  /** From hash to ticket; null where the dice are the ticket itself. */
  readonly steps: SeedSteps | null;
  readonly ticket: number;
  readonly panelNumber: number;
  /** Member numbers of the panel; null in a sealed lottery. */
  readonly numbers: readonly number[] | null;
}

/** What the typed bodies, in announced order, designate. @throws InvariantError when the lottery is not whole */
export function outcomeOf(data: CeremonyData, bodies: readonly string[]): Result<Outcome> {
  const { commitment, lottery } = data;
  const texts = commitment.randomness.map(({ source }, index) => `${source}:${bodies[index] ?? ""}`);
  const values = readValues(commitment, texts);
  if (!values.ok) return values;
  // Of a sealed lottery ticket and panel number are public, the panels' members are not.
  const panels = lottery.panels ?? lottery.ticketsPerPanel.map(() => []);
  const { drawId, purpose, panelsDigest, ticketCount, tickets } = lottery;
  const { sampler } = commitment;
  const drawn = drawPanel({
    drawId,
    purpose,
    panelsDigest,
    ticketCount,
    tickets,
    panels,
    values: values.value,
    sampler,
  });
  if (!drawn.ok) return drawn;
  const { seed, ticket, panelNumber, panel } = drawn.value;
  return success({
    values: values.value,
    seed,
    steps: sampler === "digits-10" ? null : seedSteps(seed, ticketCount),
    ticket,
    panelNumber,
    numbers: lottery.panels === null ? null : panel,
  });
}

/** A panel's member numbers, with the nonce that opens its seal where the lottery is sealed. */
export interface OpenedPanel {
  readonly numbers: readonly number[];
  readonly nonce: string | null;
}

/** What the page exports for `pinakion draw --reveal`: the reveal, without the panel where a seal hides it. */
export function revealOf(
  data: CeremonyData,
  outcome: Outcome,
  opened: OpenedPanel | null,
  observedAt: string,
): Omit<RevealArtefact, "panel"> & Partial<Pick<RevealArtefact, "panel">> {
  const { lottery, commitment, members } = data;
  const { values, seed, ticket } = outcome;
  const nonce = opened === null || opened.nonce === null ? {} : { panelNonce: opened.nonce };
  const reveal = buildReveal({
    lottery,
    commitment,
    members,
    values,
    seed,
    ticket,
    panel: opened?.numbers ?? [],
    observedAt,
    ...nonce,
  });
  if (opened !== null) return reveal;
  const { panel: _hidden, ...rest } = reveal;
  return rest;
}
