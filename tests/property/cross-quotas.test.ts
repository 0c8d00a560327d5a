// Crossings from random census tables: both features keep their seats, empty cells stay empty, and the order in which the census
// lists its cells changes nothing.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CrossSettings } from "../../src/model/constraint.ts";
import { computeQuotas } from "../../src/quotas/compute-quotas.ts";
import { addConstraintQuotas } from "../../src/quotas/constraint-quotas.ts";
import { countedValue, featureOf, settingsOf, tableOf } from "../support/settings.ts";

const cross: CrossSettings = {
  kind: "cross",
  id: "croix",
  label: "Croix",
  sensitive: false,
  weight: 1,
  protected: false,
  rest: "autres",
  features: ["a", "b"],
  census: { table: "t", source: "insee" },
  tolerance: 0,
  assumption: null,
};
const population = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5000 }) },
);

it("keep rows, columns and zeros, in any order of the census", () => {
  let crossed = 0;
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 4 })
        .chain((width) =>
          fc.array(fc.array(population, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
        ),
      fc.integer({ min: 1, max: 60 }),
      (cells, panelSize) => {
        const features = [
          featureOf(
            "a",
            cells.map((_, i) => countedValue(`a${i}`, `a${i}`)),
          ),
          featureOf(
            "b",
            (cells[0] ?? []).map((_, j) => countedValue(`b${j}`, `b${j}`)),
          ),
        ];
        const rows = cells.flatMap((row, i) => row.map((count, j) => ["t", `a${i}`, `b${j}`, `${count}`]));
        const settings = settingsOf(panelSize, features, { constraints: [cross] });
        const seatsWith = (order: readonly (readonly string[])[]) => {
          const census = tableOf("census.csv", ["table", "a", "b", "population"], order);
          const computed = computeQuotas({ settings, census, acceptImprecise: true });
          if (!computed.ok) return null;
          const all = addConstraintQuotas(settings, census, computed.value);
          return all.ok ? all.value.quotas : all.problems.map(({ code }) => code);
        };
        const quotas = seatsWith(rows);
        expect(seatsWith(rows.toReversed())).toEqual(quotas);
        if (quotas === null || typeof quotas[0] === "string") return;
        crossed += 1;
        const all = quotas as Exclude<(typeof quotas)[number], string>[];
        const seats = (feature: string, value: string) =>
          all.find((quota) => quota.feature === feature && quota.value === value)?.seats;
        for (const [i, row] of cells.entries()) {
          const own = row.map((_, j) => seats("croix", `a${i} × b${j}`) as number);
          expect(own.reduce((sum, count) => sum + count, 0)).toBe(seats("a", `a${i}`));
          for (const [j, count] of row.entries()) if (count === 0) expect(own[j]).toBe(0);
        }
        for (const j of (cells[0] ?? []).keys()) {
          const own = cells.map((_, i) => seats("croix", `a${i} × b${j}`) as number);
          expect(own.reduce((sum, count) => sum + count, 0)).toBe(seats("b", `b${j}`));
        }
      },
    ),
    { seed: 20270117, numRuns: 60 },
  );
  expect(crossed).toBeGreaterThan(40);
});
