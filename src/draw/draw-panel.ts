// The draw: public values -> seed text -> ticket -> panel. Knows the tickets, not how the lottery was found.
import type { Digest, RevealedValue } from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { uniformInteger } from "../random/uniform-integer.ts";
import { seedText } from "./seed-text.ts";

/** What is drawn from. `tickets[t - 1]` is the number (from 1) of the panel of ticket t in `panels`. */
export interface DrawInput {
  readonly drawId: string;
  readonly purpose: "panel";
  readonly panelsDigest: Digest;
  readonly ticketCount: number;
  readonly tickets: readonly number[];
  readonly panels: readonly (readonly number[])[];
  readonly values: readonly RevealedValue[];
}

/** The drawn ticket (from 1), its panel's number (from 1) and the member numbers of the panel. */
export interface DrawnPanel {
  readonly seed: string;
  readonly ticket: number;
  readonly panelNumber: number;
  readonly panel: readonly number[];
}

/**
 * Draws the panel with Rivest's sampler, index 1 of the seed's stream.
 * @throws InvariantError when the tickets are not those of `ticketCount` and `panels`
 */
export function drawPanel(input: DrawInput): Result<DrawnPanel> {
  if (input.values.length === 0) return failure([errorOf("draw/seed-empty", {})]);
  const seed = seedText(input.drawId, input.purpose, input.panelsDigest, input.values);
  const ticket = uniformInteger(seed, 1, input.ticketCount);
  invariant(input.tickets.length === input.ticketCount, `"tickets" expected ${input.ticketCount} tickets`);
  const panelNumber = input.tickets[ticket - 1] as number;
  const panel = input.panels[panelNumber - 1];
  invariant(panel !== undefined, `"panels" expected panel ${panelNumber}, got ${input.panels.length} panels`);
  return success({ seed, ticket, panelNumber, panel });
}
