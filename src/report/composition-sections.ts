// The parts of the report on who is on the panel and why so many: population, volunteers and panel side by side;
// how the seats were computed; who registered. Says only what record and facts hold.
import { compare, type Rational, zero } from "../math/rational.ts";
import type { DepartureFacts, FeatureFacts, ReportFacts, ValueFacts } from "../model/facts.ts";
import { hasFewSeats } from "../model/few-seats.ts";
import { replacementNumberOf } from "../model/purpose.ts";
import type { PublishedRecord } from "../model/record.ts";
import { quotaChanges } from "./changes-section.ts";
import {
  barsOf,
  cellWithShare,
  countText,
  exactOf,
  populationText,
  shareOf,
  shareText,
  targetText,
  volunteerShare,
} from "./exact-shares.ts";
import { factorSources } from "./factor-sources.ts";
import { formatInteger } from "./format-number.ts";
import { replacementText } from "./replacement-text.ts";
import { type Block, type Prose, plainCell, type Section, type TableRowBlock } from "./report-document.ts";
import type { KnownExclusion, ReportText } from "./report-text.ts";

function largestOf(shares: readonly (Rational | null)[]): Rational {
  let largest = zero;
  for (const share of shares) if (share !== null && compare(share, largest) > 0) largest = share;
  return largest;
}

function comparisonTable(record: PublishedRecord, feature: FeatureFacts, text: ReportText): Block {
  const { poolCount, panelSize } = record.freeze;
  const shares = feature.values.map((value) => [
    exactOf(value.populationShare),
    volunteerShare(value.volunteers, poolCount),
    shareOf(value.panel, panelSize),
  ]);
  const largest = largestOf(shares.flat());
  const rows = feature.values.map((value, index) => {
    const [population = null, volunteers = null, panel = null] = shares[index] ?? [];
    return {
      header: value.value,
      detail: null,
      bars: barsOf([population, volunteers, panel], largest),
      cells: [
        plainCell(shareText(population, text)),
        cellWithShare(countText(value.volunteers, text), volunteers, text),
        cellWithShare(formatInteger(value.panel, text.language), panel, text),
        plainCell(text.places(value.min, value.max)),
      ],
    };
  });
  return {
    kind: "table",
    caption: text.compositionCaption(feature.label),
    columns: [text.groupColumn, text.population, text.volunteers, text.panel, text.placesColumn],
    rows,
    series: [text.population, text.volunteers, text.panel],
  };
}

/** Population, volunteers and panel side by side, feature by feature. */
export function compositionSection(record: PublishedRecord, facts: ReportFacts, text: ReportText): Section {
  if (facts.features.length === 0 && hasFewSeats(record.freeze)) {
    const prose = replacementText(text.language).fewSeats;
    return { id: "composition", title: text.compositionTitle, blocks: [{ kind: "note", tone: "plain", prose }] };
  }
  const hidden = facts.features.some((feature) => feature.values.some((value) => typeof value.volunteers === "string"));
  const sensitive = record.freeze.features.filter((feature) => feature.sensitive).length;
  const blocks: Block[] = [
    { kind: "paragraph", prose: text.compositionIntroduction },
    ...facts.features.map((feature) => comparisonTable(record, feature, text)),
  ];
  if (hidden) blocks.push({ kind: "note", tone: "plain", prose: text.hiddenCells });
  if (sensitive > 0) blocks.push({ kind: "note", tone: "plain", prose: text.sensitiveLeftOut(sensitive) });
  return { id: "composition", title: text.compositionTitle, blocks };
}

