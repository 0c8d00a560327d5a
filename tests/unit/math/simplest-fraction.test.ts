import { describe, expect, test } from "vitest";
import { toText } from "../../../src/math/rational.ts";
import { dyadic, simplestFraction } from "../../../src/math/simplest-fraction.ts";

describe("simplestFraction", () => {
  test.each([
    [0, "0"],
    [1 / 3, "1/3"],
    [-7 / 12, "-7/12"],
    [355 / 113, "355/113"],
    [5, "5"],
    [2 / 3 + 1e-11, "2/3"],
  ])("reads %d back as %s", (value, text) => {
    const fraction = simplestFraction(value, 1e-9, 1000);
    expect(fraction === null ? null : toText(fraction)).toBe(text);
  });

  test("gives up where the denominator would be too large, and on what is no number", () => {
    expect(simplestFraction(Math.SQRT2, 1e-12, 1000)).toBeNull();
    expect(simplestFraction(Number.POSITIVE_INFINITY, 1e-9, 1000)).toBeNull();
    expect(simplestFraction(Number.NaN, 1e-9, 1000)).toBeNull();
  });
});

test("dyadic keeps a float to 2^-40", () => {
  expect(toText(dyadic(0.375))).toBe("3/8");
  expect(toText(dyadic(-2))).toBe("-2");
});
