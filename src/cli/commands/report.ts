// `pinakion report`: HTML, Markdown and CSV for publication, from the record and the counts of the pool.
import { errorOf } from "../../problems/problem.ts";
import type { Context } from "../context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadInputs } from "../stages/load-inputs.ts";
import { loadPresentation } from "../stages/load-presentation.ts";
import { panelPositionsOf } from "../stages/panel-positions.ts";
import { readRecord } from "../stages/published.ts";
import { readSummary } from "../stages/read-summary.ts";
import { remakePages } from "../stages/report-pages.ts";
import { reportFiles, runReport } from "../stages/run-report.ts";
import { loadSecret } from "../stages/secret.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

/** The pages of a published folder made again, each held against the published one. */
async function remake(context: Context, folder: string): Promise<ExitCode> {
  const done = await remakePages(context.environment.cwd, folder);
  if (!done.ok) return context.refuse(done.problems);
  const ok = done.value.every(({ outcome }) => outcome !== "different");
  const { text } = context;
  context.answer({ ok, files: done.value });
  for (const { file, outcome, line } of done.value) {
    if (outcome === "same") context.say(text.reproduce.same(file));
    if (outcome === "absent") context.say(text.reproduce.missing(file));
    if (outcome === "different") context.say(text.report.different(file, line ?? 1));
  }
  context.say(ok ? text.report.remade : text.report.notRemade);
  return ok ? exitCode.done : exitCode.answerIsNo;
}

export const report: CommandDefinition = {
  options: ["dossier", "out", "secretFile", "remake", "force"],
  run: async (context, options) => {
    if (options.remake !== undefined) return remake(context, options.remake);
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const { root } = source.value;
    const record = await readRecord(root);
    if (!record.ok) return context.refuse(record.problems);
    const [summary, inputs, secret] = [
      await readSummary(root),
      await loadInputs(source.value),
      await loadSecret(context, options, source.value),
    ];
    if (!summary.ok) return context.refuse(summary.problems);
    if (!inputs.ok) return context.refuse(inputs.problems);
    if (!secret.ok) return context.refuse(secret.problems);
    const panelPositions = panelPositionsOf(inputs.value, secret.value, record.value);
    if (panelPositions === null) return context.refuse([errorOf("dossier/inputs-changed", { part: "members" })]);
    const presentation = await loadPresentation(root, context.language);
    if (!presentation.ok) return context.refuse(presentation.problems);
    const written = await runReport({
      inputs: inputs.value,
      record: record.value,
      panelPositions,
      summary: summary.value,
      presentation: presentation.value,
      overwrite: options.force,
    });
    if (!written.ok) return context.refuse(written.problems);
    context.answer({ files: reportFiles });
    for (const file of reportFiles) context.say(context.text.wrote(file));
    return exitCode.done;
  },
};
