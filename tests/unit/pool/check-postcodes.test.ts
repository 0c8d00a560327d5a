import { describe, expect, it } from "vitest";
import type { Pool } from "../../../src/model/pool.ts";
import type { FeatureSettings, ValueSettings } from "../../../src/model/settings.ts";
import type { Table } from "../../../src/model/table.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import type { Result } from "../../../src/problems/result.ts";

const questionsOf = (result: Result<Pool>): readonly Problem[] => (result.ok ? result.warnings : result.problems);

const value = (text: string, ...aliases: string[]): ValueSettings => ({
  value: text,
  census: [],
  aliases,
  ages: null,
  min: null,
  max: null,
});
const commune: FeatureSettings = {
  id: "commune",
  label: "commune",
  sensitive: false,
  column: "Commune",
  read: "label",
  census: null,
  assumption: null,
  floor: 0,
  tolerance: 0,
  outside: null,
  values: [value("Dunkerque", "Mardyck"), value("Bourbourg et Craywick", "Bourbourg", "Craywick"), value("Loon-Plage")],
};

function tableOf(file: string, headers: readonly string[], lines: readonly string[]): Table {
  return { file, headers, rows: lines.map((line, index) => ({ row: index + 2, cells: line.split(";") })) };
}

const postcodeTable = tableOf(
  "codes.csv",
  ["commune", "code_postal"],
  [
    "Dunkerque;59140",
    "Mardyck;59279",
    "Craywick;59279",
    "Loon-Plage;59279",
    "Bourbourg;59630",
    "Brouckerque;59630",
    "Bourg-en-Bresse;01000",
  ],
);

const told = (lines: readonly string[], table: Table = postcodeTable) =>
  questionsOf(
    readPool(tableOf("v.csv", ["N°", "Commune", "Code postal"], lines), {
      features: [commune],
      pool: {
        file: "v.csv",
        id: "N°",
        identity: [],
        household: [],
        exclusions: [],
        postcode: { column: "Code postal", feature: "commune", file: "codes.csv" },
      },
      ageDate: "2027-01-15",
      postcodeTable: table,
    }),
  ).map(({ code, where, facts }) => [code, where?.row, facts]);

describe("postcodes", () => {
  it("that hold several communes fit each of them; an empty one says nothing", () => {
    expect(
      told(["1;Dunkerque;59140", "2;Mardyck;59279", "3;craywick;59279", "4;Loon plage;59279.0", "5;Dunkerque;"]),
    ).toEqual([]);
  });

  it("that do not fit the commune are told once each, the most frequent first, and never change the commune", () => {
    expect(
      told(["1;Dunkerque;59630", "2;Bourbourg;59140", "3;Craywick;59140", "4;Loon-Plage;62100", "5;Mardyck;1000"]),
    ).toEqual([
      [
        "pool/postcode-disagrees",
        3,
        { postcode: "59140", value: "Bourbourg et Craywick", values: ["Dunkerque"], rows: [3, 4], count: 2 },
      ],
      [
        "pool/postcode-disagrees",
        2,
        { postcode: "59630", value: "Dunkerque", values: ["Bourbourg et Craywick"], rows: [2], count: 1 },
      ],
      ["pool/unknown-postcode", 5, { postcode: "62100", rows: [5], count: 1 }],
      ["pool/postcode-disagrees", 6, { postcode: "01000", value: "Dunkerque", values: [], rows: [6], count: 1 }],
    ]);
  });

  it("need a table with its two columns", () => {
    const broken = tableOf("codes.csv", ["commune", "cp"], ["Dunkerque;59140"]);
    expect(told(["1;Dunkerque;59140"], broken)).toEqual([
      ["pool/missing-column", 1, { header: "code_postal", nearest: null, titles: ["commune", "cp"] }],
    ]);
  });
});
