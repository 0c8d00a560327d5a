// Quotas changed before the draw, in English.
import type { ChangesText } from "./changes-text.ts";
import { verbatim } from "./report-document.ts";

/** The sentences in English. */
export const changesEn: ChangesText = {
  title: "Quotas changed before the draw",
  introduction: (instant) =>
    `With the quotas set at first, no panel was possible. The organiser changed them on ${instant}:`,
  minimum: (feature, value, from, to) => [
    verbatim(feature),
    ": “",
    verbatim(value),
    `”, minimum from ${from} to ${to}`,
  ],
  maximum: (feature, value, from, to) => [
    verbatim(feature),
    ": “",
    verbatim(value),
    `”, maximum from ${from} to ${to}`,
  ],
  reason: (reason) => ["Reason given by the organiser: “", verbatim(reason), "”."],
};
