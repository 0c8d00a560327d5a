// A solver in WebAssembly whose memory can end (2 GB at most, less where the machine has less). It then aborts in the
// middle of its work; what it holds is worth nothing from there on, so that every later programme ends at the same limit.
import type { Solver, SolverOutcome, SolverSession } from "./model.ts";

/**
 * Whether an error says that no more memory could be had: WebAssembly aborts when an allocation fails, its loader and the
 * engine throw a RangeError.
 */
export function isOutOfMemory(error: unknown): boolean {
  if (typeof WebAssembly !== "undefined" && error instanceof WebAssembly.RuntimeError)
    return /^Aborted\(|out of memory/i.test(error.message);
  return error instanceof RangeError && /memory|allocat|array length/i.test(error.message);
}

const ended: SolverOutcome = { status: "limit", reason: "memory" };

/** The same solver, for which the end of its memory is an outcome. `onEnd` hears it: the instance is spent. */
export function untilMemoryEnds(solver: Solver, onEnd: () => void): Solver {
  let isSpent = false;
  function attempt<T>(call: () => T, otherwise: T): T {
    if (isSpent) return otherwise;
    try {
      return call();
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      isSpent = true;
      onEnd();
      return otherwise;
    }
  }
  function opened(session: SolverSession): SolverSession {
    return {
      changeColumnBounds: (...change) => attempt(() => session.changeColumnBounds(...change), undefined),
      changeColumnCost: (...change) => attempt(() => session.changeColumnCost(...change), undefined),
      changeCosts: (costs) => attempt(() => session.changeCosts(costs), undefined),
      changeCoefficient: (...change) => attempt(() => session.changeCoefficient(...change), undefined),
      changeRowBounds: (...change) => attempt(() => session.changeRowBounds(...change), undefined),
      addRow: (row) => attempt(() => session.addRow(row), undefined),
      solve: (secondsLeft) => attempt(() => session.solve(secondsLeft), ended),
      dispose: () => attempt(() => session.dispose(), undefined),
    };
  }
  const none = (): void => {};
  const spent: SolverSession = {
    changeColumnBounds: none,
    changeColumnCost: none,
    changeCosts: none,
    changeCoefficient: none,
    changeRowBounds: none,
    addRow: none,
    solve: () => ended,
    dispose: none,
  };
  return {
    ...solver,
    solve: (model, secondsLeft) => attempt(() => solver.solve(model, secondsLeft), ended),
    open: (model) => attempt(() => opened(solver.open(model)), spent),
  };
}
