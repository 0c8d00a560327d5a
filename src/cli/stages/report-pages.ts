// The pages that anyone can make again, byte for byte: from record.json, report.json and presentation.json alone, and from
// compare.json where there is one.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type * as z from "zod";
import { csvText } from "../../io/csv-text.ts";
import type { ReportFacts } from "../../model/facts.ts";
import type { Presentation } from "../../model/presentation.ts";
import type { PublishedRecord } from "../../model/record.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { factsSchema } from "../../record/facts-schema.ts";
import { presentationSchema } from "../../record/presentation-schema.ts";
import { recordSchema } from "../../record/schema.ts";
import { renderSummary } from "../../report/build-summary.ts";
import { renderHtml } from "../../report/render-html.ts";
import { renderMarkdown } from "../../report/render-markdown.ts";
import { reportRows } from "../../report/report-rows.ts";
import { compositionSchema } from "../../report/table-schema.ts";
import type { UsualDraw } from "../../report/usual-draw.ts";
import { candidateOf } from "./locate-record.ts";
import { fileExists } from "./paths.ts";
import { usualDrawOf } from "./usual-draw-of.ts";

/** What the pages are made from, all of it public. */
export interface PageSources {
  readonly record: PublishedRecord;
  readonly facts: ReportFacts;
  readonly presentation: Presentation;
  /** The usual draw simulated; null where nobody compared. */
  readonly usual: UsualDraw | null;
}

/** The pages by their names in public/. */
export function reportPages({ record, facts, presentation, usual }: PageSources): ReadonlyMap<string, string> {
  const { language } = presentation;
  const { headers, rows } = reportRows(facts);
  return new Map([
    ["report.html", renderHtml(record, facts, language, presentation, usual)],
    ["report.md", renderMarkdown(record, facts, language, usual)],
    ["resume.html", renderSummary(record, facts, language, presentation, usual)],
    ["composition.csv", csvText(headers, rows, { neutraliseFormulas: true })],
    ["composition.schema.json", compositionSchema],
  ]);
}

async function readPublic<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<Result<T>> {
  const path = join(folder, name);
  if (!(await fileExists(path))) {
    return failure([errorOf("dossier/stage-missing", { path: name, command: "pinakion report" })]);
  }
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
    if (parsed.success) return success(parsed.data);
  } catch {
    // No JSON: told like any other damage.
  }
  return failure([errorOf("dossier/damaged-file", { path: name })]);
}

export interface RemadePage {
  readonly file: string;
  readonly outcome: "same" | "different" | "absent";
  /** First line that differs, from 1. */
  readonly line?: number;
}

function firstLine(a: string, b: string): number {
  const [first, second] = [a.split("\n"), b.split("\n")];
  const at = first.findIndex((line, index) => line !== second[index]);
  return (at === -1 ? first.length : at) + 1;
}

/** Makes the pages of a published folder again and holds each against the published one. */
export async function remakePages(cwd: string, path: string): Promise<Result<readonly RemadePage[]>> {
  const folder = dirname(await candidateOf(resolve(cwd, path)));
  const record = await readPublic(folder, "record.json", recordSchema);
  const facts = await readPublic(folder, "report.json", factsSchema);
  const presentation = await readPublic(folder, "presentation.json", presentationSchema);
  if (!record.ok || !facts.ok || !presentation.ok) {
    const results = [record, facts, presentation];
    return failure(results.flatMap((result): readonly Problem[] => (result.ok ? [] : result.problems)));
  }
  const usual = await usualDrawOf(folder, record.value);
  if (!usual.ok) return usual;
  const pages = reportPages({
    record: record.value,
    facts: facts.value,
    presentation: presentation.value,
    usual: usual.value,
  });
  const compared: RemadePage[] = [];
  for (const [file, content] of pages) {
    if (!(await fileExists(join(folder, file)))) compared.push({ file, outcome: "absent" });
    else {
      const found = await readFile(join(folder, file), "utf8");
      const differs = { file, outcome: "different", line: firstLine(content, found) } as const;
      compared.push(found === content ? { file, outcome: "same" } : differs);
    }
  }
  return success(compared);
}
