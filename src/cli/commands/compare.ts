// `pinakion compare`: what each measure of fairness would give these volunteers, and what the usual draw gives: a table, and a
// page with its figures. A comparison is no draw: it freezes nothing.
import { dirname } from "node:path";
import { refuseUnwritable } from "../../io/writable.ts";
import { writeFiles } from "../../io/write-files.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { measureCells, measureName, renderComparison } from "../../report/build-comparison.ts";
import { comparisonText } from "../../report/comparison-text.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { describeProgress } from "../render/progress.ts";
import { textTable } from "../render/text-table.ts";
import { loadInputs } from "../stages/load-inputs.ts";
import { loadPresentation } from "../stages/load-presentation.ts";
import { limitsOf, openSolver } from "../stages/open-solver.ts";
import { existingFiles, pathsOf } from "../stages/paths.ts";
import { compareObjectives } from "../stages/run-compare.ts";
import { exitCodeOf } from "../stages/run-lottery.ts";
import { locateSource } from "../stages/source.ts";
import { existingResult } from "../stages/write-lottery.ts";
import type { CommandDefinition } from "./definition.ts";

export const compare: CommandDefinition = {
  options: ["dossier", "pool", "quotas", "size", "id", "household", "tickets", "out", "timeLimit", "force"],
  run: async (context, options) => {
    const { language, environment, text } = context;
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const inputs = await loadInputs(source.value);
    if (!inputs.ok) return context.refuse(inputs.problems);
    const { root, disclosure } = inputs.value;
    const paths = pathsOf(root);
    const [json, html] =
      disclosure === "sealed" ? [paths.sealedCompare, paths.sealedCompareHtml] : [paths.compare, paths.compareHtml];
    const existing = await existingFiles([json, html]);
    if (existing.length > 0 && !options.force) return context.refuse(existing.map(existingResult(root)));
    const unwritable = await refuseUnwritable(dirname(json));
    if (unwritable !== null) return context.refuse([unwritable]);
    const look = await loadPresentation(root, language);
    if (!look.ok) return context.refuse(look.problems);
    const compared = compareObjectives(inputs.value, await openSolver(context), {
      ...limitsOf(options, environment),
      milliseconds: environment.milliseconds,
      onProgress: (objective, progress) => {
        const measure = measureName({ objective }, language);
        context.progress.show(`${measure}${text.colon}${describeProgress(progress, text)}`);
      },
      onSimulation: () => {
        context.progress.clear();
        context.progress.show(text.compare.simulating);
      },
    });
    context.progress.clear();
    if (!compared.ok) return context.refuse(compared.problems, exitCodeOf(compared.problems));
    const comparison = compared.value;
    const written = await writeFiles(
      [
        { path: json, content: canonicalJson(comparison) },
        { path: html, content: renderComparison(comparison, language, look.value) },
      ],
      { overwrite: options.force },
    );
    if (!written.ok) return context.refuse(written.problems);
    context.warn(inputs.warnings);
    context.answer({ ...comparison, problems: problemsAsJson(inputs.warnings, language) });
    const rows = comparison.objectives.map((own) => [
      measureName(own, language),
      ...measureCells(own, comparison.volunteers, language),
    ]);
    for (const line of textTable(comparisonText(language).columns, rows)) context.say(line);
    const { panels, attempts } = comparison.simulation;
    context.say(text.compare.simulated(panels, attempts));
    const folder = disclosure === "sealed" ? "restricted" : "public";
    for (const file of ["compare.json", "compare.html"]) context.say(text.wrote(`${folder}/${file}`));
    return exitCode.done;
  },
};
