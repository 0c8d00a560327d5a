import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumSeedLength, typedSeed } from "../../../src/draw/typed-seed.ts";
import { typedTicket } from "../../../src/draw/typed-ticket.ts";

function refusals(text: string): readonly (readonly [string, unknown])[] {
  const result = typedSeed(text);
  return result.ok ? [] : result.problems.map(({ code, facts }) => [code, "position" in facts ? facts.position : null]);
}

describe("typedSeed", () => {
  it.each([
    "0",
    "0000000000",
    "17 04 42 08 25",
    "Forêt d'Éperlecques",
    "☃",
    "😀",
    "a  b",
    "x".repeat(maximumSeedLength),
  ])("takes %s as it is", (text) => {
    expect(typedSeed(text)).toEqual({ ok: true, value: { source: "typed", text: `typed:${text}` }, warnings: [] });
  });

  it.each<readonly [string, string, readonly (readonly [string, number | null])[]]>([
    ["nothing", "", [["draw/seed-empty", null]]],
    ["a blank alone", " ", [["draw/seed-blank-edge", 1]]],
    ["a blank before", " 12", [["draw/seed-blank-edge", 1]]],
    ["a no-break space after", "12\u00a0", [["draw/seed-blank-edge", 3]]],
    [
      "blanks on both sides",
      " 1 ",
      [
        ["draw/seed-blank-edge", 1],
        ["draw/seed-blank-edge", 3],
      ],
    ],
    ["a line feed", "1\n2", [["draw/seed-invisible-character", 2]]],
    ["a carriage return at the end", "12\r", [["draw/seed-invisible-character", 3]]],
    ["a tab", "1\t2", [["draw/seed-invisible-character", 2]]],
    ["a byte order mark", "\ufeff12", [["draw/seed-invisible-character", 1]]],
    ["a zero-width space after an emoji", "😀\u200b1", [["draw/seed-invisible-character", 2]]],
    ["a line separator", "1\u20282", [["draw/seed-invisible-character", 2]]],
    ["a bar", "1|2", [["draw/seed-reserved-character", 2]]],
    [
      "semicolons",
      ";1;",
      [
        ["draw/seed-reserved-character", 1],
        ["draw/seed-reserved-character", 3],
      ],
    ],
    ["half of a character", "1\ud800", [["draw/seed-half-character", 2]]],
    ["a letter and its accent apart", "fore\u0302t", [["draw/seed-not-normalised", 5]]],
    ["a sign that has another normal form", "1\u212b", [["draw/seed-not-normalised", 2]]],
    ["too much", "x".repeat(maximumSeedLength + 1), [["draw/seed-too-long", null]]],
  ])("refuses %s, with its position", (_, text, expected) => {
    expect(refusals(text)).toEqual(expected);
  });

  it("tells at most twenty places", () => {
    expect(refusals("|".repeat(100)).length).toBe(20);
  });

  it("changes no text that it accepts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        const result = typedSeed(text);
        if (result.ok) expect(result.value.text).toBe(`typed:${text}`);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe("typedTicket", () => {
  const codes = (ticket: string) => {
    const result = typedTicket(ticket, 1000);
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };
  it("refuses a ticket that no commitment announced", () => {
    expect(codes("37")).toEqual(["draw/ticket-needs-commitment"]);
    expect(codes("1000")).toEqual(["draw/ticket-needs-commitment"]);
  });
  it.each(["0", "1001", "037", "3.5", "-1", "", "abc", "9".repeat(30)])(
    "says that ticket %s does not exist",
    (ticket) => {
      expect(codes(ticket)).toEqual(["draw/ticket-out-of-range", "draw/ticket-needs-commitment"]);
    },
  );
});
