// The report on two sheets of paper: what was drawn, how the panel compares, the chances, the proof, the limits.
// Takes its parts from the whole report, so that the two cannot contradict each other.
import type { ReportFacts } from "../model/facts.ts";
import { type Presentation, plainPresentation } from "../model/presentation.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { buildDocument, textOf } from "./build-document.ts";
import { renderDocumentHtml } from "./render-html.ts";
import type { Block, ReportDocument, Section } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";
import type { UsualDraw } from "./usual-draw.ts";

/** A table without the bars and second lines that paper has no room for. */
function plainTable(block: Extract<Block, { kind: "table" }>): Block {
  return { ...block, series: [], rows: block.rows.map((row) => ({ ...row, bars: [], detail: null })) };
}

function kept(section: Section): Section {
  const blocks = section.blocks;
  const ofKind = (...kinds: readonly Block["kind"][]): readonly Block[] =>
    blocks.filter(({ kind }) => kinds.includes(kind));
  switch (section.id) {
    case "composition":
      return {
        ...section,
        blocks: blocks.flatMap((block) =>
          block.kind === "table" ? [plainTable(block)] : block.kind === "note" ? [block] : [],
        ),
      };
    case "chances":
      return {
        ...section,
        blocks: blocks.filter(({ kind }, index) => kind === "curve" || (kind === "paragraph" && index < 2)),
      };
    case "tirage":
      return { ...section, blocks: ofKind("terms", "note") };
    case "verifier":
      // Up to the first way of verifying that needs a keyboard.
      return { ...section, blocks: blocks.slice(0, blocks.findIndex(({ kind }) => kind === "commands") + 1) };
    default:
      return section;
  }
}

/** Sections of the whole report that the summary has, in its order. */
const keptSections: readonly string[] = ["composition", "chances", "tirage", "verifier", "limites"];

/** The summary in the words of `text`. */
export function buildSummary(
  record: PublishedRecord,
  facts: ReportFacts,
  text: ReportText,
  usual: UsualDraw | null = null,
): ReportDocument {
  const whole = buildDocument(record, facts, text, usual);
  return {
    ...whole,
    kicker: text.summaryKicker,
    contents: null,
    compact: true,
    // The easy sentences and the sections say the rest.
    opening: whole.opening.filter(({ kind }, index) => index === 0 || kind === "note"),
    sections: whole.sections.filter(({ id }) => keptSections.includes(id)).map(kept),
  };
}

/** The summary as one HTML file; a draw of usual size prints on two A4 pages. Same arguments: same bytes. */
export function renderSummary(
  record: PublishedRecord,
  facts: ReportFacts,
  language: DisplayLanguage,
  presentation: Presentation = plainPresentation(language),
  usual: UsualDraw | null = null,
): string {
  return renderDocumentHtml(buildSummary(record, facts, textOf(language), usual), presentation);
}
