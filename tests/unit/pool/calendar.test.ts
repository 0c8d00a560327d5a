import { describe, expect, it } from "vitest";
import { ageOn, dayOfSerial, readDay } from "../../../src/pool/calendar.ts";

describe("readDay", () => {
  it.each([
    ["31/12/1980", 1980, 12, 31],
    ["1/2/1980", 1980, 2, 1],
    ["01.02.1980", 1980, 2, 1],
    ["01-02-1980", 1980, 2, 1],
    ["01 02 1980", 1980, 2, 1],
    ["1980-02-01", 1980, 2, 1],
    ["1980/2/1", 1980, 2, 1],
    [" 1980-02-01 00:00:00 ", 1980, 2, 1],
    ["1980-02-01T10:20:30.000Z", 1980, 2, 1],
    ["01/02/1980 9h30", 1980, 2, 1],
    ["29/02/2000", 2000, 2, 29],
    ["29587", 1981, 1, 1],
    ["29587,00", 1981, 1, 1],
  ])("reads %j", (text, year, month, day) => {
    expect(readDay(text)).toEqual({ year, month, day });
  });

  it.each([
    "",
    "1980",
    "2100",
    "01/02/80",
    "12/31/1980",
    "29/02/1900",
    "31/04/1980",
    "0/1/1980",
    "1/0/1980",
    "01/02-1980",
    "x1/02/1980",
    "29587,5",
    "1er janvier 1980",
    "60",
    "0",
    "80001",
    "-5",
  ])("refuses %j", (text) => {
    expect(readDay(text)).toBeNull();
  });
});

describe("dayOfSerial", () => {
  it("agrees with the system's calendar on every serial after Excel's invented day", () => {
    for (let serial = 61; serial <= 80_000; serial += 1) {
      const date = new Date(Date.UTC(1899, 11, 30 + serial));
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const found = dayOfSerial(serial);
      if (found?.day !== expected.day) expect(found).toEqual(expected);
      if (serial % 1000 === 0) expect(found).toEqual(expected);
    }
  });

  it("counts as Excel does before it, and knows no 29 February 1900", () => {
    expect(dayOfSerial(1)).toEqual({ year: 1900, month: 1, day: 1 });
    expect(dayOfSerial(59)).toEqual({ year: 1900, month: 2, day: 28 });
    expect(dayOfSerial(60)).toBeNull();
    expect(dayOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
  });
});

describe("ageOn", () => {
  const born = { year: 1980, month: 2, day: 29 };
  it.each([
    [{ year: 2027, month: 2, day: 28 }, 46],
    [{ year: 2027, month: 3, day: 1 }, 47],
    [{ year: 2028, month: 2, day: 29 }, 48],
    [{ year: 2027, month: 1, day: 30 }, 46],
    [{ year: 1980, month: 2, day: 29 }, 0],
    [{ year: 1980, month: 2, day: 28 }, -1],
  ])("counts completed years on %o", (on, age) => {
    expect(ageOn(born, on)).toBe(age);
  });
});
