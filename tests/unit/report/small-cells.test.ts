import { describe, expect, it } from "vitest";
import { hideSmallCells } from "../../../src/report/small-cells.ts";

function hide(volunteers: readonly number[], panel: readonly number[] = []): readonly unknown[] {
  return hideSmallCells(volunteers.map((count, index) => ({ volunteers: count, panel: panel[index] ?? 0 })));
}

describe("hideSmallCells", () => {
  it("prints every count when none is small, zero included", () => {
    expect(hide([5, 0, 400])).toEqual([5, 0, 400]);
  });

  it("hides the smallest larger cell beside a small one, so that the total does not give it back", () => {
    expect(hide([3, 80, 12, 60])).toEqual(["<5", 80, "hidden", 60]);
  });

  it("hides the first of two equal cells", () => {
    expect(hide([40, 12, 2, 12])).toEqual([40, "hidden", "<5", 12]);
  });

  it("hides one more when the hidden cell would have to be 5 and the small one 1", () => {
    expect(hide([1, 5, 90, 70])).toEqual(["<5", "hidden", 90, "hidden"]);
  });

  it("prints nothing when hiding larger cells cannot help", () => {
    expect(hide([4, 4])).toEqual(["hidden", "hidden"]);
    expect(hide([0, 3])).toEqual(["hidden", "hidden"]);
    expect(hide([2])).toEqual(["hidden"]);
  });

  it("does not print <5 where four seats on the panel already say that the cell holds four", () => {
    expect(hide([4, 30, 50], [4, 3, 5])).toEqual(["hidden", "hidden", 50]);
  });

  it("hides more when the seats on the panel leave one possible count", () => {
    // Seats 3 and 6 of 9 people behind two cells: the small one could only be 3.
    expect(hide([3, 6, 20, 30], [3, 6, 1, 1])).toEqual(["<5", "hidden", "hidden", 30]);
  });

  it("answers nothing for no cell", () => {
    expect(hide([])).toEqual([]);
  });
});
