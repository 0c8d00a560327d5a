import fc from "fast-check";
import { expect, it } from "vitest";
import { csvText } from "../../src/io/csv-text.ts";
import { parseSettings } from "../../src/io/read-settings.ts";
import { parseTable } from "../../src/io/read-table.ts";
import { comparableText } from "../../src/model/comparable-text.ts";
import { nearestText } from "../../src/model/nearest-text.ts";
import { plainPoolRequest } from "../../src/pool/plain-request.ts";
import { readPool } from "../../src/pool/read-pool.ts";
import { describePlace, describeProblem } from "../../src/problems/describe.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { successOf } from "../support/problem-codes.ts";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns });
const csvPieces = fc.constantFrom(
  ";",
  ",",
  "\t",
  "\n",
  "\r\n",
  "\r",
  '"',
  '""',
  "a",
  "é",
  " ",
  "1",
  "=",
  "\uFEFF",
  "sep=;",
);
const yamlPieces = fc.constantFrom(
  "a",
  ": ",
  "- ",
  "\n",
  "  ",
  "{",
  "}",
  "[",
  "]",
  ",",
  "&x ",
  "*x",
  "!t ",
  '"',
  "'",
  "#",
  "|\n",
  ">\n",
  "---\n",
  "draw:",
  "features:",
  "values",
  "panel_size: ",
  "1",
  "<<: ",
  "\t",
  "?",
  "%",
);

/** Every problem must have a place, where one is due, and a sentence in both languages. */
function expectTellable(problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(describeProblem(problem, "fr")).not.toMatch(/undefined|null|NaN|\[object/);
    expect(describeProblem(problem, "en")).not.toMatch(/undefined|null|NaN|\[object/);
    expect(describePlace(problem, "fr")).not.toBe("");
  }
}

it("parseTable never throws on random bytes, and every row of what it accepts has one cell a title", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(csvPieces, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join(""))),
    fc.uint8Array({ maxLength: 100 }).map((tail) => Uint8Array.from([0xff, 0xfe, ...tail])),
  );
  fc.assert(
    fc.property(bytes, (input) => {
      const result = parseTable(input, "t.csv");
      if (!result.ok) return expectTellable(result.problems);
      const { headers, rows } = result.value;
      expect(headers.length).toBeGreaterThan(1);
      expect(new Set(headers.map(comparableText)).size).toBe(headers.length);
      for (const [index, { row, cells }] of rows.entries()) {
        expect(cells.length).toBe(headers.length);
        expect(row).toBeGreaterThan(rows[index - 1]?.row ?? 1);
      }
    }),
    parameters(11, 600),
  );
});

it("parseSettings never throws on random text", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200, unit: "binary" }),
    fc.array(yamlPieces, { maxLength: 50 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, (input) => {
      const result = parseSettings(input, "panel.yaml");
      if (!result.ok) expectTellable(result.problems);
    }),
    parameters(12, 500),
  );
});

it("parseSettings never throws when a value of good settings is replaced by anything", () => {
  const good = {
    draw: { id: "a", title: "t", organiser: "o", age_date: "2027-01-15" },
    panel_size: 2,
    sources: [{ id: "s", publisher: "p", title: "t", edition: "e", url: "u", licence: "l", base: "b" }],
    census: { file: "c.csv" },
    features: [
      {
        id: "f",
        census: { table: "t", dimension: "d", source: "s" },
        values: [{ value: "v", census: ["1", { code: "2", share: "1/2" }], min: 0, max: 2 }],
      },
    ],
    volunteers: { file: "v.csv", id: "N°", exclusions: [{ column: "c", keep: ["oui"], reason: "r" }] },
  };
  expect(parseSettings(JSON.stringify(good), "p").ok).toBe(true);
  const paths: string[][] = [];
  const walk = (value: unknown, path: string[]): void => {
    paths.push(path);
    if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(good, []);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, replacement) => {
      const replaced = (value: unknown, rest: string[]): unknown => {
        if (rest.length === 0) return replacement;
        const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
        (copy as Record<string, unknown>)[rest[0] as string] = replaced(
          (value as Record<string, unknown>)[rest[0] as string],
          rest.slice(1),
        );
        return copy;
      };
      const result = parseSettings(JSON.stringify(replaced(good, path)), "panel.yaml");
      if (!result.ok)
        for (const problem of result.problems) expect(describeProblem(problem, "fr")).not.toMatch(/undefined|\[object/);
    }),
    parameters(13, 500),
  );
});

it("what csvText writes, parseTable reads back, in every dialect", () => {
  const cell = fc.array(csvPieces, { maxLength: 5 }).map((pieces) => pieces.join(""));
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  const options = fc.record({
    separator: fc.constantFrom(";" as const, "," as const),
    bom: fc.boolean(),
    crlf: fc.boolean(),
    neutraliseFormulas: fc.boolean(),
  });
  const start = fc.constantFrom("", "=", "+", "-", "@", "\t=");
  fc.assert(
    fc.property(rows, start, options, (written, sign, dialect) => {
      // A first cell that holds something: a row of blanks is a blank line of the spreadsheet, and is skipped. A cell that
      // already begins with a guarded formula is read without its guard.
      const filled = written.map(([first, second, third]) => [
        `x${first}`,
        `${sign}${second}`,
        third.replace(/^'+/, ""),
      ]);
      for (const row of filled) row[1] = (row[1] as string).replace(/^'+/, "");
      const text = csvText(["un", "deux", "trois"], filled, dialect);
      const table = successOf(parseTable(new TextEncoder().encode(text), "t.csv"));
      expect(table.rows.map(({ cells }) => cells)).toEqual(filled);
    }),
    parameters(14, 300),
  );
});

it("members and exclusions together are the rows, whatever the order of the rows", () => {
  const answer = fc.constantFrom("F", "f ", "H", "Ailleurs");
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), fc.integer(), (answers, shift) => {
      const feature = { id: "sexe", label: "sexe", sensitive: false, values: ["F", "H"] };
      const plain = plainPoolRequest([feature], { id: "id", household: [] });
      const outside = { reason: "outside-territory", entries: ["ailleurs"] };
      const request = { ...plain, features: plain.features.map((settings) => ({ ...settings, outside })) };
      const rows = answers.map((text, index) => ({ row: index + 2, cells: [`${index}`, text] }));
      const by = Math.abs(shift) % rows.length;
      const turned = [...rows.slice(by), ...rows.slice(0, by)];
      const [one, other] = [rows, turned].map((order) =>
        readPool({ file: "t", separator: ";", headers: ["id", "sexe"], rows: order }, request),
      );
      if (!one?.ok || !other?.ok) {
        expect([one?.ok, other?.ok, answers.every((text) => text === "Ailleurs")]).toEqual([false, false, true]);
        return;
      }
      const leftOut = one.value.exclusions.reduce((sum, { count }) => sum + count, 0);
      expect(one.value.members.length + leftOut).toBe(rows.length);
      const sorted = [...other.value.members].sort((a, b) => a.row - b.row);
      expect({ ...other.value, members: sorted }).toEqual(one.value);
    }),
    parameters(15, 200),
  );
});

it("a text is nearest to itself", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 8 }), (texts) => {
      const text = texts.at(-1) as string;
      expect(comparableText(nearestText(text, texts) as string)).toBe(comparableText(text));
    }),
    parameters(16, 300),
  );
});
