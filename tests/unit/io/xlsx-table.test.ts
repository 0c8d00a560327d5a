import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "../../../src/io/read-table.ts";
import { xlsxRecords } from "../../../src/io/xlsx-table.ts";
import { zipLimits } from "../../../src/io/zip-guard.ts";
import { readDay } from "../../../src/pool/calendar.ts";
import { newFolder } from "../../support/dossier.ts";
import { zipOf } from "../../support/zip.ts";

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

/** A zip of the parts, packed. */
function zip(parts: readonly Part[]): Buffer {
  return zipOf(
    parts.map(({ name, body, claimed }) => ({ name, packed: deflateRawSync(body), unpacked: claimed ?? body.length })),
  );
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
    const text = { name: "mimetype", body: xml("application/vnd.oasis.opendocument.spreadsheet") };
    expect(await xlsxRecords(zip([text, { name: "content.xml", body: xml("<a/>") }]), "f")).toMatchObject({
      problems: [{ code: "file/spreadsheet", facts: { kind: "ods" } }],
    });
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

/** A workbook as Excel itself packs it, from the XML of one sheet's rows. */
function rawWorkbook(rows: string, options: { readonly properties?: string; readonly after?: string } = {}): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const body = (xml: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  return zip([
    {
      name: "xl/workbook.xml",
      body: body(
        `<workbook xmlns="${main}" xmlns:r="${rel}">${options.properties ?? ""}<sheets><sheet name="Inscrits" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      body: body(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/sharedStrings.xml",
      body: body(
        `<sst xmlns="${main}"><si><t>N°</t></si><si><r><t>Date de </t></r><r><t>naissance</t></r></si><si><t>Code postal</t></si><si><t>0012</t></si></sst>`,
      ),
    },
    {
      name: "xl/styles.xml",
      body: body(
        `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      body: body(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${options.after ?? ""}</worksheet>`),
    },
  ]);
}

const headerRow = (row: number): string =>
  `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>1</v></c><c r="C${row}" t="s"><v>2</v></c></row>`;

describe("a workbook as Excel leaves it", () => {
  const read = async (bytes: Buffer) => {
    const path = join(newFolder(), "liste.xlsx");
    writeFileSync(path, bytes);
    const table = await readTable(path);
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    return table.value;
  };

  it("keeps hidden and filtered rows, which are volunteers like the others", async () => {
    const table = await read(
      rawWorkbook(
        `${headerRow(1)}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>29586</v></c><c r="C2"><v>59140</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3"><v>29587</v></c><c r="C3"><v>59240</v></c></row>`,
        { after: '<autoFilter ref="A1:C3"><filterColumn colId="2"/></autoFilter>' },
      ),
    );
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, "1"],
      [3, "2"],
    ]);
  });

  it("passes over merged title rows above the header", async () => {
    const title = (row: number): string =>
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Inscriptions ${row}</t></is></c><c r="B${row}"/><c r="C${row}"/></row>`;
    const table = await read(
      rawWorkbook(
        `${title(1)}${title(2)}${title(3)}${headerRow(5)}<row r="6"><c r="A6"><v>1</v></c><c r="B6"><v>29586</v></c><c r="C6"><v>59140</v></c></row>`,
        { after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"/></mergeCells>' },
      ),
    );
    expect(table.headers).toEqual(["N°", "Date de naissance", "Code postal"]);
    expect(table.rows).toEqual([{ row: 6, cells: ["1", "29586", "59140"] }]);
  });

  it("gives dates as days or as serials, which are read alike, and texts with their zeros", async () => {
    const table = await read(
      rawWorkbook(
        `${headerRow(1)}<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>29586</v></c><c r="C2" t="str"><f>TEXT(1000,"00000")</f><v>01000</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>007</t></is></c><c r="B3"><v>29586</v></c><c r="C3"><v>59140</v></c></row>`,
      ),
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["0012", "1980-12-31", "01000"],
      ["007", "29586", "59140"],
    ]);
    expect(table.rows.map(({ cells }) => readDay(cells[1] as string))).toEqual([
      { year: 1980, month: 12, day: 31 },
      { year: 1980, month: 12, day: 31 },
    ]);
  });

  it("counts dates from 1904 where the workbook says so", async () => {
    const table = await read(
      rawWorkbook(
        `${headerRow(1)}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>28124</v></c><c r="C2"><v>59140</v></c></row>`,
        { properties: '<workbookPr date1904="1"/>' },
      ),
    );
    expect(table.rows[0]?.cells[1]).toBe("1980-12-31");
  });
});

describe("readTable on a workbook", () => {
  it("reads a table that begins at column B and leaves one empty, and names an untitled one as Excel does", async () => {
    const folder = newFolder();
    const columnB = [
      [null, "id", null, "nom"],
      [null, "1", null, "Léa"],
    ];
    writeFileSync(join(folder, "b.xlsx"), await workbook({ Feuil1: [[], ...columnB] }));
    expect(await readTable(join(folder, "b.xlsx"))).toMatchObject({
      value: { headers: ["id", "nom"], rows: [{ row: 3, cells: ["1", "Léa"] }] },
    });
    writeFileSync(join(folder, "c.xlsx"), await workbook({ Feuil1: [...columnB, [null, "2", "x", "Bob"]] }));
    expect(await readTable(join(folder, "c.xlsx"))).toMatchObject({
      problems: [{ code: "file/empty-header", facts: { letters: ["C"] } }],
    });
  });

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
