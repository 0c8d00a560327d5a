// Can this pool meet these quotas? If not: which rules contradict one another, and the cheapest changes that help.
// The answer "no" is a result here, not a problem; sentences for the plain cases come as warnings.
import type { Feasibility, QuotaPriority } from "../model/feasibility.ts";
import { findImpossibleQuotas } from "../model/impossible-quotas.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import type { Problem } from "../problems/problem.ts";
import { type Result, success } from "../problems/result.ts";
import type { Solver } from "../solver/model.ts";
import { anyPanel } from "./any-panel.ts";
import { cheapestRelaxations } from "./cheapest-relaxation.ts";
import { findConflicts } from "./find-conflicts.ts";
import { quotaModel } from "./quota-model.ts";

/**
 * Says whether a panel exists; if none, explains. Warnings tell in words what is plainly impossible.
 * Changes stay within the priorities; quotas without one may move freely.
 */
export function checkFeasibility(
  problem: LotteryProblem,
  solver: Solver,
  priorities: readonly QuotaPriority[] = [],
): Result<Feasibility> {
  const model = quotaModel(problem);
  const plain = findImpossibleQuotas(problem).map((found): Problem => ({ ...found, severity: "warning" }));
  // What is plainly impossible needs no search.
  if (plain.length === 0 && anyPanel(model, solver) !== null)
    return success({ feasible: true, conflicts: [], relaxations: [] });
  return success(
    {
      feasible: false,
      conflicts: findConflicts(problem, model, solver),
      relaxations: cheapestRelaxations(problem, model, solver, priorities),
    },
    plain,
  );
}
