// Check 29: a volunteer's receipt opens exactly one line of the frozen list, by all digits of both commitments, and says what
// became of it: the chance, and whether the line was drawn.

import { hashTexts } from "../../record/digest.ts";
import { receiptSchema } from "../../record/receipt-schema.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked } from "../finding.ts";

/** Runs check 29. */
export function checkReceipt({ record, digests, brought }: VerifyContext): CheckOutcome {
  if (brought.receipt === undefined) return notChecked("receipt");
  const form = receiptSchema.safeParse(brought.receipt);
  if (!form.success) return failed("receipt-unreadable", {});
  const receipt = form.data;
  const { members, lottery, reveal } = record;
  if (receipt.drawId !== members.drawId) return failed("receipt-of-other-draw", { drawId: receipt.drawId });
  if (receipt.membersDigest !== digests.members) {
    return failed("receipt-of-other-list", {}, { expected: receipt.membersDigest, found: digests.members });
  }
  const identity = hashTexts("pinakion/id/1", receipt.drawId, receipt.identityNonce, receipt.identityText);
  const features = hashTexts("pinakion/features/1", receipt.drawId, receipt.featuresNonce, receipt.featuresText);
  const line = members.members.find(({ identityCommitment }) => identityCommitment === identity);
  if (line === undefined || line.code !== receipt.code) return failed("receipt-opens-nothing", {});
  if (line.featuresCommitment !== features) return failed("receipt-other-answers", { code: line.code });
  const isDrawn = reveal.panel.includes(line.code);
  const stated = lottery.chances.find(({ number }) => number === line.number)?.tickets;
  const tickets = stated ?? receipt.tickets?.length ?? null;
  // Under `sealed` the receipt names the tickets that hold its owner: they must agree with the outcome.
  if (receipt.tickets !== undefined && receipt.tickets.includes(reveal.ticket) !== isDrawn) {
    return failed("receipt-other-outcome", { code: line.code, ticket: reveal.ticket });
  }
  const facts = { number: line.number, code: line.code, tickets, ticketCount: lottery.ticketCount, isDrawn };
  return { status: "ok", detail: { code: "receipt-opens", facts } };
}
