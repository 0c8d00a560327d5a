// The whole stage `report`: facts from record and pool, then the pages, all in public/; the letters of the team in restricted/.
import { join } from "node:path";
import { writeFiles } from "../../io/write-files.ts";
import type { Presentation } from "../../model/presentation.ts";
import type { PublishedRecord } from "../../model/record.ts";
import { invariant } from "../../problems/invariant.ts";
import type { Result } from "../../problems/result.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { buildFacts } from "../../report/build-facts.ts";
import { buildLetters } from "../../report/letters.ts";
import type { DrawInputs } from "./load-inputs.ts";
import type { LotterySummary } from "./lottery-summary.ts";
import { pathsOf } from "./paths.ts";
import { reportPages } from "./report-pages.ts";
import { usualDrawOf } from "./usual-draw-of.ts";

export interface ReportInput {
  readonly inputs: DrawInputs;
  readonly record: PublishedRecord;
  readonly panelPositions: readonly number[];
  readonly summary: LotterySummary;
  readonly presentation: Presentation;
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
  "public/presentation.json",
  "restricted/lettre-retenus.txt",
  "restricted/lettre-non-retenus.txt",
] as const;

/** Writes the report, its summary, the figures with their schema, and the letters for the mail merge. */
export async function runReport(input: ReportInput): Promise<Result<void>> {
  const { inputs, record, panelPositions, summary, presentation } = input;
  const paths = pathsOf(inputs.root);
  const facts = buildFacts({
    record,
    recordDigest: digestOf(record),
    pool: inputs.pool,
    panelPositions,
    quotas: inputs.quotas,
    nearTies: inputs.nearTies,
    departures: inputs.departures,
    assumptions: inputs.assumptions,
    certificate: summary.certificate,
    memberTypes: summary.memberTypes,
  });
  const letters = buildLetters(record, facts.recordDigest, inputs.table.headers, presentation.language);
  const usual = await usualDrawOf(join(inputs.root, "public"), record);
  if (!usual.ok) return usual;
  const pages = reportPages({ record, facts, presentation, usual: usual.value });
  const html = pages.get("report.html") as string;
  invariant(
    !inputs.pool.members.some(({ identityText, id }) => identityText !== id && html.includes(identityText)),
    "the report names a volunteer",
  );
  return writeFiles(
    [
      ...[...pages].map(([name, content]) => ({ path: join(inputs.root, "public", name), content })),
      { path: paths.letterChosen, content: letters.chosen },
      { path: paths.letterNotChosen, content: letters.notChosen },
      { path: paths.reportJson, content: canonicalJson(facts) },
      { path: paths.presentation, content: canonicalJson(presentation) },
    ],
    { overwrite: input.overwrite },
  );
}
