// The report as Markdown (CommonMark with GFM tables): the same document as the HTML, for wikis, e-mail and archives.
// Whatever users wrote is escaped: no markup, no HTML, no table cell can be made from it.
import type { ReportFacts } from "../model/facts.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { buildDocument, textOf } from "./build-document.ts";
import { groupHex } from "./format-instant.ts";
import { frenchSpaces } from "./french-spaces.ts";
import type { Block, Cell, Inline, Prose, ReportDocument } from "./report-document.ts";
import type { UsualDraw } from "./usual-draw.ts";

const codesPerLine = 4;

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\\`*_{}[\]<>()#+!|~&]/gu, "\\$&")
    .replace(/^(\s*)-/u, "$1\\-")
    .replace(/^(\s*\d+)\./u, "$1\\.");
}

function ownWords(sentence: string, language: DisplayLanguage): string {
  const spaced = language === "fr" ? frenchSpaces(sentence) : sentence;
  return spaced.replace(/[\\`*_{}[\]<>#|~]/gu, "\\$&");
}

/** A code span that holds any text: the fence is longer than every run of backticks inside. */
function codeSpan(text: string): string {
  const shown = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`;
}

function renderInline(inline: Inline, language: DisplayLanguage): string {
  if (typeof inline === "string") return ownWords(inline, language);
  switch (inline.kind) {
    case "verbatim":
      return escapeMarkdown(inline.text);
    case "strong":
      return `**${ownWords(inline.text, language).trim()}**${inline.text.endsWith(" ") ? " " : ""}`;
    case "code":
      return codeSpan(inline.text);
    case "digest":
      return codeSpan(groupHex(inline.text, " "));
    case "link":
      return `<${inline.href.replace(/[<>\s\\]/gu, encodeURIComponent)}>`;
  }
}

function renderProse(prose: Prose, language: DisplayLanguage): string {
  if (typeof prose === "string") return ownWords(prose, language);
  return prose.map((inline) => renderInline(inline, language)).join("");
}

function renderCell({ main, detail }: Cell): string {
  return detail === null ? escapeMarkdown(main) : `${escapeMarkdown(main)} (${escapeMarkdown(detail)})`;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function renderBlock(block: Block, language: DisplayLanguage): string {
  switch (block.kind) {
    case "paragraph":
      return renderProse(block.prose, language);
    case "note":
      return `> ${renderProse(block.prose, language)}`;
    case "heading":
      return `### ${ownWords(block.text, language)}`;
    case "figures":
      return block.items.map(({ figure, label }) => `- **${figure}** ${ownWords(label, language)}`).join("\n");
    case "table":
      return [
        `**${escapeMarkdown(block.caption)}**`,
        "",
        tableLine(block.columns.map(escapeMarkdown)),
        tableLine(block.columns.map((_, index) => (index === 0 ? ":---" : "---:"))),
        ...block.rows.map((row) =>
          tableLine([renderCell({ main: row.header, detail: row.detail }), ...row.cells.map(renderCell)]),
        ),
      ].join("\n");
    case "curve":
      return `**${ownWords(block.caption, language)}**\n\n${ownWords(block.description, language)}`;
    case "blanks":
      return block.labels.map((label) => `- ${ownWords(label, language)} …`).join("\n");
    case "qr":
      return `${ownWords(block.meaning, language)} ${codeSpan(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${renderProse(item, language)}`).join("\n");
    case "terms":
      return block.items
        .map(
          ({ term, value }) =>
            `- ${ownWords(term, language)}${language === "fr" ? "\u00a0:" : ":"} ${renderProse(value, language)}`,
        )
        .join("\n");
    case "commands":
      return ["```sh", ...block.lines, "```"].join("\n");
    case "codes": {
      const lines: string[] = [];
      for (let start = 0; start < block.codes.length; start += codesPerLine)
        lines.push(block.codes.slice(start, start + codesPerLine).join("  "));
      return ["```text", ...lines, "```"].join("\n");
    }
  }
}

function renderDocument(document: ReportDocument): string {
  const { language } = document;
  const parts = [
    `# ${escapeMarkdown(document.title)}`,
    `*${ownWords(document.kicker, language)}*`,
    renderProse(document.organiser, language),
    ...document.opening.map((block) => renderBlock(block, language)),
    ...[...(document.essentials === undefined ? [] : [document.essentials]), ...document.sections].flatMap(
      ({ title, blocks }) => [
        `## ${ownWords(title, language)}`,
        ...blocks.map((block) => renderBlock(block, language)),
      ],
    ),
    "---",
    renderProse(document.footer, language),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The report as Markdown, ending in one line break. Same arguments: same bytes. */
export function renderMarkdown(
  record: PublishedRecord,
  facts: ReportFacts,
  language: DisplayLanguage,
  usual: UsualDraw | null = null,
): string {
  return renderDocument(buildDocument(record, facts, textOf(language), usual));
}
