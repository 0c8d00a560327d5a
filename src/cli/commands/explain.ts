// `pinakion explain`: for each level of chance the rules that hold it down, and what each quota costs; for one type of
// volunteers or one person only their level. Writes no file.
import { explainLevels } from "../../lottery/explain-levels.ts";
import { findLottery } from "../../lottery/find-lottery.ts";
import { matchTypes } from "../../lottery/match-types.ts";
import { quotaPrices } from "../../lottery/quota-prices.ts";
import type { Lottery } from "../../model/lottery.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import type { Options } from "../options.ts";
import { levelLines, priceLines } from "../render/explain.ts";
import { describeProgress } from "../render/progress.ts";
import { problemOf } from "../stages/freeze-lottery.ts";
import { type DrawInputs, loadInputs } from "../stages/load-inputs.ts";
import { limitsOf, openSolver } from "../stages/open-solver.ts";
import { exitCodeOf } from "../stages/run-lottery.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

/** The types asked for; null for all of them. */
function wantedTypes(options: Options, inputs: DrawInputs, lottery: Lottery): Result<readonly number[] | null> {
  if (options.volunteer !== undefined) {
    const position = inputs.pool.members.findIndex(({ id }) => id === options.volunteer);
    const type = lottery.typeOfMember[position];
    if (type === undefined) return failure([errorOf("draw/no-such-volunteer", { id: options.volunteer })]);
    return success([type]);
  }
  return options.type === undefined ? success(null) : matchTypes(inputs.features, lottery.types, options.type);
}

export const explain: CommandDefinition = {
  options: [
    "dossier",
    "pool",
    "quotas",
    "size",
    "id",
    "household",
    "objective",
    "out",
    "timeLimit",
    "type",
    "volunteer",
  ],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const inputs = await loadInputs(source.value);
    if (!inputs.ok) return context.refuse(inputs.problems);
    const { objective, ticketCount, features } = inputs.value;
    if (objective !== "leximin") return context.refuse([errorOf("lottery/objective-without-levels", { objective })]);
    const problem = problemOf(inputs.value);
    const limits = limitsOf(options, context.environment);
    const solver = await openSolver(context, limits.secondsLeft);
    const found = findLottery(problem, solver, {
      ticketCount,
      ...limits,
      onProgress: (progress) => context.progress.show(describeProgress(progress, context.text)),
    });
    context.progress.clear();
    if (!found.ok) return context.refuse(found.problems, exitCodeOf(found.problems));
    const wanted = wantedTypes(options, inputs.value, found.value);
    if (!wanted.ok) return context.refuse(wanted.problems);
    const types = wanted.value;
    const all = explainLevels(problem, found.value, solver);
    const levels = all.filter((_, index) => {
      const own = found.value.levels[index]?.typeIndices ?? [];
      return types === null || own.some((type) => types.includes(type));
    });
    if (types === null) context.progress.show(context.text.explain.pricing);
    const priced = types === null ? quotaPrices(problem, found.value, solver, limits.secondsLeft) : null;
    context.progress.clear();
    context.warn(inputs.warnings);
    context.answer({
      levels,
      ...(priced ?? {}),
      problems: problemsAsJson(inputs.warnings, context.language),
    });
    for (const line of levelLines(context, features, levels)) context.say(line);
    if (priced !== null) for (const line of priceLines(context, features, priced)) context.say(line);
    if (options.volunteer !== undefined) context.say(context.text.explain.terminalOnly);
    return exitCode.done;
  },
};
