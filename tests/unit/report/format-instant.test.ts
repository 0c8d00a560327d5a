import { describe, expect, it } from "vitest";
import { formatInstant, groupHex } from "../../../src/report/format-instant.ts";

const nbsp = (text: string): string => text.replace(/ h /g, "\u00a0h\u00a0");

describe("formatInstant", () => {
  it("says day and hour in Paris, then the hour in universal time", () => {
    expect(formatInstant("2027-01-04T20:00:00Z", "fr")).toBe(
      nbsp("4 janvier 2027 à 21 h 00 (heure de Paris, 20 h 00 UTC)"),
    );
    expect(formatInstant("2027-07-31T09:05:59Z", "en")).toBe("31 July 2027 at 11:05 (Paris time, 09:05 UTC)");
  });

  it("names the UTC day too when it is another", () => {
    expect(formatInstant("2027-12-31T23:30:00Z", "fr")).toBe(
      nbsp("1er janvier 2028 à 0 h 30 (heure de Paris, 31 décembre 2027 à 23 h 30 UTC)"),
    );
  });

  it("writes the first of the month as the French do", () => {
    expect(formatInstant("2027-08-01T08:07:00Z", "fr")).toContain("1er août 2027 à");
    expect(formatInstant("2027-08-01T08:07:00Z", "en")).toContain("1 August 2027 at");
  });

  it("keeps to UTC before the rule of daylight time held", () => {
    expect(formatInstant("1995-07-01T12:00:00Z", "en")).toBe("1 July 1995 at 12:00 UTC");
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
