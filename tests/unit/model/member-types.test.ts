import { describe, expect, test } from "vitest";
import type { LotteryProblem } from "../../../src/model/lottery.ts";
import { memberTypes } from "../../../src/model/member-types.ts";
import { seatRows } from "../../../src/model/seat-rows.ts";

function problemOf(rows: readonly (readonly [value: string, household: string | null])[]): LotteryProblem {
  return {
    panelSize: 2,
    features: [{ id: "f", label: "F", sensitive: false, values: ["a", "b"] }],
    quotas: [
      { feature: "f", value: "b", min: 0, max: 2 },
      { feature: "f", value: "a", min: 1, max: 2 },
    ],
    members: rows.map(([value, household], position) => ({
      id: `${position}`,
      values: [value],
      household,
      identityText: "",
      row: position + 2,
    })),
  };
}

describe("memberTypes", () => {
  const problem = problemOf([
    ["a", null],
    ["b", null],
    ["a", "alone"],
    ["a", "h1"],
    ["b", "h1"],
    ["b", "h2"],
    ["a", "h2"],
    ["a", "h3"],
    ["a", "h3"],
  ]);

  test("counts people alone by values, people of a home by its shape; a home of one is no home", () => {
    const { types, typeOfMember } = memberTypes(problem);
    const described = types.map(({ values, shape, multiplicity, householdCount }) => [
      values.join(),
      shape?.join("+") ?? null,
      multiplicity,
      householdCount,
    ]);
    expect(described).toHaveLength(5);
    expect(described).toEqual(
      expect.arrayContaining([
        ["a", null, 2, 2],
        ["b", null, 1, 1],
        ["a", "a+b", 2, 2],
        ["b", "a+b", 2, 2],
        ["a", "a+a", 2, 1],
      ]),
    );
    expect(typeOfMember[0]).toBe(typeOfMember[2]);
    expect(typeOfMember[3]).toBe(typeOfMember[6]);
    expect(typeOfMember[7]).toBe(typeOfMember[8]);
  });

  test("gives rows for the size, the quotas in order of content, and each shape of home", () => {
    const { types } = memberTypes(problem);
    const rows = seatRows(problem, types);
    expect(rows.map(({ kind, quotaIndex, min, max }) => [kind, quotaIndex, min, max])).toEqual([
      ["size", null, 2, 2],
      ["quota", 1, 1, 2],
      ["quota", 0, 0, 2],
      ["household", null, 0, expect.any(Number)],
      ["household", null, 0, expect.any(Number)],
    ]);
    expect(
      rows
        .slice(3)
        .map(({ typeIndices, max }) => [typeIndices.length, max])
        .sort(),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
