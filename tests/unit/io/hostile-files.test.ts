// Files made to hurt: each is refused, or read as the plain text that it is, in bounded time and memory. The 1-GB cell and the
// hundred thousand broken lists are in tests/long.
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseTable } from "../../../src/io/read-table.ts";
import { xlsxRecords } from "../../../src/io/xlsx-table.ts";
import { zipLimits } from "../../../src/io/zip-guard.ts";
import { plainPoolRequest } from "../../../src/pool/plain-request.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import { readDamagedWorkbooks } from "../../support/damaged-workbooks.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";
import { zipOf } from "../../support/zip.ts";

const text = (content: string): Buffer => Buffer.from(content);

async function codesOf(bytes: Buffer): Promise<readonly string[]> {
  return problemsOf(await xlsxRecords(bytes, "liste.xlsx")).map(({ code }) => code);
}

describe("zip bombs", () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000));

  it("that say how large they are, are not unpacked", async () => {
    const sheet = { name: "xl/workbook.xml", packed: bomb, unpacked: zipLimits.bytes + 1 };
    expect(await codesOf(zipOf([sheet]))).toEqual(["file/beyond-limit"]);
    const many = Array.from({ length: 7 }, (_, index) => ({
      name: `xl/${index}.xml`,
      packed: bomb,
      unpacked: 50_000_000,
    }));
    expect(await codesOf(zipOf(many))).toEqual(["file/beyond-limit"]);
  });

  it("that lie are unpacked no further than they say", async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await codesOf(zipOf([{ name: "xl/workbook.xml", packed: bomb, unpacked: 1000 }]))).toEqual([
      "file/damaged-workbook",
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it("of very many parts are refused by their number", async () => {
    const parts = Array.from({ length: zipLimits.parts + 1 }, (_, index) => ({
      name: `xl/${index}`,
      packed: text("\u0003\0"),
      unpacked: 0,
    }));
    expect(await codesOf(zipOf(parts))).toEqual(["file/beyond-limit"]);
  });
});

describe("XML", () => {
  const entities = Array.from({ length: 10 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);

  it.each([
    ["entities within entities", `<!DOCTYPE a [<!ENTITY e0 "ha">${entities.join("")}]><a>&e10;</a>`],
    ["an entity outside", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["a document type elsewhere", '<!doctype a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'],
    ["a document type behind blanks", `${" ".repeat(200_000)}<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`],
    ["another encoding", "\u00FE\u00FF<!DOCTYPE a>"],
  ])("with %s is refused unread", async (_, xml) => {
    const body = Buffer.from(`<?xml version="1.0"?>${xml}`, "latin1");
    const parts = [
      { name: "xl/workbook.xml", packed: deflateRawSync(text("<workbook/>")), unpacked: 11 },
      { name: "xl/sharedStrings.xml", packed: deflateRawSync(body), unpacked: body.length },
    ];
    expect(await codesOf(zipOf(parts))).toEqual(["file/damaged-workbook"]);
  });
});

describe("titles that are names of JavaScript", () => {
  it("are titles like others", () => {
    const table = successOf(parseTable(text("__proto__,constructor,id\nF,x,1\nH,y,2\n"), "liste.csv"));
    const feature = { id: "__proto__", label: "__proto__", sensitive: false, values: ["F", "H"] };
    const pool = successOf(readPool(table, plainPoolRequest([feature], { id: "id", household: ["constructor"] })));
    expect(pool.members.map(({ id, values, household }) => [id, values, household])).toEqual([
      ["1", ["F"], "x"],
      ["2", ["H"], "y"],
    ]);
    expect(({} as Record<string, unknown>)["F"]).toBeUndefined();
  });

  it("may be values and ids too", () => {
    const table = successOf(parseTable(text("id,s\n__proto__,toString\nconstructor,__proto__\n"), "liste.csv"));
    const feature = { id: "s", label: "s", sensitive: false, values: ["toString", "__proto__"] };
    const pool = successOf(readPool(table, plainPoolRequest([feature], { id: "id", household: [] })));
    expect(pool.members.map(({ id, values }) => [id, values[0]])).toEqual([
      ["__proto__", "toString"],
      ["constructor", "__proto__"],
    ]);
  });
});

describe("NUL characters", () => {
  it.each([
    ["UTF-8", text("id;s\n1;F\0\n")],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("id;s\n1;F\0\n", "utf16le")])],
    ["Windows-1252", Buffer.from("id;s\n1;\u00e9\0\n", "latin1")],
  ])("are refused in %s", (_, bytes) => {
    expect(problemsOf(parseTable(bytes, "liste.csv")).map(({ code }) => code)).toEqual(["file/binary"]);
  });
});

