// The minutes in English. French is written first; this says the same things in the same order.
import { formatInteger } from "./format-number.ts";
import type { MinutesText } from "./minutes-text.ts";
import { verbatim } from "./report-document.ts";

const whole = (value: number): string => formatInteger(value, "en");
const counted = (count: number, one: string, many: string): string => `${whole(count)} ${count === 1 ? one : many}`;

/** The minutes' wording in English. */
export const englishMinutes: MinutesText = {
  language: "en",
  kicker: "Minutes of a draw by lot",
  organisedBy: (organiser) => ["Organiser: ", verbatim(organiser)],
  object: (panelSize, poolCount) =>
    `Draw of ${counted(panelSize, "person", "people")} from ${counted(poolCount, "volunteer", "volunteers")}, by a lottery frozen before the session.`,
  blankVersion:
    "To be filled in at the session. The digests printed below must be read aloud before any value of the draw.",
  sessionTitle: "1. The session",
  instant: "Date and time",
  instantAnnounced: (instant) => `announced: ${instant}`,
  place: "Place",
  officer: "Judicial officer or clerk",
  present: ["Present (name, capacity)", "", "", ""],
  frozenTitle: "2. What was frozen before the draw",
  frozenIntroduction:
    "These digests name public files. Whoever changes a single character of a file obtains another digest.",
  registered: "Registrations received",
  volunteers: "Volunteers in the lottery",
  tickets: "Tickets of equal chance",
  freezeDigest: "Digest of the rules (freeze.json)",
  membersDigest: "Digest of the coded list (members.json)",
  lotteryDigest: "Digest of the lottery (lottery.json)",
  commitmentDigest: "Digest of the commitment (commitment.json)",
  committedAt: "Commitment made, according to the organiser",
  onFailure: "If the announced event does not take place",
  withoutCommitment:
    "No commitment was published before this draw: it can be redone, but nothing proves that other seeds were not tried before.",
  valuesTitle: "3. The values read",
  valuesIntroduction: "Each value is written as it was read before those present, in the order announced.",
  typedSource: "Value announced at the session",
  seed: "Whole seed",
  ticket: "Ticket drawn",
  ticketOf: (ticket, ticketCount) => `${whole(ticket)} of ${whole(ticketCount)}`,
  panelTitle: "4. The panel it stands for",
  panelIntroduction: (count) =>
    `${count === 1 ? "The person drawn, by code" : `The ${whole(count)} people drawn, by their codes`}; only the organiser holds the table of names.`,
  panelToCome: "The codes that the ticket stands for are printed on the filled version, joined after the session.",
  recordDigest: "Digest of the record (record.json)",
  scanDigest: "The same digest, to be read with a telephone:",
  observationsTitle: "5. Observations",
  observations: ["Complaints, incidents, voided attempts and their reasons", "", "", ""],
  signaturesTitle: "6. Signatures",
  signatures: [
    "For the organiser (name, signature)",
    "Judicial officer or clerk (name, signature)",
    "Witness (name, signature)",
    "Witness (name, signature)",
  ],
  footer: (software, version) => ["Made by ", verbatim(`${software} ${version}`), " from the public files alone."],
};
