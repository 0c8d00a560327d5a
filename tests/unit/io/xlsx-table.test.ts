import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "../../../src/io/read-table.ts";
import { xlsxRecords } from "../../../src/io/xlsx-table.ts";
import { zipLimits } from "../../../src/io/zip-guard.ts";
import { newFolder } from "../../support/dossier.ts";

type Cell = string | number | boolean | Date | null;

async function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) =>
        value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value === null ? null : { value },
      ),
    ),
  }));
  return writeWorkbook(written as never).toBuffer();
}

interface Part {
  readonly name: string;
  readonly body: Buffer;
  /** What the zip says that the part unpacks to. */
  readonly claimed?: number;
}

/** A zip by hand, which may lie about its sizes. */
function zip(parts: readonly Part[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, body, claimed } of parts) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed ?? body.length, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30, "latin1");
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? body.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46, "latin1");
    files.push(local, packed);
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function codesOf(result: Awaited<ReturnType<typeof xlsxRecords>>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

describe("xlsxRecords", () => {
  it("reads dates, numbers, yes and no as texts", async () => {
    const born = new Date(Date.UTC(1980, 11, 31));
    const bytes = await workbook({
      A: [
        ["id", "né"],
        [1, born],
        ["007", true],
        [59430.5, false],
      ],
    });
    expect(await xlsxRecords(bytes, "l.xlsx")).toMatchObject({
      value: [
        ["id", "né"],
        ["1", "1980-12-31"],
        ["007", "VRAI"],
        ["59430.5", "FAUX"],
      ],
    });
  });

  it("takes the only sheet with a table, asks when there are two, and obeys a name", async () => {
    const rows = [
      ["id", "x"],
      ["1", "a"],
    ];
    expect((await xlsxRecords(await workbook({ Notes: [["à lire"]], B: rows }), "l.xlsx")).ok).toBe(true);
    const two = await workbook({
      A: rows,
      B: [
        ["id", "y"],
        ["2", "b"],
      ],
    });
    expect(await xlsxRecords(two, "l.xlsx")).toMatchObject({
      problems: [{ code: "file/which-sheet", facts: { names: ["A", "B"], asked: null } }],
    });
    expect(await xlsxRecords(two, "l.xlsx", "B")).toMatchObject({
      value: [
        ["id", "y"],
        ["2", "b"],
      ],
    });
    expect(await xlsxRecords(two, "l.xlsx", "C")).toMatchObject({ problems: [{ facts: { asked: "C" } }] });
  });

  it("refuses zips that lie, that are enormous, that declare entities, or that are something else", async () => {
    const xml = (text: string): Buffer => Buffer.from(text);
    const name = "xl/workbook.xml";
    expect(codesOf(await xlsxRecords(zip([{ name, body: Buffer.alloc(5000), claimed: 10 }]), "f"))).toEqual([
      "file/damaged-workbook",
    ]);
    expect(codesOf(await xlsxRecords(zip([{ name, body: xml("<a/>"), claimed: zipLimits.bytes + 1 }]), "f"))).toEqual([
      "file/beyond-limit",
    ]);
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>';
    expect(codesOf(await xlsxRecords(zip([{ name, body: xml(bomb) }]), "f"))).toEqual(["file/damaged-workbook"]);
    expect(codesOf(await xlsxRecords(zip([{ name, body: xml("<a/>") }]), "f"))).toEqual(["file/damaged-workbook"]);
    expect(codesOf(await xlsxRecords(zip([{ name: "content.xml", body: xml("<a/>") }]), "f"))).toEqual([
      "file/spreadsheet",
    ]);
    expect(codesOf(await xlsxRecords(Buffer.from("PK\u0003\u0004"), "f"))).toEqual(["file/damaged-workbook"]);
  });

  it("survives every cut and many flipped bytes of a workbook", async () => {
    const bytes = await workbook({
      A: [
        ["id", "x"],
        ["1", "a"],
      ],
    });
    for (let length = 4; length < bytes.length; length += 97) {
      expect((await xlsxRecords(bytes.subarray(0, length), "f")).ok).toBe(false);
    }
    for (let at = 0; at < bytes.length; at += 61) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] as number) ^ 0x55;
      expect(typeof (await xlsxRecords(broken, "f")).ok).toBe("boolean");
    }
  });
});

describe("readTable on a workbook", () => {
  it("skips a title above the names of the columns, says so, and counts rows as Excel shows them", async () => {
    const path = join(newFolder(), "liste.xlsx");
    writeFileSync(
      path,
      await workbook({ Feuil1: [["Inscrits"], [], ["id", "nom", ""], ["1", "Léa"], [], ["2", null]] }),
    );
    const table = await readTable(path);
    expect(table).toMatchObject({
      ok: true,
      value: {
        headers: ["id", "nom"],
        rows: [
          { row: 4, cells: ["1", "Léa"] },
          { row: 6, cells: ["2", ""] },
        ],
      },
      warnings: [{ code: "file/title-rows", facts: { count: 1, headerRow: 3 } }],
    });
    expect(await readTable(`${path}#Feuil1`, "liste.xlsx")).toEqual(table);
    expect(await readTable(`${path}#Feuil2`)).toMatchObject({ problems: [{ code: "file/which-sheet" }] });
  });
});
