// The report as one HTML5 file: no script, no outside resource, readable on a phone, on paper and by a screen reader.
// What it shows of charts is made by bars-svg.ts and chance-curve.ts.
import type { ReportFacts } from "../model/facts.ts";
import { type Presentation, plainPresentation } from "../model/presentation.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { barsSvg } from "./bars-svg.ts";
import { buildDocument, textOf } from "./build-document.ts";
import { chanceCurveSvg } from "./chance-curve.ts";
import { groupHex } from "./format-instant.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { escapeHtml } from "./html-text.ts";
import { logoImage, policyOf, styleOf } from "./look.ts";
import { qrCodeSvg } from "./qr-code.ts";
import type { Block, Inline, Prose, ReportDocument, Section, TableRowBlock } from "./report-document.ts";
import type { UsualDraw } from "./usual-draw.ts";

type Table = Extract<Block, { kind: "table" }>;

function ownWords(sentence: string, language: DisplayLanguage): string {
  return escapeHtml(language === "fr" ? frenchSpaces(sentence) : sentence);
}

function renderInline(inline: Inline, language: DisplayLanguage): string {
  if (typeof inline === "string") return ownWords(inline, language);
  switch (inline.kind) {
    case "verbatim":
      return escapeHtml(inline.text);
    case "strong":
      return `<strong>${ownWords(inline.text, language)}</strong>`;
    case "code":
      return `<code>${escapeHtml(inline.text)}</code>`;
    case "digest":
      return `<code class="digest">${escapeHtml(groupHex(inline.text, " "))}</code>`;
    case "link":
      return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${escapeHtml(inline.text)}</a>`;
  }
}

function renderProse(prose: Prose, language: DisplayLanguage): string {
  if (typeof prose === "string") return ownWords(prose, language);
  return prose.map((inline) => renderInline(inline, language)).join("");
}

function renderRow(row: TableRowBlock, columns: readonly string[]): string {
  const small = (detail: string | null): string => (detail === null ? "" : ` <small>${escapeHtml(detail)}</small>`);
  const cells = row.cells.map(({ main, detail }, index) => {
    const label = escapeHtml(columns[index + 1] ?? "");
    return `<td role="cell" data-label="${label}">${escapeHtml(main)}${small(detail)}</td>`;
  });
  return `<tr role="row"><th role="rowheader" scope="row">${escapeHtml(row.header)}${small(row.detail)}${barsSvg(row.bars)}</th>${cells.join("")}</tr>`;
}

// The roles repeat what the elements mean: browsers drop it when a narrow screen lays the table out as blocks.
function renderTable(table: Table): string {
  const header = table.columns.map((column) => `<th role="columnheader" scope="col">${escapeHtml(column)}</th>`);
  const legend = table.series.map((name, series) => `<li class="series-${series}">${escapeHtml(name)}</li>`);
  return [
    "<figure>",
    `<table role="table" class="columns-${table.columns.length}">`,
    `<caption>${escapeHtml(table.caption)}</caption>`,
    `<thead role="rowgroup"><tr role="row">${header.join("")}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...table.rows.map((row) => renderRow(row, table.columns)),
    "</tbody>",
    "</table>",
    ...(legend.length === 0 ? [] : [`<ul class="legend" aria-hidden="true">${legend.join("")}</ul>`]),
    "</figure>",
  ].join("\n");
}

function renderBlock(block: Block, language: DisplayLanguage): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${renderProse(block.prose, language)}</p>`;
    case "note":
      return `<p class="note ${block.tone}">${renderProse(block.prose, language)}</p>`;
    case "heading":
      return `<h3>${ownWords(block.text, language)}</h3>`;
    case "figures": {
      const items = block.items.map(
        ({ figure, label }) => `<li><b>${escapeHtml(figure)}</b> <span>${ownWords(label, language)}</span></li>`,
      );
      return `<ul class="figures">${items.join("")}</ul>`;
    }
    case "table":
      return renderTable(block);
    case "curve":
      return [
        "<figure>",
        `<figcaption>${ownWords(block.caption, language)}</figcaption>`,
        chanceCurveSvg(block),
        "</figure>",
      ].join("\n");
    case "blanks":
      return `<ul class="blanks">${block.labels.map((label) => `<li>${ownWords(label, language)}</li>`).join("")}</ul>`;
    case "qr":
      return `<div class="scan">${qrCodeSvg(block.text)}<p>${ownWords(block.meaning, language)}</p></div>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${renderProse(item, language)}</li>`).join("\n")}</ul>`;
    case "terms": {
      const items = block.items.map(
        ({ term, value }) => `<div><dt>${ownWords(term, language)}</dt><dd>${renderProse(value, language)}</dd></div>`,
      );
      return `<dl>${items.join("\n")}</dl>`;
    }
    case "commands":
      return `<pre tabindex="0"><code>${block.lines.map(escapeHtml).join("\n")}</code></pre>`;
    case "codes":
      return `<ul class="codes">${block.codes.map((item) => `<li><code>${escapeHtml(item)}</code></li>`).join("\n")}</ul>`;
  }
}

function renderBlocks(blocks: readonly Block[], language: DisplayLanguage): string {
  return blocks.map((block) => renderBlock(block, language)).join("\n");
}

function renderSection(section: Section, language: DisplayLanguage): string {
  const { id, title, blocks } = section;
  return [
    `<section id="${id}" aria-labelledby="${id}-titre">`,
    `<h2 id="${id}-titre">${ownWords(title, language)}</h2>`,
    renderBlocks(blocks, language),
    "</section>",
  ].join("\n");
}

/** Any document as a whole HTML file, in the look of `presentation`. */
export function renderDocumentHtml(
  document: ReportDocument,
  presentation: Presentation = plainPresentation(document.language),
): string {
  const { language } = document;
  const style = styleOf(presentation);
  const contents = document.sections.map(
    ({ id, title }) => `<li><a href="#${id}">${ownWords(title, language)}</a></li>`,
  );
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, presentation)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(document.title)} – ${ownWords(document.kicker, language)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    document.compact === true ? '<body class="compact">' : "<body>",
    "<header>",
    `${logoImage(presentation)}<p class="kicker">${ownWords(document.kicker, language)}</p>`,
    `<h1>${escapeHtml(document.title)}</h1>`,
    `<p class="organiser">${renderProse(document.organiser, language)}</p>`,
    "</header>",
    "<main>",
    ...(document.essentials === undefined ? [] : [renderSection(document.essentials, language)]),
    `<div class="opening">\n${renderBlocks(document.opening, language)}\n</div>`,
    ...(document.contents === null
      ? []
      : [`<nav aria-label="${escapeHtml(document.contents)}">\n<ol>\n${contents.join("\n")}\n</ol>\n</nav>`]),
    ...document.sections.map((section) => renderSection(section, language)),
    "</main>",
    `<footer><p>${renderProse(document.footer, language)}</p></footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The report as a whole HTML file. Same arguments: same bytes. */
export function renderHtml(
  record: PublishedRecord,
  facts: ReportFacts,
  language: DisplayLanguage,
  presentation: Presentation = plainPresentation(language),
  usual: UsualDraw | null = null,
): string {
  return renderDocumentHtml(buildDocument(record, facts, textOf(language), usual), presentation);
}
