// `pinakion replace DOSSIER --withdrawn FILE`: a dossier in which the places of those who withdraw are drawn again.
import { relative } from "node:path";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { replacementAsJson, replacementLines } from "../render/replacement.ts";
import { runReplace } from "../stages/run-replace.ts";
import { locateDossier } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const replace: CommandDefinition = {
  argument: "[dossier]",
  options: ["dossier", "withdrawn", "unavailable", "out", "secretFile"],
  run: async (context, options, argument) => {
    const dossier = argument ?? options.dossier;
    const root = await locateDossier(context, dossier === undefined ? options : { ...options, dossier });
    if (!root.ok) return context.refuse(root.problems);
    const source = { mode: "dossier", root: root.value, tickets: null, objective: null } as const;
    const done = await runReplace(context, options, source);
    if (!done.ok) return context.refuse(done.problems);
    context.warn(done.warnings);
    context.answer({ ...replacementAsJson(done.value), problems: problemsAsJson(done.warnings, context.language) });
    const folder = relative(context.environment.cwd, done.value.folder) || ".";
    for (const line of replacementLines(context, done.value, folder)) context.say(line);
    return exitCode.done;
  },
};
