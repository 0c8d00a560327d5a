import { describe, expect, it } from "vitest";
import { quotedList, rowList } from "../../../src/problems/row-list.ts";

describe("rowList", () => {
  it.each([
    [[12], 1, "ligne 12", "row 12"],
    [[12, 40], 2, "lignes 12 et 40", "rows 12 and 40"],
    [[1, 2, 3], 3, "lignes 1, 2 et 3", "rows 1, 2 and 3"],
    [[1, 2], 3, "lignes 1, 2 et 1 autre", "rows 1, 2 and 1 more"],
    [[1, 2], 120, "lignes 1, 2 et 118 autres", "rows 1, 2 and 118 more"],
  ])("tells rows %j of %i", (rows, count, fr, en) => {
    expect(rowList({ rows, count }, "fr")).toBe(fr);
    expect(rowList({ rows, count }, "en")).toBe(en);
  });
});

describe("quotedList", () => {
  it("quotes each language's way and counts what it leaves out", () => {
    expect(quotedList(["a", "b"], "fr")).toBe("« a », « b »");
    expect(quotedList(["a", "b", "c"], "en", 2)).toBe('"a", "b" and 1 more');
    expect(quotedList(["a", "b", "c"], "fr", 1)).toBe("« a » et 2 de plus");
  });
});
