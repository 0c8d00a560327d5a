// What may be announced: forms, days, chance; and the calendar behind it.
import { describe, expect, it } from "vitest";
import { announceSources } from "../../../src/draw/announce-sources.ts";
import { quicknetRound, weekday } from "../../../src/draw/calendar.ts";

const saturday = "2027-01-16T20:00:00Z";

function announced(texts: string, over: Partial<Parameters<typeof announceSources>[0]> = {}) {
  return announceSources({
    texts: texts.split(","),
    announcedFor: saturday,
    ticketCount: 1000,
    sampler: "rivest-2011",
    ...over,
  });
}

const codes = (result: ReturnType<typeof announced>): readonly string[] =>
  (result.ok ? result.warnings : result.problems).map(({ code }) => code);

describe("announceSources", () => {
  it("keeps the announced order, and computes the round of the beacon from the instant", () => {
    expect(announced("dice-d10:20, drand-quicknet,nist-beacon-2:77")).toMatchObject({
      ok: true,
      warnings: [],
      value: [
        { source: "dice-d10", count: 20 },
        { source: "drand-quicknet", round: quicknetRound(saturday) },
        { source: "nist-beacon-2", round: 77 },
      ],
    });
  });

  it.each([
    ["dice-d12:3", "draw/unknown-source"],
    ["constructor", "draw/unknown-source"],
    ["dice-d10", "draw/announcement-incomplete"],
    ["dice-d10:0", "draw/announcement-incomplete"],
    ["dice-d10:501", "draw/announcement-incomplete"],
    ["dice-d10:3:4", "draw/announcement-incomplete"],
    ["nist-beacon-2", "draw/announcement-incomplete"],
    ["drand-quicknet:5", "draw/announcement-incomplete"],
    ["dice-d10:20,dice-d10:20", "draw/source-twice"],
    ["nist-beacon-2:5", "draw/source-not-alone"],
    ["euromillions", "draw/not-a-draw-day"],
  ])("refuses %s: %s", (texts, code) => {
    const result = announced(texts);
    expect(result.ok).toBe(false);
    expect(codes(result)).toContain(code);
  });

  it("tells all problems at once", () => {
    expect(codes(announced("dice-d12:3,dice-d6,euromillions"))).toEqual([
      "draw/unknown-source",
      "draw/announcement-incomplete",
      "draw/not-a-draw-day",
    ]);
  });

  it("refuses below 1024 outcomes a ticket, warns below 2^24, says nothing above", () => {
    // For 1000 tickets: 10^6 < 1,024,000 <= 10^7 < 1000 x 2^24 <= 10^11.
    expect(codes(announced("dice-d10:6"))).toEqual(["draw/too-little-chance"]);
    expect(codes(announced("dice-d10:7"))).toEqual(["draw/little-chance"]);
    expect(announced("dice-d10:7").ok).toBe(true);
    expect(codes(announced("dice-d10:10"))).toEqual(["draw/little-chance"]);
    expect(codes(announced("dice-d10:11"))).toEqual([]);
    expect(codes(announced("fdj-loto"))).toEqual(["draw/little-chance"]);
    expect(codes(announced("fdj-loto-2"))).toEqual([]);
    expect(codes(announced("euromillions", { announcedFor: "2027-01-15T20:00:00Z" }))).toEqual(["draw/little-chance"]);
  });

  it("lets the dice be the ticket only where they name each ticket once", () => {
    const read = (texts: string, ticketCount: number) => announced(texts, { ticketCount, sampler: "digits-10" });
    expect(read("dice-d10:3", 1000).ok).toBe(true);
    for (const [texts, count] of [
      ["dice-d10:3", 100],
      ["dice-d10:2", 1000],
      ["dice-d6:3", 216],
      ["dice-d10:3,drand-quicknet", 1000],
      ["drand-quicknet", 10],
    ] as const) {
      expect(codes(read(texts, count))).toEqual(["draw/digits-do-not-fit"]);
    }
  });
});

describe("the calendar", () => {
  it("agrees with the platform's on the day of the week and the round, leap years included", () => {
    for (let day = -800; day < 40_000; day += 137) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      expect(weekday(text)).toBe(date.getUTCDay() || 7);
      const instant = `${text}T12:34:56Z`;
      expect(quicknetRound(instant)).toBe(Math.ceil((Date.parse(instant) / 1000 - 1_692_803_367) / 3) + 1);
    }
  });
});
