// The public order of the tickets: a permutation that follows from the panels themselves, so that no organiser can choose it.
import type { Digest } from "../model/record.ts";
import { digestOf, hashTexts } from "./digest.ts";

/** SHA-256 of the canonical {panels, ticketsPerPanel}: the name of the list from which a ticket is drawn. */
export function panelsDigestOf(panels: readonly (readonly number[])[], ticketsPerPanel: readonly number[]): Digest {
  return digestOf({ panels, ticketsPerPanel });
}

/** Panel number (from 1) of each ticket, tickets in ascending order of their key (`sha256-sort-1`). */
export function orderTickets(
  drawId: string,
  purpose: string,
  panelsDigest: Digest,
  ticketsPerPanel: readonly number[],
): readonly number[] {
  const keyed = ticketsPerPanel.flatMap((copies, index) =>
    Array.from({ length: copies }, (_, copy) => ({
      panel: index + 1,
      key: hashTexts("pinakion/ticket-order/1", drawId, purpose, panelsDigest, `${index + 1}`, `${copy + 1}`),
    })),
  );
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map((ticket) => ticket.panel);
}
