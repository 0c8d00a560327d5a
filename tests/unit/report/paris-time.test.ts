import { describe, expect, it } from "vitest";
import { parisTime } from "../../../src/report/paris-time.ts";

const zone = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The same by the machine's time zone data. */
function expected(date: Date): string {
  const part = Object.fromEntries(zone.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  return [part["year"], part["month"], part["day"], part["hour"], part["minute"]].join(" ");
}

function computed(date: Date): string {
  const time = parisTime({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  });
  return time === null ? "none" : [time.year, time.month, time.day, time.hour, time.minute].join(" ");
}

describe("parisTime", () => {
  it("agrees with the time zone database every 21 hours from 1996 to 2045", () => {
    const end = Date.UTC(2045, 11, 31);
    let checked = 0;
    for (let at = Date.UTC(1996, 0, 1, 0, 30); at < end; at += 7 * 3_600_000 * 3) {
      const date = new Date(at);
      if (computed(date) !== expected(date)) expect(computed(date), date.toISOString()).toBe(expected(date));
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20_000);
  });

  it("agrees in the hours around every change of clocks", () => {
    for (let year = 1996; year < 2045; year++)
      for (const month of [2, 9])
        for (let day = 24; day <= 31; day++)
          for (const [hour, minute] of [
            [0, 59],
            [1, 0],
            [22, 30],
          ] as const) {
            const date = new Date(Date.UTC(year, month, day, hour, minute));
            expect(computed(date), date.toISOString()).toBe(expected(date));
          }
  });

  it("carries over leap days and the end of the year", () => {
    for (const text of ["2028-02-28T23:10:00Z", "2028-02-29T23:10:00Z", "2100-02-28T23:10:00Z", "2027-12-31T23:10:00Z"])
      expect(computed(new Date(text))).toBe(expected(new Date(text)));
  });

  it("knows no rule before 1996", () => {
    expect(parisTime({ year: 1995, month: 7, day: 1, hour: 0, minute: 0 })).toBeNull();
  });
});
