// Files of persons through DuckDB: Parquet and CSV give the same groups, exact sums, and no pattern is read into a path.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { WiderPlaces } from "../../../src/census/imported.ts";
import { recogniseFile } from "../../../src/census/recognise.ts";
import { isPersonsFile, readPersons } from "../../../src/io/read-persons.ts";
import { readSourceFile } from "../../../src/io/read-source-file.ts";
import { numberOfUnits } from "../../../src/math/decimal-units.ts";
import type { PersonPlaces, SourceFile } from "../../../src/model/source-file.ts";
import { zipOf } from "../../support/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "pinakion-persons-"));
const parquet = join(folder, "détail [RP2022] l'indcvi.parquet");
const large = join(folder, "FD_INDCVIZB_2022.csv");

/** 300,000 persons of three départements; weights with 15 decimals. */
const persons = `SELECT printf('%02d%02d', 59 + i % 3, i % 7) AS CANTVILLE, printf('%06d', i // 3) AS NUMMI,
  CAST(59 + i % 3 AS VARCHAR) AS DEPT, CASE WHEN i % 5 = 0 THEN '591830101' ELSE 'ZZZZZZZZZ' END AS IRIS,
  CAST(1 + i % 2 AS VARCHAR) AS SEXE, printf('%03d', i % 100) AS AGEREV, CAST(1 + i % 8 AS VARCHAR) AS CS1,
  CAST(1 + i % 9 AS DECIMAL(17, 15)) + 0.000000000000001 AS IPONDI, repeat('x', 150) AS REST FROM range(300000) AS t(i)`;

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`COPY (${persons}) TO '${parquet.replaceAll("'", "''")}' (FORMAT parquet)`);
  await connection.run(`COPY (${persons}) TO '${large}' (FORMAT csv, DELIMITER ';', HEADER)`);
  connection.closeSync();
});

/** Dunkerque, and the cantons of its département that end in 0 to 2. */
const dunkerque: PersonPlaces = { departments: ["59"], communes: ["59183"], cantons: ["5900", "5901", "5902"] };
const nowhere: PersonPlaces = { departments: [], communes: [], cantons: [] };

async function read(path: string, places: PersonPlaces) {
  const result = await readPersons(path, places);
  if (!result.ok || result.value.kind !== "persons") throw new Error(JSON.stringify(result));
  return result.value.persons;
}

