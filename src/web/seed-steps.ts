// From a seed to a ticket, every step kept so that it can be shown (Rivest's sampler, docs/record-format.md). Knows no page.
import { hashTexts } from "../record/digest.ts";

export interface SeedSteps {
  /** SHA-256 of the seed followed by `,1`, 64 hex digits. */
  readonly hash: string;
  /** The same as one number, in decimal digits. */
  readonly decimal: string;
  readonly remainder: number;
  /** From 1 to the number of tickets. */
  readonly ticket: number;
}

/** The steps for a seed of one line; null for a text that no seed can be (a line break, half of a character). */
export function seedSteps(seed: string, ticketCount: number): SeedSteps | null {
  if (/\n|\p{Surrogate}/u.test(seed)) return null;
  const hash = hashTexts(`${seed},1`);
  const whole = BigInt(`0x${hash}`);
  const remainder = Number(whole % BigInt(ticketCount));
  return { hash, decimal: `${whole}`, remainder, ticket: remainder + 1 };
}
