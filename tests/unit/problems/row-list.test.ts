import { describe, expect, it } from "vitest";
import { describeProblem } from "../../../src/problems/describe.ts";
import { warningOf } from "../../../src/problems/problem.ts";
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

describe("numbers with their noun", () => {
  it.each([
    [1, "1 code :", "1 code:", "1 commune du", "Ses", "1 lieu habité n'a", "1 inhabited place has"],
    [2, "2 codes :", "2 codes:", "2 communes du", "Leurs", "2 lieux habités n'ont", "2 inhabited places have"],
  ])("are in the singular for %i alone", (count, codes, inEnglish, communes, whose, places, englishPlaces) => {
    const restored = warningOf("census/zeros-lost", { text: "1001", restored: "01001", count });
    expect(describeProblem(restored, "fr")).toContain(codes);
    expect(describeProblem(restored, "en")).toContain(inEnglish);
    const incomplete = warningOf("census/territory-incomplete", { table: "t", missing: ["59001"], count });
    expect(describeProblem(incomplete, "fr")).toContain(communes);
    expect(describeProblem(incomplete, "fr")).toContain(whose);
    const missing = warningOf("census/district-missing", { places: ["59001"], count, people: 9 });
    expect(describeProblem(missing, "fr")).toContain(places);
    expect(describeProblem(missing, "en")).toContain(englishPlaces);
  });
});
