// `pinakion pool`: reads and checks the volunteers; counts of kept, excluded and why; with quotas, who is still missing.
// `--suggest` proposes the columns, `--corrections` gives the list back with its problems, `--follow` writes the follow-up of the week.
import type { Problem } from "../../problems/problem.ts";
import { type Context, problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { aliasLines } from "../render/alias-lines.ts";
import { poolLines, poolSummaryLines } from "../render/pool.ts";
import { progressLines } from "../render/pool-progress.ts";
import { suggestionLines } from "../render/suggestions.ts";
import { correctionsFile, writeCorrections } from "../stages/pool-corrections.ts";
import {
  followFiles,
  type PoolState,
  poolQuestion,
  provisionalState,
  readPoolState,
  writeFollowUp,
} from "../stages/pool-state.ts";
import { locateSource, type Source } from "../stages/source.ts";
import { suggestColumns } from "../stages/suggest-columns.ts";
import type { CommandDefinition } from "./definition.ts";

/** Whether a column is missing that `--suggest` looks for: all but those of lists and constraints. */
async function lacksSuggestible(source: Source, problems: readonly Problem[]): Promise<boolean> {
  const missing = problems.flatMap((problem) => (problem.code === "pool/missing-column" ? [problem.facts.header] : []));
  if (missing.length === 0 || source.mode !== "dossier") return false;
  const question = await poolQuestion(source);
  if (!question.ok) return false;
  const { features, pool: settings } = question.value.request;
  const { id, identity, household, duplicates, exclusions, postcode } = settings;
  const people = [...identity, ...household, ...(duplicates?.name ?? []), duplicates?.birth, duplicates?.mail];
  const others = [...exclusions.map(({ column }) => column), postcode?.column];
  return [id, ...features.map(({ column }) => column), ...people, ...others].some(
    (column) => column != null && missing.includes(column),
  );
}

/** The counts as data; every row is kept or left out. */
function answerOf(
  context: Context,
  { pool: read, progress, toCorrect }: PoolState,
  problems: readonly Problem[],
): object {
  return {
    rows: read.registered,
    kept: read.members.length,
    excluded: read.exclusions,
    aliased: read.aliasedCount,
    shortYears: read.shortYearCount ?? 0,
    ...(toCorrect === 0 ? {} : { toCorrect }),
    ...(progress === null ? {} : { progress }),
    problems: problemsAsJson(problems, context.language),
  };
}

function stateLines(context: Context, { pool: read, progress }: PoolState): readonly string[] {
  if (progress === null) return poolLines(context, read);
  return [...poolSummaryLines(context, read), ...progressLines(context, progress, read.features)];
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
      const { columns, people, idInstead } = suggested.value;
      context.answer({ suggested: columns, people, ...(idInstead === null ? {} : { idInstead }) });
      for (const line of suggestionLines(context, suggested.value)) context.say(line);
      return exitCode.done;
    }
    const read = await readPoolState(source.value);
    if (!read.ok) {
      const question = await poolQuestion(source.value);
      // What can be read is told all the same: a list that fills always has a row to correct.
      const state = await provisionalState(source.value);
      if (state === null) context.refuse(read.problems);
      else {
        context.warn(read.problems);
        context.answer(answerOf(context, state, read.problems));
        if (options.follow) {
          const written = await writeFollowUp(context, source.value, state);
          if (!written.ok) return context.refuse(written.problems);
          context.say(text.pool.progress.provisional(state.toCorrect));
          for (const line of stateLines(context, state)) context.say(line);
          for (const file of followFiles) context.say(text.wrote(file));
        }
      }
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
      return exitCode.badInput;
    }
    const state = read.value;
    if (options.follow) {
      const written = await writeFollowUp(context, source.value, state);
      if (!written.ok) return context.refuse(written.problems);
    }
    context.warn(read.warnings);
    context.answer(answerOf(context, state, read.warnings));
    for (const line of stateLines(context, state)) context.say(line);
    if (options.follow) for (const file of followFiles) context.say(text.wrote(file));
    return exitCode.done;
  },
};
