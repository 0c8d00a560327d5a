// For bugs and misuse only: what the user's data can cause is a Problem, never an exception.

/** A broken promise inside the program; the command line answers it with exit code 70. */
export class InvariantError extends Error {
  override readonly name: string = "InvariantError";
}

/**
 * Asserts a promise that the program makes to itself.
 * @throws InvariantError when the condition is false
 */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
