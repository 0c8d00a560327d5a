// Quotas written to a file, edited there or not, and read back.
import { describe, expect, test } from "vitest";
import type { QuotaTable } from "../../../src/model/quota.ts";
import { applyEdits } from "../../../src/quotas/apply-edits.ts";
import { checkQuotaSums } from "../../../src/quotas/check-quota-sums.ts";
import { computeQuotas } from "../../../src/quotas/compute-quotas.ts";
import { editedQuotas, quotaRows } from "../../../src/quotas/quota-rows.ts";
import { readQuotas } from "../../../src/quotas/read-quotas.ts";
import { countedValue, featureOf, settingsOf, tableOf, typedValue } from "../../support/settings.ts";

const census = tableOf(
  "census.csv",
  ["table", "sexe", "population"],
  [
    ["t", "F", "2000"],
    ["t", "H", "1000.5"],
  ],
);
const values = [countedValue("Femme", "F"), countedValue("Homme", "H"), typedValue("Autre", { min: 0, max: 1 })];

function computed(): QuotaTable {
  const settings = settingsOf(10, [featureOf("sexe", values, { tolerance: 1 })]);
  const result = computeQuotas({ settings, census });
  if (!result.ok) throw new Error("expected quotas");
  return result.value;
}

describe("quotaRows", () => {
  test("writes bounds, seats, target and share with six decimals, the population exactly, empty where there is none", () => {
    expect(quotaRows(computed())).toEqual({
      headers: ["feature", "value", "min", "max", "seats", "target", "population", "population_share", "source"],
      rows: [
        ["sexe", "Femme", "6", "8", "7", "6.665556", "2000", "0.666556", expect.stringContaining("sexe : F")],
        ["sexe", "Homme", "2", "4", "3", "3.334444", "1000.5", "0.333444", expect.stringContaining("sexe : H")],
        ["sexe", "Autre", "0", "1", "", "", "", "", "bornes données à la main"],
      ],
    });
  });

  test("is read back with the same bounds, populations and shares", () => {
    const table = computed();
    const { headers, rows } = quotaRows(table);
    const result = readQuotas(tableOf("quotas.csv", headers, rows));
    if (!result.ok) throw new Error("expected quotas");
    expect(editedQuotas(result.value.quotas, table.quotas)).toEqual([false, false, false]);
    expect(result.value.derived?.map(({ populationShare }) => populationShare)).toEqual(
      table.quotas.map(({ populationShare }) => populationShare),
    );
    expect(result.value.derived?.map(({ source }) => source)).toEqual(table.quotas.map(({ source }) => source));
  });
});

describe("editedQuotas", () => {
  test("marks bounds that differ and rows that were never computed", () => {
    const read = [
      { feature: "Sexe", value: "femme", min: 6, max: 8 },
      { feature: "sexe", value: "Homme", min: 3, max: 4 },
      { feature: "sexe", value: "Homme ", min: 2, max: 5 },
      { feature: "age", value: "x", min: 0, max: 1 },
    ];
    expect(editedQuotas(read, computed().quotas)).toEqual([false, true, true, true]);
  });
});

describe("applyEdits", () => {
  const rows = (femme: readonly [number, number]) => [
    { feature: "sexe", value: "Homme", min: 2, max: 4 },
    { feature: "SEXE", value: "femme", min: femme[0], max: femme[1] },
    { feature: "sexe", value: "Autre", min: 0, max: 1 },
  ];

  test("the file decides the bounds, the settings decide spelling, order and derivation", () => {
    const table = computed();
    const result = applyEdits(rows([5, 8]), table, "quotas.csv");
    if (!result.ok) throw new Error("expected quotas");
    expect(result.value.edited).toEqual([true, false, false]);
    expect(result.value.table).toEqual({
      ...table,
      quotas: [{ ...table.quotas[0], min: 5 }, table.quotas[1], table.quotas[2]],
    });
  });

  test("refuses rows that the settings do not know and values that the file lacks, with the nearest", () => {
    const read = [
      { feature: "sexe", value: "Femmes", min: 1, max: 2 },
      { feature: "sex", value: "Homme", min: 1, max: 2 },
      { feature: "sexe", value: "Autre", min: 1, max: 2 },
    ];
    const result = applyEdits(read, computed(), "quotas.csv");
    expect(!result.ok && result.problems.map(({ code, facts, where }) => [code, facts, where])).toEqual([
      ["quotas/row-unknown", { feature: "sexe", value: "Femmes", nearest: "Femme" }, { file: "quotas.csv" }],
      ["quotas/row-unknown", { feature: "sex", value: "Homme", nearest: "sexe" }, { file: "quotas.csv" }],
      ["quotas/row-missing", { feature: "sexe", value: "Femme" }, { file: "quotas.csv" }],
      ["quotas/row-missing", { feature: "sexe", value: "Homme" }, { file: "quotas.csv" }],
    ]);
  });

  test("a file of another panel is told in twenty lines and a count, fast", () => {
    const read = Array.from({ length: 100_000 }, (_, index) => ({
      feature: "sexe",
      value: `Femme${index}`,
      min: 0,
      max: 1,
    }));
    const result = applyEdits([...rows([6, 8]), ...read], computed(), "quotas.csv");
    expect(!result.ok && result.problems).toHaveLength(21);
    expect(!result.ok && result.problems[20]).toMatchObject({ code: "quotas/more-problems", facts: { count: 99_980 } });
  });

  test("refuses edited bounds whose sums no panel can meet, and passes warnings on", () => {
    const refused = applyEdits(rows([9, 9]), computed(), "quotas.csv");
    expect(!refused.ok && refused.problems).toEqual([
      {
        code: "quotas/mins-above-size",
        severity: "error",
        where: { file: "quotas.csv" },
        facts: { feature: "sexe", sum: 11, panelSize: 10 },
      },
    ]);
    const crowded = applyEdits(rows([8, 8]), computed(), "quotas.csv");
    expect(crowded.ok && crowded.warnings.map(({ code }) => code)).toEqual(["quotas/value-cannot-be-seated"]);
  });
});

describe("checkQuotaSums", () => {
  const quota = (feature: string, value: string, min: number, max: number) => ({ feature, value, min, max });

  test("says nothing about bounds that can be met", () => {
    expect(checkQuotaSums([quota("a", "x", 1, 3), quota("b", "y", 4, 4), quota("a", "z", 1, 3)], 4)).toEqual([]);
  });

  test("checks each feature on its own", () => {
    const problems = checkQuotaSums([quota("a", "x", 5, 6), quota("b", "y", 0, 3), quota("c", "z", 4, 3)], 4);
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual([
      ["quotas/mins-above-size", { feature: "a", sum: 5, panelSize: 4 }],
      ["quotas/maxes-below-size", { feature: "b", sum: 3, panelSize: 4 }],
      ["quotas/min-above-max", { feature: "c", value: "z", min: 4, max: 3 }],
      ["quotas/maxes-below-size", { feature: "c", sum: 3, panelSize: 4 }],
    ]);
  });
});
