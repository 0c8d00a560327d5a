// Keeps a list of problems readable: the first ones of each code, then how many more there are.
import { type Problem, type ProblemCode, warningOf } from "../problems/problem.ts";

/** How many problems of one code are shown. */
export const mostOfOneCode = 20;

/** The first 20 problems of each code, in order; how many were left off is said by `quotas/more-problems` at the end. */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<ProblemCode, number>();
  const kept = problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfOneCode;
  });
  const left = problems.length - kept.length;
  return left === 0 ? kept : [...kept, warningOf("quotas/more-problems", { count: left })];
}
