// The whole report in one language, as a document without a format: a function of record and facts alone.
import type { ReportFacts } from "../model/facts.ts";
import { replacementNumberOf } from "../model/purpose.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { compositionSection, poolSection, seatsSection } from "./composition-sections.ts";
import { essentialsSection } from "./essentials-section.ts";
import { formatInstant } from "./format-instant.ts";
import { formatInteger, shareOfPpb } from "./format-number.ts";
import { drawSection, fairnessSection } from "./lottery-sections.ts";
import { replacementText } from "./replacement-text.ts";
import type { Block, ReportDocument } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";
import { representationSection } from "./representation-section.ts";
import { englishText } from "./text.en.ts";
import { frenchText } from "./text.fr.ts";
import { dataSection, limitsSection, sourcesSection, verificationSection } from "./trust-sections.ts";
import type { UsualDraw } from "./usual-draw.ts";

/** The wording of a language. */
export function textOf(language: DisplayLanguage): ReportText {
  return language === "fr" ? frenchText : englishText;
}

function openingBlocks(record: PublishedRecord, facts: ReportFacts, text: ReportText): readonly Block[] {
  const { panelSize, poolCount } = record.freeze;
  const { chances, ticketsPerPanel } = record.lottery;
  const missed = facts.features.flatMap((feature) =>
    feature.values
      .filter((value) => value.panel < value.min || value.panel > value.max)
      .map((value) => text.featureValue(feature.label, value.value)),
  );
  const quotaCount = facts.features.reduce((sum, feature) => sum + feature.values.length, 0);
  const lowest = Math.min(...chances.map((chance) => chance.targetPpb));
  const figures = [
    { figure: formatInteger(panelSize, text.language), label: text.figurePanel(panelSize) },
    { figure: formatInteger(poolCount, text.language), label: text.figureVolunteers(poolCount) },
    ...(chances.length === 0 ? [] : [{ figure: text.chance(shareOfPpb(lowest)), label: text.figureLowestChance }]),
    {
      figure: formatInteger(ticketsPerPanel.length, text.language),
      label: text.figurePanels(ticketsPerPanel.length),
    },
  ];
  const quotas: readonly Block[] =
    missed.length > 0
      ? [{ kind: "note", tone: "caution", prose: text.quotasMissed(missed) }]
      : quotaCount > 0
        ? [{ kind: "paragraph", prose: text.quotasMet(quotaCount) }]
        : [];
  const number = replacementNumberOf(record.freeze.purpose);
  const replacement: readonly Block[] =
    number === null
      ? []
      : [{ kind: "note", tone: "plain", prose: replacementText(text.language).lead(number, panelSize) }];
  return [
    {
      kind: "paragraph",
      prose: text.lead(panelSize, poolCount, formatInstant(record.reveal.observedAt, text.language)),
    },
    ...replacement,
    ...quotas,
    { kind: "figures", items: figures },
  ];
}

/** The report in the words of `text`; `usual` is the usual draw simulated, where it was. */
export function buildDocument(
  record: PublishedRecord,
  facts: ReportFacts,
  text: ReportText,
  usual: UsualDraw | null = null,
): ReportDocument {
  const { title, organiser, software } = record.freeze;
  const number = replacementNumberOf(record.freeze.purpose);
  const representation = representationSection(record, facts, text);
  return {
    language: text.language,
    kicker: number === null ? text.kicker : replacementText(text.language).kicker(number),
    title,
    organiser: text.organisedBy(organiser),
    contents: text.contents,
    opening: openingBlocks(record, facts, text),
    essentials: essentialsSection(record, facts, text.language),
    sections: [
      compositionSection(record, facts, text),
      ...(representation === null ? [] : [representation]),
      seatsSection(record, facts, text),
      poolSection(record, text),
      fairnessSection(record, facts, text, usual),
      drawSection(record, text),
      verificationSection(record, facts, text),
      limitsSection(record, text),
      dataSection(record, text),
      sourcesSection(record, text),
    ],
    footer: text.footer(software.name, software.version),
  };
}
