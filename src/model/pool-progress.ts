// The pool against the quotas while it fills: per value volunteers, seats, and what is missing for some choice to be left.
import { availableHouseholds } from "./available-households.ts";
import type { LotteryProblem } from "./lottery.ts";

/** With two volunteers for each seat, about one in two who withdraw can be replaced by somebody alike. */
export const wantedPerSeat = 2;

/** One value. Volunteers of one household are counted once in `available`, since only one may serve. */
export interface ValueProgress {
  readonly feature: string;
  readonly value: string;
  readonly volunteers: number;
  readonly available: number;
  readonly min: number;
  readonly max: number;
  /** Available volunteers for each seat of the minimum; null when no seat is asked for. */
  readonly ratio: number | null;
  /** Volunteers missing for the minimum to be met at all. */
  readonly missing: number;
  /** Volunteers missing for `wantedPerSeat` available ones a seat of the minimum. */
  readonly wanted: number;
}

/** Every quota, in the order of the problem. */
export function poolProgress(problem: LotteryProblem): readonly ValueProgress[] {
  return problem.quotas.map(({ feature, value, min, max }) => {
    const position = problem.features.findIndex(({ id }) => id === feature);
    const volunteers = problem.members.filter(({ values }) => values[position] === value).length;
    const available = availableHouseholds(problem, feature, value);
    return {
      feature,
      value,
      volunteers,
      available,
      min,
      max,
      ratio: min === 0 ? null : available / min,
      missing: Math.max(0, min - available),
      wanted: Math.max(0, wantedPerSeat * min - available),
    };
  });
}
