// Districts: whatever the IRIS, their people and the way they are put together, everyone is in exactly one district, or the cut is refused
// with the number of those left out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTerritory } from "../../src/census/cut-territory.ts";
import { bases, emptyImport, type Imported } from "../../src/census/imported.ts";
import { unitsOfWhole } from "../../src/math/decimal-units.ts";

const parameters = { seed: 20270116, numRuns: 300 };

/** Places of two communes: IRIS with their people, and for each the district it is put in, or none. */
const towns = fc.array(
  fc.record({
    commune: fc.constantFrom("59183", "2A004"),
    people: fc.integer({ min: 0, max: 12_000 }),
    district: fc.constantFrom("A", "B", "C", null),
  }),
  { minLength: 1, maxLength: 30 },
);

function fileOf(places: readonly { readonly code: string; readonly people: number }[]): Imported {
  const cells = places.map(({ code, people }, index) => ({
    codes: [code],
    units: unitsOfWhole(people),
    row: index + 2,
    column: "P22_POP",
  }));
  const table = {
    id: "rp2022-iris-pop",
    vintage: "2022",
    base: bases.principalAllAges,
    dimensions: ["iris"],
    cells,
  } as const;
  return { ...emptyImport("a.csv", "base-ic-evol-struct-pop"), tables: [table] };
}

describe("districts", () => {
  test("hold everyone once, or are refused with the people whom they leave out", () => {
    fc.assert(
      fc.property(towns, (entries) => {
        const places = entries.map((entry, index) => ({
          ...entry,
          code: `${entry.commune}${`${index}`.padStart(4, "0")}`,
        }));
        const rows = places.flatMap(({ code, district }, index) =>
          district === null ? [] : [{ place: code, district, row: index + 2 }],
        );
        const result = cutTerritory({
          files: [fileOf(places)],
          communes: new Set(["59183", "2A004"]),
          territory: "com:59183,2A004",
          former: [],
          districts: { file: "secteurs.csv", rows },
          fromAge: null,
          joint: false,
        });
        const leftOut = places.filter(({ district, people }) => district === null && people > 0);
        if (leftOut.length > 0) {
          const people = leftOut.reduce((sum, place) => sum + place.people, 0);
          const facts = { count: leftOut.length, people };
          const [first] = result.ok ? [] : result.problems;
          expect(first).toMatchObject({ code: "census/district-missing", facts });
          return;
        }
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const { headers, rows: cells } = result.value;
        const at = headers.indexOf("secteur");
        for (const name of ["A", "B", "C"]) {
          const found = cells.filter((row) => row[at] === name).reduce((sum, row) => sum + Number(row.at(-1)), 0);
          const expected = places
            .filter(({ district }) => district === name)
            .reduce((sum, { people }) => sum + people, 0);
          expect(found).toBe(expected);
        }
        expect(cells.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(
          places.reduce((sum, { people }) => sum + people, 0),
        );
      }),
      parameters,
    );
  });
});
