import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { csvRecords } from "../../../src/io/csv-records.ts";
import { delimitedSheet } from "../../../src/io/delimited-sheet.ts";
import { readSourceFile } from "../../../src/io/read-source-file.ts";
import { zipOf as zipOfParts } from "../../support/zip.ts";

/** Times a workbook was parsed, by the real parser. */
const parsed = vi.hoisted(() => ({ times: 0 }));
vi.mock("read-excel-file/node", async (importOriginal) => {
  const { default: parse } = await importOriginal<typeof import("read-excel-file/node")>();
  const counted = (...given: Parameters<typeof parse>) => {
    parsed.times += 1;
    return parse(...given);
  };
  return { default: counted };
});

/** A zip of one deflated file; `claimed` is the length it says it has. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const [packed, title] = [deflateRawSync(content), Buffer.from(name)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(title.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(claimed, 24);
  directory.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, directory, title, end]);
}

async function read(name: string, content: Buffer | string) {
  const path = join(mkdtempSync(join(tmpdir(), "pinakion-source-")), name);
  writeFileSync(path, content);
  return readSourceFile(path);
}

async function refusalOf(name: string, content: Buffer) {
  const result = await read(name, content);
  if (result.ok) throw new Error("read");
  const [problem] = result.problems;
  return [problem?.code, problem?.facts];
}

async function rowsOf(name: string, content: Buffer | string) {
  const result = await read(name, content);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [file] = result.value;
  if (file?.kind !== "sheets") throw new Error("no sheet");
  return { file: file.file, decimalComma: file.decimalComma, row: file.sheets[0]?.row(1) };
}

test("a zip as downloaded gives the .CSV in capitals that it holds", async () => {
  const zip = zipOf("base-ic-2022.CSV", Buffer.from("IRIS;COM\n010010000;01001\n"));
  expect(await rowsOf("base_csv.zip", zip)).toEqual({
    file: "base_csv.zip/base-ic-2022.CSV",
    decimalComma: true,
    row: ["010010000", "01001"],
  });
});

test("a zip packed again on a Mac gives what was packed; what the Mac adds is not even unpacked", async () => {
  const table = Buffer.from("IRIS;COM\n010010000;01001\n");
  const part = (name: string, body: Buffer, unpacked = body.length) => ({
    name,
    packed: deflateRawSync(body),
    unpacked,
  });
  // AppleDouble: a magic number, and a length that would be beyond every limit.
  const added = Buffer.from("\u0000\u0005\u0016\u0007", "latin1");
  const zip = zipOfParts([
    part("base/", Buffer.alloc(0)),
    part("base/base-ic.CSV", table),
    part("__MACOSX/base/._base-ic.CSV", added, 3_000_000_000),
    part("base/._base-ic.CSV", added),
    part("._notes.txt", added),
  ]);
  const found = await read("base.zip", zip);
  expect(found.ok && found.value.map(({ file }) => file)).toEqual(["base.zip/base/base-ic.CSV"]);
  expect((await rowsOf("base.zip", zip)).row).toEqual(["010010000", "01001"]);
  // A name with the same letters elsewhere is a file like others.
  const kept = await read("a.zip", zipOfParts([part("a._b.csv", table), part("MACOSX/c.csv", table)]));
  expect(kept.ok && kept.value).toHaveLength(2);
  expect(await refusalOf("a.zip", zipOfParts([part("__MACOSX/._a.csv", added)]))).toMatchObject([
    "file/zip",
    { why: "nothing" },
  ]);
});

test("a zip cut short, or that does not keep its word, is refused", async () => {
  const zip = zipOf("a.csv", Buffer.from("a;b\n1;2\n"));
  for (const bytes of [zip.subarray(0, 40), zipOf("a.csv", Buffer.from("a;b\n1;2\n"), 3)]) {
    expect(await refusalOf("a.zip", bytes)).toEqual(["file/zip", { why: "damaged", names: [] }]);
  }
  expect((await refusalOf("a.xlsx", zip.subarray(0, 40)))[0]).toBe("file/damaged-workbook");
});

test("a zip of another form, without data, or with files of persons to choose from, says which of these it is", async () => {
  const name = "RP2022_indcvizA.parquet";
  expect(await refusalOf("a.zip", zipOf(name, Buffer.from("PAR1")))).toEqual([
    "file/zip",
    { why: "parquet", names: [name] },
  ]);
  expect(await refusalOf("a.zip", zipOf("notice.pdf", Buffer.from("%PDF")))).toEqual([
    "file/zip",
    { why: "nothing", names: ["notice.pdf"] },
  ]);
  // Made by hand after the specification of zip64: one stored file of 23 bytes, every size in the further fields.
  const zip64 = readFileSync(join(import.meta.dirname, "../../../fixtures/refused/file--zip/a.zip"));
  expect(await refusalOf("a.zip", zip64)).toEqual(["file/zip", { why: "zip64", names: [] }]);
});

test("Windows-1252, byte order mark, quoted cells and the separator of the header line", async () => {
  expect(await rowsOf("a.csv", Buffer.from("CODGEO;LIBGEO\r\n59011;Ann\x9cullin\r\n", "latin1"))).toMatchObject({
    row: ["59011", "Annœullin"],
  });
  expect(await rowsOf("a.csv", '\ufeff"GEO";"OBS"\n"59183";"1;2"\n')).toMatchObject({ row: ["59183", "1;2"] });
  expect(await rowsOf("a.csv", "a,b\n1,2\n")).toMatchObject({ decimalComma: false, row: ["1", "2"] });
});

test("a workbook is parsed once, however many sheets it has: those with a table are there, in its order", async () => {
  const table = (code: string) => [
    ["CODGEO", "LIBGEO"],
    [code, "x"],
  ];
  const sheets = { COM: table("59183"), "Lisez-moi": [["une note"]], ARM: table("75101"), EPCI: table("245900428") };
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => ({ value, type: String }))),
  }));
  const sheetsOf = async (kept: typeof written) => {
    const before = parsed.times;
    const result = await read("a.xlsx", await writeWorkbook(kept as never).toBuffer());
    if (!result.ok || result.value[0]?.kind !== "sheets") throw new Error("no sheets");
    const found = result.value[0].sheets.map(({ name, rowCount, row }) => [name, rowCount, row(rowCount - 1)]);
    return { found, times: parsed.times - before };
  };
  expect(await sheetsOf(written)).toEqual({
    found: [
      ["COM", 2, ["59183", "x"]],
      ["ARM", 2, ["75101", "x"]],
      ["EPCI", 2, ["245900428", "x"]],
    ],
    times: 1,
  });
  // Of one table, or none, there is nothing to tell apart: it has no name.
  expect(await sheetsOf(written.slice(0, 2))).toEqual({ found: [["", 2, ["59183", "x"]]], times: 1 });
  expect(await sheetsOf(written.slice(1, 2))).toEqual({ found: [["", 1, ["une note"]]], times: 1 });
});

test("an empty file, a text without columns and broken JSON are refused with a reason", async () => {
  const codes = [];
  for (const text of [" ", "rien\n", "[1,"]) {
    const result = await read("a.csv", text);
    codes.push(result.ok ? "" : result.problems[0]?.code);
  }
  expect(codes).toEqual(["file/empty", "file/wrong-separator", "file/unreadable"]);
});

test("a line with marks around whole cells is cut as the reader of CSV cuts it", () => {
  const letters = fc.constantFrom('"', ";", "a", "1", " ", ",", '";"');
  let compared = 0;
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 14 }), (parts) => {
      const line = parts.join("");
      const records = csvRecords(line, ";");
      if (typeof records === "number" || records[0] === undefined) return;
      compared += 1;
      expect(delimitedSheet(`x;y\n${line}`, "")?.sheet.row(1)).toEqual(records[0]);
    }),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(1000);
});
