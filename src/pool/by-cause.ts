// Problems of a list in the order in which correcting them settles the most rows: those of one cause (code and column)
// together, the cause with the most rows first, and in it the problem with the most rows.
import type { Problem } from "../problems/problem.ts";

/** Rows that a problem stands for. */
function rowsOf({ facts }: Problem): number {
  return "count" in facts && typeof facts.count === "number" ? facts.count : 1;
}

/** The problems, each cause together, the most frequent first; equal ones stay in their order. */
export function byCause(problems: readonly Problem[]): readonly Problem[] {
  const causes = new Map<string, Problem[]>();
  for (const problem of problems) {
    // What was cut short belongs to the column that it was cut from.
    const key = JSON.stringify([problem.severity, problem.where?.column ?? null, causeOf(problem)]);
    causes.set(key, [...(causes.get(key) ?? []), problem]);
  }
  const total = (own: readonly Problem[]): number => own.reduce((sum, problem) => sum + rowsOf(problem), 0);
  return [...causes.values()]
    .map((own) => ({ own: own.toSorted((a, b) => isRest(a) - isRest(b) || rowsOf(b) - rowsOf(a)), rows: total(own) }))
    .toSorted((a, b) => isWarning(a.own) - isWarning(b.own) || b.rows - a.rows)
    .flatMap(({ own }) => own);
}

function causeOf({ code }: Problem): string {
  return code === "pool/more-values" ? "pool/unknown-value" : code;
}

/** "And so many more" stands behind what it counts on from. */
function isRest({ code }: Problem): number {
  return code === "pool/more-values" ? 1 : 0;
}

function isWarning(own: readonly Problem[]): number {
  return own[0]?.severity === "warning" ? 1 : 0;
}
