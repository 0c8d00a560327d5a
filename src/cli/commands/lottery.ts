// `pinakion lottery`: computes the lottery and freezes it: published artefacts, tickets, each member's chance.
import { errorOf } from "../../problems/problem.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { lotteryLines } from "../render/lottery.ts";
import { runLottery } from "../stages/run-lottery.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const lottery: CommandDefinition = {
  options: [
    "dossier",
    "pool",
    "quotas",
    "size",
    "id",
    "household",
    "objective",
    "tickets",
    "timeLimit",
    "out",
    "drawId",
    "title",
    "organiser",
    "secretFile",
    "at",
    "force",
  ],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    if (source.value.mode === "flags" && options.out === undefined && options.pool !== undefined) {
      return context.refuse([errorOf("usage/option-needed", { option: "--out" })]);
    }
    const done = await runLottery(context, options, source.value);
    if (!done.ok) return context.refuse(done.problems, done.code);
    context.warn(done.warnings);
    context.answer({
      ...done.summary,
      timings: done.timings,
      problems: problemsAsJson(done.warnings, context.language),
    });
    for (const line of lotteryLines(context, done.summary)) context.say(line);
    for (const file of ["members.json", "freeze.json", "lottery.json"])
      context.say(context.text.wrote(`public/${file}`));
    return exitCode.done;
  },
};
