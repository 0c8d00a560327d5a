import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseTable, readTable } from "../../../src/io/read-table.ts";
import { tableLimits } from "../../../src/io/table-limits.ts";
import { columnLetter } from "../../../src/io/table-titles.ts";
import { codesOf, problemsOf, successOf } from "../../support/problem-codes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (text: string) => successOf(parseTable(utf8(text), "t.csv"));
const problems = (text: string) => problemsOf(parseTable(utf8(text), "t.csv"));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), littleEndian);
  return bytes;
}

describe("encodings", () => {
  it("reads UTF-8 with and without a mark alike, the mark not being part of the first title", () => {
    expect(table("\uFEFFN°;Prénom\n1;Zoé\n").headers).toEqual(["N°", "Prénom"]);
    expect(table("N°;Prénom\n1;Zoé\n").rows).toEqual([{ row: 2, cells: ["1", "Zoé"] }]);
  });

  it("reads every Windows-1252 character between 80 and 9F, and not as Latin-1", () => {
    const codes = Array.from({ length: 128 }, (_, index) => index + 128);
    const bytes = codes.filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
    const read = successOf(parseTable(Uint8Array.from([...utf8("a;b\n1;"), ...bytes, 10]), "t.csv"));
    const high = bytes.filter((byte) => byte > 0x9f).map((byte) => String.fromCharCode(byte));
    expect(read.rows[0]?.cells[1]).toBe(`€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ${high.join("")}`);
  });

  it("reads a Windows-1252 file longer than its chunks", () => {
    const row = [...utf8("1;"), 0x9c, 0xe9, 10];
    const bytes = Uint8Array.from([...utf8("a;b\n"), ...Array.from({ length: 5000 }, () => row).flat()]);
    const read = successOf(parseTable(bytes, "t.csv"));
    expect(read.rows.length).toBe(5000);
    expect(read.rows.every(({ cells }) => cells[1] === "œé")).toBe(true);
  });

  it.each([true, false])(
    "reads UTF-16 with its mark (little endian: %s), also longer than its chunks",
    (littleEndian) => {
      const read = successOf(parseTable(utf16(`a;b\r\n${"é;œ😀\r\n".repeat(3000)}`, littleEndian), "t.csv"));
      expect(read.rows.length).toBe(3000);
      expect(read.rows[2999]).toEqual({ row: 3001, cells: ["é", "œ😀"] });
    },
  );

  it("reads UTF-16 that ends in the middle of a character", () => {
    expect(successOf(parseTable(utf16("a;b\n1;2\n", true).slice(0, -1), "t.csv")).rows[0]?.cells).toEqual(["1", "2"]);
  });

  it("refuses bytes that no supported encoding has, naming the byte", () => {
    const [problem] = problemsOf(parseTable(Uint8Array.from([...utf8("a;b\n1;"), 0xe9, 0x8d]), "t.csv"));
    expect(problem).toMatchObject({ code: "file/unknown-encoding", facts: { byte: "8D" }, where: { file: "t.csv" } });
  });

  it("refuses workbooks and binary files", () => {
    expect(problemsOf(parseTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "x"))[0]).toMatchObject({
      code: "file/spreadsheet",
      facts: { kind: "xlsx" },
    });
    expect(problemsOf(parseTable(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "x"))[0]).toMatchObject({
      code: "file/spreadsheet",
      facts: { kind: "xls" },
    });
    expect(codesOf(parseTable(utf8("a;b\n\0;1"), "x"))).toEqual(["file/binary"]);
    expect(codesOf(parseTable(utf16("a;b\n\0;1", true), "x"))).toEqual(["file/binary"]);
  });

  it("says of a packed file and of UTF-16 without its mark what they are", () => {
    const kindOf = (bytes: Uint8Array) => problemsOf(parseTable(bytes, "x"))[0];
    expect(kindOf(gzipSync("a;b\n1;2\n"))).toMatchObject({ code: "file/binary", facts: { kind: "gzip" } });
    const text = "N°;Prénom;Né le\n1;Zoé;31/12/1980\n";
    for (const littleEndian of [true, false]) {
      const facts = { kind: "utf-16" };
      expect(kindOf(utf16(text, littleEndian).slice(2))).toMatchObject({ code: "file/binary", facts });
    }
    // Zeros in both places of the pairs, or hardly any, are no text.
    for (const bytes of [Uint8Array.of(65, 0, 0, 66, 67, 0), utf8(`${"ab;cd\n".repeat(40)}\0`)])
      expect(kindOf(bytes)).toMatchObject({ code: "file/binary", facts: { kind: "other" } });
  });
});

