// What a source can give on its day, as the draw reads it and as the verifier reads it: two pieces of code, one answer.
import { describe, expect, it } from "vitest";
import { readValues } from "../../../src/draw/read-values.ts";
import type { AnnouncedSource } from "../../../src/model/record.ts";
import { isPossibleValue, outcomesOf } from "../../../src/verify/source-rules.ts";

const saturday = "2027-01-16T20:00:00Z";
const friday = "2027-01-15T20:00:00Z";
const signature = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
const thousandth = "2023-08-23T15:59:24Z";
const output = "0123456789abcdefABCDEF0123456789".repeat(4);

const right: readonly (readonly [AnnouncedSource, string, string])[] = [
  [{ source: "dice-d10", count: 6 }, "dice-d10:049 382", saturday],
  [{ source: "dice-d6", count: 6 }, "dice-d6:123456", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28-49+10", saturday],
  [{ source: "fdj-loto-2" }, "fdj-loto-2:2027-01-16:01-02-03-04-05+07/05-12-23-34-45", saturday],
  [{ source: "euromillions" }, "euromillions:2027-01-15:05-12-23-34-50+03-12", friday],
  [{ source: "drand-quicknet", round: 1000 }, `drand-quicknet:1000:${signature}`, thousandth],
  [{ source: "nist-beacon-2", round: 1234 }, `nist-beacon-2:2:1234:${output}`, saturday],
];

const wrong: readonly (readonly [AnnouncedSource, string, string])[] = [
  [{ source: "dice-d10", count: 6 }, "dice-d10:04938a", saturday],
  [{ source: "dice-d6", count: 6 }, "dice-d6:123457", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28-50+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28-28+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28-27+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:00-11-19-28-44+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28-44+11", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28-44+00", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:3-11-19-28-44+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:03-11-19-28+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-18:03-11-19-28-44+10", saturday],
  [{ source: "fdj-loto" }, "fdj-loto:2027-01-16:01-02-03-04-05+07/05-12-23-34-45", saturday],
  [{ source: "fdj-loto-2" }, "fdj-loto-2:2027-01-16:01-02-03-04-05+07", saturday],
  [{ source: "fdj-loto-2" }, "fdj-loto-2:2027-01-16:01-02-03-04-05/07+05-12-23-34-45", saturday],
  [{ source: "euromillions" }, "euromillions:2027-01-15:05-12-23-34-50+03-13", friday],
  [{ source: "euromillions" }, "euromillions:2027-01-15:05-12-23-34-51+03-12", friday],
  [{ source: "nist-beacon-2", round: 1234 }, `nist-beacon-2:2:1235:${output}`, saturday],
  [{ source: "nist-beacon-2", round: 1234 }, `nist-beacon-2:2:1234:${output.slice(1)}`, saturday],
  [{ source: "nist-beacon-2", round: 1234 }, `nist-beacon-2:0:1234:${output}`, saturday],
  [{ source: "stock-index" }, "stock-index:1", saturday],
];

describe("readValues and the verifier's rules", () => {
  it.each(right)("accept %j from %s", (announced, text, announcedFor) => {
    const read = readValues({ randomness: [announced], announcedFor }, [text]);
    if (!read.ok) throw new Error("refused");
    expect(read.value).toHaveLength(1);
    expect(isPossibleValue(read.value[0]!, announcedFor)).toBe(true);
    expect(outcomesOf(read.value) >= 46_656n).toBe(true);
  });

  it.each(wrong)("refuse %j from %s", (announced, text, announcedFor) => {
    const read = readValues({ randomness: [announced], announcedFor }, [text]);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(["draw/value-malformed"]);
    const forged = { ...announced, text };
    const { count: _, ...value } = forged;
    expect(isPossibleValue(value, announcedFor)).toBe(false);
  });

  it("refuses a beacon's signature of another length, and another round", () => {
    const announced = { randomness: [{ source: "drand-quicknet", round: 1000 }], announcedFor: thousandth };
    for (const body of [`1001:${signature}`, `1000:${signature.slice(2)}`, "1000", signature.toUpperCase()]) {
      expect(readValues(announced, [`drand-quicknet:${body}`]).ok).toBe(false);
    }
  });

  it("puts values in the announced order, and tells all that is missing or too much", () => {
    const announced = [
      { source: "dice-d10", count: 2 },
      { source: "dice-d6", count: 1 },
    ];
    const read = readValues({ randomness: announced, announcedFor: saturday }, ["dice-d6:3", "dice-d10:0 0"]);
    expect(read.ok && read.value.map(({ text }) => text)).toEqual(["dice-d10:00", "dice-d6:3"]);
    const bad = readValues({ randomness: announced, announcedFor: saturday }, ["dice-d6:3", "dice-d6:4", "typed:x"]);
    expect(bad.ok ? [] : bad.problems.map(({ code }) => code)).toEqual([
      "draw/value-not-announced",
      "draw/value-not-announced",
      "draw/value-missing",
    ]);
  });

  it("take no lottery on a day without a draw, and no value that carries more than its own keys", () => {
    const sunday = "2027-01-17T20:00:00Z";
    const value = { source: "fdj-loto", text: "fdj-loto:2027-01-17:03-11-19-28-44+10" };
    expect(isPossibleValue(value, sunday)).toBe(false);
    expect(isPossibleValue({ source: "dice-d10", text: "dice-d10:1", round: 4 }, sunday)).toBe(false);
    expect(isPossibleValue({ source: "constructor", text: "constructor:1" }, sunday)).toBe(false);
    expect(isPossibleValue({ source: "drand-quicknet", text: "drand-quicknet:1:a" }, sunday)).toBe(false);
  });
});
