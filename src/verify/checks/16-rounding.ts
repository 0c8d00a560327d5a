// Check 16: the largest distance between a volunteer's tickets and exact chance, recomputed in whole numbers and no larger than
// rounding explains; the exact chances fill k seats, but for their own rounding. What the certificate proves (27) is proven of
// the exact chances: this check ties the tickets to them.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked } from "../finding.ts";

/**
 * Tickets from which on a distance is no rounding, among ten tickets or more. Tickets shared out honestly are less than one away in
 * nearly all pools, and less than two where no sharing does better (docs/limits.md); whoever gives a friend more shows here.
 */
const tooFar = 3n;
const fewestTickets = 10n;

/** Runs check 16. */
export function checkRounding({ record, panels, chances }: VerifyContext): CheckOutcome {
  const { ticketCount, largestDeviationPpb: stated } = record.lottery;
  if (panels === null) return notChecked("published-panels");
  if (chances === null) return notChecked("exact-chances");
  const total = BigInt(ticketCount);
  let largest = 0n;
  let sum = 0;
  for (const { targetPpb, tickets } of chances) {
    const off = BigInt(tickets) * 1_000_000_000n - BigInt(targetPpb) * total;
    const distance = off < 0n ? -off : off;
    if (distance > largest) largest = distance;
    sum += targetPpb;
  }
  const recomputed = Number(largest / total + (largest % total === 0n ? 0n : 1n));
  if (recomputed !== stated) {
    return failed("rounding-differs", { recomputed, stated }, { expected: stated, found: recomputed });
  }
  const seats = record.freeze.panelSize * 1_000_000_000;
  // Each target is rounded by at most one part; a float behind it may cost another.
  if (Math.abs(sum - seats) > 2 * chances.length)
    return failed("target-sum", { sum, seats }, { expected: seats, found: sum });
  // Rounded up, to hundredths.
  const facts = { tickets: Number((largest + 9_999_999n) / 10_000_000n) / 100, ticketCount };
  const counted = total < fewestTickets ? fewestTickets : total;
  if (largest * counted >= tooFar * 1_000_000_000n * total) return failed("rounding-too-far", facts);
  return { status: "ok", detail: { code: "rounding-within", facts } };
}
