// `pinakion run --seed TEXT`: quotas -> pool -> lottery -> draw -> verify -> report in one go. The simple mode, level 0.

import { typedSeed } from "../../draw/typed-seed.ts";
import { csvText } from "../../io/csv-text.ts";
import { readSettings } from "../../io/read-settings.ts";
import { writeFiles } from "../../io/write-files.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { quotaRows } from "../../quotas/quota-rows.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { verifyRecord } from "../../verify/verify-record.ts";
import { type Context, problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import type { Options } from "../options.ts";
import { lotteryLines } from "../render/lottery.ts";
import { poolSummaryLines } from "../render/pool.ts";
import { quotaNotes } from "../render/quotas.ts";
import { verificationLines } from "../render/verification.ts";
import { loadPresentation } from "../stages/load-presentation.ts";
import { quotasFromCensus, quotasOfDossier } from "../stages/load-quotas.ts";
import { existingFiles, fileExists, pathsOf } from "../stages/paths.ts";
import { runDraw } from "../stages/run-draw.ts";
import { runLottery } from "../stages/run-lottery.ts";
import { runReport } from "../stages/run-report.ts";
import { locateDossier } from "../stages/source.ts";
import { existingResult } from "../stages/write-lottery.ts";
import type { CommandDefinition } from "./definition.ts";

/** A quotas.csv that exists is kept: it may have been edited on purpose, and the record says so. */
async function ensureQuotas(context: Context, root: string, acceptImprecise: boolean): Promise<Result<void>> {
  const paths = pathsOf(root);
  const settings = await readSettings(paths.settings);
  if (!settings.ok) return settings;
  if (await fileExists(paths.quotas)) {
    const kept = await quotasOfDossier(root, settings.value);
    if (!kept.ok) return kept;
    context.say(
      context.text.quotas.kept("quotas.csv", (kept.value.editedByHand ?? []).filter((edited) => edited).length),
    );
    return success(undefined);
  }
  const computed = await quotasFromCensus(root, settings.value, acceptImprecise);
  if (!computed.ok) return computed;
  const { headers, rows } = quotaRows(computed.value);
  const { quotas, panelSize } = computed.value;
  context.say(context.text.quotas.summary(quotas.length, settings.value.features.length, panelSize));
  for (const line of quotaNotes(context, settings.value, computed.value)) context.say(line);
  return writeFiles([{ path: paths.quotas, content: csvText(headers, rows) }], { overwrite: false });
}

async function refusalsBefore(root: string, options: Options): Promise<readonly Problem[]> {
  const seed = options.seed === undefined ? failure([errorOf("draw/seed-empty", {})]) : typedSeed(options.seed);
  const { lottery, record, reportHtml } = pathsOf(root);
  const existing = options.force ? [] : await existingFiles([lottery, record, reportHtml]);
  return [...(seed.ok ? [] : seed.problems), ...existing.map(existingResult(root))];
}

export const run: CommandDefinition = {
  options: ["dossier", "seed", "objective", "tickets", "timeLimit", "secretFile", "at", "accept", "force"],
  run: async (context, options) => {
    const dossier = await locateDossier(context, options);
    if (!dossier.ok) return context.refuse(dossier.problems);
    const root = dossier.value;
    const refused = await refusalsBefore(root, options);
    if (refused.length > 0) return context.refuse(refused);
    const presentation = await loadPresentation(root, context.language);
    if (!presentation.ok) return context.refuse(presentation.problems);
    const quotas = await ensureQuotas(context, root, options.accept);
    if (!quotas.ok) return context.refuse(quotas.problems);
    const source = {
      mode: "dossier",
      root,
      tickets: options.tickets ?? null,
      objective: options.objective ?? null,
    } as const;
    const frozen = await runLottery(context, options, source);
    if (!frozen.ok) return context.refuse(frozen.problems, frozen.code);
    const { sealed } = frozen.frozen;
    const drawn = await runDraw(context, options, source, { inputs: frozen.inputs, sealed });
    if (!drawn.ok) return context.refuse(drawn.problems);
    const { record, reveal } = drawn.value.revealed;
    const { inputs, panelPositions } = drawn.value;
    const { summary } = frozen;
    const written = await runReport({
      inputs,
      record,
      panelPositions,
      summary,
      presentation: presentation.value,
      overwrite: options.force,
    });
    if (!written.ok) return context.refuse(written.problems);
    context.warn(frozen.warnings);
    const verification = verifyRecord(canonicalJson(record));
    const recordDigest = digestOf(record);
    for (const line of poolSummaryLines(context, inputs.pool)) context.say(line);
    for (const line of lotteryLines(context, summary)) context.say(line);
    context.say(context.text.draw.done(reveal.ticket, summary.tickets, panelPositions.length));
    context.say(context.text.draw.digest(recordDigest));
    context.say(verificationLines(context, verification).at(-1) as string);
    context.say(context.text.run.simpleMode);
    context.say(context.text.run.report("public/report.html"));
    context.answer({
      lottery: { ...summary, timings: frozen.timings },
      ticket: reveal.ticket,
      tickets: summary.tickets,
      panel: panelPositions.map((position) => inputs.pool.members[position]?.id),
      recordDigest,
      verified: verification.ok,
      problems: problemsAsJson(frozen.warnings, context.language),
    });
    return verification.ok ? exitCode.done : exitCode.answerIsNo;
  },
};
