// Lines without a mark are cut by hand: the records must be those that csv-parse gives of the whole text, and so must the
// place of a mark that nobody closed.
import { CsvError, parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecords } from "../../../src/io/csv-records.ts";

function wholeParse(text: string): readonly string[][] | number {
  let complete = 0;
  try {
    return parse(text, {
      delimiter: ";",
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      on_record: (record) => {
        complete += 1;
        return record;
      },
    }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) return complete + 1;
    throw error;
  }
}

describe("csvRecords", () => {
  test("cuts any text as csv-parse does", () => {
    const letters = fc.constantFrom('"', '""', ";", "a", " ", "é", "\n", "\r\n", "\r", '"\n', ';"', "b;c\n");
    const seen = { records: 0, unclosed: 0, severalLines: 0 };
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const expected = wholeParse(text);
        if (typeof expected === "number") seen.unclosed += 1;
        else {
          seen.records += expected.length;
          if (expected.some((record) => record.some((cell) => /[\r\n]/.test(cell)))) seen.severalLines += 1;
        }
        expect(csvRecords(text, ";")).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
    expect(Math.min(seen.records / 10, seen.unclosed, seen.severalLines)).toBeGreaterThan(1000);
  });

  test("finds the end of a cell of hundreds of lines, and a mark that nobody closed before hundreds of others", () => {
    const lines = Array.from({ length: 300 }, (_, index) => `"x";${index}`).join("\n");
    for (const text of [`a;b\n"${"line\n".repeat(300)}";c\n${lines}`, `a;"b\n${lines}`, `a;b\n"c;"d";\n${lines}`]) {
      expect(csvRecords(text, ";")).toEqual(wholeParse(text));
    }
  });

  test("takes a line of more than a million characters for a mark that nobody closed, with marks and without", () => {
    const long = "x".repeat(1_000_001);
    for (const text of [`a;b\n${long};c\n`, `a;b\n"${long}";c\n`]) expect(csvRecords(text, ";")).toBe(2);
  });
});
