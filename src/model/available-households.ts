// How many seats a value can fill at most: volunteers with it, those of one household counted once.
import type { LotteryProblem } from "./lottery.ts";

/** Households with a member who has the value of the feature (by id); all households when `feature` is null. */
export function availableHouseholds(problem: LotteryProblem, feature: string | null, value: string | null): number {
  const position = problem.features.findIndex(({ id }) => id === feature);
  const named = new Set<string>();
  let alone = 0;
  for (const { values, household } of problem.members) {
    if (feature !== null && values[position] !== value) continue;
    if (household === null) alone += 1;
    else named.add(household);
  }
  return named.size + alone;
}
