// The whole stage `report`: facts from record and pool, then the pages, all in public/; the letters of the team in restricted/.
import { csvText } from "../../io/csv-text.ts";
import { writeFiles } from "../../io/write-files.ts";
import type { PublishedRecord } from "../../model/record.ts";
import type { DisplayLanguage } from "../../model/settings.ts";
import { invariant } from "../../problems/invariant.ts";
import type { Result } from "../../problems/result.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { buildFacts } from "../../report/build-facts.ts";
import { renderSummary } from "../../report/build-summary.ts";
import { buildLetters } from "../../report/letters.ts";
import { renderHtml } from "../../report/render-html.ts";
import { renderMarkdown } from "../../report/render-markdown.ts";
import { reportRows } from "../../report/report-rows.ts";
import { compositionSchema } from "../../report/table-schema.ts";
import type { DrawInputs } from "./load-inputs.ts";
import type { LotterySummary } from "./lottery-summary.ts";
import { pathsOf } from "./paths.ts";

export interface ReportInput {
  readonly inputs: DrawInputs;
  readonly record: PublishedRecord;
  readonly panelPositions: readonly number[];
  readonly summary: LotterySummary;
  readonly language: DisplayLanguage;
  readonly overwrite: boolean;
}

/** The report's files, relative to the dossier. */
export const reportFiles = [
  "public/report.html",
  "public/report.md",
  "public/resume.html",
  "public/composition.csv",
  "public/composition.schema.json",
  "public/report.json",
  "restricted/lettre-retenus.txt",
  "restricted/lettre-non-retenus.txt",
] as const;

/** Writes the report, its summary, the figures with their schema, and the letters for the mail merge. */
export async function runReport(input: ReportInput): Promise<Result<void>> {
  const { inputs, record, panelPositions, summary, language } = input;
  const paths = pathsOf(inputs.root);
  const facts = buildFacts({
    record,
    recordDigest: digestOf(record),
    pool: inputs.pool,
    panelPositions,
    quotas: inputs.quotas,
    nearTies: inputs.nearTies,
    assumptions: inputs.assumptions,
    certificate: summary.certificate,
    memberTypes: summary.memberTypes,
  });
  const { headers, rows } = reportRows(facts);
  const letters = buildLetters(record, facts.recordDigest, inputs.table.headers, language);
  const html = renderHtml(record, facts, language);
  invariant(
    !inputs.pool.members.some(({ identityText, id }) => identityText !== id && html.includes(identityText)),
    "the report names a volunteer",
  );
  return writeFiles(
    [
      { path: paths.reportHtml, content: html },
      { path: paths.reportMarkdown, content: renderMarkdown(record, facts, language) },
      { path: paths.summaryHtml, content: renderSummary(record, facts, language) },
      { path: paths.reportSchema, content: compositionSchema },
      { path: paths.letterChosen, content: letters.chosen },
      { path: paths.letterNotChosen, content: letters.notChosen },
      { path: paths.reportCsv, content: csvText(headers, rows, { neutraliseFormulas: true }) },
      { path: paths.reportJson, content: canonicalJson(facts) },
    ],
    { overwrite: input.overwrite },
  );
}
