// The solver of the commands, and the time they are given. A solver whose memory ends stops the command: none of its
// outcomes may then be read as an answer.
import { loadHighsSolver } from "../../solver/highs.ts";
import { isOutOfMemory } from "../../solver/memory.ts";
import type { SecondsLeft, Solver } from "../../solver/model.ts";
import { SolverStopped, watchedSolver } from "../../solver/stopped.ts";
import type { Context } from "../context.ts";
import type { Environment } from "../environment.ts";
import type { Options } from "../options.ts";
import { solverModule } from "../solver-module.ts";

/** The solver of plain JavaScript. */
const plainSolver = "javascript-lp-solver";

async function load(context: Context, secondsLeft?: SecondsLeft, name?: string): Promise<Solver> {
  // Some machines forbid WebAssembly. What the other solver freezes names it, so that it is made again by the same.
  const isForbidden = typeof WebAssembly === "undefined";
  if (isForbidden) context.say(context.text.lottery.otherSolver);
  if (isForbidden || name === plainSolver)
    return watchedSolver((await import("../../solver/jslp.ts")).createJslpSolver(), secondsLeft);
  try {
    return watchedSolver(await loadHighsSolver({ wasmModule: await solverModule() }), secondsLeft);
  } catch (error) {
    throw isOutOfMemory(error) ? new SolverStopped("memory", "no memory for the solver") : error;
  }
}

/**
 * The solver, which stops the command when it ends at a limit. May be asked for before it is needed, so that it is compiled
 * while files are read: that it cannot be loaded is told where it is awaited, and not while nobody listens.
 */
export function openSolver(context: Context, secondsLeft?: SecondsLeft, name?: string): Promise<Solver> {
  const loading = load(context, secondsLeft, name);
  loading.catch(() => {});
  return loading;
}

/** How long the lottery may still take, counted from now on; empty without a limit. */
export function limitsOf(
  { timeLimit }: Options,
  { milliseconds }: Environment,
): { readonly secondsLeft?: SecondsLeft } {
  if (timeLimit === undefined) return {};
  const end = milliseconds() + timeLimit * 1000;
  return { secondsLeft: () => (end - milliseconds()) / 1000 };
}
