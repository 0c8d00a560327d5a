// `pinakion quotas`: census and panel size -> quotas.csv, with the derivation of every number.
import { csvText } from "../../io/csv-text.ts";
import { readSettings } from "../../io/read-settings.ts";
import { writeFiles } from "../../io/write-files.ts";
import { quotaRows } from "../../quotas/quota-rows.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { quotaLines, quotasAsJson } from "../render/quotas.ts";
import { quotasFromCensus } from "../stages/load-quotas.ts";
import { pathsOf } from "../stages/paths.ts";
import { locateDossier } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const quotas: CommandDefinition = {
  options: ["dossier", "force"],
  run: async (context, options) => {
    const dossier = await locateDossier(context, options);
    if (!dossier.ok) return context.refuse(dossier.problems);
    const paths = pathsOf(dossier.value);
    const settings = await readSettings(paths.settings);
    if (!settings.ok) return context.refuse(settings.problems);
    const computed = await quotasFromCensus(dossier.value, settings.value);
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
