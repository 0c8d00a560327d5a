// Tiny random problems for comparison with brute force: two or three features, tight and loose quotas, households.
import seedrandom from "seedrandom";
import type { LotteryProblem } from "../../src/model/lottery.ts";

/** A problem with a panel, small enough to list every panel. */
export function generateTinyPool(seed: string): LotteryProblem {
  const random = seedrandom(seed);
  const integer = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const poolCount = integer(4, 10);
  const featureCount = integer(1, 4);
  const features = Array.from({ length: featureCount }, (_, f) => ({
    id: `f${f}`,
    label: `F${f}`,
    sensitive: false,
    values: Array.from({ length: integer(2, 3) }, (__, v) => `v${v}`),
  }));
  const housing = integer(0, 2);
  const members = Array.from({ length: poolCount }, (_, position) => ({
    id: `m${position}`,
    values: features.map(({ values }) => values[integer(0, values.length - 1)] as string),
    household: housing > 0 && random() < 0.25 * housing ? `h${integer(0, Math.floor(poolCount / 2))}` : null,
    identityText: `m${position}`,
    row: position + 2,
  }));
  const size = integer(1, Math.min(5, poolCount - 1));
  const taken = new Set<string>();
  const hidden: number[] = [];
  for (const position of members.map((_, index) => index)) {
    const home = members[position]?.household ?? null;
    if (hidden.length === size || (home !== null && taken.has(home))) continue;
    if (home !== null) taken.add(home);
    hidden.push(position);
  }
  const slack = integer(0, 3) === 0 ? 1 : 0;
  const quotas = features.flatMap(({ id, values }, f) =>
    values.map((value) => {
      const count = hidden.filter((position) => members[position]?.values[f] === value).length;
      return {
        feature: id,
        value,
        min: Math.max(0, count - (random() < 0.5 ? slack : 0)),
        max: count + (random() < 0.5 ? slack : 0),
      };
    }),
  );
  return { panelSize: hidden.length, features, quotas, members };
}
