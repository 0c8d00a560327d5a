// Check 14: M tickets, as many copies of each panel as stated, in the order that follows from the panels' digest.
import { hashTexts } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 14. */
export function checkTicketOrder({ record, panels, digest }: VerifyContext): CheckOutcome {
  const { drawId, purpose, panelsDigest, ticketsPerPanel, ticketCount, tickets } = record.lottery;
  if (panels !== null) {
    const found = digest({ panels, ticketsPerPanel });
    if (found !== panelsDigest) return failed("panels-digest", {}, { expected: panelsDigest, found });
  }
  const copies = ticketsPerPanel.reduce((sum, count) => sum + count, 0);
  // Before hashing: the counts bound the work.
  for (const found of [tickets.length, copies]) {
    if (found !== ticketCount)
      return failed("ticket-count", { stated: ticketCount, found }, { expected: ticketCount, found });
  }
  const keys: { readonly key: string; readonly panel: number }[] = [];
  for (const [index, count] of ticketsPerPanel.entries()) {
    for (let copy = 1; copy <= count; copy += 1) {
      const panel = index + 1;
      const key = hashTexts("pinakion/ticket-order/1", drawId, purpose, panelsDigest, `${panel}`, `${copy}`);
      keys.push({ key, panel });
    }
  }
  keys.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const [index, { panel }] of keys.entries()) {
    if (tickets[index] !== panel) {
      return failed("ticket-order", { ticket: index + 1, panel }, { expected: panel, found: tickets[index] as number });
    }
  }
  return passed();
}