describe("separators and lines", () => {
  it.each([";", ",", "\t"])("finds the separator %j", (separator) => {
    const text = `${["a", "b", "c"].join(separator)}\n${["1", "2", "3"].join(separator)}`;
    expect(table(text).headers).toEqual(["a", "b", "c"]);
  });

  it("prefers the separator that cuts rows like the titles over the one that occurs more often in them", () => {
    const read = table("Nom, prénom, âge, ville;Accord\nA, B, C;oui\nD;non\n");
    expect(read.headers).toEqual(["Nom, prénom, âge, ville", "Accord"]);
  });

  it("is not misled by a few broken rows when another character occurs once in every row", () => {
    const rows = Array.from({ length: 12 }, (_, index) => `${index};x;1, rue`).join("\n");
    expect(problems(`a;b;c, d\n${rows}\n9;1, rue\n`)).toMatchObject([{ code: "file/ragged-rows", where: { row: 14 } }]);
  });

  it("ignores Excel's sep= line, which no spreadsheet counts as a row", () => {
    expect(table("sep=;\r\na;b\r\n1;2\r\n").rows).toEqual([{ row: 2, cells: ["1", "2"] }]);
  });

  it("numbers rows as a spreadsheet does: blank lines count, line breaks in quotes do not", () => {
    const read = table('a;b\r\n\r\n1;"x\r\ny"\r\n;\r\n2;z\n3;w\r4;v\n\n\n');
    expect(read.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [3, "1"],
      [5, "2"],
      [6, "3"],
      [7, "4"],
    ]);
    expect(read.rows[0]?.cells[1]).toBe("x\r\ny");
  });

  it("counts blank lines above the titles too", () => {
    expect(table("\n\na;b\n1;2\n").rows[0]?.row).toBe(4);
  });

  it("passes over title rows of a few cells, but not over titles of which some are missing", () => {
    const wide = "a;b;c;d;e;f;g\n1;2;3;4;5;6;7\n";
    expect(table(`Inscrits;;;;;;\nExport du;15/01/2027;;;;;\n\n${wide}`).rows).toEqual([
      { row: 5, cells: ["1", "2", "3", "4", "5", "6", "7"] },
    ]);
    expect(problems("a;b;;\n1;2;3;4\n")).toMatchObject([{ code: "file/empty-header", facts: { letters: ["C", "D"] } }]);
  });

  it("keeps quotation marks inside an unquoted cell", () => {
    expect(table('a;b\n1;rue "Haute" 3\n').rows[0]?.cells[1]).toBe('rue "Haute" 3');
  });

  it("finds the row whose quotation mark is never closed", () => {
    expect(problems('a;b\n1;2\n\n3;"4\n5;6\n')).toMatchObject([
      { code: "file/unclosed-quote", where: { file: "t.csv", row: 4 } },
    ]);
    expect(problems('a;"b\n1;2\n')).toMatchObject([{ code: "file/unclosed-quote", where: { row: 1 } }]);
  });

  it("takes a cell of more than a million characters for a quotation mark never closed", () => {
    expect(problems(`a;b\n1;"${"x\n".repeat(600_000)}"\n`)).toMatchObject([
      { code: "file/unclosed-quote", where: { row: 2 } },
    ]);
  });

  it("refuses a single column", () => {
    expect(problems("a|b\n1|2\n")).toMatchObject([{ code: "file/wrong-separator", where: { row: 1 } }]);
    expect(problems("\na;\n1;\n")).toMatchObject([{ code: "file/wrong-separator", where: { row: 2 } }]);
  });
});

