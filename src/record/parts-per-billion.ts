// Chances as whole parts per 10^9, rounded by rules that a verifier can apply to the published numbers alone.
import { invariant } from "../problems/invariant.ts";

const billion = 1_000_000_000n;

/** An exact chance `p/q` or `p` as parts per 10^9, halves up. @throws InvariantError when the text is no such number */
export function exactPpb(chance: string): number {
  const match = /^(\d+)(?:\/([1-9]\d*))?$/.exec(chance);
  invariant(match !== null, `"chance" expected p/q, got "${chance}"`);
  const [numerator, denominator] = [BigInt(match[1] as string), BigInt(match[2] ?? "1")];
  return Number((2n * numerator * billion + denominator) / (2n * denominator));
}

/** A chance known as a float as parts per 10^9, to the nearest. */
export function nearestPpb(chance: number): number {
  return Math.round(chance * 1_000_000_000);
}

/** Largest |tickets / M - target| over the members, in parts per 10^9, rounded up: max ceil(|tickets x 10^9 - target x M| / M). */
export function largestDeviationPpb(
  ticketCount: number,
  chances: readonly { readonly targetPpb: number; readonly tickets: number }[],
): number {
  const total = BigInt(ticketCount);
  let largest = 0n;
  for (const { targetPpb, tickets } of chances) {
    const difference = BigInt(tickets) * billion - BigInt(targetPpb) * total;
    const size = difference < 0n ? -difference : difference;
    if (size > largest) largest = size;
  }
  return Number((largest + total - 1n) / total);
}
