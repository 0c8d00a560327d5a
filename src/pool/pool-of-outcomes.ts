// The outcomes of all rows -> the pool: members with their households, and those left out counted by reason.
import { compareText } from "../math/order.ts";
import type { Exclusion, Pool, PoolMember } from "../model/pool.ts";
import type { Problem } from "../problems/problem.ts";
import { joinHouseholds } from "./join-households.ts";
import type { PoolRequest } from "./read-rows.ts";
import type { RowOutcome } from "./row-outcome.ts";

/** The pool of the rows that are members, and what to ask about their addresses; rows with cells to correct are in neither count. */
export function poolOfOutcomes(
  outcomes: readonly RowOutcome[],
  { features }: PoolRequest,
  file: string,
): { readonly pool: Pool; readonly warnings: readonly Problem[] } {
  const read: PoolMember[] = [];
  const counts = new Map<string, number>();
  let [aliasedCount, shortYearCount] = [0, 0];
  for (const outcome of outcomes) {
    if (outcome.kind === "excluded") counts.set(outcome.reason, (counts.get(outcome.reason) ?? 0) + 1);
    else if (outcome.kind === "member") {
      read.push(outcome.member);
      aliasedCount += outcome.aliasedCount;
      shortYearCount += outcome.shortYearCount;
    }
  }
  const { members, warnings } = joinHouseholds(read, file);
  const exclusions: Exclusion[] = [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => compareText(a.reason, b.reason));
  const own = features.map(({ id, label, sensitive, values }) => ({
    id,
    label,
    sensitive,
    values: values.map(({ value }) => value),
  }));
  return {
    pool: { features: own, members, registered: outcomes.length, exclusions, aliasedCount, shortYearCount },
    warnings,
  };
}
