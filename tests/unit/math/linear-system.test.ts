import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solveLinearSystem } from "../../../src/math/linear-system.ts";
import { add, multiply, rational, toText } from "../../../src/math/rational.ts";

const equation = (coefficients: number[], constant: number) => ({
  coefficients: coefficients.map(BigInt),
  constant: BigInt(constant),
});

describe("solveLinearSystem", () => {
  test("finds the only solution, rows to exchange and rows to spare included", () => {
    const solution = solveLinearSystem([equation([0, 2], 3), equation([3, 1], 1), equation([3, 3], 4)], 2);
    expect(Array.isArray(solution) ? solution.map(toText) : solution).toEqual(["-1/6", "3/2"]);
  });

  test("tells a contradiction from freedom", () => {
    expect(solveLinearSystem([equation([1, 1], 1), equation([2, 2], 3)], 2)).toBe("none");
    expect(solveLinearSystem([equation([1, 0], 1), equation([0, 1], 1), equation([1, 1], 3)], 2)).toBe("none");
    expect(solveLinearSystem([equation([1, 1], 1), equation([2, 2], 2)], 2)).toBe("many");
    expect(solveLinearSystem([], 1)).toBe("many");
  });

  test("what it finds solves every equation exactly", () => {
    const matrix = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 5,
    });
    let solved = 0;
    fc.assert(
      fc.property(matrix, (rows) => {
        const solution = solveLinearSystem(
          rows.map((row) => equation(row.slice(0, 3), row[3] as number)),
          3,
        );
        if (typeof solution === "string") return;
        solved += 1;
        for (const row of rows) {
          const sum = solution.reduce(
            (total, x, k) => add(total, multiply(x, rational(row[k] as number))),
            rational(0),
          );
          expect(sum).toEqual(rational(row[3] as number));
        }
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(solved).toBeGreaterThan(50);
  });
});
