// The clock of metropolitan France from a UTC instant, by integer arithmetic: no time zone data of the machine is used.
// Daylight time since 1996: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Directive 2000/84/EC).
import { monthLength } from "../model/month-length.ts";

/** A day and a minute on some clock; months and days count from 1. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** First year for which the rule holds. */
const firstYear = 1996;

/** 0 for Sunday to 6 for Saturday, in the Gregorian calendar (Sakamoto's congruence). */
function dayOfWeek(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] as number;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** Hours on a calendar of months of 31 days: enough to order the instants of one year. */
function position({ month, day, hour }: ClockTime): number {
  return (month * 31 + day) * 24 + hour;
}

function isDaylight(instant: ClockTime): boolean {
  const change = (month: number): ClockTime => {
    const day = 31 - dayOfWeek(instant.year, month, 31);
    return { year: instant.year, month, day, hour: 1, minute: 0 };
  };
  return position(instant) >= position(change(3)) && position(instant) < position(change(10));
}

/** What the clocks of Paris show at a UTC instant; null before 1996, when another rule held. */
export function parisTime(instant: ClockTime): ClockTime | null {
  if (instant.year < firstYear) return null;
  const hour = instant.hour + (isDaylight(instant) ? 2 : 1);
  if (hour < 24) return { ...instant, hour };
  const next = { ...instant, hour: hour - 24 };
  if (instant.day < monthLength(instant.year, instant.month)) return { ...next, day: instant.day + 1 };
  if (instant.month < 12) return { ...next, month: instant.month + 1, day: 1 };
  return { ...next, year: instant.year + 1, month: 1, day: 1 };
}
