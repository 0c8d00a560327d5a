// `pinakion diff A B`: two records or two quotas files, what changed from the first to the second.
import type { Change } from "../../report/compare-records.ts";
import type { Context } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { shownPercent } from "../render/number.ts";
import { compareFiles } from "../stages/compare-files.ts";
import type { CommandDefinition } from "./definition.ts";

function side(context: Context, change: Change, value: string | number | null): string {
  if (value === null) return context.text.diff.absent;
  const isChance = change.item === "lowest-chance" || change.item === "highest-chance";
  return isChance ? shownPercent(Number(value) / 1_000_000_000, context.language) : String(value);
}

function line(context: Context, change: Change): string {
  const { text } = context;
  if (change.item === "panel-codes") return text.diff.panelCodes(Number(change.from), Number(change.to));
  const label = `${text.diff.items[change.item]}${change.of === null ? "" : ` (${change.of})`}`;
  return `${label}${text.colon}${side(context, change, change.from)} → ${side(context, change, change.to)}`;
}

export const diff: CommandDefinition = {
  argument: "<A>",
  secondArgument: "<B>",
  options: [],
  run: async (context, _options, a, b) => {
    const compared = await compareFiles(context.environment.cwd, a as string, b as string);
    if (!compared.ok) return context.refuse(compared.problems);
    const changes = compared.value;
    context.answer({ same: changes.length === 0, changes });
    context.say(context.text.diff.summary(changes.length));
    for (const change of changes) context.say(line(context, change));
    return exitCode.done;
  },
};
