import { describe, expect, it } from "vitest";
import { geometricMean, giniCoefficient } from "../../../src/math/dispersion.ts";

const weighted = (pairs: readonly (readonly [value: number, weight: number])[]) =>
  pairs.map(([value, weight]) => ({ value, weight }));

describe("geometricMean", () => {
  it("is what logarithms give, also where the plain product would vanish", () => {
    const pairs = [
      [0.043, 800],
      [0.2, 350],
      [0.91, 21],
    ] as const;
    const count = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    const expected = Math.exp(pairs.reduce((sum, [value, weight]) => sum + weight * Math.log(value), 0) / count);
    expect(geometricMean(weighted(pairs))).toBeCloseTo(expected, 12);
  });

  it("is 0 as soon as somebody has nothing, and where there is nobody", () => {
    expect(
      geometricMean(
        weighted([
          [0, 1],
          [1, 5],
        ]),
      ),
    ).toBe(0);
    expect(geometricMean([])).toBe(0);
    expect(
      geometricMean(
        weighted([
          [0.25, 3],
          [0, 0],
        ]),
      ),
    ).toBe(0.25);
  });
});

describe("giniCoefficient", () => {
  it("is half the mean difference of all pairs over the mean", () => {
    const values = [0.1, 0.1, 0.4, 0.7, 0.2, 0];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
    const expected = differences.reduce((sum, value) => sum + value, 0) / (2 * values.length ** 2 * mean);
    expect(giniCoefficient(values.map((value) => ({ value, weight: 1 })))).toBeCloseTo(expected, 12);
  });

  it("is 0 for equal chances, whatever the weights, and for nobody", () => {
    expect(giniCoefficient(weighted([[0.3, 7]]))).toBeCloseTo(0, 12);
    expect(giniCoefficient([])).toBe(0);
    expect(giniCoefficient(weighted([[0, 7]]))).toBe(0);
  });
});
