// When a lottery finds no panel: the same answer as `pinakion check`, why and what would do, before the refusal itself.
import { checkFeasibility } from "../../feasibility/check-feasibility.ts";
import type { Solver } from "../../solver/model.ts";
import type { Context } from "../context.ts";
import { feasibilityLines } from "../render/feasibility.ts";
import { problemOf } from "./freeze-lottery.ts";
import type { DrawInputs } from "./load-inputs.ts";

/** Says the conflicts and the cheapest changes; nothing when the quotas can be met after all. */
export function tellInfeasible(context: Context, inputs: DrawInputs, solver: Solver): void {
  const answer = checkFeasibility(problemOf(inputs), solver, inputs.priorities);
  if (!answer.ok || answer.value.feasible) return;
  for (const line of feasibilityLines(context, answer.value, inputs.features)) context.say(line);
  if (answer.value.relaxations.length > 0) context.say(context.text.check.howToApply);
}
