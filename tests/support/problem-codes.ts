// Codes of a result's problems or warnings, to compare in tests.
import type { Problem } from "../../src/problems/problem.ts";
import type { Result } from "../../src/problems/result.ts";

/** The problems of a refusal; fails the test when it is a success. */
export function problemsOf<T>(result: Result<T>): readonly Problem[] {
  if (result.ok) throw new Error(`expected problems, got ${JSON.stringify(result.value)?.slice(0, 200)}`);
  return result.problems;
}

/** The value of a success; fails the test, naming the problems, when it is a refusal. */
export function successOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.problems)}`);
  return result.value;
}

/** The codes of a refusal. */
export function codesOf<T>(result: Result<T>): readonly string[] {
  return problemsOf(result).map(({ code }) => code);
}
