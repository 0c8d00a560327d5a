import { describe, expect, it } from "vitest";
import { formatInstant, groupHex } from "../../../src/report/format-instant.ts";

describe("formatInstant", () => {
  it("says day, hour and zone in words", () => {
    expect(formatInstant("2027-01-04T20:00:00Z", "fr")).toBe(
      "4 janvier 2027 à 20\u00a0h\u00a000 (temps universel, UTC)",
    );
    expect(formatInstant("2027-12-31T09:05:59Z", "en")).toBe("31 December 2027 at 09:05 UTC");
  });

  it("writes the first of the month as the French do", () => {
    expect(formatInstant("2027-08-01T08:07:00Z", "fr")).toBe("1er août 2027 à 8\u00a0h\u00a007 (temps universel, UTC)");
  });

  it("gives back what is no instant", () => {
    for (const text of ["", "demain", "2027-13-01T00:00:00Z", "2027-00-01T00:00:00Z", "2027-01-04T20:00:00+01:00"])
      expect(formatInstant(text, "fr")).toBe(text);
  });
});

describe("groupHex", () => {
  it("shows codes and digests in groups of four", () => {
    expect(groupHex("16b8783f14cb", "-")).toBe("16b8-783f-14cb");
    expect(groupHex("0".repeat(64), " ").split(" ")).toHaveLength(16);
    expect(groupHex("abcde", "-")).toBe("abcd-e");
    expect(groupHex("", "-")).toBe("");
  });
});
