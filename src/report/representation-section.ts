// Who was too rare or too frequent among the volunteers: groups whose share departs most from the population's.
// Reads published counts only; a group whose count is hidden is not told.
import { compare, divide, type Rational, rational, zero } from "../math/rational.ts";
import type { ReportFacts } from "../model/facts.ts";
import type { PublishedRecord } from "../model/record.ts";
import { barsOf, exactOf, shareText, volunteerShare } from "./exact-shares.ts";
import { type Block, plainCell, type Section } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

/** Groups named on each side. */
const named = 4;
/** Volunteers' share divided by the population's, from which a gap is told: a tenth more, or a tenth less. */
const [noticeablyMore, noticeablyLess] = [rational(11, 10), rational(9, 10)];

interface GroupPresence {
  readonly group: string;
  readonly population: Rational;
  readonly volunteers: Rational;
  /** Share of the volunteers divided by the share of the population. */
  readonly ratio: Rational;
}

function presences(record: PublishedRecord, facts: ReportFacts, text: ReportText): readonly GroupPresence[] {
  return facts.features.flatMap((feature) =>
    feature.values.flatMap((value) => {
      const population = exactOf(value.populationShare);
      const volunteers = volunteerShare(value.volunteers, record.freeze.poolCount);
      if (population === null || volunteers === null || compare(population, zero) <= 0) return [];
      const group = text.featureValue(feature.label, value.value);
      return [{ group, population, volunteers, ratio: divide(volunteers, population) }];
    }),
  );
}

function presenceText({ ratio }: GroupPresence, text: ReportText): string {
  if (ratio.numerator === 0n) return text.absent;
  return compare(ratio, rational(1)) > 0
    ? text.overRepresented(ratio)
    : text.underRepresented(rational(ratio.denominator, ratio.numerator));
}

/** The groups that volunteered most and least often, and what the lottery does about it; null where no population is known. */
export function representationSection(record: PublishedRecord, facts: ReportFacts, text: ReportText): Section | null {
  const known = presences(record, facts, text);
  if (known.length === 0) return null;
  const sorted = [...known].sort((a, b) => compare(b.ratio, a.ratio));
  const over = sorted.filter(({ ratio }) => compare(ratio, noticeablyMore) >= 0).slice(0, named);
  const under = sorted.filter(({ ratio }) => compare(ratio, noticeablyLess) <= 0).slice(-named);
  const told = [...over, ...under];
  let largest = zero;
  for (const { population, volunteers } of told)
    for (const share of [population, volunteers]) if (compare(share, largest) > 0) largest = share;
  const table: Block = {
    kind: "table",
    caption: text.representationCaption,
    columns: [text.groupColumn, text.population, text.volunteers, text.representationColumn],
    rows: told.map((presence) => ({
      header: presence.group,
      detail: null,
      bars: barsOf([presence.population, presence.volunteers], largest),
      cells: [
        plainCell(shareText(presence.population, text)),
        plainCell(shareText(presence.volunteers, text)),
        plainCell(presenceText(presence, text)),
      ],
    })),
    series: [text.population, text.volunteers],
  };
  const blocks: readonly Block[] =
    told.length === 0
      ? [{ kind: "paragraph", prose: text.representationEven }]
      : [
          { kind: "paragraph", prose: text.representationIntroduction },
          table,
          { kind: "paragraph", prose: text.representationRemedy },
        ];
  return { id: "representation", title: text.representationTitle, blocks };
}
