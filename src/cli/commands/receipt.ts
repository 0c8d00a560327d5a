// `pinakion receipt`: what each volunteer needs to find the own line: a file for the mail merge, sheets to print, and, with
// --each, one JSON file a person. Restricted: a receipt shows that its owner volunteered.
import { exitCode } from "../exit-code.ts";
import { runReceipts } from "../stages/run-receipts.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const receipt: CommandDefinition = {
  options: ["dossier", "out", "volunteer", "each", "secretFile", "force"],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const done = await runReceipts(context, options, source.value);
    if (!done.ok) return context.refuse(done.problems);
    const { count, files } = done.value;
    context.answer({ receipts: count, files });
    context.say(context.text.receipt.done(count));
    for (const file of files) context.say(context.text.wrote(file));
    return exitCode.done;
  },
};
