// The draw: public values -> seed text -> ticket -> panel. Knows the tickets, not how the lottery was found.
import type { Purpose } from "../model/purpose.ts";
import type { CommitmentArtefact, Digest, RevealedValue } from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { uniformInteger } from "../random/uniform-integer.ts";
import { seedText } from "./seed-text.ts";

/** What is drawn from. `tickets[t - 1]` is the number (from 1) of the panel of ticket t in `panels`. */
export interface DrawInput {
  readonly drawId: string;
  readonly purpose: Purpose;
  readonly panelsDigest: Digest;
  readonly ticketCount: number;
  readonly tickets: readonly number[];
  readonly panels: readonly (readonly number[])[];
  readonly values: readonly RevealedValue[];
  /** How the ticket follows from the values; `rivest-2011` when absent. */
  readonly sampler?: CommitmentArtefact["sampler"];
}

/** The drawn ticket (from 1), its panel's number (from 1) and the member numbers of the panel. */
export interface DrawnPanel {
  readonly seed: string;
  readonly ticket: number;
  readonly panelNumber: number;
  readonly panel: readonly number[];
}

/** The number that ten-sided dice read, all zeros being the last ticket. */
function readDigits(values: readonly RevealedValue[], ticketCount: number): number {
  const digits = (values[0] as RevealedValue).text.slice("dice-d10:".length);
  const fits = values.length === 1 && /^[0-9]{1,6}$/.test(digits) && 10 ** digits.length === ticketCount;
  invariant(fits, `"values" expected dice for ${ticketCount} tickets`);
  return Number(digits) === 0 ? ticketCount : Number(digits);
}

/**
 * Draws the panel with Rivest's sampler, index 1 of the seed's stream; or, committed so, by reading the dice.
 * @throws InvariantError when the tickets are not those of `ticketCount` and `panels`
 */
export function drawPanel(input: DrawInput): Result<DrawnPanel> {
  if (input.values.length === 0) return failure([errorOf("draw/seed-empty", {})]);
  const seed = seedText(input.drawId, input.purpose, input.panelsDigest, input.values);
  const isRead = input.sampler === "digits-10";
  const ticket = isRead ? readDigits(input.values, input.ticketCount) : uniformInteger(seed, 1, input.ticketCount);
  invariant(input.tickets.length === input.ticketCount, `"tickets" expected ${input.ticketCount} tickets`);
  const panelNumber = input.tickets[ticket - 1] as number;
  const panel = input.panels[panelNumber - 1];
  invariant(panel !== undefined, `"panels" expected panel ${panelNumber}, got ${input.panels.length} panels`);
  return success({ seed, ticket, panelNumber, panel });
}
