// Bounds edited by hand, put back into the computed table: the file decides the bounds, panel.yaml decides which features
// and values there are. Neither may say more or less than the other.
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { Quota, QuotaTable } from "../model/quota.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { capProblems, mostOfOneCode } from "./cap-problems.ts";
import { checkQuotaSums, type ImpossibleSums, refusedSums } from "./check-quota-sums.ts";
import { editedQuotas } from "./quota-rows.ts";

/** The quotas that hold, in the order and spelling of the settings, and for each whether its bounds were edited. */
export interface EditedTable {
  readonly table: QuotaTable;
  readonly edited: readonly boolean[];
}

function keyOf({ feature, value }: { readonly feature: string; readonly value: string }): string {
  return JSON.stringify([comparableText(feature), comparableText(value)]);
}

/**
 * Replaces the computed bounds by those read from `file`. Problems: rows that one side lacks, and impossible sums, unless a check
 * is to answer those.
 * Near-ties and derivations stay: they tell what the census gives.
 */
export function applyEdits(
  read: readonly Quota[],
  computed: QuotaTable,
  file: string,
  impossibleSums: ImpossibleSums = "refused",
): Result<EditedTable> {
  const readByKey = new Map(read.map((quota) => [keyOf(quota), quota]));
  const known = new Set(computed.quotas.map(keyOf));
  const problems: Problem[] = [];
  const features = [...new Set(computed.quotas.map(({ feature }) => feature))];
  const nearestTo = ({ feature, value }: Quota): string | null => {
    const own = computed.quotas.filter((other) => comparableText(other.feature) === comparableText(feature));
    const values = own.map((other) => other.value);
    return values.length > 0 ? nearestText(value, values) : nearestText(feature, features);
  };
  for (const [index, quota] of read.filter((candidate) => !known.has(keyOf(candidate))).entries()) {
    // The search is slow, and only the first problems are shown.
    const facts = {
      feature: quota.feature,
      value: quota.value,
      nearest: index < mostOfOneCode ? nearestTo(quota) : null,
    };
    problems.push(errorOf("quotas/row-unknown", facts, { file }));
  }
  const quotas = computed.quotas.map((quota) => {
    const bounds = readByKey.get(keyOf(quota));
    if (bounds === undefined) {
      problems.push(errorOf("quotas/row-missing", { feature: quota.feature, value: quota.value }, { file }));
    }
    return { ...quota, min: bounds?.min ?? quota.min, max: bounds?.max ?? quota.max };
  });
  if (problems.length > 0) return failure(capProblems(problems));
  const found = refusedSums(checkQuotaSums(quotas, computed.panelSize), impossibleSums);
  const sums = found.map((problem) => ({ ...problem, where: { file } }));
  if (sums.some(({ severity }) => severity === "error")) return failure(sums);
  return success({ table: { ...computed, quotas }, edited: editedQuotas(quotas, computed.quotas) }, sums);
}
