// `pinakion pool`: reads and checks the volunteers; counts of kept, excluded and why; with quotas, who is still missing.
// `--suggest` proposes the columns, `--corrections` gives the list back with its problems, `--follow` writes the follow-up of the week.
import type { Problem } from "../../problems/problem.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { aliasLines } from "../render/alias-lines.ts";
import { poolLines, poolSummaryLines } from "../render/pool.ts";
import { progressLines } from "../render/pool-progress.ts";
import { suggestionLines } from "../render/suggestions.ts";
import { correctionsFile, writeCorrections } from "../stages/pool-corrections.ts";
import { followFiles, poolQuestion, readPoolState, writeFollowUp } from "../stages/pool-state.ts";
import { locateSource, type Source } from "../stages/source.ts";
import { suggestColumns } from "../stages/suggest-columns.ts";
import type { CommandDefinition } from "./definition.ts";

/** Whether a column is missing that `--suggest` looks for: those of the features and of the id. */
async function lacksSuggestible(source: Source, problems: readonly Problem[]): Promise<boolean> {
  const missing = problems.flatMap((problem) => (problem.code === "pool/missing-column" ? [problem.facts.header] : []));
  if (missing.length === 0 || source.mode !== "dossier") return false;
  const question = await poolQuestion(source);
  if (!question.ok) return false;
  const { features, pool: settings } = question.value.request;
  return [settings.id, ...features.map(({ column }) => column)].some((column) => missing.includes(column));
}

export const pool: CommandDefinition = {
  options: ["dossier", "pool", "quotas", "size", "id", "household", "out", "suggest", "corrections", "follow"],
  run: async (context, options) => {
    const { text } = context;
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    if (options.suggest && source.value.mode === "dossier") {
      const suggested = await suggestColumns(source.value);
      if (!suggested.ok) return context.refuse(suggested.problems);
      context.answer({ suggested: suggested.value.columns, people: suggested.value.people });
      for (const line of suggestionLines(context, suggested.value)) context.say(line);
      return exitCode.done;
    }
    const read = await readPoolState(source.value);
    if (!read.ok) {
      const question = await poolQuestion(source.value);
      const code = context.refuse(read.problems);
      const hasRows = read.problems.some(
        ({ code, where }) => code.startsWith("pool/") && code !== "pool/missing-column" && (where?.row ?? 0) > 1,
      );
      if (question.ok && source.value.mode === "dossier") {
        const { features, pool: settings } = question.value.request;
        for (const line of aliasLines(context, read.problems, features, settings.aliases ?? null)) context.say(line);
      }
      if (question.ok && options.corrections) {
        const { table, request } = question.value;
        const written = await writeCorrections(source.value.root, table, request, context.language);
        if (written.ok && written.value > 0) context.say(text.pool.corrections(written.value, correctionsFile));
      } else if (hasRows) context.say(text.pool.correctionsHint);
      if (await lacksSuggestible(source.value, read.problems)) context.say(text.pool.suggestHint);
      return code;
    }
    const state = read.value;
    const { registered, members, exclusions, aliasedCount, shortYearCount = 0, features } = state.pool;
    if (options.follow) {
      const written = await writeFollowUp(context, source.value, state);
      if (!written.ok) return context.refuse(written.problems);
    }
    context.warn(read.warnings);
    context.answer({
      rows: registered,
      kept: members.length,
      excluded: exclusions,
      aliased: aliasedCount,
      shortYears: shortYearCount,
      ...(state.progress === null ? {} : { progress: state.progress }),
      problems: problemsAsJson(read.warnings, context.language),
    });
    const lines =
      state.progress === null
        ? poolLines(context, state.pool)
        : [...poolSummaryLines(context, state.pool), ...progressLines(context, state.progress, features)];
    for (const line of lines) context.say(line);
    if (options.follow) for (const file of followFiles) context.say(text.wrote(file));
    return exitCode.done;
  },
};
