import { describe, expect, it } from "vitest";
import { controlledRounding } from "../../../src/math/controlled-rounding.ts";

const cellsOf = (
  targets: readonly (readonly number[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
) => {
  const rounded = controlledRounding({ targets, rowSums, columnSums });
  return rounded.status === "rounded" ? rounded.cells : rounded;
};

describe("controlledRounding", () => {
  it("keeps whole targets", () => {
    expect(
      cellsOf(
        [
          [2, 3],
          [0, 5],
        ],
        [5, 5],
        [2, 8],
      ),
    ).toEqual([
      [2, 3],
      [0, 5],
    ]);
  });

  it("rounds to the nearer side where the sums allow it", () => {
    // 0.7 + 1.3 and 1.3 + 0.7: up, down, down, up is off by 1.2, the other way by 2.8.
    expect(
      cellsOf(
        [
          [0.7, 1.3],
          [1.3, 0.7],
        ],
        [2, 2],
        [2, 2],
      ),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it("gives a tie to the cell that stands first", () => {
    expect(
      cellsOf(
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        [1, 1],
        [1, 1],
      ),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(
      cellsOf(
        [
          [1 / 3, 1 / 3, 1 / 3],
          [2 / 3, 2 / 3, 2 / 3],
        ],
        [1, 2],
        [1, 1, 1],
      ),
    ).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });

  it("takes a target within a millionth of a whole number for that number", () => {
    expect(
      cellsOf(
        [
          [2.9999999999, 1.0000000001],
          [1, 3],
        ],
        [4, 4],
        [4, 4],
      ),
    ).toEqual([
      [3, 1],
      [1, 3],
    ]);
  });

  it("leaves floor and ceiling only where the sums force it, and by as little as possible", () => {
    // Sums far from those of the targets: row 1 asks for 6 where the targets have 2.
    const cells = cellsOf(
      [
        [1.2, 0.8],
        [1.5, 2.5],
      ],
      [6, 0],
      [3, 3],
    );
    expect(cells).toEqual([
      [3, 3],
      [0, 0],
    ]);
  });

  it("keeps zeros, and names the rows and columns that cannot agree", () => {
    expect(
      cellsOf(
        [
          [0, 1.5],
          [1.5, 0.5],
        ],
        [2, 2],
        [2, 2],
      ),
    ).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(
      cellsOf(
        [
          [0, 1],
          [0, 1],
          [1, 1],
        ],
        [2, 2, 1],
        [2, 3],
      ),
    ).toEqual({
      status: "impossible",
      rows: [0, 1],
      columns: [1],
    });
  });

  it("is one table whatever the order in which a row is written first", () => {
    const targets = [
      [0.4, 1.1, 2.5],
      [1.6, 0.9, 0.5],
      [2, 3, 1],
    ];
    const plain = cellsOf(targets, [4, 3, 6], [4, 5, 4]) as number[][];
    const mirrored = cellsOf(
      targets.map((row) => row.toReversed()),
      [4, 3, 6],
      [4, 5, 4],
    ) as number[][];
    const distance = (cells: number[][], of: number[][]) =>
      cells.flat().reduce((sum, cell, index) => sum + Math.abs(cell - (of.flat()[index] as number)), 0);
    expect(
      distance(
        mirrored.map((row) => row.toReversed()),
        targets,
      ),
    ).toBeCloseTo(distance(plain, targets), 9);
  });

  it("refuses sums of unequal total and negative targets", () => {
    expect(() => controlledRounding({ targets: [[1]], rowSums: [1], columnSums: [2] })).toThrow(RangeError);
    expect(() => controlledRounding({ targets: [[1]], rowSums: [0.5], columnSums: [0.5] })).toThrow(RangeError);
    expect(() => controlledRounding({ targets: [[-1]], rowSums: [1], columnSums: [1] })).toThrow(RangeError);
  });
});
