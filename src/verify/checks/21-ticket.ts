// Check 21: the ticket recomputed from the seed with the verifier's own few lines: SHA-256 of "seed,1" as one integer,
// modulo the tickets, plus 1; or, where the commitment says so, the digits read as they are.
import type { PublishedRecord } from "../../model/record.ts";
import { hashTexts } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** The number that d ten-sided dice read for 10^d tickets, all zeros being the last ticket; null when they do not fit. */
function ticketOfDigits(record: PublishedRecord): number | null {
  const texts = record.reveal.values.map(({ text }) => text).join(";");
  const digits = /^dice-d10:([0-9]{1,6})$/.exec(texts)?.[1];
  if (digits === undefined || 10 ** digits.length !== record.lottery.ticketCount) return null;
  return Number(digits) === 0 ? record.lottery.ticketCount : Number(digits);
}

/** Runs check 21. */
export function checkTicket({ record }: VerifyContext): CheckOutcome {
  const { reveal, lottery, commitment } = record;
  const recomputed =
    commitment?.sampler === "digits-10"
      ? ticketOfDigits(record)
      : Number(BigInt(`0x${hashTexts(`${reveal.seed},1`)}`) % BigInt(lottery.ticketCount)) + 1;
  if (recomputed === null) return failed("digits-impossible", {});
  if (recomputed === reveal.ticket) return passed();
  return failed(
    "ticket-differs",
    { recomputed, stated: reveal.ticket },
    { expected: recomputed, found: reveal.ticket },
  );
}
