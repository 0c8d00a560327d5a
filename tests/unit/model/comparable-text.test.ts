import { describe, expect, it } from "vitest";
import { comparableAddress, comparableText } from "../../../src/model/comparable-text.ts";
import { nearestText } from "../../../src/model/nearest-text.ts";

describe("comparableText", () => {
  it.each([
    ["  Téteghem-Coudekerque   Village ", "teteghem-coudekerque village"],
    ["L’ŒUVRE d`Æ", "l'oeuvre d'ae"],
    ["65–79\u00A0ans", "65-79 ans"],
    ["a\u00ADb\u200Bc\uFEFF", "abc"],
    ["ﬁn", "fin"],
    ["80+", "80+"],
  ])("makes %j %j", (text, expected) => {
    expect(comparableText(text)).toBe(expected);
    expect(comparableText(expected)).toBe(expected);
  });

  it("leaves punctuation out of addresses", () => {
    expect(comparableAddress("12, bis rue de l'Église (fond de cour) n° 3.")).toBe(
      "12 bis rue de l eglise fond de cour n 3",
    );
    expect(comparableAddress(" - / . ")).toBe("");
  });
});

describe("nearestText", () => {
  it.each([
    ["Dunkerk", ["Bergues", "Dunkerque"], "Dunkerque"],
    ["lable", ["age", "label"], "label"],
    ["alias", ["ages", "aliases"], "aliases"],
    ["EMPLOYES", ["Employés", "Ouvriers"], "Employés"],
    ["xyz", ["abc", "Dunkerque"], null],
    ["a", [], null],
    ["", ["a"], "a"],
    ["ab", ["ax", "ay"], "ax"],
  ])("of %j among %j is %j", (text, candidates, expected) => {
    expect(nearestText(text, candidates)).toBe(expected);
  });
});
