// Seeded pools whose quotas leave hardly any room: every value, and some cells of two features, get exactly the seats that a hidden
// panel gives them. Few panels exist, so that the fairest point is seldom a mixture of them and cuts are needed.
import type { LotteryProblem } from "../../src/model/lottery.ts";
import { simulationSource } from "../../src/random/simulation-source.ts";

/** A feasible problem of 20 to 100 volunteers, 2 to 4 features and up to 3 crossings; the same seed gives the same pool. */
export function tightPool(seed: string): LotteryProblem {
  const random = simulationSource(`tight ${seed}`);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const poolCount = between(20, 100);
  const valueCounts = Array.from({ length: between(2, 4) }, () => between(2, 6));
  const isHoused = random() < 0.5;
  const people = Array.from({ length: poolCount }, () => ({
    // Some values are rare, as in life.
    values: valueCounts.map((count) => `${Math.floor(random() ** 1.6 * count)}`),
    household: isHoused && random() < 0.5 ? `h${between(0, Math.floor(poolCount / 2))}` : null,
  }));
  const crossings = Array.from({ length: between(1, 3) }, () => {
    const first = between(0, valueCounts.length - 1);
    return [first, (first + between(1, valueCounts.length - 1)) % valueCounts.length] as const;
  });
  const rows = people.map(({ values }) => [...values, ...crossings.map(([a, b]) => `${values[a]} × ${values[b]}`)]);

  const hidden = new Set<number>();
  const homes = new Set<string>();
  const wanted = Math.min(between(4, 40), Math.floor(poolCount / 2));
  for (const position of [...people.keys()].map((own) => ({ own, at: random() })).sort((a, b) => a.at - b.at)) {
    const home = people[position.own]?.household ?? null;
    if (hidden.size === wanted || (home !== null && homes.has(home))) continue;
    if (home !== null) homes.add(home);
    hidden.add(position.own);
  }
  const features = (rows[0] as string[]).map((_, index) => ({
    id: `f${index}`,
    label: `f${index}`,
    sensitive: false,
    values: [...new Set(rows.map((row) => row[index] as string))],
  }));
  const quotas = features.flatMap(({ id, values }, index) =>
    values.flatMap((value) => {
      if (index >= valueCounts.length && random() < 0.4) return [];
      const seats = [...hidden].filter((position) => rows[position]?.[index] === value).length;
      return [{ feature: id, value, min: seats, max: seats }];
    }),
  );
  const members = people.map(({ household }, position) => ({
    id: `m${position}`,
    values: rows[position] as string[],
    household,
    identityText: `m${position}`,
    row: position + 2,
  }));
  return { panelSize: hidden.size, features, quotas, members };
}
