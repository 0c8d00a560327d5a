// `pinakion draw --seed TEXT`: the draw; the panel for the team, the record for everyone.
import { digestOf } from "../../record/digest.ts";
import { exitCode } from "../exit-code.ts";
import { runDraw } from "../stages/run-draw.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const draw: CommandDefinition = {
  options: ["dossier", "out", "seed", "ticket", "source", "value", "reveal", "evidence", "secretFile", "at", "force"],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const done = await runDraw(context, options, source.value);
    if (!done.ok) return context.refuse(done.problems);
    const { inputs, revealed, panelPositions, wholePanel } = done.value;
    const { ticket } = revealed.reveal;
    const { ticketCount } = revealed.record.lottery;
    const recordDigest = digestOf(revealed.record);
    context.answer({
      ticket,
      tickets: ticketCount,
      panel: panelPositions.map((position) => inputs.pool.members[position]?.id),
      recordDigest,
      ...(wholePanel === null ? {} : { wholePanel }),
    });
    context.say(context.text.draw.done(ticket, ticketCount, panelPositions.length));
    if (wholePanel !== null) context.say(context.text.replace.whole(wholePanel));
    context.say(context.text.draw.digest(recordDigest));
    for (const file of [
      "public/record.json",
      "restricted/panel.csv",
      "restricted/panel.xlsx",
      "restricted/remaining.csv",
      ...(wholePanel === null ? [] : ["restricted/whole-panel.csv"]),
    ])
      context.say(context.text.wrote(file));
    return exitCode.done;
  },
};
