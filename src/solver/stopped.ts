// A solver that stops without an answer: at a limit of time or memory, or because it gives up. The one exception that is not a bug;
// it is thrown inside the search for a lottery and caught where that begins, which makes it a problem with exit code 3.
import { invariant } from "../problems/invariant.ts";
import type { SecondsLeft, Solver, SolverOutcome } from "./model.ts";

/** Why a search ended early. */
export type StopReason = "time" | "memory" | "solver";

/** Thrown where a search cannot go on. */
export class SolverStopped extends Error {
  override readonly name: string = "SolverStopped";
  readonly reason: StopReason;
  constructor(reason: StopReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * The optimum of a programme that has one.
 * @throws SolverStopped when the solver reached a limit or failed
 */
export function optimumOf(outcome: SolverOutcome, programme: string): SolverOutcome & { readonly status: "optimal" } {
  if (outcome.status === "limit") {
    const reason = outcome.reason === "iterations" ? "solver" : outcome.reason;
    throw new SolverStopped(reason, `${programme} ended at its limit of ${outcome.reason}`);
  }
  if (outcome.status === "failed") throw new SolverStopped("solver", `${programme} ended with ${outcome.detail}`);
  invariant(outcome.status === "optimal", `${programme} ended with ${outcome.status}`);
  return outcome;
}

/**
 * The same solver, which throws `SolverStopped` when its time or its memory ends, so that no caller can take that for an
 * answer. The time is looked at before each programme, by the solver during it, and after it.
 */
export function watchedSolver(solver: Solver, ownSecondsLeft?: SecondsLeft): Solver {
  const watched = (solve: (secondsLeft?: SecondsLeft) => SolverOutcome, given?: SecondsLeft): SolverOutcome => {
    const secondsLeft = given ?? ownSecondsLeft;
    if (secondsLeft !== undefined && secondsLeft() <= 0) throw new SolverStopped("time", "the time is over");
    const outcome = solve(secondsLeft);
    const isEnded = outcome.status === "limit" && outcome.reason !== "iterations";
    if (isEnded) throw new SolverStopped(outcome.reason, `a programme ended at its limit of ${outcome.reason}`);
    return outcome;
  };
  return {
    ...solver,
    solve: (model, given) => watched((secondsLeft) => solver.solve(model, secondsLeft), given),
    open(model) {
      const session = solver.open(model);
      return { ...session, solve: (given) => watched((secondsLeft) => session.solve(secondsLeft), given) };
    },
  };
}
