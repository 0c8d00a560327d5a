// Seeded pools for tests and benchmarks: quotas held by a hidden panel, volunteers with uneven willingness, some of them
// living together. The same seed gives the same pool on every machine.
import seedrandom from "seedrandom";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { PoolMember } from "../../src/model/pool.ts";

export interface PoolRecipe {
  readonly seed: string;
  readonly poolCount: number;
  readonly panelSize: number;
  /** Number of values of each feature. */
  readonly valueCounts: readonly number[];
  /** Part of the pool that lives with somebody of the pool. */
  readonly householdShare: number;
  /** How far min and max stand from the hidden panel's count. */
  readonly slack: number;
}

/** A feasible problem: a hidden panel, one person per household, holds the quotas. */
export function generatePool(recipe: PoolRecipe): LotteryProblem {
  const random = seedrandom(recipe.seed);
  const features = recipe.valueCounts.map((count, f) => ({
    id: `feature${f}`,
    label: `Feature ${f}`,
    sensitive: false,
    values: Array.from({ length: count }, (_, v) => `value${v}`),
  }));
  const willingness = features.map(({ values }) => values.map(() => 0.3 + random()));
  const pick = (f: number): string => {
    const weights = willingness[f] as number[];
    let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => {
      rest -= weight;
      return rest < 0;
    });
    return (features[f] as { values: string[] }).values[Math.max(0, index)] as string;
  };
  const members: PoolMember[] = Array.from({ length: recipe.poolCount }, (_, position) => ({
    id: `m${position}`,
    values: features.map((_, f) => pick(f)),
    household: null,
    identityText: `m${position}`,
    row: position + 2,
  }));
  const housed = Math.floor((recipe.poolCount * recipe.householdShare) / 2) * 2;
  for (let position = 0; position < housed; position += 1) {
    const member = members[position] as PoolMember;
    const first = members[position - (position % 2)] as PoolMember;
    // People of one home share their district, the first feature.
    const values = [first.values[0] as string, ...member.values.slice(1)];
    members[position] = { ...member, values, household: `h${Math.floor(position / 2)}` };
  }
  const order = members.map((_, position) => position);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  const hidden: number[] = [];
  const taken = new Set<string>();
  for (const position of order) {
    const { household } = members[position] as PoolMember;
    if (hidden.length === recipe.panelSize || (household !== null && taken.has(household))) continue;
    if (household !== null) taken.add(household);
    hidden.push(position);
  }
  const quotas = features.flatMap((feature, f) =>
    feature.values.map((value) => {
      const count = hidden.filter((position) => members[position]?.values[f] === value).length;
      return { feature: feature.id, value, min: Math.max(0, count - recipe.slack), max: count + recipe.slack };
    }),
  );
  return { panelSize: hidden.length, features, quotas, members };
}