describe("files of persons", () => {
  test("are told from the others by their first bytes and titles", async () => {
    const small = join(folder, "small.csv");
    writeFileSync(small, "CANTVILLE;NUMMI;SEXE;AGEREV;IPONDI\n5996;1;1;020;1\n");
    expect(await Promise.all([parquet, large, small, join(folder, "none")].map(isPersonsFile))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("Parquet and CSV give the same groups; totals are exact to the last decimal", async () => {
    const [a, b] = [await read(parquet, dunkerque), await read(large, dunkerque)];
    expect(a).toEqual(b);
    expect(a.rows).toBe(300_000);
    // Sum of 1..9 in turn, and 300,000 times the 15th decimal.
    const whole = Array.from({ length: 300_000 }, (_, index) => 1 + (index % 9)).reduce(
      (sum, weight) => sum + weight,
      0,
    );
    expect(a.total).toBe(`${whole}.000000000300000`);
    expect(a.groups.every(({ department }) => department === "59")).toBe(true);
    expect(a.groups.reduce((sum, group) => sum + group.persons, 0)).toBe(100_000);
    expect(a.groups.some(({ commune }) => commune === "59183")).toBe(true);
  });

  test("the plain reader's tables are DuckDB's, to the last decimal: territory by commune, arrondissement and canton", async () => {
    const rows = ["CANTVILLE;NUMMI;DEPT;IRIS;SEXE;AGEREV;CS1;IPONDI"];
    const irises = ["ZZZZZZZZZ", "591830101", "594040000", "592710101", "", "591550000"];
    const cantons = ["05996", "5912", "5917"];
    for (let index = 0; index < 900; index += 1) {
      const [iris, canton] = [irises[index % 6], cantons[index % 3]];
      const [age, weight] = [
        `${15 + (index % 80)}`.padStart(3, "0"),
        `${1 + (index % 7)}.${`${index * 7919}`.padStart(12, "0")}`,
      ];
      rows.push(
        `${canton};${index};${index % 9 === 0 ? "62" : "59"};${iris};${1 + (index % 2)};${age};${1 + (index % 8)};${weight}`,
      );
    }
    const [plain, packed] = [join(folder, "plain.csv"), join(folder, "packed.parquet")];
    writeFileSync(plain, `${rows.join("\n")}\n`);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const table = `read_csv('${plain}', delim = ';', header = true, all_varchar = true)`;
    await connection.run(`COPY (SELECT * FROM ${table}) TO '${packed}' (FORMAT parquet)`);
    connection.closeSync();
    const places: PersonPlaces = { departments: ["59"], communes: ["59183", "59404"], cantons: ["5996"] };
    const wider: WiderPlaces = {
      departments: new Set(["59"]),
      cantons: new Set(["5996"]),
      isWhole: false,
      isCovered: true,
    };
    const tables = (source: SourceFile) => {
      const found = recogniseFile(source, (code) => places.communes.includes(code), wider);
      if (!found.ok) throw new Error(JSON.stringify(found.problems));
      expect(found.value.problems.map(({ code }) => code)).toEqual(["census/vintage-unknown"]);
      const cells = found.value.tables.flatMap(({ id, cells, sample = [] }) => [
        ...cells.map(({ codes, units }) => [id, ...codes, units].join(" ")),
        ...sample.map(({ codes, persons, weightSquares }) =>
          [id, ...codes, persons, weightSquares.toFixed(6)].join(" "),
        ),
      ]);
      return [found.value.rows, found.value.total, found.value.tables.map(({ id }) => id), cells.sort()];
    };
    const [sheet, persons] = [await readSourceFile(plain), await readPersons(packed, places)];
    if (!sheet.ok || !persons.ok) throw new Error(JSON.stringify([sheet, persons]));
    const found = tables(persons.value);
    expect(found).toEqual(tables(sheet.value[0] as SourceFile));
    expect(found[2]).toEqual(["indcvi", "indcvi-territoire", "indcvi-sexe-age-csp"]);
    // Counted by hand from the rows: not in 62, and in one of the two communes, or without one and in the canton.
    const own = rows.slice(1).filter((row) => {
      const [canton, , department, iris = ""] = row.split(";");
      const isPlace = /^\d{9}$/.test(iris) ? /^59(183|404)/.test(iris) : canton === "05996";
      return department === "59" && isPlace;
    });
    const groups = persons.value.kind === "persons" ? persons.value.persons.groups : [];
    const mine = groups.filter(({ commune, canton }) => commune !== "" && (commune !== null || canton !== ""));
    expect(mine.reduce((sum, group) => sum + group.persons, 0)).toBe(own.length);
    expect(numberOfUnits(found[1] as bigint)).toBeCloseTo(
      rows.slice(1).reduce((sum, row) => sum + Number(row.split(";")[7]), 0),
      6,
    );
    expect(new Set(groups.map(({ commune }) => commune))).toEqual(new Set(["59183", "59404", "", null]));
  });

  test("no département asked for: counts alone", async () => {
    const found = await read(parquet, nowhere);
    expect([found.rows, found.groups]).toEqual([300_000, []]);
  });

  test("a file cut short is told as such", async () => {
    const cut = join(folder, "cut.parquet");
    writeFileSync(cut, "PAR1 and nothing else");
    const result = await readPersons(cut, nowhere);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["file/unreadable"]);
  });

  describe("in a zip as downloaded", () => {
    const dictionary = Buffer.from("COD_VAR;LIB_VAR\nCS1;Groupe socioprofessionnel\n");
    const partOf = (name: string, content: Buffer, changes: { unpacked?: number; crc?: number } = {}) => ({
      name,
      packed: deflateRawSync(content, { level: 1 }),
      unpacked: content.length,
      crc: crc32(content),
      ...changes,
    });
    const zipAt = (name: string, ...parts: Parameters<typeof zipOf>[0]): string => {
      const path = join(folder, name);
      writeFileSync(path, zipOf(parts));
      return path;
    };
    /** What is left of unpacked copies, in a temporary folder of these tests alone. */
    const temporary = mkdtempSync(join(tmpdir(), "pinakion-persons-"));
    const left = (): readonly string[] => readdirSync(temporary);
    beforeEach(() => {
      vi.stubEnv("TMPDIR", temporary);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });
    const codesOf = async (path: string) => {
      const result = await readPersons(path, dunkerque);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };

    test("Parquet or CSV, beside a list of codes, gives what the file itself gives; no copy is left", async () => {
      for (const [name, path] of [
        ["indcvi.parquet", parquet],
        ["FD_INDCVIZB_2022.csv", large],
      ] as const) {
        const zip = zipAt(`${name}.zip`, partOf("varmod.csv", dictionary), partOf(name, readFileSync(path)));
        expect(await isPersonsFile(zip)).toBe(true);
        const [inZip, itself] = [await readPersons(zip, dunkerque), await readPersons(path, dunkerque)];
        if (!inZip.ok || !itself.ok) throw new Error(JSON.stringify(inZip));
        expect(inZip.value).toEqual({ ...itself.value, file: `${name}.zip/${name}` });
      }
      expect(left()).toEqual([]);
    });

    test("one that says less or more than it holds, that is damaged, or that is a bomb is refused; no copy is left", async () => {
      const content = readFileSync(parquet);
      const name = "indcvi.parquet";
      expect(await codesOf(zipAt("less.zip", partOf(name, content, { unpacked: 1000 })))).toEqual(["file/unreadable"]);
      expect(await codesOf(zipAt("more.zip", partOf(name, content, { unpacked: content.length + 1 })))).toEqual([
        "file/unreadable",
      ]);
      expect(await codesOf(zipAt("crc.zip", partOf(name, content, { crc: 1 })))).toEqual(["file/unreadable"]);
      const bomb = Buffer.concat([Buffer.from("PAR1"), Buffer.alloc(20_000_000)]);
      expect(await codesOf(zipAt("bomb.zip", partOf(name, bomb)))).toEqual(["file/beyond-limit"]);
      expect(left()).toEqual([]);
    });

    test("two files of persons in one zip, or none, are not taken for one", async () => {
      const content = readFileSync(parquet);
      const two = zipAt("two.zip", partOf("a.parquet", content), partOf("b.parquet", content));
      const none = zipAt("none.zip", partOf("varmod.csv", dictionary));
      expect(await Promise.all([two, none].map(isPersonsFile))).toEqual([false, false]);
    });
  });
});
