import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/problems/result.ts";
import { readQuotas } from "../../../src/quotas/read-quotas.ts";
import { tableOf } from "../../support/settings.ts";

const headers = ["feature", "value", "min", "max"];
const read = (...rows: readonly (readonly string[])[]) => readQuotas(tableOf("quotas.csv", headers, rows));

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(result: Result<unknown>) {
  if (result.ok) throw new Error("expected problems");
  return result.problems.map(({ code, where, facts }) => ({ code, where, facts }));
}

const expected = [
  { feature: "gender", value: "female", min: 4, max: 6 },
  { feature: "gender", value: "male", min: 4, max: 6 },
];

describe("readQuotas", () => {
  test.each([
    ["feature,value,min,max"],
    ["category,name,min,max"],
    ["category,feature,min,max"],
    ["feature,value,min,max,min_flex,max_flex"],
    [" Feature , VALUE ,Min,MAX"],
    ["feature,name,min,max"],
    ["category,value,min,max"],
  ])("accepts the header %s", (header) => {
    const table = tableOf("quotas.csv", header.split(","), [
      ["gender", "female", "4", "6", "0", "10"],
      ["gender", "male", " 4 ", "6", "0", "10"],
    ]);
    expect(valueIn(readQuotas(table)).quotas).toEqual(expected);
  });

  test("does not depend on the order of the columns", () => {
    const table = tableOf(
      "quotas.csv",
      ["max", "value", "min", "feature"],
      [
        ["6", "female", "4", "gender"],
        ["6", "male", "4", "gender"],
      ],
    );
    expect(valueIn(readQuotas(table)).quotas).toEqual(expected);
  });

  test("features and values keep the order of the file; one feature spelt in two ways is one", () => {
    const { features, quotas, derived } = valueIn(
      read(["Sexe", "F", "1", "2"], ["Âge", "16-24", "0", "1"], ["sexe ", "H", "1", "2"]),
    );
    expect(features).toEqual([
      { id: "Sexe", label: "Sexe", sensitive: false, values: ["F", "H"] },
      { id: "Âge", label: "Âge", sensitive: false, values: ["16-24"] },
    ]);
    expect(quotas[2]).toEqual({ feature: "Sexe", value: "H", min: 1, max: 2 });
    expect(derived).toBeNull();
  });

  test("keeps the derivation of our own file, shares being of the populations read", () => {
    const own = tableOf(
      "quotas.csv",
      [...headers, "target", "population", "population_share", "source"],
      [
        ["sexe", "F", "2", "2", "1.500000", "300.5", "0.5", "Insee"],
        ["sexe", "H", "1", "1", "1.500000", "300.5", "0.5", "Insee"],
        ["sexe", "Autre", "0", "1", "", "", "", "à la main"],
      ],
    );
    expect(valueIn(readQuotas(own)).derived).toEqual([
      {
        feature: "sexe",
        value: "F",
        min: 2,
        max: 2,
        population: "601/2",
        populationShare: "1/2",
        target: "3/2",
        seats: null,
        source: "Insee",
      },
      {
        feature: "sexe",
        value: "H",
        min: 1,
        max: 1,
        population: "601/2",
        populationShare: "1/2",
        target: "3/2",
        seats: null,
        source: "Insee",
      },
      {
        feature: "sexe",
        value: "Autre",
        min: 0,
        max: 1,
        population: null,
        populationShare: null,
        target: null,
        seats: null,
        source: "à la main",
      },
    ]);
  });

  test("a feature whose bounds are all typed by hand has no shares, whatever the others have", () => {
    const table = tableOf(
      "quotas.csv",
      [...headers, "population"],
      [
        ["sexe", "F", "1", "1", "300"],
        ["avis", "oui", "0", "1", ""],
      ],
    );
    expect(valueIn(readQuotas(table)).derived?.map(({ populationShare }) => populationShare)).toEqual(["1", null]);
  });

  test("a population column alone is a derivation without target or source; no inhabitants, no share", () => {
    const table = tableOf("quotas.csv", [...headers, "population"], [["sexe", "F", "2", "2", "0"]]);
    expect(valueIn(readQuotas(table)).derived).toEqual([
      {
        feature: "sexe",
        value: "F",
        min: 2,
        max: 2,
        population: "0",
        populationShare: null,
        target: null,
        seats: null,
        source: "",
      },
    ]);
  });

  test("names each missing column", () => {
    expect(problemsOf(readQuotas(tableOf("quotas.csv", ["feature", "réponse", "minimum"], [["a", "b", "1"]])))).toEqual(
      [
        {
          code: "quotas/missing-column",
          where: { file: "quotas.csv", row: 1 },
          facts: { header: "value", nearest: null },
        },
        {
          code: "quotas/missing-column",
          where: { file: "quotas.csv", row: 1 },
          facts: { header: "min", nearest: null },
        },
        {
          code: "quotas/missing-column",
          where: { file: "quotas.csv", row: 1 },
          facts: { header: "max", nearest: null },
        },
      ],
    );
    expect(problemsOf(readQuotas(tableOf("quotas.csv", ["category", "mim", "max"], [])))).toEqual([
      {
        code: "quotas/missing-column",
        where: { file: "quotas.csv", row: 1 },
        facts: { header: "name", nearest: null },
      },
      {
        code: "quotas/missing-column",
        where: { file: "quotas.csv", row: 1 },
        facts: { header: "min", nearest: "mim" },
      },
    ]);
  });

  test("refuses a file with its header only", () => {
    expect(problemsOf(read())).toEqual([{ code: "file/no-rows", where: { file: "quotas.csv", row: 1 }, facts: {} }]);
  });

  test("tells every bad cell at once, with row, column and value", () => {
    const at = (row: number, column: string) => ({ file: "quotas.csv", row, column });
    expect(
      problemsOf(
        read(["", "F", "1", "2"], ["sexe", "", "1", "2"], ["sexe", "H", "", "deux"], ["sexe", "X", "1.5", "-2"]),
      ),
    ).toEqual([
      { code: "quotas/empty-cell", where: at(2, "feature"), facts: {} },
      { code: "quotas/empty-cell", where: at(3, "value"), facts: {} },
      { code: "quotas/empty-cell", where: at(4, "min"), facts: {} },
      { code: "quotas/not-a-whole-number", where: at(4, "max"), facts: { text: "deux" } },
      { code: "quotas/not-a-whole-number", where: at(5, "min"), facts: { text: "1.5" } },
      { code: "quotas/not-a-whole-number", where: at(5, "max"), facts: { text: "-2" } },
    ]);
  });

  test("a ragged row is a row with empty cells", () => {
    expect(problemsOf(read(["sexe", "F", "1"])).map(({ code }) => code)).toEqual(["quotas/empty-cell"]);
  });

  test("refuses numbers of seats beyond a million", () => {
    expect(read(["a", "b", "1", "1000000"]).ok).toBe(true);
    for (const text of ["1000001", "99999999", "1e2", "0x10"]) {
      expect(problemsOf(read(["a", "b", "1", text])).map(({ code }) => code)).toEqual(["quotas/not-a-whole-number"]);
    }
  });

  test("refuses a value given twice, whatever its case, and names the first row", () => {
    expect(problemsOf(read(["sexe", "Femme", "1", "2"], ["Sexe", "FEMME ", "1", "3"]))).toEqual([
      {
        code: "quotas/duplicate-value",
        where: { file: "quotas.csv", row: 3, column: "value" },
        facts: { feature: "sexe", value: "FEMME", firstRow: 2 },
      },
    ]);
  });

  test("refuses a minimum above its maximum", () => {
    expect(problemsOf(read(["sexe", "F", "3", "2"]))).toEqual([
      {
        code: "quotas/min-above-max",
        where: { file: "quotas.csv", row: 2, column: "min" },
        facts: { feature: "sexe", value: "F", min: 3, max: 2 },
      },
    ]);
  });
});
