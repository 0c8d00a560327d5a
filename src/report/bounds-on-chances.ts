// Why chances differ, from published counts alone: the most seats of a group divided by its volunteers caps their average
// chance, the fewest seats support it. Names no rule that the published figures do not already tell.
import { compare, type Rational, rational } from "../math/rational.ts";
import type { ReportFacts } from "../model/facts.ts";
import { formatInteger } from "./format-number.ts";
import { type Block, plainCell } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

/** Groups named on each side. */
const named = 3;

interface GroupBound {
  readonly group: string;
  readonly volunteers: number;
  readonly min: number;
  readonly max: number;
}

function groupsOf(facts: ReportFacts, text: ReportText): readonly GroupBound[] {
  return facts.features.flatMap((feature) =>
    feature.values.flatMap(({ value, volunteers, min, max }) =>
      typeof volunteers === "number" && volunteers > 0
        ? [{ group: text.featureValue(feature.label, value), volunteers, min, max }]
        : [],
    ),
  );
}

/** The groups whose bounds press most on the average chance of their volunteers, as a table; nothing when none does. */
export function boundsOnChances(facts: ReportFacts, average: Rational, text: ReportText): readonly Block[] {
  const groups = groupsOf(facts, text);
  const cap = ({ max, volunteers }: GroupBound): Rational => rational(max, volunteers);
  const support = ({ min, volunteers }: GroupBound): Rational => rational(min, volunteers);
  const capped = groups.filter((group) => compare(cap(group), average) < 0).sort((a, b) => compare(cap(a), cap(b)));
  const supported = groups
    .filter((group) => compare(support(group), average) > 0)
    .sort((a, b) => compare(support(b), support(a)));
  const row = (group: GroupBound, chance: string) => ({
    header: group.group,
    detail: null,
    bars: [],
    cells: [
      plainCell(formatInteger(group.volunteers, text.language)),
      plainCell(text.places(group.min, group.max)),
      plainCell(chance),
    ],
  });
  const rows = [
    ...capped.slice(0, named).map((group) => row(group, text.atMost(cap(group)))),
    ...supported
      .slice(0, named)
      .reverse()
      .map((group) => row(group, text.atLeast(support(group)))),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "paragraph", prose: text.limitsOnChances },
    {
      kind: "table",
      caption: text.limitsOnChancesCaption,
      columns: [text.groupColumn, text.volunteers, text.placesColumn, text.averageChanceColumn],
      rows,
      series: [],
    },
  ];
}
