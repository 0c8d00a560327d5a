// The outcome of a stage: a value with warnings, or every problem found. Stages return it; they throw only for bugs.
import type { Problem } from "./problem.ts";

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A success, with what the user should know all the same. */
export function success<T>(value: T, warnings: readonly Problem[] = []): Result<T> {
  return { ok: true, value, warnings };
}

/** A refusal: at least one error, and the warnings found on the way. */
export function failure<T>(problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}
