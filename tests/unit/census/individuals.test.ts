// The detail file of persons: bands, CSP of both coding systems, who is of the territory, and the seed made of them.
import { describe, expect, test } from "vitest";
import { commonBands } from "../../../src/census/common-bands.ts";
import type { Imported, ImportedTable } from "../../../src/census/imported.ts";
import { findJointPopulation } from "../../../src/census/joint-population.ts";
import { seedOf } from "../../../src/census/joint-seed.ts";
import { jointSources } from "../../../src/census/joint-source.ts";
import { recogniseFile } from "../../../src/census/recognise.ts";
import { widerPlacesOf } from "../../../src/census/territory.ts";
import { numberOfUnits, unitsOfWhole } from "../../../src/math/decimal-units.ts";
import type { SourceFile } from "../../../src/model/source-file.ts";

const wider = { departments: new Set(["59"]), cantons: new Set(["5996"]), isWhole: false, isCovered: false };

function imported(rows: readonly string[], header: string): Imported {
  const lines = [header, ...rows];
  const sheet = { name: "", rowCount: lines.length, row: (index: number) => (lines[index] as string).split(";") };
  const source: SourceFile = { file: "a.csv", kind: "sheets", sheets: [sheet], decimalComma: false };
  const result = recogniseFile(source, (code) => code === "59183", wider);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const cellsOf = (found: Imported, id: string) =>
  found.tables
    .find((table) => table.id === id)
    ?.cells.map(({ codes, units }) => [codes.join(" "), numberOfUnits(units)]);
const codesOf = ({ problems }: Imported) => problems.map(({ code }) => code);

const header = "CANTVILLE;NUMMI;DEPT;IRIS;SEXE;AGEREV;CS1;IPONDI";

describe("individuals", () => {
  test("are summed by their weights, the territory's within their département; children and other départements left out", () => {
    const found = imported(
      [
        "5996;1;59;ZZZZZZZZZ;1;020;6;2.5",
        "5996;2;59;ZZZZZZZZZ;1;020;6;1.25",
        "5912;3;59;591830101;1;020;6;4",
        "5912;4;59;591550101;1;020;6;8",
        "5996;5;59;ZZZZZZZZZ;2;014;8;16",
        "6201;6;62;ZZZZZZZZZ;2;040;5;32",
      ],
      header,
    );
    expect(numberOfUnits(found.total as bigint)).toBe(63.75);
    expect(found.rows).toBe(6);
    expect(cellsOf(found, "indcvi")).toEqual([["59 H 20 6", 15.75]]);
    expect(cellsOf(found, "indcvi-territoire")).toEqual([["territoire H 20 6", 7.75]]);
    expect(found.tables[1]?.sample?.[0]).toMatchObject({ persons: 3, weightSquares: 2.5 ** 2 + 1.25 ** 2 + 16 });
  });

  test("of RP2022 and later: STAT_GSEC by its last digit, the retired, those without activity; five-year classes as bands", () => {
    const found = imported(
      [
        "5996;1;59;1;025;16;1",
        "5996;2;59;2;065;32;1",
        "5996;3;59;2;015;31;1",
        "5996;4;59;1;030;22;1",
        "5996;5;59;1;005;ZZ;1",
      ],
      "CANTVILLE;NUMMI;DEPT;SEXE;AGEREVQ;STAT_GSEC;IPONDI",
    );
    expect(cellsOf(found, "indcvi")).toEqual([
      ["59 H 25-29 6", 1],
      ["59 F 65-69 7", 1],
      ["59 F 15-19 8", 1],
      ["59 H 30-34 2", 1],
    ]);
  });

  test("without weights, or with a code that is none, are refused", () => {
    expect(codesOf(imported(["5996;1;59;1;020;6"], "CANTVILLE;NUMMI;DEPT;SEXE;AGEREV;CS1"))).toContain(
      "census/weights-missing",
    );
    expect(codesOf(imported(["5996;1;59;ZZZZZZZZZ;3;020;6;1"], header))).toContain("census/unknown-dimension-code");
    expect(codesOf(imported(["5996;1;59;ZZZZZZZZZ;1;020;12345;1"], header))).toContain("census/unknown-dimension-code");
    expect(codesOf(imported(["5996;1;59;ZZZZZZZZZ;1;020;6;"], header))).toContain("census/cell-empty");
  });

  test("a canton is the territory's when all its communes are", () => {
    const members = [
      { commune: "59183", epci: "1", name: null, canton: "5996" },
      { commune: "59155", epci: "1", name: null, canton: "5912" },
      { commune: "59999", epci: null, name: null, canton: "5912" },
    ];
    const communes = new Set(["59183", "59155"]);
    const found = widerPlacesOf({ kind: "epci", codes: ["1"] }, members, {
      communes,
      keep: (code) => communes.has(code),
    });
    expect([...found.cantons]).toEqual(["5996"]);
    expect([...found.departments]).toEqual(["59"]);
    expect(found.isCovered).toBe(false);
    expect(
      widerPlacesOf({ kind: "com", codes: ["59183"] }, members.slice(0, 1), {
        communes: new Set(["59183"]),
        keep: (code) => code === "59183",
      }).isCovered,
    ).toBe(true);
  });

  test("of a whole département, or of cantons that hold the whole territory, are its population by single years", () => {
    const rows = ["5996;1;59;ZZZZZZZZZ;1;020;6;2.5", "5912;2;59;ZZZZZZZZZ;2;021;5;4"];
    const lines = [header, ...rows];
    const sheet = { name: "", rowCount: lines.length, row: (index: number) => (lines[index] as string).split(";") };
    const source: SourceFile = { file: "a.csv", kind: "sheets", sheets: [sheet], decimalComma: false };
    const of = (places: Partial<typeof wider>) => {
      const result = recogniseFile(source, () => false, { ...wider, ...places });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return cellsOf(result.value, "indcvi-sexe-age-csp");
    };
    expect(of({ isWhole: true })).toEqual([
      ["H 20 6", 2.5],
      ["F 21 5", 4],
    ]);
    expect(of({ isCovered: true })).toEqual([["H 20 6", 2.5]]);
    expect(of({})).toBeUndefined();
  });
});

describe("bands brought together", () => {
  const band = (from: number, to: number | null) => ({ from, to });

  test("are the finest into which both fall whole", () => {
    const years = Array.from({ length: 30 }, (_, index) => band(15 + index, 15 + index));
    expect(commonBands(years, [band(15, 24), band(25, null)])).toEqual([band(15, 24), band(25, null)]);
    expect(
      commonBands([band(15, 24), band(25, 54), band(55, null)], [band(15, 19), band(20, 24), band(25, null)]),
    ).toEqual([band(15, 24), band(25, null)]);
    expect(commonBands([band(15, 24), band(25, 39)], [band(18, 29)])).toEqual([band(15, 39)]);
  });
});

/** A crossing of persons: for each cell the number of persons, each of the same weight. */
function sampled(id: string, weight: number, cells: Readonly<Record<string, number>>): ImportedTable {
  const sample = Object.entries(cells).map(([key, persons]) => ({
    codes: [id === "indcvi" ? "59" : "territoire", ...key.split(" ")],
    units: unitsOfWhole(persons * weight),
    row: 1,
    column: "IPONDI",
    persons,
    weightSquares: persons * weight * weight,
  }));
  return { id, vintage: null, base: "", dimensions: ["zone", "sexe", "age", "csp"], cells: sample, sample };
}

function counted(
  id: string,
  dimensions: ImportedTable["dimensions"],
  cells: Readonly<Record<string, number>>,
): ImportedTable {
  return {
    id,
    vintage: "2022",
    base: "",
    dimensions,
    cells: Object.entries(cells).map(([key, people]) => ({
      codes: ["59183", ...key.split(" ")],
      units: unitsOfWhole(people),
      row: 1,
      column: "NB",
    })),
  };
}

describe("the seed", () => {
  const wide = sampled("indcvi", 2, { "H 20 5": 300, "H 20 6": 600, "F 20 5": 900, "F 20 6": 200 });
  const own = sampled("indcvi-territoire", 3, { "H 20 5": 60, "H 20 6": 10, "F 20 5": 29 });

  test("keeps cells of 30 persons, mixes the thinner ones with the département's by n / (n + 30)", () => {
    const { weights, report } = seedOf(wide, own, [{ from: 15, to: 24 }]);
    const scale = (99 * 3) / (2000 * 2);
    const cell = (key: string) => weights.get(JSON.stringify(key.split(" "))) as number;
    expect(cell("H 15-24 5")).toBe(180);
    expect(cell("H 15-24 6")).toBeCloseTo((10 / 40) * 30 + (30 / 40) * 1200 * scale, 9);
    expect(cell("F 15-24 5")).toBeCloseTo((29 / 59) * 87 + (30 / 59) * 1800 * scale, 9);
    expect(cell("F 15-24 6")).toBeCloseTo(400 * scale, 9);
    expect(report).toMatchObject({ persons: 99, mixedCells: 3, meanWeight: 3 });
    expect(report?.effectivePersons).toBeCloseTo(99, 9);
  });

  const sexAge = counted("td-pop1b", ["commune", "sexe", "age"], { "H 15-24": 500, "F 15-24": 500 });

  test("is raked to the territory's margins; what rests on few persons is told", () => {
    const groups = counted("td-csp", ["commune", "csp"], { "5": 600, "6": 400 });
    const joint = findJointPopulation([wide, own, sexAge, groups]);
    if (joint?.ok !== true) throw new Error("no joint population");
    const people = (key: string) =>
      joint.value.cells
        .filter(({ sex, group }) => `${sex} ${group}` === key)
        .reduce((sum, cell) => sum + cell.people, 0);
    expect(people("H 5") + people("H 6")).toBeCloseTo(500, 6);
    expect(people("H 6") + people("F 6")).toBeCloseTo(400, 6);
    expect(joint.value.thinShare).toBeCloseTo(1 - people("H 5") / 1000, 9);
    expect(joint.value.filled).toEqual([]);
  });

  test("a group that a margin needs and the sample lacks gets half a mean weight a cell, listed", () => {
    const groups = counted("td-csp", ["commune", "csp"], { "1": 10, "5": 590, "6": 400 });
    const joint = findJointPopulation([wide, own, sexAge, groups]);
    if (joint?.ok !== true) throw new Error("no joint population");
    expect(joint.value.filled.map(({ sex, age, group }) => `${sex} ${age} ${group}`)).toEqual([
      "F 15-24 1",
      "H 15-24 1",
    ]);
    const { from } = joint.value;
    const placed = (table: ImportedTable) => ({
      source: { file: `${table.id}.csv`, product: "indcvi" as const },
      table,
    });
    const files = { sexAge: placed(from.sexAge), groups: placed(from.groups), crossing: placed(from.crossing) };
    const told = jointSources(joint.value, files)[0]?.formula;
    expect(told).toMatch(
      /forme tirée de \d+ personnes du territoire \(taille effective \d+\), \d+ cases de moins de 30/,
    );
    expect(told).toContain("demi-poids moyen mis dans les cases vides F 15-24 CSP 1 ; H 15-24 CSP 1");
    const farmers = joint.value.cells.filter(({ group }) => group === "1").map(({ people }) => people);
    expect(farmers.reduce((sum, people) => sum + people, 0)).toBeCloseTo(10, 6);
  });
});
