// `pinakion void --reason TEXT`: a commitment that will not be followed stays public, with the reason in the log.
import { exitCode } from "../exit-code.ts";
import { runVoid } from "../stages/run-commit.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const voidCommitment: CommandDefinition = {
  options: ["dossier", "out", "reason", "at"],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const done = await runVoid(context, options, source.value.root);
    if (!done.ok) return context.refuse(done.problems);
    context.answer({ voided: done.value });
    context.say(context.text.commit.voided(done.value));
    return exitCode.done;
  },
};
