// Check 6: the lottery is the one that the log holds and, where there is one, the commitment names.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 6. */
export function checkLotteryDigest({ record, digests }: VerifyContext): CheckOutcome {
  const { lottery, commitment, log } = record;
  const found = digests.lottery;
  const logged = log.findLast((entry) => entry.kind === "lottery")?.subject ?? "";
  if (logged !== found) return failed("lottery-differs", { where: "log" }, { expected: logged, found });
  if (commitment === null) return passed();
  if (commitment.lotteryDigest !== found) {
    return failed("lottery-differs", { where: "commitment" }, { expected: commitment.lotteryDigest, found });
  }
  if (commitment.ticketCount !== lottery.ticketCount) {
    return failed("ticket-count", { stated: commitment.ticketCount, found: lottery.ticketCount });
  }
  return passed();
}
