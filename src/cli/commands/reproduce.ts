// `pinakion reproduce DIR`: the auditor's full re-run from the frozen inputs: the same bytes, or where they differ.
import { exitCode } from "../exit-code.ts";
import { reproduceDraw } from "../stages/reproduce-draw.ts";
import { exitCodeOf } from "../stages/run-lottery.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const reproduce: CommandDefinition = {
  argument: "[dir]",
  options: ["dossier", "pool", "quotas", "size", "id", "household", "secretFile", "at"],
  run: async (context, options, argument) => {
    const source = await locateSource(context, options, argument);
    if (!source.ok) return context.refuse(source.problems);
    const done = await reproduceDraw(context, options, source.value);
    if (!done.ok) return context.refuse(done.problems, exitCodeOf(done.problems));
    const ok = done.value.every(({ outcome }) => outcome !== "different");
    const { text } = context;
    context.answer({ ok, files: done.value });
    for (const { file, outcome, difference } of done.value) {
      if (outcome === "same") context.say(text.reproduce.same(file));
      if (outcome === "absent") context.say(text.reproduce.missing(file));
      if (outcome === "different") context.say(text.reproduce.different(file, difference ?? "/"));
    }
    context.say(ok ? text.reproduce.allSame : text.reproduce.notSame);
    return ok ? exitCode.done : exitCode.answerIsNo;
  },
};
