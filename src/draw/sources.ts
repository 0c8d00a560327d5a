// The public sources of randomness: how each is announced, how many outcomes it has, on which days it speaks.
// docs/record-format.md, sources, is their contract with other verifiers.

/** One kind of source. */
export interface SourceRule {
  readonly source: string;
  /** What stands after the colon when it is announced: a number of dice, a pulse, or nothing. */
  readonly announcedBy: "count" | "pulse" | "nothing";
  /** Equally likely outcomes; for dice, of one throw. */
  readonly outcomes: bigint;
  /** Days of the draw, Monday 1 to Sunday 7; null when it speaks every day. */
  readonly weekdays: readonly number[] | null;
  /** Form of what is typed, shown to who typed something else. */
  readonly example: string;
  /** One operator could be down or lie: never the only source. */
  readonly needsAnother: boolean;
}

/** 5 of 49 and 1 of 10. */
const lotoOutcomes = 19_068_840n;
/** 5 of 49, the second draw of the evening. */
const secondLotoOutcomes = 1_906_884n;
/** 5 of 50 and 2 of 12. */
const euromillionsOutcomes = 139_838_160n;

function rule(
  source: string,
  announcedBy: SourceRule["announcedBy"],
  outcomes: bigint,
  example: string,
  more: Partial<SourceRule> = {},
): SourceRule {
  return { source, announcedBy, outcomes, example, weekdays: null, needsAnother: false, ...more };
}

/** Every source that may be announced. The Loto is drawn on Monday, Wednesday and Saturday, EuroMillions on Tuesday and Friday. */
export const sourceRules: readonly SourceRule[] = [
  rule("dice-d10", "count", 10n, "dice-d10:49382716054938271605"),
  rule("dice-d6", "count", 6n, "dice-d6:526341625343162534162534"),
  rule("fdj-loto", "nothing", lotoOutcomes, "fdj-loto:2027-01-16:03-11-19-28-44+07", { weekdays: [1, 3, 6] }),
  rule(
    "fdj-loto-2",
    "nothing",
    lotoOutcomes * secondLotoOutcomes,
    "fdj-loto-2:2027-01-16:03-11-19-28-44+07/05-12-23-34-45",
    { weekdays: [1, 3, 6] },
  ),
  rule("euromillions", "nothing", euromillionsOutcomes, "euromillions:2027-01-15:05-12-23-34-45+03-11", {
    weekdays: [2, 5],
  }),
  rule("drand-quicknet", "nothing", 2n ** 256n, "drand-quicknet:32285085:81dbce51…d416"),
  rule("nist-beacon-2", "pulse", 2n ** 512n, "nist-beacon-2:2:1234567:0F3A…9C", { needsAnother: true }),
];

/** The rule of a source, or undefined when it is not offered. */
export function sourceRule(source: string): SourceRule | undefined {
  return sourceRules.find((known) => known.source === source);
}
