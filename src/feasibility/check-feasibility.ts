// Can this pool meet these quotas? If not: which rules contradict one another, and the cheapest changes that help.
// The answer "no" is a result here, not a problem; sentences for the plain cases come as warnings.
import type { Feasibility } from "../model/feasibility.ts";
import { findImpossibleQuotas } from "../model/impossible-quotas.ts";
import type { LotteryProblem } from "../model/lottery.ts";
import { invariant } from "../problems/invariant.ts";
import type { Problem } from "../problems/problem.ts";
import { type Result, success } from "../problems/result.ts";
import type { Solver } from "../solver/model.ts";
import { cheapestRelaxations } from "./cheapest-relaxation.ts";
import { findConflict } from "./find-conflict.ts";
import { panelProgramme, quotaModel } from "./quota-model.ts";

/** Says whether a panel exists; if none, explains. Warnings tell in words what is plainly impossible. */
export function checkFeasibility(problem: LotteryProblem, solver: Solver): Result<Feasibility> {
  const model = quotaModel(problem);
  const rows = model.rows.map(({ typeIndices, coefficients, min, max }) => ({
    columns: typeIndices,
    coefficients,
    lower: min,
    upper: max,
  }));
  const outcome = solver.solve(panelProgramme(model.multiplicities, rows));
  if (outcome.status === "optimal") return success({ feasible: true, conflicts: [], relaxations: [] });
  invariant(outcome.status === "infeasible", `the panel programme ended with ${outcome.status}`);
  const plain = findImpossibleQuotas(problem).map((found): Problem => ({ ...found, severity: "warning" }));
  return success(
    {
      feasible: false,
      conflicts: [findConflict(problem, model, solver)],
      relaxations: cheapestRelaxations(problem, model, solver),
    },
    plain,
  );
}
