// The page of the ceremony in English. French is written first; this says the same things in the same order.
import { formatInteger } from "../../report/format-number.ts";
import type { CeremonyText } from "./ceremony-text.ts";

const whole = (count: number): string => formatInteger(count, "en");
const counted = (count: number, one: string, many: string): string => `${whole(count)} ${count === 1 ? one : many}`;

/** The wording in English. */
export const en: CeremonyText = {
  kicker: "Public draw by lot",
  noScript: "This page needs JavaScript. Without it: the values read are given to “pinakion draw”.",
  next: "Next",
  previous: "Back",
  progress: (scene, scenes) => `screen ${scene} of ${scenes}`,
  rehearsal: (instant) => `Rehearsal: the randomness is announced for ${instant}. Nothing that is shown counts.`,
  unreadable: "This page holds no commitment. The command “pinakion commit” writes it.",

  prepareTitle: "Preparation",
  prepareLead:
    "To be read before the room opens. This page works without a connection; a reload loses nothing that was typed.",
  partsFit: "The rules, the coded list and the lottery held by this page are those of the commitment.",
  partDiffers: (file) =>
    `The file ${file} held by this page is not that of the commitment. Do not use this page: make it again from the dossier.`,
  keys: "Keyboard or remote control: Page Down or Enter to go on, Page Up to go back. F11: full screen.",
  rehearse:
    "Before the announced instant the page is for rehearsals: it says so at the top of the screen and saves nothing. Erase the trial values afterwards.",
  erase: "Erase the typed values",
  erased: "The typed values are erased.",
  annexMeaning:
    "To show the composition of the panel, give the page the file restricted/annex.json. It is read on this computer, does not leave it and is not kept; only counts will be shown.",
  annexField: "Restricted annex (annex.json)",
  annexOpened: "The annex opens every line of the published list. The composition can be shown.",
  annexRefused: "This file is not the annex of this draw: it does not open the lines of the published list.",

  committedLead: (panelSize, poolCount) =>
    `${counted(panelSize, "person", "people")} will be drawn by lot from ${counted(poolCount, "volunteer", "volunteers")}.`,
  committedAt: "Commitment made",
  announcedFor: "Randomness announced for",
  place: "Place",
  sources: "Where the randomness comes from, in order",
  onFailure: "Should it fail",
  commitmentDigest: "Digest of the commitment",
  commitmentMeaning:
    "This digest was published before the randomness. It fixes the list, the rules and the lottery: nobody can change them any more without changing it.",

  valueKicker: (number, count) =>
    count === 1 ? "The randomness" : `The randomness, ${whole(number)} of ${whole(count)}`,
  diceField: "Digits of the dice, in the order in which they are read",
  valueField: "Official value, copied",
  example: (example) => `for example ${example}`,
  diceCount: (given, count) => `${counted(given, "digit", "digits")} of ${whole(count)}`,
  diceMissing: (missing) => `${counted(missing, "digit is", "digits are")} missing.`,

  seedTitle: "The seed",
  seedMeaning:
    "The name of the draw, the digest of all possible panels, then the values read: a text that nobody could know before tonight.",
  digitsMeaning: "The name of the draw, the digest of all possible panels, then the digits read.",
  ticketTitle: "The ticket",
  hash: "Digest of the seed (SHA-256)",
  remainder: (tickets, remainder) =>
    `This digest is a number. Divided by ${whole(tickets)} it leaves the remainder ${whole(remainder)}; 1 is added.`,
  digitsAreTicket: (digits) =>
    `The digits read, ${digits}, are the number of the ticket${/^0+$/.test(digits) ? " (all zeros: the last one)" : ""}.`,
  ticketOf: (tickets) => `of ${counted(tickets, "ticket", "tickets")} of equal chance`,

  panelTitle: (count) => (count === 1 ? "The person drawn" : `The ${whole(count)} people drawn`),
  panelNumber: (panel, panels) => `This ticket designates panel no. ${whole(panel)} of ${whole(panels)}.`,
  panelMeaning: "Every volunteer finds the own code on the receipt. No name is shown.",
  panelSealed: "The panels of this draw are sealed: the organiser opens the codes with the annex, then publishes them.",

  compositionTitle: "The composition of the panel",
  compositionMeaning: "Number of people in each group; beside it, the seats laid down before the draw.",
  compositionHidden:
    "Without the restricted annex the page does not know what people answered. The composition will be in the report.",
  compositionOfFew:
    "Fewer than 5 seats are drawn: counting these people by group would give their answers. Their composition is not shown.",
  seats: (min, max) =>
    min === max
      ? counted(min, "seat laid down", "seats laid down")
      : `${whole(min)} to ${counted(max, "seat laid down", "seats laid down")}`,

  keepTitle: "Keep and verify",
  keepLead: "The draw is made. This file holds the values read and what they designate; it names nobody.",
  save: "Save reveal.json",
  saved: "reveal.json is saved among the downloads.",
  commandMeaning: "Then, in the dossier, to make the record:",
  keepVerify:
    "Anyone will be able to make this draw again with record.json, published at once: in a browser (verify.html), with a program, or by hand.",
  notKept: "Rehearsal: nothing is saved before the announced instant.",
};
