// `pinakion commit`: binds the frozen lottery to announced sources of randomness, before anybody can know them.
import { digestOf } from "../../record/digest.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { runCommit } from "../stages/run-commit.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const commit: CommandDefinition = {
  options: ["dossier", "out", "announce", "for", "sampler", "place", "onFailure", "previous", "at"],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const done = await runCommit(context, options, source.value.root);
    if (!done.ok) return context.refuse(done.problems);
    const { commitment, files } = done.value;
    const { randomness, announcedFor, ticketCount } = commitment;
    const commitmentDigest = digestOf(commitment);
    context.warn(done.warnings);
    const problems = problemsAsJson(done.warnings, context.language);
    context.answer({ commitmentDigest, randomness, announcedFor, tickets: ticketCount, problems });
    context.say(context.text.commit.done(randomness.map((entry) => entry.source).join(" + "), announcedFor));
    context.say(context.text.commit.digest(commitmentDigest));
    for (const file of files) context.say(context.text.wrote(file));
    return exitCode.done;
  },
};
