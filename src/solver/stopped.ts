// A solver that stops without an answer: at a limit of time, or because it gives up. The one exception that is not a bug;
// it is thrown inside the search for a lottery and caught where that begins, which makes it a problem with exit code 3.
import { invariant } from "../problems/invariant.ts";
import type { Solver, SolverOutcome } from "./model.ts";

/** Why a search ended early. */
export type StopReason = "time" | "solver";

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
  if (outcome.status === "limit" || outcome.status === "failed")
    throw new SolverStopped("solver", `${programme} ended with ${outcome.status}`);
  invariant(outcome.status === "optimal", `${programme} ended with ${outcome.status}`);
  return outcome;
}

/** The same solver, which stops before a programme once `isOver` says so. */
export function watchedSolver(solver: Solver, isOver: () => boolean): Solver {
  const check = (): void => {
    if (isOver()) throw new SolverStopped("time", "the time is over");
  };
  return {
    ...solver,
    solve(model) {
      check();
      return solver.solve(model);
    },
    open(model) {
      const session = solver.open(model);
      return {
        ...session,
        solve() {
          check();
          return session.solve();
        },
      };
    },
  };
}
