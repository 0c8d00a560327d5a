// What the opening of the report says to everyone, by the European rules for information that is easy to read: one idea a
// sentence, short sentences, everyday words, the same word for the same thing. A language that lacks a sentence does not compile.

/** The sentences of one language. `hundred` and `thousand` are chances, rounded down, on 100 or on 1,000. */
export interface EssentialsText {
  readonly title: string;
  readonly whatTitle: string;
  readonly volunteers: (count: number) => string;
  readonly chosen: (count: number) => string;
  readonly byChance: string;
  readonly whyTitle: string;
  readonly likePopulation: string;
  readonly seatsFixed: string;
  readonly rulesMet: string;
  readonly rulesMissed: string;
  readonly chanceTitle: string;
  readonly sameChance: string;
  readonly otherChance: string;
  readonly manyVolunteers: string;
  readonly lessChance: string;
  readonly mostForLeast: string;
  readonly chanceOnHundred: (hundred: number) => string;
  readonly chanceOnThousand: (thousand: number) => string;
  readonly withoutChance: string;
  readonly notChosenTitle: string;
  readonly notJudged: string;
  readonly onlyChance: string;
  readonly checkTitle: string;
  readonly announced: string;
  readonly notAnnounced: string;
  readonly openPage: string;
  readonly dropFile: string;
  readonly pageCounts: string;
}