function seatsBlocks(feature: FeatureFacts, text: ReportText): readonly Block[] {
  const assumption: readonly Block[] =
    feature.assumption === null ? [] : [{ kind: "note", tone: "plain", prose: text.assumption(feature.assumption) }];
  const counted = feature.values.filter((value) => value.populationShare !== null);
  if (counted.length === 0)
    return [{ kind: "paragraph", prose: text.seatsWithoutPopulation(feature.label) }, ...assumption];
  const { common, own } = factorSources(
    counted.map((value) => value.source),
    feature.assumption,
  );
  const join = (parts: readonly string[]): string => parts.join(text.partSeparator);
  const sourceOf = (value: ValueFacts): string => {
    if (value.source === "") return text.unknown;
    return value.populationShare === null ? value.source : join(own[counted.indexOf(value)] ?? []);
  };
  const rows = feature.values.map((value): TableRowBlock => {
    const source = sourceOf(value);
    return {
      header: value.value,
      detail: source === "" ? null : source,
      bars: [],
      cells: [
        plainCell(populationText(exactOf(value.population), text)),
        plainCell(shareText(exactOf(value.populationShare), text)),
        plainCell(targetText(exactOf(value.target), text)),
        plainCell(text.places(value.min, value.max)),
      ],
    };
  });
  return [
    {
      kind: "table",
      caption: text.seatsCaption(feature.label),
      columns: [text.groupColumn, text.population, text.share, text.target, text.placesColumn],
      rows,
      series: [],
    },
    ...(common.length === 0 ? [] : [{ kind: "paragraph", prose: text.sourceOfAll(join(common)) } as const]),
    ...assumption,
  ];
}

/** Who has more seats than by proportion and why, then who has fewer for it. */
function departureItems(
  { feature, added, taken }: DepartureFacts,
  labels: ReadonlyMap<string, string>,
  text: ReportText,
): readonly Prose[] {
  const label = labels.get(feature) ?? feature;
  return [
    ...added.map(({ value, seats, proportional, reason }) =>
      text.departureAdded(label, value, seats, proportional, reason),
    ),
    ...taken.map(({ value, seats, proportional }) => text.departureTaken(label, value, seats, proportional)),
  ];
}

/** How the seats of each group were computed: population, share, target, bounds, source, assumptions, narrow decisions. */
export function seatsSection(record: PublishedRecord, facts: ReportFacts, text: ReportText): Section {
  const labels = new Map(facts.features.map((feature) => [feature.id, feature.label]));
  const edited = record.freeze.quotas
    .filter((quota) => quota.editedByHand === true && labels.has(quota.feature))
    .map((quota) => text.featureValue(labels.get(quota.feature) ?? quota.feature, quota.value));
  const blocks: Block[] =
    replacementNumberOf(record.freeze.purpose) === null
      ? [
          { kind: "paragraph", prose: text.seatsIntroduction(record.freeze.panelSize) },
          ...facts.features.flatMap((feature) => seatsBlocks(feature, text)),
        ]
      : [{ kind: "paragraph", prose: replacementText(text.language).seats }];
  if (edited.length > 0) blocks.push({ kind: "note", tone: "caution", prose: text.editedByHand(edited) });
  blocks.push(...quotaChanges(record, labels, text));
  const departures = facts.departures ?? [];
  if (departures.length > 0) {
    blocks.push(
      { kind: "heading", text: text.departuresTitle },
      { kind: "list", items: departures.flatMap((departure) => departureItems(departure, labels, text)) },
    );
  }
  if (facts.nearTies.length > 0) {
    blocks.push(
      { kind: "heading", text: text.nearTiesTitle },
      {
        kind: "list",
        items: facts.nearTies.map((tie) =>
          text.nearTie(labels.get(tie.feature) ?? tie.feature, tie.winner, tie.loser, tie.people),
        ),
      },
    );
  }
  return { id: "places", title: text.seatsTitle, blocks };
}

function reasonText(reason: string, text: ReportText): string {
  return Object.hasOwn(text.exclusionReasons, reason) ? text.exclusionReasons[reason as KnownExclusion] : reason;
}

/** Who registered, who was left out for which reason, who took part. */
export function poolSection(record: PublishedRecord, text: ReportText): Section {
  const { registered, exclusions, poolCount, constraints } = record.freeze;
  const row = (header: string, count: number) => ({
    header,
    detail: null,
    bars: [],
    cells: [plainCell(formatInteger(count, text.language))],
  });
  const blocks: Block[] = [
    { kind: "paragraph", prose: text.poolIntroduction(registered, poolCount) },
    {
      kind: "table",
      caption: text.poolCaption,
      columns: [text.stepColumn, text.peopleColumn],
      rows: [
        row(text.registered, registered),
        ...exclusions.map(({ reason, count }) => row(text.excluded(reasonText(reason, text)), count)),
        row(text.kept, poolCount),
      ],
      series: [],
    },
    ...constraints.map((constraint): Block => ({ kind: "paragraph", prose: text.household(constraint.columns) })),
  ];
  return { id: "volontaires", title: text.poolTitle, blocks };
}
