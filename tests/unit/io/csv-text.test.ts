import { describe, expect, it } from "vitest";
import { csvText } from "../../../src/io/csv-text.ts";
import { parseTable } from "../../../src/io/read-table.ts";
import { successOf } from "../../support/problem-codes.ts";

describe("csvText", () => {
  it("ends every line with LF and quotes only what must be quoted", () => {
    expect(
      csvText(
        ["a", "b"],
        [
          ["1", "x,y"],
          ['"q"', "é"],
        ],
      ),
    ).toBe('a,b\n1,"x,y"\n"""q""",é\n');
  });

  it("writes for a French spreadsheet: mark, semicolons, CRLF", () => {
    expect(csvText(["a", "b"], [["1", "2;3"]], { bom: true, separator: ";", crlf: true })).toBe(
      '\uFEFFa;b\r\n1;"2;3"\r\n',
    );
  });

  it.each(["=1+1", "+33", "-2", "@x", "\tx", "\rx", "\uFF1D1"])(
    "neutralises %j for a spreadsheet only, and reads it back as it was",
    (cell) => {
      const read = (text: string) => successOf(parseTable(new TextEncoder().encode(text), "t")).rows[0]?.cells[1];
      const guarded = csvText(["a", "b"], [["1", cell]], { neutraliseFormulas: true });
      expect(guarded).toContain(`'${cell}`);
      expect(read(guarded)).toBe(cell);
      expect(csvText(["a", "b"], [["1", cell]])).not.toContain("'");
      expect(read(csvText(["a", "b"], [["1", cell]]))).toBe(cell);
    },
  );

  it("is read back as it was, line breaks and blanks included", () => {
    const rows = [
      [" x ", "a\nb"],
      ["a\rb", "c\r\nd"],
      ['"', ",;\t"],
      ["", "z"],
    ];
    const read = successOf(parseTable(new TextEncoder().encode(csvText(["h", "i"], rows)), "t"));
    expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
