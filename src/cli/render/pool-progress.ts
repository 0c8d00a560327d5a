// The pool against the quotas: a table for the terminal, and the same for the team as CSV rows and as a page.
import type { Feature } from "../../model/feature.ts";
import type { Pool } from "../../model/pool.ts";
import { type ValueProgress, wantedPerSeat } from "../../model/pool-progress.ts";
import { formatInstant } from "../../report/format-instant.ts";
import { escapeHtml } from "../../report/html-text.ts";
import type { Context } from "../context.ts";
import { shownNumber } from "./number.ts";
import { poolSummaryLines } from "./pool.ts";
import { textTable } from "./text-table.ts";

function labelOf(features: readonly Feature[], id: string): string {
  return features.find((feature) => feature.id === id)?.label ?? id;
}

/** Titles and rows, numbers as people read them. */
export function progressRows(
  context: Context,
  progress: readonly ValueProgress[],
  features: readonly Feature[],
): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    headers: context.text.pool.progress.headers,
    rows: progress.map(({ feature, value, volunteers, available, min, max, ratio, wanted }) => [
      labelOf(features, feature),
      value,
      `${volunteers}`,
      `${available}`,
      min === max ? `${min}` : `${min}-${max}`,
      ratio === null ? "" : shownNumber(ratio, 1, context.language),
      wanted === 0 ? "" : `${wanted}`,
    ]),
  };
}

/** Whom to look for first, a sentence and a line for each value. */
function wantedLines(
  context: Context,
  progress: readonly ValueProgress[],
  features: readonly Feature[],
): readonly string[] {
  const { progress: text } = context.text.pool;
  const wanted = progress
    .filter((own) => own.wanted > 0)
    .toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0))
    .map((own) => text.wanted(labelOf(features, own.feature), own.value, own.wanted, own.missing));
  return wanted.length === 0 ? [text.enough(wantedPerSeat)] : [text.stillWanted(wantedPerSeat), ...wanted];
}

/** The table, then whom to look for first. */
export function progressLines(
  context: Context,
  progress: readonly ValueProgress[],
  features: readonly Feature[],
): readonly string[] {
  const { headers, rows } = progressRows(context, progress, features);
  return [...textTable(headers, rows), ...wantedLines(context, progress, features)];
}

/**
 * A page of its own, with no script and nothing fetched: when, how many, who is still wanted, then the table, in which rows short
 * of volunteers stand out.
 */
export function progressPage(
  context: Context,
  title: string,
  pool: Pool,
  progress: readonly ValueProgress[],
  toCorrect: number,
): string {
  const { features } = pool;
  const { progress: text } = context.text.pool;
  const paragraph = (lines: readonly string[]): string => `<p>${lines.map(escapeHtml).join("<br>\n")}</p>`;
  const asOf = text.asOf(formatInstant(context.environment.now(), context.language));
  const { headers, rows } = progressRows(context, progress, features);
  const cells = (tag: "th" | "td", row: readonly string[]): string =>
    row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("");
  const body = rows.map((row, index) => {
    const own = progress[index] as ValueProgress;
    const tone = own.missing > 0 ? "short" : own.wanted > 0 ? "low" : "enough";
    return `<tr class="${tone}">${cells("td", row)}</tr>`;
  });
  return `<!doctype html>
<html lang="${context.language}">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>body{font:16px/1.4 sans-serif;margin:2rem;color:#1a1a1a}table{border-collapse:collapse}th,td{padding:.3rem .7rem;border-bottom:1px solid #ccc;text-align:left}th:nth-child(n+3),td:nth-child(n+3){text-align:right}.short td{background:#ffd9d9}.low td{background:#fff3c4}</style>
<h1>${escapeHtml(title)}</h1>
${paragraph([asOf, text.notPublic, ...(toCorrect === 0 ? [] : [text.provisional(toCorrect)])])}
${paragraph(poolSummaryLines(context, pool))}
${progress.length === 0 ? "" : paragraph(wantedLines(context, progress, features))}
<table><thead><tr>${cells("th", headers)}</tr></thead><tbody>
${body.join("\n")}
</tbody></table>
</html>
`;
}
