import { describe, expect, it } from "vitest";
import { sourceBytes } from "../../../src/record/source-bytes.ts";

describe("sourceBytes", () => {
  const table = (cells: readonly (readonly string[])[]) => ({
    file: "x.csv",
    headers: ["id", "sexe"],
    rows: cells.map((row, index) => ({ row: index + 2, cells: row })),
    separator: ";" as const,
  });
  it("does not depend on the order of the rows, but on every cell", () => {
    const bytes = (cells: readonly (readonly string[])[]) =>
      new TextDecoder().decode(sourceBytes(table(cells) as never));
    expect(
      bytes([
        ["b", "é"],
        ["a", "F"],
      ]),
    ).toBe('["id","sexe"]\n["a","F"]\n["b","é"]');
    expect(
      bytes([
        ["a", "F"],
        ["b", "é"],
      ]),
    ).toBe(
      bytes([
        ["b", "é"],
        ["a", "F"],
      ]),
    );
    expect(
      bytes([
        ["a", "F"],
        ["b", "e"],
      ]),
    ).not.toBe(
      bytes([
        ["b", "é"],
        ["a", "F"],
      ]),
    );
  });
});
