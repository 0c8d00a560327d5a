import { describe, expect, test } from "vitest";
import { exactDecimal, fixedDecimal, nearestWhole } from "../../../src/math/decimal-text.ts";
import { rationalOfUnits, unitsText } from "../../../src/math/decimal-units.ts";
import { rational } from "../../../src/math/rational.ts";

describe("decimal texts of rationals", () => {
  test("fixedDecimal rounds halves up and keeps every digit asked for", () => {
    expect(fixedDecimal(rational(86263 * 100, 191478), 6)).toBe("45.051129");
    expect(fixedDecimal(rational(1, 8), 2)).toBe("0.13");
    expect(fixedDecimal(rational(1, 200), 2)).toBe("0.01");
    expect(fixedDecimal(rational(7), 3)).toBe("7.000");
    expect(fixedDecimal(rational(5, 2), 0)).toBe("3");
    expect(fixedDecimal(rational(-1, 8), 2)).toBe("-0.13");
  });

  test("nearestWhole rounds halves up", () => {
    expect([rational(5, 2), rational(7, 3), rational(-5, 2)].map(nearestWhole)).toEqual([3n, 2n, -2n]);
  });

  test("unitsText writes units of 10^-30 as exactDecimal does, where that many decimals are enough", () => {
    const some = [0n, 1n, 10n ** 9n, 10n ** 10n, 10n ** 30n, 122906n * 10n ** 27n, 3n * 10n ** 29n, 7919n ** 9n];
    for (const units of some) {
      const text = exactDecimal(rationalOfUnits(units));
      expect(unitsText(units, 20)).toBe(text.includes("/") ? null : text);
    }
    expect([unitsText(10n ** 10n, 20), unitsText(10n ** 9n, 20)]).toEqual([`0.${"0".repeat(19)}1`, null]);
    expect([unitsText(15n * 10n ** 29n, 20), unitsText(20n * 10n ** 30n, 20)]).toEqual(["1.5", "20"]);
  });

  test("exactDecimal is exact: decimals where they end, a fraction where they do not", () => {
    expect(exactDecimal(rational(10308))).toBe("10308");
    expect(exactDecimal(rational(122906, 1000))).toBe("122.906");
    expect(exactDecimal(rational(1, 3))).toBe("1/3");
    expect(exactDecimal(rational(1n, 10n ** 20n))).toBe(`0.${"0".repeat(19)}1`);
    expect(exactDecimal(rational(1n, 10n ** 21n))).toBe(`1/1${"0".repeat(21)}`);
  });
});
