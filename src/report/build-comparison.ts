// A comparison of the measures of fairness as a page: one table, one curve a measure on the same scale.
import { divide, type Rational, rational, toNumber } from "../math/rational.ts";
import type { Comparison, MeasuredObjective } from "../model/comparison.ts";
import { type Presentation, plainPresentation } from "../model/presentation.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { curveTicks } from "./chance-curve.ts";
import { type ComparisonText, comparisonText } from "./comparison-text.ts";
import { formatInteger, formatPercent, formatRational, shareOfPpb } from "./format-number.ts";
import { objectiveTexts } from "./objective-text.ts";
import { renderDocumentHtml } from "./render-html.ts";
import { type Block, plainCell, type ReportDocument } from "./report-document.ts";

const chance = (ppb: number, language: DisplayLanguage): string => formatPercent(shareOfPpb(ppb), 2, language);

/** The name of a measure as a sentence shows it. */
export function measureName({ objective }: Pick<MeasuredObjective, "objective">, language: DisplayLanguage): string {
  return objective === "legacy" ? comparisonText(language).legacyName : objectiveTexts[language][objective].name;
}

/** Cells of a measure: smallest and largest chance, geometric mean, Gini, people under half of the mean, time. */
export function measureCells(own: MeasuredObjective, volunteers: number, language: DisplayLanguage): readonly string[] {
  const underHalf = formatPercent(rational(own.underHalf, volunteers), 1, language);
  return [
    chance(own.minimumPpb, language),
    chance(own.maximumPpb, language),
    chance(own.geometricMeanPpb, language),
    formatRational(shareOfPpb(own.giniPpb), 3, language),
    underHalf,
    comparisonText(language).seconds(formatRational(rational(own.milliseconds, 1000), 1, language)),
  ];
}

function curveOf(
  own: MeasuredObjective,
  comparison: Comparison,
  average: Rational,
  text: ComparisonText,
  language: DisplayLanguage,
): Block {
  const { objectives, volunteers } = comparison;
  const largest = Math.max(...objectives.map(({ maximumPpb }) => maximumPpb));
  const name = measureName(own, language);
  const at = (percent: number): string => chance(own.percentilesPpb[percent] ?? 0, language);
  return {
    kind: "curve",
    caption: name,
    description: text.curveDescription(name, at(0), at(50), at(100)),
    chances: own.percentilesPpb,
    average: {
      chance: Math.round(toNumber(average) * 1_000_000_000),
      text: text.average(formatPercent(average, 2, language)),
    },
    // The same ticks on every curve, so that they can be compared by eye.
    ticks: curveTicks(largest).map((tick) => ({ chance: tick, text: formatPercent(shareOfPpb(tick), 0, language) })),
    ends: text.ends(formatInteger(volunteers, language)),
  };
}

/** The page without a format. */
function buildComparison(comparison: Comparison, language: DisplayLanguage): ReportDocument {
  const text = comparisonText(language);
  const { drawId, panelSize, volunteers, objectives, simulation } = comparison;
  const average = divide(rational(panelSize), rational(volunteers));
  const count = (value: number): string => formatInteger(value, language);
  const simulated =
    simulation.panels > 0
      ? text.legacy(count(simulation.panels), count(simulation.attempts))
      : text.legacyNever(count(simulation.attempts));
  return {
    language,
    kicker: text.kicker,
    title: text.title(drawId),
    organiser: "",
    contents: null,
    opening: [
      {
        kind: "paragraph",
        prose: text.lead(count(volunteers), count(panelSize), formatPercent(average, 2, language)),
      },
    ],
    sections: [
      {
        id: "chiffres",
        title: text.tableTitle,
        blocks: [
          {
            kind: "table",
            caption: text.caption,
            columns: text.columns,
            rows: objectives.map((own) => ({
              header: measureName(own, language),
              detail: null,
              bars: [],
              cells: measureCells(own, volunteers, language).map(plainCell),
            })),
            series: [],
          },
          { kind: "paragraph", prose: simulated },
        ],
      },
      {
        id: "courbes",
        title: text.curvesTitle,
        blocks: objectives.map((own) => curveOf(own, comparison, average, text, language)),
      },
      { id: "lire", title: text.meaningTitle, blocks: [{ kind: "list", items: text.meanings }] },
    ],
    footer: text.footer,
  };
}

/** The page as one HTML file. Same arguments: same bytes. */
export function renderComparison(
  comparison: Comparison,
  language: DisplayLanguage,
  presentation: Presentation = plainPresentation(language),
): string {
  return renderDocumentHtml(buildComparison(comparison, language), presentation);
}
