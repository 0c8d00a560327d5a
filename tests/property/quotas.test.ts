// Quotas on random censuses: what holds whatever the figures, and what must not matter.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, fromText, type Rational, rational, zero } from "../../src/math/rational.ts";
import { computeQuotas } from "../../src/quotas/compute-quotas.ts";
import { quotaRows } from "../../src/quotas/quota-rows.ts";
import { readCensus } from "../../src/quotas/read-census.ts";
import { readQuotas } from "../../src/quotas/read-quotas.ts";
import { countedValue, featureOf, settingsOf, tableOf } from "../support/settings.ts";

const parameters = { seed: 20270116, numRuns: 200 };
const headers = ["table", "sexe", "age", "population"];

/** Populations of two sexes by up to six ages, a panel size, a floor that fits and a tolerance. */
const censuses = fc.record({
  cells: fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 1, max: 90_000 })), {
    minLength: 1,
    maxLength: 6,
  }),
  panelSize: fc.integer({ min: 6, max: 300 }),
  floor: fc.constantFrom(0, 1),
  tolerance: fc.integer({ min: 0, max: 3 }),
  decimals: fc.boolean(),
});
type Census = typeof censuses extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ cells, decimals }: Census): string[][] {
  const tail = decimals ? ".375" : "";
  return cells.flatMap(([women, men], age) => [
    ["t", "F", `a${age}`, `${women}${tail}`],
    ["t", "H", `a${age}`, `${men}${tail}`],
  ]);
}

