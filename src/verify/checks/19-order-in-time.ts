// Check 19: freeze, commitment, announced event, reveal, in this order. The dates are the organiser's own claims.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, passed } from "../finding.ts";

/** Runs check 19. */
export function checkOrderInTime({ record }: VerifyContext): CheckOutcome {
  const { freeze, commitment, reveal } = record;
  if (commitment === null) return notApplicable("level-0");
  // Instants of this form sort as texts.
  const instants = [freeze.createdAt, commitment.createdAt, commitment.announcedFor, reveal.observedAt] as const;
  if (instants[0] > instants[1]) return failed("time-order", { before: instants[0], after: instants[1] });
  if (instants[1] >= instants[2]) return failed("time-order", { before: instants[1], after: instants[2] });
  if (instants[2] > instants[3]) return failed("time-order", { before: instants[2], after: instants[3] });
  return passed();
}
