// `pinakion check`: can this pool meet these quotas? If not: why, and the cheapest changes.
import { checkFeasibility } from "../../feasibility/check-feasibility.ts";
import { loadHighsSolver } from "../../solver/highs.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { feasibilityLines } from "../render/feasibility.ts";
import { problemOf } from "../stages/freeze-lottery.ts";
import { loadInputs } from "../stages/load-inputs.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const check: CommandDefinition = {
  options: ["dossier", "pool", "quotas", "size", "id", "household"],
  run: async (context, options) => {
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const inputs = await loadInputs(source.value);
    if (!inputs.ok) return context.refuse(inputs.problems);
    const answer = checkFeasibility(problemOf(inputs.value), await loadHighsSolver());
    if (!answer.ok) return context.refuse(answer.problems, exitCode.limit);
    const warnings = [...inputs.warnings, ...answer.warnings];
    context.warn(warnings);
    context.answer({ ...answer.value, problems: problemsAsJson(warnings, context.language) });
    for (const line of feasibilityLines(context, answer.value)) context.say(line);
    return answer.value.feasible ? exitCode.done : exitCode.answerIsNo;
  },
};
