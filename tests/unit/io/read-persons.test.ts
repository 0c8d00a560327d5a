// Files of persons through DuckDB: Parquet and CSV give the same groups, exact sums, and no pattern is read into a path.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isPersonsFile, readPersons } from "../../../src/io/read-persons.ts";
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

async function read(path: string, departments: readonly string[]) {
  const result = await readPersons(path, departments);
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
    const [a, b] = [await read(parquet, ["59"]), await read(large, ["59"])];
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

  test("no département asked for: counts alone", async () => {
    const found = await read(parquet, []);
    expect([found.rows, found.groups]).toEqual([300_000, []]);
  });

  test("a file cut short is told as such", async () => {
    const cut = join(folder, "cut.parquet");
    writeFileSync(cut, "PAR1 and nothing else");
    const result = await readPersons(cut, []);
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
      const result = await readPersons(path, ["59"]);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };

    test("Parquet or CSV, beside a list of codes, gives what the file itself gives; no copy is left", async () => {
      for (const [name, path] of [
        ["indcvi.parquet", parquet],
        ["FD_INDCVIZB_2022.csv", large],
      ] as const) {
        const zip = zipAt(`${name}.zip`, partOf("varmod.csv", dictionary), partOf(name, readFileSync(path)));
        expect(await isPersonsFile(zip)).toBe(true);
        const [inZip, itself] = [await readPersons(zip, ["59"]), await readPersons(path, ["59"])];
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