describe("workbooks", () => {
  /** A workbook of one sheet with these rows, written by hand. */
  const sheetOf = (rows: string): Buffer => {
    const parts = {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    };
    return zipOf(
      Object.entries(parts).map(([name, body]) => ({
        name,
        packed: deflateRawSync(text(body)),
        unpacked: body.length,
      })),
    );
  };
  const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
  const plain = `<row r="1">${cell("A1")}${cell("B1")}</row><row r="2">${cell("A2")}${cell("B2")}</row>`;

  it("are read when small, with empty cells far to the right", async () => {
    expect(await xlsxRecords(sheetOf(`${plain}<row r="3"><c r="XFD3"/></row>`), "l.xlsx")).toMatchObject({
      value: [
        ["1", "1"],
        ["1", "1"],
      ],
    });
  });

  it.each([
    ["a cell beyond a thousand columns", `${plain}<row r="3">${cell("ALM3")}</row>`, "file/beyond-limit"],
    ["one in the last row of a wide sheet", `${plain}<row r="1048576">${cell("CU1048576")}</row>`, "file/beyond-limit"],
    ["wide empty rows", `${plain}${'<row r="3"><c r="XFD3"/></row>'.repeat(4000)}`, "file/beyond-limit"],
    ["a column that Excel does not have", `${plain}<row r="3">${cell("ZZZZZZZ3")}</row>`, "file/damaged-workbook"],
    ["a row that Excel does not have", `${plain}<row r="1048577">${cell("A1048577")}</row>`, "file/damaged-workbook"],
    ["an address in other quotes", `${plain}<row r="3"><c r = 'ZZZZZZZ3'><v>1</v></c></row>`, "file/damaged-workbook"],
    ["an address behind another", `${plain}<row r="3"><c x=' r="A3" ' r="ZZZZZZZ3"/></row>`, "file/damaged-workbook"],
    ["an address twice", `${plain}<row r="3"><c r="A3" r="ZZZZZZZ3"/></row>`, "file/damaged-workbook"],
    ["an address in signs", `${plain}<row r="3"><c r="&#90;ZZZZZZ3"/></row>`, "file/damaged-workbook"],
    ["a sign in an attribute", `${plain}<row r="3"><c x=">" r="ZZZZZZZ3"/></row>`, "file/damaged-workbook"],
    ["a tag without end", `${plain}<c ${"a".repeat(1000)}`, "file/damaged-workbook"],
  ])("with %s are refused before they are laid out", async (_, rows, code) => {
    const started = performance.now();
    expect(await codesOf(sheetOf(rows))).toEqual([code]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("of which two sheets hold no table of cells are refused, and leave no failure behind that nobody waits for", async () => {
    const sheets = ["<worksheet/>", "<worksheet><!--<sheetData/>--></worksheet>", "<worksheet><sheetData><c"];
    const named = (tag: (at: number) => string): string => sheets.map((_, at) => tag(at + 1)).join("");
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    const parts = [
      [
        "xl/workbook.xml",
        `<workbook>${named((at) => `<sheet name="${at}" sheetId="${at}" r:id="rId${at}"/>`)}</workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        `<Relationships>${named((at) => `<Relationship Id="rId${at}" Type="${type}" Target="/xl/${at}.xml"/>`)}</Relationships>`,
      ],
      ...sheets.map((body, at) => [`xl/${at + 1}.xml`, body]),
    ] as const;
    const packed = parts.map(([name = "", body = ""]) => ({
      name,
      packed: deflateRawSync(text(body)),
      unpacked: body.length,
    }));
    // An unhandled rejection would fail the run of the tests, as it would end the program.
    expect(await codesOf(zipOf(packed))).toEqual(["file/damaged-workbook"]);
  });

  it("broken in three hundred ways end as a whole pool or as problems", async () => {
    const { pools, refusals } = await readDamagedWorkbooks("short", 300);
    expect([pools > 20, (refusals.get("file/damaged-workbook") ?? 0) > 20]).toEqual([true, true]);
  }, 60_000);
});
