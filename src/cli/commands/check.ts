// `pinakion check`: can this pool meet these quotas? If so: how near the edge, and what each quota costs. If not: why, and the cheapest changes, one of
// which `--apply N --reason TEXT` writes.
import { checkFeasibility } from "../../feasibility/check-feasibility.ts";
import { quickPrices } from "../../lottery/quota-prices.ts";
import { errorOf } from "../../problems/problem.ts";
import { problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import { priceLines } from "../render/explain.ts";
import { edgeLines, feasibilityLines } from "../render/feasibility.ts";
import { applyRelaxation } from "../stages/apply-relaxation.ts";
import { edgeOf } from "../stages/edge-of.ts";
import { problemOf } from "../stages/freeze-lottery.ts";
import { loadInputs } from "../stages/load-inputs.ts";
import { openSolver } from "../stages/open-solver.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

export const check: CommandDefinition = {
  options: ["dossier", "pool", "quotas", "size", "id", "household", "out", "apply", "reason", "at"],
  run: async (context, options) => {
    // The solver is compiled while the files are read.
    const loading = openSolver(context);
    const source = await locateSource(context, options);
    if (!source.ok) return context.refuse(source.problems);
    const inputs = await loadInputs(source.value, "left-to-check");
    if (!inputs.ok) return context.refuse(inputs.problems);
    const problem = problemOf(inputs.value);
    const solver = await loading;
    const answer = checkFeasibility(problem, solver, inputs.value.priorities);
    if (!answer.ok) return context.refuse(answer.problems);
    const { feasible, relaxations } = answer.value;
    context.warn(inputs.warnings);
    const warnings = problemsAsJson([...inputs.warnings, ...answer.warnings], context.language);

    if (options.apply !== undefined) {
      const { apply, reason } = options;
      const relaxation = relaxations[apply - 1];
      if (relaxation === undefined) {
        return context.refuse([
          errorOf("usage/bad-value", { option: "--apply", value: `${apply}`, expected: "relaxation" }),
        ]);
      }
      if (reason === undefined || reason.trim() === "") {
        return context.refuse([
          errorOf("usage/bad-value", { option: "--reason", value: reason ?? "", expected: "reason" }),
        ]);
      }
      const at = options.at ?? context.environment.now();
      const applied = await applyRelaxation(source.value, inputs.value, relaxation, { reason, at });
      if (!applied.ok) return context.refuse(applied.problems);
      context.answer({ ...answer.value, edge: null, applied: { relaxation, file: applied.value }, problems: warnings });
      for (const line of feasibilityLines(context, answer.value, inputs.value.features)) context.say(line);
      context.say(context.text.check.applied(apply));
      context.say(context.text.wrote("quotas.csv"));
      return exitCode.done;
    }
    // The answer first: the simulation and the prices take as long again.
    for (const line of feasibilityLines(context, answer.value, inputs.value.features)) context.say(line);
    const edge = feasible ? edgeOf(problem, solver) : null;
    const priced = feasible ? quickPrices(problem, solver) : null;
    context.answer({ ...answer.value, edge, ...(priced ?? { prices: [] }), problems: warnings });
    if (edge !== null) for (const line of edgeLines(context, edge, inputs.value.features)) context.say(line);
    if (priced !== null) for (const line of priceLines(context, inputs.value.features, priced)) context.say(line);
    if (!feasible && relaxations.length > 0) context.say(context.text.check.howToApply);
    return feasible ? exitCode.done : exitCode.answerIsNo;
  },
};
