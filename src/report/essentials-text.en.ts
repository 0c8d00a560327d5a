// The opening of the report in easy English. French is written first; this says the same things in the same order.
import type { EssentialsText } from "./essentials-text.ts";
import { formatInteger } from "./format-number.ts";

const whole = (value: number): string => formatInteger(value, "en");

/** The easy sentences in English. */
export const essentialsEn: EssentialsText = {
  title: "In short",
  whatTitle: "What happened?",
  volunteers: (count) => `${whole(count)} ${count === 1 ? "person was a volunteer" : "people were volunteers"}.`,
  chosen: (count) => `${whole(count)} ${count === 1 ? "person was" : "people were"} chosen.`,
  byChance: "This was a draw by lot: chance decided.",
  whyTitle: "Why are there rules?",
  likePopulation: "The chosen group must look like the whole population.",
  seatsFixed: "So there are rules on how many seats each kind of person has.",
  rulesMet: "All the rules published here are met.",
  rulesMissed: "Warning: some rules are not met.",
  chanceTitle: "Did everyone have the same chance?",
  sameChance: "Yes: every volunteer had the same chance.",
  otherChance: "No: the chance depends on the rules.",
  manyVolunteers: "Sometimes there are many volunteers for few seats.",
  lessChance: "Then each volunteer has less chance.",
  mostForLeast: "The method first helps the volunteers who have the least chance.",
  chanceOnHundred: (hundred) =>
    `Every volunteer had at least ${whole(hundred)} ${hundred === 1 ? "chance" : "chances"} in 100.`,
  chanceOnThousand: (thousand) =>
    `Every volunteer had at least ${whole(thousand)} ${thousand === 1 ? "chance" : "chances"} in ${whole(1000)}.`,
  withoutChance: "Warning: some volunteers could not be chosen.",
  notChosenTitle: "You were not chosen?",
  notJudged: "Nobody judged your request.",
  onlyChance: "It was chance, with the same rules for all.",
  checkTitle: "How can you check?",
  announced: "The organiser says that the method was published before the draw.",
  notAnnounced: "Warning: nothing proves that this was the first try.",
  openPage: "Open the page verify.html.",
  dropFile: "Give it the file record.json.",
  pageCounts: "The page does the checks again before your eyes.",
};
