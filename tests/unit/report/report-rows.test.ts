import { describe, expect, it } from "vitest";
import { reportRows } from "../../../src/report/report-rows.ts";
import { sampleReport } from "../../support/sample-report.ts";

describe("reportRows", () => {
  const { facts } = sampleReport();

  it("has one row for each value, as wide as the headers", () => {
    const { headers, rows } = reportRows(facts);
    expect(headers.join()).toBe("critere,valeur,population,cible,places_min,places_max,volontaires,panel,source");
    expect(rows).toHaveLength(16);
    expect(rows.every((row) => row.length === headers.length)).toBe(true);
    expect(rows[0]).toEqual([
      "sexe",
      "Femme",
      "83084",
      "52.1698",
      "52",
      "54",
      "658",
      "53",
      "Insee, RP2019, population de 15 ans ou plus",
    ]);
  });

  it("writes small cells as <5 and hidden ones as empty", () => {
    const { rows } = reportRows(facts);
    expect(rows.slice(8, 11).map((row) => row[6])).toEqual(["<5", "", "225"]);
  });

  it("writes fractions as decimals without grouping, and leaves out what is not known", () => {
    const value = {
      value: "v",
      population: "12345678/7",
      populationShare: null,
      target: null,
      min: 0,
      max: 2,
      volunteers: 9,
      panel: 1,
      source: "",
    };
    const odd = { ...value, population: "environ 3" };
    const feature = { id: "f", label: "F", assumption: null, values: [value, odd] };
    expect(reportRows({ ...facts, features: [feature] }).rows).toEqual([
      ["f", "v", "1763668.2857", "", "0", "2", "9", "1", ""],
      ["f", "v", "environ 3", "", "0", "2", "9", "1", ""],
    ]);
  });
});
