import { describe, expect, it } from "vitest";
import { rational } from "../../../src/math/rational.ts";
import { formatInteger, formatPercent, formatRational, shareOfPpb } from "../../../src/report/format-number.ts";

describe("formatInteger", () => {
  it("groups thousands with a narrow no-break space in French and a comma in English", () => {
    expect(formatInteger(1_234_567, "fr")).toBe("1\u202f234\u202f567");
    expect(formatInteger(1_200, "fr")).toBe("1\u202f200");
    expect(formatInteger(1_234_567, "en")).toBe("1,234,567");
    expect(formatInteger(999, "fr")).toBe("999");
    expect(formatInteger(0, "fr")).toBe("0");
  });

  it("writes negative numbers with a true minus", () => {
    expect(formatInteger(-12_000, "fr")).toBe("−12\u202f000");
  });

  it("takes whole numbers beyond 2^53", () => {
    expect(formatInteger(12_345_678_901_234_567_890n, "en")).toBe("12,345,678,901,234,567,890");
  });
});

describe("formatRational", () => {
  it("rounds half away from zero, exactly", () => {
    expect(formatRational(rational(5, 1000), 2, "fr")).toBe("0,01");
    expect(formatRational(rational(1005, 1000), 2, "en")).toBe("1.01");
    expect(formatRational(rational(-1, 2), 0, "fr")).toBe("−1");
    expect(formatRational(rational(-1, 1000), 2, "fr")).toBe("0,00");
    expect(formatRational(rational(1999, 2), 1, "fr")).toBe("999,5");
    expect(formatRational(rational(99_999, 100), 1, "fr")).toBe("1\u202f000,0");
    expect(formatRational(rational(7, 3), 0, "en")).toBe("2");
  });
});

describe("formatPercent", () => {
  it("writes the sign after a narrow no-break space in French, directly in English", () => {
    expect(formatPercent(rational(1, 12), 2, "fr")).toBe("8,33\u202f%");
    expect(formatPercent(rational(1, 12), 1, "en")).toBe("8.3%");
    expect(formatPercent(rational(1), 0, "en")).toBe("100%");
  });

  it("never prints what is not zero as zero", () => {
    expect(formatPercent(rational(1, 1_000_000), 2, "fr")).toBe("<\u00a00,01\u202f%");
    expect(formatPercent(rational(5, 100_000), 2, "fr")).toBe("0,01\u202f%");
    expect(formatPercent(rational(0), 2, "fr")).toBe("0,00\u202f%");
  });
});

describe("shareOfPpb", () => {
  it("is exact", () => {
    expect(shareOfPpb(250_000_000)).toEqual(rational(1, 4));
  });
});
