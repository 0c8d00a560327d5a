// The verification page in English.
import type { PageText } from "./page-text.ts";

const grouped = (value: number): string => `${value}`.replace(/\B(?=(\d{3})+$)/g, ",");
const plural = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;

export const en: PageText = {
  documentTitle: "Verify a draw by lot",
  noScript: "This page needs JavaScript. Without it: verify.py, or verification by hand.",
  kicker: "Draw of citizens by lot",
  title: "Verify this draw yourself",
  lead: "Give this page the record of the draw, the file record.json. It makes every possible check again and says plainly what is proven and what is not.",
  privacy: "Everything happens in your browser, even offline: this page sends nothing and stores nothing.",
  otherLanguage: "Français",
  chooseTitle: "The record",
  dropHere: "Drop record.json here, or the whole published folder.",
  chooseFile: "Choose record.json",
  chooseFolder: "Choose a folder",
  working: (name) => `Verifying ${name}…`,
  noRecord: "No record among these files: it is called record.json and stands in the folder public/.",
  tooLarge: (name) => `The file ${name} is larger than 200 MB: it is not the record of a draw.`,
  unreadable: "This file could not be read. Is it still in its place? Copy it to your computer, then try again.",
  folderRefused: "Your browser does not let a dropped folder be read. Use “Choose a folder”, or drop record.json.",

  verdictFine: "No check fails",
  verdictFailed: (count) => (count === 1 ? "One check fails" : `${count} checks fail`),
  verdictFailedMeaning:
    "The file was changed, or this draw is not what it says. Keep this file, download it again from its source, and if the failure remains, show this page to the organiser.",
  verdictFineMeaning: (notChecked) =>
    notChecked === 0
      ? "All that this file lets anyone verify has been verified."
      : `All that this file alone lets anyone verify has been verified. ${plural(notChecked, "check needs", "checks need")} something else: each says what.`,
  countOf: {
    ok: (count) => (count === 1 ? "check passed" : "checks passed"),
    failed: (count) => (count === 1 ? "failure" : "failures"),
    "not-checked": () => "not done",
    "not-applicable": () => "not applicable",
  },
  level: (level) => `Level of assurance ${level} of 3`,
  drawTerms: {
    title: "Draw",
    organiser: "Organiser",
    observedAt: "Drawn on",
    numbers: "In numbers",
    digest: "Digest of the record",
  },
  drawNumbers: (panelSize, poolCount, tickets, panels) =>
    `${plural(panelSize, "person drawn", "people drawn")} from ${plural(poolCount, "volunteer", "volunteers")}, ${plural(tickets, "ticket", "tickets")}, ${plural(panels, "panel", "panels")}`,
  digestMeaning:
    "Compare this digest with the one that the organiser published or read out. One character that differs, and it is not the same file.",
  files: (same) => `Files of the folder identical to the parts of the record: ${same.join(", ")}.`,
  filesDiffer: (different) => `Files of the folder that are not those of the record: ${different.join(", ")}.`,
  withAnnex: "The restricted annex was read: the checks that depend on it were made.",
  auditField: "Fingerprint of the auditor’s key, as you had it from elsewhere (SHA256:…)",
  auditButton: "I recognise this key",

  checksTitle: "The checks",
  checksLead: "Their numbers never change: minutes or a letter may cite them.",
  status: { ok: "Passed", failed: "Failed", "not-checked": "Not done", "not-applicable": "Not applicable" },
  groups: {
    failed: "Failed",
    file: "The file",
    binding: "Nothing changed on the way",
    list: "The list of volunteers",
    lottery: "The lottery",
    draw: "The draw",
    outside: "What needs something else",
  },
  expected: "Expected",
  found: "Found",
  checkNumber: (number) => `Check ${number}`,

  seedTitle: "The draw made again before your eyes",
  seedLead: "The same computation as on the day, step by step. Any computer finds the same result.",
  seedStep: "The seed",
  seedStepMeaning:
    "A text that joins the name of the draw, the digest of all possible panels and the value drawn or said in public.",
  seedField: "Text of the seed",
  seedReset: "Back to the published seed",
  seedTry: "Try it: change a single character, and all the rest changes.",
  seedChanged: "This is no longer the published seed: what follows is a trial only.",
  hashStep: "Its digest",
  hashStepMeaning: "SHA-256 of the seed followed by “,1”: nobody can foresee or choose it.",
  numberStep: "Read as one large number",
  numberStepMeaning: "The 64 signs of the digest, written in ordinary digits.",
  ticketStep: "The ticket",
  remainder: (tickets, remainder, ticket) =>
    `Remainder of the division by ${grouped(tickets)}: ${grouped(remainder)}. Plus 1: ticket ${grouped(ticket)}.`,
  ticketSame: (ticket) => `It is the published ticket: ${grouped(ticket)}.`,
  ticketOther: (ticket, published) => `Ticket ${grouped(ticket)}; the published ticket is ${grouped(published)}.`,
  digitsStep: (digits, ticket) => `The digits drawn, ${digits}, are read as they are: ticket ${grouped(ticket)}.`,
  panelStep: "The panel",
  panelOf: (ticket, panel, size) =>
    `Ticket ${grouped(ticket)} names panel ${grouped(panel)}, that is these ${grouped(size)} codes.`,
  panelSealed: (ticket, panel) =>
    `Ticket ${grouped(ticket)} names panel ${grouped(panel)}. The panels of this draw are sealed: only the drawn one is opened.`,
  panelSame: "These are exactly the published codes.",
  panelOther: "These are not the published codes.",
  noSuchTicket: "This ticket names no panel of the lottery.",

  receiptTitle: "My receipt",
  receiptLead:
    "Did you volunteer? Your receipt opens your line, and yours only: your answers as they were recorded, your chance, and whether you are drawn.",
  receiptPrivacy: "Your receipt stays in this page. To show it is to show that you volunteered: do not publish it.",
  receiptFile: "Choose my receipt",
  receiptField: "Or paste the text of the receipt here",
  receiptOpen: "Open my line",
  receiptFault: {
    "not-json": "This text is not a receipt: copy all of it, from the first brace to the last.",
    "not-receipt": "This file is not a volunteer’s receipt, or a field is missing.",
    "other-draw": "This receipt is of another draw.",
    "other-list": "This receipt names another list of volunteers than that of this record. Tell the organiser.",
    "no-line": "Your receipt opens no line of the list. Tell the organiser.",
    "other-answers": "Your line exists, but the answers of the receipt are not those recorded. Tell the organiser.",
    "other-outcome":
      "The tickets of your receipt and the result do not agree: the drawn ticket should name you, or should not. Tell the organiser.",
  },
  receiptLine: (number, code) => `Your receipt opens line ${grouped(number)}, code ${code}.`,
  receiptIdentity: "Registered as",
  receiptAnswers: "Recorded answers",
  receiptHousehold: "household shared with another volunteer",
  receiptChance: "Your chance",
  chance: (tickets, ticketCount, percent, target) =>
    `${plural(tickets, "ticket", "tickets")} of ${grouped(ticketCount)}, that is ${percent}${target === null ? "" : ` (exact value before rounding: ${target})`}.`,
  chanceSealed: "In this draw, the chances of each person are not published.",
  receiptOutcome: "Result",
  drawn: "You are among the people drawn.",
  notDrawn: "You are not among the people drawn.",

  limitsTitle: "What this page does not prove",
  limits: [
    "Dates: the organiser states them, and only outside evidence can support them.",
    "That registrations are true: nobody can compute that. The volunteers’ receipts are there for it.",
    "That this page is honest: it comes to you from the organiser. The program verify.py, published beside it, makes the same checks by another way; the guide to verifying by hand needs no program.",
  ],
  print: "Print",
};
