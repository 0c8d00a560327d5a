// How near the edge feasible quotas stand, with the withdrawals simulated under a fixed seed: the same inputs give the same
// answer.
import { anyPanel } from "../../feasibility/any-panel.ts";
import { edgeReport } from "../../feasibility/edge-report.ts";
import { quotaModel } from "../../feasibility/quota-model.ts";
import { simulateWithdrawals } from "../../feasibility/simulate-withdrawals.ts";
import type { EdgeReport } from "../../model/feasibility.ts";
import type { LotteryProblem } from "../../model/lottery.ts";
import { invariant } from "../../problems/invariant.ts";
import { simulationSource } from "../../random/simulation-source.ts";
import type { Solver } from "../../solver/model.ts";

/** Withdrawal chances that are simulated, in per cent. */
const withdrawalPercents = [10, 20] as const;

/**
 * Trials by number of member types, from the most types down, since a trial takes about as long as there are types: 1,000 tell a chance
 * to 4 points at worst, 50 to 15, which tells "nearly always" from "one time in two" and is few enough to wait for.
 */
const trialsUpTo = [
  { types: 30, trials: 1000 },
  { types: 100, trials: 200 },
  { types: 250, trials: 100 },
] as const;
const fewestTrials = 50;

/** The whole report on a feasible problem. */
export function edgeOf(problem: LotteryProblem, solver: Solver): EdgeReport {
  const model = quotaModel(problem);
  const panel = anyPanel(model, solver);
  invariant(panel !== null, "withdrawals from quotas that cannot be met");
  const trials = trialsUpTo.find(({ types }) => model.types.length <= types)?.trials ?? fewestTrials;
  const withdrawals = withdrawalPercents.map((withdrawalPercent) => {
    const random = simulationSource(`withdrawals ${withdrawalPercent}`);
    return simulateWithdrawals(model, panel, solver, { withdrawalPercent, trials, random });
  });
  return { ...edgeReport(problem, model, solver), withdrawals };
}
