// `pinakion quotas`: census and panel size -> quotas.csv, with the derivation of every number.
import { csvText } from "../../io/csv-text.ts";
import { readSettings } from "../../io/read-settings.ts";
import { writeFiles } from "../../io/write-files.ts";
import type { PanelSettings } from "../../model/settings.ts";
import { quotaRows } from "../../quotas/quota-rows.ts";
import { type Context, problemsAsJson } from "../context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { explanationLines } from "../render/explain-quotas.ts";
import { quotaLines, quotasAsJson } from "../render/quotas.ts";
import { quotasFromCensus } from "../stages/load-quotas.ts";
import { pathsOf } from "../stages/paths.ts";
import { quotaExplanations } from "../stages/quota-explanations.ts";
import { locateDossier } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

/** Explains and writes nothing: the quotas of the dossier stay as they are. */
async function explain(context: Context, root: string, settings: PanelSettings, asked: string): Promise<ExitCode> {
  const shown = await quotaExplanations(root, settings, asked);
  if (!shown.ok) return context.refuse(shown.problems);
  context.answer({ explanations: shown.value.map(({ explanation, edited }) => ({ ...explanation, edited })) });
  for (const [index, one] of shown.value.entries()) {
    if (index > 0) context.say("");
    for (const line of explanationLines(context, one)) context.say(line);
  }
  return exitCode.done;
}

export const quotas: CommandDefinition = {
  options: ["dossier", "explain", "accept", "force"],
  run: async (context, options) => {
    const dossier = await locateDossier(context, options);
    if (!dossier.ok) return context.refuse(dossier.problems);
    const paths = pathsOf(dossier.value);
    const settings = await readSettings(paths.settings);
    if (!settings.ok) return context.refuse(settings.problems);
    if (options.explain !== undefined) return explain(context, dossier.value, settings.value, options.explain);
    const computed = await quotasFromCensus(dossier.value, settings.value, options.accept);
    if (!computed.ok) return context.refuse(computed.problems);
    const { headers, rows } = quotaRows(computed.value);
    const written = await writeFiles([{ path: paths.quotas, content: csvText(headers, rows) }], {
      overwrite: options.force,
    });
    if (!written.ok) return context.refuse(written.problems);
    const warnings = [...settings.warnings, ...computed.warnings];
    context.warn(warnings);
    context.answer({ ...quotasAsJson(computed.value), problems: problemsAsJson(warnings, context.language) });
    for (const line of quotaLines(context, settings.value, computed.value)) context.say(line);
    context.say(context.text.wrote("quotas.csv"));
    return exitCode.done;
  },
};
