import { describe, expect, test } from "vitest";
import { rake } from "../../../src/math/raking.ts";

/** Margins of a table of two rows and two columns, cells row by row. */
const margins = (rows: readonly [number, number], columns: readonly [number, number]) => [
  {
    name: "rows",
    groups: [
      { name: "top", cells: [0, 1], target: rows[0] },
      { name: "bottom", cells: [2, 3], target: rows[1] },
    ],
  },
  {
    name: "columns",
    groups: [
      { name: "left", cells: [0, 2], target: columns[0] },
      { name: "right", cells: [1, 3], target: columns[1] },
    ],
  },
];
const rakeTo = (seed: readonly number[], rows: readonly [number, number], columns: readonly [number, number]) =>
  rake({ seed, margins: margins(rows, columns), tolerance: 1e-10, mostSweeps: 1000 });

describe("rake", () => {
  test("gives independence for a seed of ones, in one sweep", () => {
    const result = rakeTo([1, 1, 1, 1], [30, 70], [40, 60]);
    expect(result).toMatchObject({ status: "fitted", sweeps: 1 });
    if (result.status !== "fitted") return;
    for (const [index, expected] of [12, 18, 28, 42].entries()) expect(result.cells[index]).toBeCloseTo(expected, 10);
  });

  test("keeps the seed's odds ratio and its zeros", () => {
    const result = rakeTo([3, 1, 2, 4], [30, 70], [40, 60]);
    if (result.status !== "fitted") throw new Error("not fitted");
    const [a, b, c, d] = result.cells as [number, number, number, number];
    expect((a * d) / (b * c)).toBeCloseTo(6, 9);
    expect(rakeTo([1, 0, 1, 1], [30, 70], [40, 60])).toMatchObject({ status: "fitted" });
    const withZero = rakeTo([1, 0, 1, 1], [30, 70], [40, 60]);
    if (withZero.status === "fitted") expect(withZero.cells[1]).toBe(0);
  });

  test("a seed that fits already has no divergence and no change", () => {
    const result = rakeTo([12, 18, 28, 42], [30, 70], [40, 60]);
    if (result.status !== "fitted") throw new Error("not fitted");
    expect(result.divergence).toBeCloseTo(0, 12);
    expect(result.largestChange.ratio).toBeCloseTo(1, 12);
  });

  test("divergence is sum of p ln(p/q)", () => {
    const result = rakeTo([1, 1, 1, 1], [30, 70], [40, 60]);
    if (result.status !== "fitted") throw new Error("not fitted");
    const byMath = [0.12, 0.18, 0.28, 0.42].reduce((sum, p) => sum + p * Math.log(p / 0.25), 0);
    expect(result.divergence).toBeCloseTo(byMath, 12);
  });

  test("names the margin that the zeros make impossible, and stops where zeros contradict the margins", () => {
    expect(rakeTo([0, 0, 1, 1], [30, 70], [40, 60])).toEqual({
      status: "contradiction",
      margin: "rows",
      group: "top",
    });
    const blocked = rake({ seed: [1, 0, 0, 1], margins: margins([30, 70], [40, 60]), tolerance: 1e-6, mostSweeps: 50 });
    expect(blocked).toMatchObject({ status: "not-fitted", sweeps: 50 });
  });

  test("refuses a seed that is negative or 0 everywhere", () => {
    expect(() => rakeTo([-1, 1, 1, 1], [1, 1], [1, 1])).toThrow(RangeError);
    expect(() => rakeTo([0, 0, 0, 0], [1, 1], [1, 1])).toThrow(RangeError);
  });
});
