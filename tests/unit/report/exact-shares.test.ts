import { describe, expect, it } from "vitest";
import { rational } from "../../../src/math/rational.ts";
import { textOf } from "../../../src/report/build-document.ts";
import {
  barsOf,
  cellWithShare,
  countText,
  exactOf,
  populationText,
  shareOf,
  shareText,
  targetText,
  volunteerShare,
} from "../../../src/report/exact-shares.ts";

const french = textOf("fr");

describe("figures of the tables", () => {
  it("read exact texts, and nothing where there is none", () => {
    expect(exactOf("7/2")).toEqual(rational(7, 2));
    expect(exactOf(null)).toBeNull();
    expect(exactOf("environ 3")).toBeNull();
  });

  it("know no share of nobody, nor of a count that is not shown", () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(volunteerShare("<5", 100)).toBeNull();
    expect(volunteerShare("hidden", 100)).toBeNull();
    expect(volunteerShare(25, 100)).toEqual(rational(1, 4));
  });

  it("print a dash for what is unknown", () => {
    for (const print of [shareText, populationText, targetText]) expect(print(null, french)).toBe("–");
    expect(populationText(rational(24_691, 2), french)).toBe("12\u202f346");
    expect(targetText(rational(13, 8), french)).toBe("1,63");
    expect(shareText(rational(1, 3), textOf("en"))).toBe("33.3%");
  });

  it("print counts in words where they are hidden, and no share below them", () => {
    expect(countText("<5", french)).toBe("moins de 5");
    expect(countText("hidden", textOf("en"))).toBe("not published");
    expect(cellWithShare("moins de 5", null, french)).toEqual({ main: "moins de 5", detail: null });
  });

  it("draw bars in thousandths of the largest, none for unknown shares or when all are zero", () => {
    expect(barsOf([rational(1, 2), null, rational(1, 3)], rational(1, 2))).toEqual([
      { series: 0, permille: 1000 },
      { series: 2, permille: 667 },
    ]);
    expect(barsOf([rational(0)], rational(0))).toEqual([]);
  });
});