describe("shape", () => {
  it("refuses empty files, blank files and files of empty cells", () => {
    for (const text of ["", "\uFEFF", " \n\n ", ";;\n;;\n"])
      expect(problems(text)).toMatchObject([{ code: "file/empty" }]);
  });

  it("refuses a file without data rows", () => {
    expect(problems("a;b\n;\n\n")).toMatchObject([{ code: "file/no-rows", where: { file: "t.csv", row: 1 } }]);
  });

  it("drops columns that are wholly empty at the end, and cells that are empty beyond the titles", () => {
    expect(table("a;b;;\n1;2;;\n3;4;;;;\n")).toEqual({
      file: "t.csv",
      separator: ";",
      headers: ["a", "b"],
      rows: [
        { row: 2, cells: ["1", "2"] },
        { row: 3, cells: ["3", "4"] },
      ],
    });
  });

  it("leaves out columns that hold nothing, at the start and between others, and keeps the spreadsheet's letters", () => {
    const read = table(";id;Nom;;Sexe;\n;1;A;;F;\n;2;B; ;H;\n");
    expect(read.headers).toEqual(["id", "Nom", "Sexe"]);
    expect(read.rows).toEqual([
      { row: 2, cells: ["1", "A", "F"] },
      { row: 3, cells: ["2", "B", "H"] },
    ]);
    expect(problems(";id;;id\n;1;;2\n")).toMatchObject([
      { code: "file/duplicate-header", facts: { letters: ["B", "D"] } },
    ]);
    expect(problems(";id;;Sexe\n;1;;F\n;2;x;H\n")).toMatchObject([
      { code: "file/empty-header", facts: { letters: ["C"] } },
    ]);
    expect(problems(";id;\n;1;\n").map(({ code }) => code)).toEqual(["file/wrong-separator"]);
    expect(problems(";id;Nom\n;1\n")).toMatchObject([{ code: "file/ragged-rows", facts: { found: 2, expected: 3 } }]);
  });

  it("tells every problem of the titles and of the rows at once", () => {
    const found = problems("Nom;;nom ;x\n1;2;3;4\n1;2\n1;2;3;4;5\n1;2;3\n1;2;3;4;6\n9;8\n");
    expect(found.map(({ code, where, facts }) => [code, where?.row, facts])).toEqual([
      ["file/empty-header", 1, { letters: ["B"] }],
      ["file/duplicate-header", 1, { header: "Nom", letters: ["A", "C"] }],
      ["file/ragged-rows", 3, { found: 2, expected: 4, rows: [3, 7], count: 2 }],
      ["file/ragged-rows", 4, { found: 5, expected: 4, rows: [4, 6], count: 2 }],
      ["file/ragged-rows", 5, { found: 3, expected: 4, rows: [5], count: 1 }],
    ]);
  });

  it("names five ragged rows and counts the rest", () => {
    const [problem] = problems(`a;b;c\n${"1;2\n".repeat(12)}`);
    expect(problem?.facts).toEqual({ found: 2, expected: 3, rows: [2, 3, 4, 5, 6], count: 12 });
  });

  it("counts an untitled column as data when a row uses it", () => {
    expect(problems("a;b;\n1;2;\n1;2;3\n")).toMatchObject([{ code: "file/empty-header", facts: { letters: ["C"] } }]);
  });

  it("keeps its limits on rows, columns and bytes", () => {
    const columns = Array.from({ length: tableLimits.columns + 1 }, (_, index) => `c${index}`).join(";");
    expect(problems(`${columns}\n1\n`)).toMatchObject([
      { code: "file/beyond-limit", facts: { what: "columns", found: 1001 } },
    ]);
    const tooLong = { length: tableLimits.bytes + 1 } as Uint8Array;
    expect(problemsOf(parseTable(tooLong, "t.csv"))).toMatchObject([
      { code: "file/beyond-limit", facts: { what: "bytes" } },
    ]);
  });

  it("names columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("readTable", () => {
  it("reads a file and calls it by its name, or by the name given", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pinakion-table-"));
    await writeFile(join(folder, "liste.csv"), "a;b\n1;2\n");
    expect(successOf(await readTable(join(folder, "liste.csv"))).file).toBe("liste.csv");
    expect(successOf(await readTable(join(folder, "liste.csv"), "x/liste.csv")).file).toBe("x/liste.csv");
    const missing = problemsOf(await readTable(join(folder, "listes.csv")));
    expect(missing).toMatchObject([
      { code: "file/not-found", facts: { nearest: "liste.csv" }, where: { file: "listes.csv" } },
    ]);
    const nowhere = problemsOf(await readTable(join(folder, "nulle-part", "l.csv")));
    expect(nowhere).toMatchObject([{ code: "file/not-found", facts: { nearest: null } }]);
    expect(problemsOf(await readTable(folder, "dossier"))).toMatchObject([
      { code: "file/unreadable", facts: { reason: "EISDIR" } },
    ]);
    await rm(folder, { recursive: true });
  });
});
