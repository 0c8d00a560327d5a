// What the command line says in English about `commit`, `draw` and `receipt`; same shape as the French.
import { counted, shown } from "./counted.en.ts";
import type { drawFr } from "./draw.fr.ts";

export const drawEn: typeof drawFr = {
  draw: {
    done: (ticket, tickets, size) =>
      `Ticket drawn: ${shown(ticket)} of ${shown(tickets)}. ${counted(size, "person", "people")} chosen.`,
    digest: (digest) => `Digest of the record (record.json): ${digest}`,
  },
  commit: {
    failureRule: "The same round from another relay; else the next event of the same source, after a new commitment.",
    done: (sources, instant) =>
      `Commitment published: ${sources}, for ${instant}. Have a third party date its digest before that instant.`,
    digest: (digest) => `Digest of the commitment (commitment.json): ${digest}`,
    voided: (path) => `Commitment voided, kept public: ${path}`,
  },
  receipt: {
    done: (count) =>
      `${counted(count, "receipt", "receipts")} written. They name people: do not publish them, give each person their own.`,
  },
};
