// Importers of products of which no whole file is at hand: layouts as documented, figures invented.
import { describe, expect, test } from "vitest";
import type { Imported } from "../../../src/census/imported.ts";
import { communeOf, departmentOf, readCommuneCode, readIrisCode } from "../../../src/census/place-code.ts";
import { recogniseFile } from "../../../src/census/recognise.ts";
import { placesOf, readTerritory } from "../../../src/census/territory.ts";
import { numberOfUnits } from "../../../src/math/decimal-units.ts";
import type { SourceFile } from "../../../src/model/source-file.ts";

function sheetOf(text: string): SourceFile {
  const lines = text.trim().split("\n");
  const sheet = { name: "", rowCount: lines.length, row: (index: number) => (lines[index] as string).split(";") };
  return { file: "a.csv", kind: "sheets", sheets: [sheet], decimalComma: true };
}

function imported(source: SourceFile): Imported {
  const result = recogniseFile(source, () => true);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codesOf = ({ problems }: Imported) => problems.map(({ code }) => code);
const cellsOf = ({ tables }: Imported) =>
  tables.flatMap(({ cells }) => cells.map(({ codes, units }) => [...codes, numberOfUnits(units)]));

describe("detailed tables by commune", () => {
  test("POP6 long: sex, classes of AGEQ65 as bands, CSP; overseas and Corsican communes; decimal comma", () => {
    const found = imported(
      sheetOf(
        "NIVEAU;CODGEO;LIBGEO;SEXE;AGEQ65;CS1_8;NB\nCOM;2A004;Ajaccio;1;15;6;10,5\nCOM;2A004;Ajaccio;2;65;7;20\nCOM;97101;Les Abymes;1;20;8;3",
      ),
    );
    expect(found.product).toBe("td-pop6");
    expect(cellsOf(found)).toEqual([
      ["2A004", "H", "15-19", "6", 10.5],
      ["2A004", "F", "65+", "7", 20],
      ["97101", "H", "20-64", "8", 3],
    ]);
    expect(numberOfUnits(found.total as bigint)).toBe(33.5);
  });

  test("a row without a place is refused, the first one too", () => {
    const found = imported(sheetOf("CODGEO;SEXE;AGEQ65;CS1_8;NB\n;1;15;6;4\n59183;1;15;6;5"));
    expect([codesOf(found)[0], cellsOf(found).length]).toEqual(["census/unknown-place", 1]);
  });

  test("POP6 of RP2022 names the groups by status", () => {
    const found = imported(sheetOf("CODGEO;SEXE;AGEQ65;STAT_GSEC;NB\n59183;1;15;16_26;4\n59183;1;15;40;5"));
    expect(cellsOf(found).map((cell) => cell[3])).toEqual(["6", "8"]);
  });

  test("POP1B: single years stay single, the last is open", () => {
    const found = imported(sheetOf("CODGEO;LIBGEO;SEXE;AGED100;NB\n59183;D;1;015;4\n59183;D;1;016;5\n59183;D;1;100;1"));
    expect(found.product).toBe("td-pop1b");
    expect(cellsOf(found).map((cell) => cell[2])).toEqual(["15", "16", "100+"]);
  });

  test("wide tables: the column's name holds variables and codes", () => {
    const found = imported(
      sheetOf("CODGEO;LIBGEO;SEXE1_AGEQ65015_CS1_81;SEXE2_AGEQ65065_CS1_87\n59183;Dunkerque;1.5;2.5"),
    );
    expect(found.product).toBe("td-pop6");
    expect(cellsOf(found)).toEqual([
      ["59183", "H", "15-64", "1", 1.5],
      ["59183", "F", "65+", "7", 2.5],
    ]);
  });
});

describe("Melodi", () => {
  const header = "AGE;GEO;GEO_OBJECT;PCS;RP_MEASURE;SEX;TIME_PERIOD;OBS_VALUE";

  test("CSV: leaves of the newest vintage only; totals, other levels and bands of bands are never added", () => {
    const found = imported(
      sheetOf(
        [
          header,
          "Y15T24;59183;COM;6;POP;M;2022;10",
          "Y_GE25;59183;COM;9;POP;F;2022;7",
          "Y_GE15;59183;COM;6;POP;M;2022;99",
          "_T;59183;COM;6;POP;M;2022;99",
          "Y15T24;59183;COM;_T;POP;M;2022;99",
          "Y15T24;245900428;EPCI;6;POP;M;2022;99",
          "Y15T24;59183;COM;6;POP;M;2016;99",
        ].join("\n"),
      ),
    );
    expect([found.vintage, numberOfUnits(found.total as bigint)]).toEqual(["2022", 17]);
    expect(cellsOf(found)).toEqual([
      ["59183", "H", "15-24", "6", 10],
      ["59183", "F", "25+", "8", 7],
    ]);
    expect(codesOf(found)).toEqual(["census/several-vintages"]);
  });

  test("a value that is absent is not 0, and an unknown code is told", () => {
    expect(codesOf(imported(sheetOf(`${header}\nY15T24;59183;COM;6;POP;M;2022;`)))).toEqual(["census/cell-empty"]);
    expect(codesOf(imported(sheetOf(`${header}\nY15T24;59183;COM;12;POP;M;2022;1`)))).toEqual([
      "census/unknown-dimension-code",
    ]);
  });
});

describe("codes of places", () => {
  test("of all numbers of five digits, those of the départements, without the commune 000", () => {
    const digits = Array.from({ length: 100_000 }, (_, index) => `${index}`.padStart(5, "0"));
    const accepted = digits.filter((code) => readCommuneCode(code).ok);
    // 01 to 95 but 20, 999 communes each; 971 to 979 and 981 to 989, 99 each; 99, left to examples.
    expect(accepted).toHaveLength(94 * 999 + 18 * 99 + 1000);
    expect(accepted.filter((code) => /^(?:00|20|96)|^9[78]0|^(?!99)...?000$/.test(code))).toEqual([]);
    const corsica = ["2A", "2B", "2C"].flatMap((letters) =>
      digits.slice(0, 1000).map((code) => letters + code.slice(2)),
    );
    expect(corsica.filter((code) => readCommuneCode(code).ok)).toHaveLength(2 * 999);
    expect(["2A0040101", "971010101", "990010000"].every((code) => readIrisCode(code).ok)).toBe(true);
    expect(["200040101", "590000101", "000000000"].some((code) => readIrisCode(code).ok)).toBe(false);
    expect(readCommuneCode("1001")).toEqual({ ok: true, code: "01001", restored: true });
    expect(readCommuneCode("1000").ok).toBe(false);
  });

  test("keep their letters and zeros; what a spreadsheet ruined is refused", () => {
    expect(readCommuneCode("2b033")).toMatchObject({ ok: true, code: "2B033" });
    expect(readCommuneCode("1001")).toMatchObject({ ok: true, code: "01001", restored: true });
    expect(readCommuneCode("101")).toMatchObject({ ok: false, reason: "unknown" });
    expect(readCommuneCode("5.9183E+04")).toMatchObject({ ok: false, reason: "ruined" });
    expect(readIrisCode("1.01001E+07")).toMatchObject({ ok: false, reason: "ruined" });
    expect(readIrisCode("2A0040101")).toMatchObject({ ok: true });
  });

  test("arrondissements belong to their commune, overseas départements have three digits", () => {
    expect(["75107", "69389", "13201", "59183"].map(communeOf)).toEqual(["75056", "69123", "13055", "59183"]);
    expect(["97101", "2A004", "01001"].map(departmentOf)).toEqual(["971", "2A", "01"]);
  });

  test("a territory keeps the arrondissements of its communes, and only its own départements", () => {
    const keepOf = (text: string) => {
      const territory = readTerritory(text);
      if (!territory.ok) throw new Error(text);
      const places = placesOf(territory.value, [{ commune: "75056", epci: "200054781", name: null }]);
      if (!places.ok) throw new Error(text);
      return places.value.keep;
    };
    expect(keepOf("com:75056")("75107")).toBe(true);
    expect(keepOf("epci:200054781")("75107")).toBe(true);
    expect(keepOf("dep:2A")("2A004")).toBe(true);
    expect(keepOf("dep:2A")("2B033")).toBe(false);
    expect(readTerritory("com: 59183, 01001 ,2a004")).toMatchObject({ value: { codes: ["59183", "01001", "2A004"] } });
    expect(["com:59183 01001", "com:59183,,01001", "com:59183, "].map((text) => readTerritory(text).ok)).toEqual([
      false,
      false,
      false,
    ]);
    expect(["dep:20", "com:5918", "epci:1"].map((text) => readTerritory(text).ok)).toEqual([true, false, false]);
  });
});
