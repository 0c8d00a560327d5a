// Warnings of one kind, cut short where very many rows raise the same question.
import { type Problem, warningOf } from "../problems/problem.ts";

/** Warnings of one kind told one by one. */
const toldWarningCount = 20;

/** The first warnings, then how many more there are. */
export function toldWarnings(warnings: readonly Problem[], file: string): readonly Problem[] {
  const hidden = warnings.length - toldWarningCount;
  if (hidden <= 0) return warnings;
  return [...warnings.slice(0, toldWarningCount), warningOf("pool/more-questions", { count: hidden }, { file })];
}
