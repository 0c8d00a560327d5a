// The letters in English. French is written first; this says the same things in the same order.
import { formatInteger } from "./format-number.ts";
import type { LetterFacts, LettersText } from "./letters-text.ts";

const counted = (count: number, one: string, many: string): string =>
  `${formatInteger(count, "en")} ${count === 1 ? one : many}`;

const drawn = ({ title, panelSize, poolCount, instant }: LetterFacts): string =>
  `The draw by lot for the panel “${title}” took place on ${instant}. ${counted(panelSize, "person was", "people were")} drawn from ${counted(poolCount, "volunteer", "volunteers")}.`;

const verification = ({ recordDigest }: LetterFacts): string =>
  `Anyone can verify this draw: the report, the file record.json and the page verify.html are published at [web address]. The digest (SHA-256) of record.json is ${recordDigest}.`;

const closing = ({ organiser }: LetterFacts): string => `[Name and capacity of the signatory]\n${organiser}`;

/** The letters' wording in English. */
export const englishLetters: LettersText = {
  guidance: (list, columns) =>
    `To be adapted, then merged with restricted/${list}. Fields: ${columns}. What stands in square brackets is to be filled in. Remove these lines before sending.`,
  chosen: (facts) => [
    "Dear Sir or Madam,",
    drawn(facts),
    "You have been drawn: a seat is offered to you.",
    "Please confirm before [date], by telephone at [number] or by e-mail to [address]. Without an answer by then, your seat may be offered to someone else.",
    "The first meeting takes place on [date] at [time], [place]. [Allowance, transport, childcare, accessibility.]",
    verification(facts),
    "For any question about your personal data, or to exercise your rights, write to [contact].",
    closing(facts),
  ],
  notChosen: (facts) => [
    "Dear Sir or Madam,",
    drawn(facts),
    "You have not been drawn. This says nothing about your registration: it comes from chance, and from the seats set so that the panel looks like the population.",
    "If people who were drawn withdraw, we may come back to you. If you do not wish it, tell us at [contact].",
    verification(facts),
    "Keep your receipt, if you were given one: it leads to your coded line and your chance of being drawn. For any question about your personal data, or to exercise your rights, write to [contact].",
    "Thank you for volunteering.",
    closing(facts),
  ],
};
