// Days and ages by whole-number arithmetic (proleptic Gregorian calendar): no clock, no time zone.
import { monthLength } from "../model/month-length.ts";

/** A day of the calendar; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day with these numbers; null when the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const exists = day >= 1 && day <= monthLength(year, month);
  return exists ? { year, month, day } : null;
}

/**
 * The day of a spreadsheet's serial number in the 1900 system: 1 is 1 January 1900, and 60 is the 29 February 1900 that
 * Excel invented, so that later days are one higher than they should be.
 * @returns null outside 1-80000 and for 60
 */
export function dayOfSerial(serial: number): Day | null {
  if (serial < 1 || serial > 80_000 || serial === 60) return null;
  let left = serial > 60 ? serial - 2 : serial - 1;
  let [year, month] = [1900, 1];
  for (;;) {
    const length = monthLength(year, 2) + 337;
    if (left < length) break;
    left -= length;
    year += 1;
  }
  while (left >= monthLength(year, month)) {
    left -= monthLength(year, month);
    month += 1;
  }
  return { year, month, day: left + 1 };
}

/** The text without blanks around it and without a time of day at its end. */
export function withoutTime(text: string): string {
  return text.trim().replace(/[ T]\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, "");
}

/**
 * Reads `31/12/1980` (also with . - or blanks), `1980-12-31`, either with a time of day behind it, or a spreadsheet's
 * serial number. Day before month, always; bare years are refused, which look like serials. Two-digit years and names of
 * months: birth-date.ts.
 * @returns null when the text is none of these or the day does not exist
 */
export function readDay(text: string): Day | null {
  const trimmed = withoutTime(text);
  const french = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  if (french !== null) return dayOf(Number(french[4]), Number(french[3]), Number(french[1]));
  const iso = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(trimmed);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const serial = /^(\d{1,5})(?:[.,]0+)?$/.exec(trimmed);
  if (serial === null) return null;
  const number = Number(serial[1]);
  return number >= 1900 && number <= 2100 ? null : dayOfSerial(number);
}

/** Completed years on a day; negative before birth. Somebody born on 29 February is a year older on 1 March. */
export function ageOn(birth: Day, on: Day): number {
  const hadBirthday = on.month > birth.month || (on.month === birth.month && on.day >= birth.day);
  return on.year - birth.year - (hadBirthday ? 0 : 1);
}
