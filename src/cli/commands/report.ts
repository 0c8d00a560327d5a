// `pinakion report`: HTML, Markdown and CSV for publication, from the record and the counts of the pool.
import { errorOf } from "../../problems/problem.ts";
import { exitCode } from "../exit-code.ts";
import { loadInputs } from "../stages/load-inputs.ts";
import { readSummary } from "../stages/lottery-summary.ts";
import { panelPositionsOf } from "../stages/panel-positions.ts";
import { readRecord } from "../stages/published.ts";
import { reportFiles, runReport } from "../stages/run-report.ts";
import { loadSecret } from "../stages/secret.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const report: CommandDefinition = {
  options: ["dossier", "out", "secretFile", "force"],
  run: async (context, options) => {
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
    const { language } = context;
    const written = await runReport({
      inputs: inputs.value,
      record: record.value,
      panelPositions,
      summary: summary.value,
      language,
      overwrite: options.force,
    });
    if (!written.ok) return context.refuse(written.problems);
    context.answer({ files: reportFiles });
    for (const file of reportFiles) context.say(context.text.wrote(file));
    return exitCode.done;
  },
};