function compute(census: Census, rows = rowsOf(census)) {
  const { cells, panelSize, floor, tolerance } = census;
  const sexe = featureOf("sexe", [countedValue("F", "F"), countedValue("H", "H")], { floor, tolerance });
  const ages = cells.map((_, age) => countedValue(`A${age}`, `a${age}`));
  const settings = settingsOf(panelSize, [sexe, featureOf("age", ages, { floor, tolerance })]);
  const result = computeQuotas({ settings, census: tableOf("census.csv", headers, rows) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const exact = (text: string | null): Rational => fromText(text ?? "") as Rational;

describe("computeQuotas on random censuses", () => {
  test("targets sum to the panel, shares to one, seats to the panel, and bounds enclose seats and floor", () => {
    fc.assert(
      fc.property(censuses, (census) => {
        const { quotas } = compute(census);
        for (const feature of ["sexe", "age"]) {
          const own = quotas.filter((quota) => quota.feature === feature);
          expect(own.map(({ target }) => exact(target)).reduce(add, zero)).toEqual(rational(census.panelSize));
          expect(own.map(({ populationShare }) => exact(populationShare)).reduce(add, zero)).toEqual(rational(1));
          expect(own.reduce((sum, { seats }) => sum + (seats as number), 0)).toBe(census.panelSize);
          for (const { seats, min, max, population } of own) {
            expect(min).toBeGreaterThanOrEqual(Math.max(0, (seats as number) - census.tolerance));
            expect(min).toBeLessThanOrEqual(seats as number);
            expect(max).toBeGreaterThanOrEqual(seats as number);
            expect(max).toBeLessThanOrEqual(Math.min(census.panelSize, (seats as number) + census.tolerance));
            if (compare(exact(population), zero) > 0) expect(min).toBeGreaterThanOrEqual(census.floor);
          }
        }
      }),
      parameters,
    );
  });

  test("priorities are kept, what is added is taken, and nobody else gains or is overtaken by a smaller one", () => {
    const promises = fc.record({
      people: fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 2, maxLength: 7 }),
      panelSize: fc.integer({ min: 30, max: 300 }),
      seats: fc.integer({ min: 0, max: 15 }),
      factor: fc.constantFrom(null, "1", "5/4", "1.3"),
    });
    fc.assert(
      fc.property(promises, ({ people, panelSize, seats, factor }) => {
        const priority = { seats: seats === 0 && factor === null ? 1 : seats, factor, reason: null };
        const values = people.map((_, index) => ({
          ...countedValue(`A${index}`, `a${index}`),
          ...(index === 0 ? { priority } : {}),
        }));
        const rows = people.map((count, index) => ["t", "", `a${index}`, `${count}`]);
        const census = tableOf("census.csv", headers, rows);
        const result = computeQuotas({ settings: settingsOf(panelSize, [featureOf("age", values)]), census });
        const total = people.reduce((sum, count) => sum + count, 0);
        const target = ((people[0] as number) * panelSize) / total;
        const promised = Math.max(
          priority.seats,
          factor === null ? 0 : Math.ceil(target * Number(factor === "5/4" ? 1.25 : factor) - 1e-9),
        );
        if (!result.ok) {
          expect(promised).toBeGreaterThan(panelSize);
          return;
        }
        const own = result.value.quotas.map((quota) => quota.seats as number);
        expect(own[0]).toBeGreaterThanOrEqual(promised);
        expect(own.reduce((sum, count) => sum + count, 0)).toBe(panelSize);
        const [departure] = result.value.departures;
        const moved = [...(departure?.added ?? []), ...(departure?.taken ?? [])];
        expect(moved.reduce((sum, entry) => sum + entry.seats - entry.proportional, 0)).toBe(0);
        for (let index = 1; index < people.length; index += 1) {
          expect(own[index]).toBeLessThanOrEqual(Math.ceil(((people[index] as number) * panelSize) / total));
          for (let other = 1; other < people.length; other += 1) {
            if ((people[index] as number) > (people[other] as number))
              expect(own[index]).toBeGreaterThanOrEqual(own[other] as number);
          }
        }
      }),
      parameters,
    );
  });

  test("the order of the census rows does not matter", () => {
    fc.assert(
      fc.property(censuses, fc.integer({ min: 1, max: 11 }), (census, turn) => {
        const rows = rowsOf(census);
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)].reverse();
        expect(compute(census, turned)).toEqual(compute(census));
      }),
      parameters,
    );
  });

  test("splitting a cell in two changes nothing but the number of rows", () => {
    fc.assert(
      fc.property(censuses, (census) => {
        fc.pre(!census.decimals);
        const [first, ...rest] = rowsOf(census) as [string[], ...string[][]];
        const half = Math.floor(Number(first[3]) / 2);
        const wide = (row: readonly string[], part: string) => [...row.slice(0, 3), part, row[3] as string];
        const rows = [
          [...first.slice(0, 3), "1", `${half}`],
          [...first.slice(0, 3), "2", `${Number(first[3]) - half}`],
          ...rest.map((row) => wide(row, "1")),
        ];
        const sexe = featureOf("sexe", [countedValue("F", "F"), countedValue("H", "H")]);
        const settings = settingsOf(census.panelSize, [sexe]);
        const split = tableOf("census.csv", ["table", "sexe", "age", "part", "population"], rows);
        const whole = tableOf("census.csv", headers, rowsOf(census));
        expect(computeQuotas({ settings, census: split })).toEqual(computeQuotas({ settings, census: whole }));
      }),
      parameters,
    );
  });

  test("written to rows and read back, bounds, populations and shares are the same", () => {
    fc.assert(
      fc.property(censuses, (census) => {
        const table = compute(census);
        const { headers: written, rows } = quotaRows(table);
        const result = readQuotas(tableOf("quotas.csv", written, rows));
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        expect(result.value.quotas).toEqual(
          table.quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max })),
        );
        expect(result.value.derived?.map((quota) => [exact(quota.population), quota.populationShare])).toEqual(
          table.quotas.map((quota) => [exact(quota.population), quota.populationShare]),
        );
      }),
      parameters,
    );
  });
});

describe("reading random tables", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "0", "1", "2", "F", "H", "_T", "1,5", "1,500", "-1", "1e9", "table", "population"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const header = fc.oneof(cell, fc.constantFrom("table", "population", "feature", "value", "min", "max", "category"));
  const tables = fc
    .tuple(fc.array(header, { maxLength: 6 }), fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }))
    .map(([names, rows]) => tableOf("t.csv", names, rows));

  test("readCensus and readQuotas answer with a value or with problems, and never throw", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const result of [readCensus(table), readQuotas(table)]) {
          expect(result.ok || result.problems.length > 0).toBe(true);
        }
      }),
      parameters,
    );
  });

  test("quotas that are read are whole, ordered bounds of distinct values", () => {
    const bound = fc.constantFrom("0", "1", "2", "x", "");
    const name = fc.constantFrom("a", "A", "b", "é", "");
    const rows = fc.array(fc.tuple(name, name, bound, bound), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (list) => {
        const result = readQuotas(tableOf("q.csv", ["feature", "value", "min", "max"], list));
        if (!result.ok) return;
        const keys = result.value.quotas.map(({ feature, value }) => `${feature.toLowerCase()}/${value.toLowerCase()}`);
        expect(new Set(keys).size).toBe(list.length);
        for (const { min, max } of result.value.quotas) expect(min <= max && Number.isInteger(min)).toBe(true);
      }),
      parameters,
    );
  });
});
