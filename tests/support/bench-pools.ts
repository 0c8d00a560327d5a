// The pools of the benchmark: seven sizes from the literature and beyond, and series that grow in one direction. Seeded;
// written as the files that the command line reads.
import { generatePool, type PoolRecipe } from "./generate-pool.ts";

/** A pool of the benchmark. */
export interface BenchPool extends PoolRecipe {
  /** As printed: people / seats / features. */
  readonly name: string;
  readonly tickets: number;
}

function pool(poolCount: number, panelSize: number, valueCounts: readonly number[], tickets = 1000): BenchPool {
  const name = `${poolCount} / ${panelSize} / ${valueCounts.length}`;
  return { name, seed: name, poolCount, panelSize, valueCounts, householdShare: 0, slack: 1, tickets };
}

/** The table: each minimum and maximum is a seat away from a hidden panel; 1,200 has 17 communes and 8 occupations. */
export const benchPools: readonly BenchPool[] = [
  pool(360, 30, [2, 3, 4, 4, 3, 2, 3]),
  pool(300, 45, [2, 5, 4, 3]),
  pool(750, 112, [2, 4, 5, 3, 2, 3]),
  pool(1200, 100, [17, 2, 6, 8]),
  pool(1727, 110, [2, 3, 4, 5, 2, 3, 4]),
  pool(5000, 150, [17, 2, 6, 8, 3]),
  pool(100_000, 500, [13, 2, 6, 8, 3, 2]),
];

/** Series of pools that grow in people alone (96 profiles), in profiles alone, in tickets alone. */
export const growthSeries: readonly {
  readonly id: "people" | "profiles" | "tickets";
  readonly pools: readonly BenchPool[];
}[] = [
  { id: "people", pools: [500, 1000, 2000, 4000, 8000, 16_000].map((count) => pool(count, 60, [2, 6, 8])) },
  {
    id: "profiles",
    pools: [
      [2, 6],
      [2, 6, 4],
      [2, 6, 8],
      [2, 6, 8, 2],
      [2, 6, 8, 4],
      [2, 6, 8, 8],
      [2, 6, 8, 12],
    ].map((values) => pool(2000, 60, values)),
  },
  { id: "tickets", pools: [10, 100, 1000, 3000, 10_000].map((tickets) => pool(1200, 60, [2, 6, 8, 4], tickets)) },
];

/** The pool as `pool.csv` and `quotas.csv`, and the number of its profiles. */
export function benchFiles(recipe: BenchPool): {
  readonly pool: string;
  readonly quotas: string;
  readonly profiles: number;
} {
  const { features, members, quotas } = generatePool(recipe);
  const lines = (rows: readonly (readonly (string | number)[])[]): string =>
    rows.map((row) => `${row.join(",")}\n`).join("");
  return {
    pool: lines([["id", ...features.map(({ id }) => id)], ...members.map(({ id, values }) => [id, ...values])]),
    quotas: lines([
      ["feature", "value", "min", "max"],
      ...quotas.map(({ feature, value, min, max }) => [feature, value, min, max]),
    ]),
    profiles: new Set(members.map(({ values }) => values.join(","))).size,
  };
}
