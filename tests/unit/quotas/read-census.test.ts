import { describe, expect, test } from "vitest";
import { toText } from "../../../src/math/rational.ts";
import type { Result } from "../../../src/problems/result.ts";
import { populationOf, readCensus } from "../../../src/quotas/read-census.ts";
import { tableOf } from "../../support/settings.ts";

const headers = ["table", "sexe", "age", "population"];
const census = (...rows: readonly (readonly string[])[]) => readCensus(tableOf("census.csv", headers, rows));

function problemsOf(result: Result<unknown>) {
  if (result.ok) throw new Error("expected problems");
  return result.problems.map(({ code, where, facts }) => ({ code, where, facts }));
}

describe("populationOf", () => {
  test.each([
    ["5805", "5805"],
    ["0", "0"],
    ["122.906", "61453/500"],
    ["122,9", "1229/10"],
    ["5805,250", "23221/4"],
    ["86 263", "86263"],
    ["1\u202f086\u00a0263,5", "2172527/2"],
  ])("reads %s exactly", (text, expected) => {
    const population = populationOf(text);
    expect(population === null ? null : toText(population)).toBe(expected);
  });

  test.each(["", "-3", "5,805", "abc", "1e3", "86 26", "1 2345", "12.", ".5", "NA", "1/3", "9".repeat(41)])(
    "refuses %s, which is no population or may be two",
    (text) => {
      expect(populationOf(text)).toBeNull();
    },
  );
});

describe("readCensus", () => {
  test("reads several tables one above the other, dimensions in the order of the columns", () => {
    const result = census(["pop4", "F", "15-19", "5805"], [" pop4 ", "H", "15-19", "7080"], ["autre", "", "80+", "3"]);
    if (!result.ok) throw new Error("expected a census");
    expect(result.value.dimensions).toEqual(["sexe", "age"]);
    expect([...result.value.tables.keys()]).toEqual(["pop4", "autre"]);
    expect(result.value.tables.get("pop4")?.map(({ codes, row }) => [...codes, row])).toEqual([
      ["F", "15-19", 2],
      ["H", "15-19", 3],
    ]);
  });

  test("a cell that a library's table lacks is an empty cell", () => {
    expect(problemsOf(census(["t", "F"]))).toEqual([
      { code: "quotas/population-empty", where: { file: "census.csv", row: 2, column: "population" }, facts: {} },
    ]);
  });

  test("finds its columns whatever their order and case", () => {
    const result = readCensus(tableOf("census.csv", ["Population", "sexe", " TABLE "], [["4", "F", "t"]]));
    expect(result.ok && [...result.value.tables.keys()]).toEqual(["t"]);
  });

  test("names every missing column with the nearest header", () => {
    expect(problemsOf(readCensus(tableOf("census.csv", ["tables", "sexe"], [])))).toEqual([
      {
        code: "quotas/census-column-missing",
        where: { file: "census.csv", row: 1 },
        facts: { header: "table", nearest: "tables" },
      },
      {
        code: "quotas/census-column-missing",
        where: { file: "census.csv", row: 1 },
        facts: { header: "population", nearest: null },
      },
    ]);
  });

  test("tells empty, unreadable and negative populations apart, each with its row, all at once", () => {
    const result = census(["t", "F", "15", ""], ["t", "H", "15", "-4"], ["t", "F", "16", "abc"], ["", "F", "17", "1"]);
    expect(problemsOf(result)).toEqual([
      { code: "quotas/population-empty", where: { file: "census.csv", row: 2, column: "population" }, facts: {} },
      {
        code: "quotas/population-not-a-number",
        where: { file: "census.csv", row: 3, column: "population" },
        facts: { text: "-4" },
      },
      {
        code: "quotas/population-not-a-number",
        where: { file: "census.csv", row: 4, column: "population" },
        facts: { text: "abc" },
      },
      { code: "quotas/empty-cell", where: { file: "census.csv", row: 5, column: "table" }, facts: {} },
    ]);
  });

  test("refuses a row given twice and names the first", () => {
    expect(problemsOf(census(["t", "F", "15", "1"], ["t", "H", "15", "1"], ["t", "F", "15", "2"]))).toEqual([
      {
        code: "quotas/census-duplicate-row",
        where: { file: "census.csv", row: 4 },
        facts: { table: "t", codes: "F, 15", firstRow: 2 },
      },
    ]);
  });

  test.each(["_T", "Total", "ENSEMBLE", "Total général", "Tous"])("refuses the total row %s", (code) => {
    expect(problemsOf(census(["t", "F", "15", "1"], ["t", "F", code, "2"]))).toEqual([
      {
        code: "quotas/census-total-row",
        where: { file: "census.csv", row: 3, column: "age" },
        facts: { table: "t", censusCode: code },
      },
    ]);
  });

  test("does not take a place name for a total", () => {
    expect(census(["t", "", "Totainville", "1"], ["t", "", "Toussus", "2"]).ok).toBe(true);
  });

  test("refuses a table that fills a dimension in some rows only: a total among its parts", () => {
    expect(problemsOf(census(["t", "F", "15", "1"], ["t", "F", "16", "1"], ["t", "F", "", "2"]))).toEqual([
      {
        code: "quotas/census-mixed-dimensions",
        where: { file: "census.csv", row: 4, column: "age" },
        facts: { table: "t", dimension: "age" },
      },
    ]);
  });
});
