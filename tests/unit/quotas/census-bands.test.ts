// Bands of ages asked for, as codes of the census table: exact sums where the table allows them, the nearest bands where not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandText } from "../../../src/model/age-band.ts";
import { codesOfBand, nearestBands } from "../../../src/quotas/census-bands.ts";

const years = Array.from({ length: 100 }, (_, age) => `${age}`).concat("100+");

describe("bands of ages", () => {
  test("are the sum of the codes that make them up exactly", () => {
    expect(codesOfBand("16-24", years)).toEqual(["16", "17", "18", "19", "20", "21", "22", "23", "24"]);
    expect(codesOfBand("98+", years)).toEqual(["98", "99", "100+"]);
    expect(codesOfBand("15-39", ["25-39", "15-24", "40+"])).toEqual(["15-24", "25-39"]);
  });

  test("are refused where a band cuts across, one is missing, or codes overlap or are no bands", () => {
    expect(codesOfBand("18-24", ["15-29", "30+"])).toBeNull();
    expect(codesOfBand("15-64", ["15-29", "45-64"])).toBeNull();
    expect(codesOfBand("15-29", ["15-29", "18-24", "25-29"])).toBeNull();
    expect(codesOfBand("16-24", ["H", "F"])).toBeNull();
    expect(codesOfBand("jeunes", years)).toBeNull();
  });

  test("nearest: the largest inside, the smallest around", () => {
    expect(nearestBands("18-24", ["15-29", "30-44", "45+"])).toEqual(["15-29"]);
    expect(nearestBands("18-44", ["15-29", "30-44", "45+"])).toEqual(["30-44", "15-44"]);
    expect(nearestBands("50+", ["15-29", "30-44", "45-59", "60+"])).toEqual(["60+", "45+"]);
    expect(nearestBands("Femme", ["H", "F"])).toEqual([]);
  });

  test("every union of neighbouring codes is allowed, and no other band is", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 12 });
    const band = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(cuts, band, (list, [a, b]) => {
        const starts = [0, ...list.toSorted((x, y) => x - y)];
        const codes = starts.map((from, index) => bandText({ from, to: (starts[index + 1] ?? 101) - 1 }));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const allowed = starts.includes(from) && (starts.includes(to + 1) || to === 100);
        expect(codesOfBand(bandText({ from, to }), codes) !== null).toBe(allowed);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
