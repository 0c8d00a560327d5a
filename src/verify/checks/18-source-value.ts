// Check 18: each value is one that its source could give on that day, and together they have enough outcomes. For drand's
// quicknet the signature is verified where the caller brought the curve arithmetic; else the check says what is missing.
import type { RevealedValue } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked, passed } from "../finding.ts";
import { isPossibleValue, outcomesOf } from "../source-rules.ts";

/** Runs check 18. */
export function checkSourceValue({ record, beacon }: VerifyContext): CheckOutcome {
  const { commitment, reveal } = record;
  if (commitment === null) return notApplicable("level-0");
  const { values } = reveal;
  const impossible = values.find((value) => !isPossibleValue(value, commitment.announcedFor));
  if (impossible !== undefined) return failed("value-impossible", { source: impossible.source });
  // Digits read as the ticket itself are exactly uniform: no margin is needed.
  const isRead = commitment.sampler === "digits-10";
  const isTooLittle = !isRead && outcomesOf(values) < BigInt(commitment.ticketCount) * 1024n;
  const isOneOperator = values.every(({ source }) => source === "nist-beacon-2");
  if (isTooLittle || isOneOperator) return failed("too-little-chance", {});
  const signed = values.filter(({ source }) => source === "drand-quicknet");
  if (signed.length > 0 && beacon === null) return notChecked("beacon-signature");
  const isFalse = ({ round, signature }: RevealedValue): boolean =>
    beacon?.(round as number, signature as string) !== true;
  return signed.some(isFalse) ? failed("value-impossible", { source: "drand-quicknet" }) : passed();
}
