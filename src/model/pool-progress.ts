// The pool against the quotas while it fills: per value volunteers, seats, and what is missing for some choice to be left.
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

interface Tally {
  volunteers: number;
  alone: number;
  readonly homes: Set<string>;
}

/** Volunteers by value of each feature, in one pass over the pool. */
function tallies({ features, members }: LotteryProblem): readonly ReadonlyMap<string, Tally>[] {
  const maps = features.map(() => new Map<string, Tally>());
  for (const { values, household } of members) {
    for (const [position, map] of maps.entries()) {
      const value = values[position] as string;
      const tally = map.get(value) ?? { volunteers: 0, alone: 0, homes: new Set<string>() };
      map.set(value, tally);
      tally.volunteers += 1;
      if (household === null) tally.alone += 1;
      else tally.homes.add(household);
    }
  }
  return maps;
}

/** Every quota, in the order of the problem. */
export function poolProgress(problem: LotteryProblem): readonly ValueProgress[] {
  const maps = tallies(problem);
  return problem.quotas.map(({ feature, value, min, max }) => {
    const tally = maps[problem.features.findIndex(({ id }) => id === feature)]?.get(value);
    const available = tally === undefined ? 0 : tally.alone + tally.homes.size;
    return {
      feature,
      value,
      volunteers: tally?.volunteers ?? 0,
      available,
      min,
      max,
      ratio: min === 0 ? null : available / min,
      missing: Math.max(0, min - available),
      wanted: Math.max(0, wantedPerSeat * min - available),
    };
  });
}
