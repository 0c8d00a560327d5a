// Dates of birth as people write them, besides those of calendar.ts: a year of two digits, the French name of a month or its
// abbreviation, a month without its day. Nothing that could be two days is read, but for the century, which has a rule.
import { comparableText } from "../model/comparable-text.ts";
import { monthLength } from "../model/month-length.ts";
import { type Day, dayOf, readDay, withoutTime } from "./calendar.ts";

/** A birth between two days, both included: the same day, but for a month written without one. */
export interface Birth {
  readonly first: Day;
  readonly last: Day;
  /** The year was written with two digits, and its century comes from the rule. */
  readonly isShortYear: boolean;
}

const months = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

/** A month by its name without accents, or by its first letters, three or more, that no other month has: "jui" is two of them. */
function monthNumber(text: string): number | undefined {
  const found = months.flatMap((name, index) => (text.length >= 3 && name.startsWith(text) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

const weekday = "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)";
const opening = `^(?:ne(?:e|\\(e\\)| ?\\.e)? )?(?:le )?(?:${weekday},? )?`;
const gap = "[ ./-]*";
const writtenDay = new RegExp(`${opening}(\\d{1,2})(?:er)?${gap}([a-z]+)\\.?,?${gap}(\\d{4}|\\d{2})$`);
const writtenMonth = /^(?:en )?([a-z]+)\.?[ ./-]+(\d{4})$/;
const shortYear = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{2})$/;

function isAfter(day: Day, other: Day): boolean {
  if (day.year !== other.year) return day.year > other.year;
  return day.month === other.month ? day.day > other.day : day.month > other.month;
}

/**
 * The day in the latest century in which it is not after `on`: an age of 0 to 99, but for a 29 February that a century lacks.
 * Null when the calendar has no such day.
 */
function inLatestCentury(twoDigits: number, month: number, day: number, on: Day): Day | null {
  const latest = on.year - (on.year % 100) + twoDigits;
  for (const year of [latest, latest - 100]) {
    const found = dayOf(year, month, day);
    if (found !== null && !isAfter(found, on)) return found;
  }
  return null;
}

function birthOf(day: Day | null, isShortYear: boolean): Birth | null {
  return day === null ? null : { first: day, last: day, isShortYear };
}

/** A day of a year of four digits as it is, of two digits by the rule. */
function dayOfYear(year: string, month: number, day: number, on: Day): Birth | null {
  const number = Number(year);
  return year.length === 4
    ? birthOf(dayOf(number, month, day), false)
    : birthOf(inLatestCentury(number, month, day, on), true);
}

/**
 * Reads a birth: what `readDay` reads, `12/03/87`, `12 mars 1987`, `1er avril 2001`, `12-mars-87`, `mars 1987`. Day before month,
 * always. A year of two digits is that of the latest century in which the day is not after `on`.
 * @returns null when the text is none of these or the day does not exist
 */
export function readBirth(text: string, on: Day): Birth | null {
  const whole = readDay(text);
  if (whole !== null) return birthOf(whole, false);
  const comparable = comparableText(withoutTime(text));
  const numbers = shortYear.exec(comparable);
  if (numbers !== null) return dayOfYear(numbers[4] as string, Number(numbers[3]), Number(numbers[1]), on);
  const written = writtenDay.exec(comparable);
  const month = monthNumber(written?.[2] ?? "");
  if (written !== null && month !== undefined) return dayOfYear(written[3] as string, month, Number(written[1]), on);
  const [, name = "", year = ""] = writtenMonth.exec(comparable) ?? [];
  const alone = monthNumber(name);
  if (alone === undefined) return null;
  const first = dayOf(Number(year), alone, 1);
  return first === null
    ? null
    : { first, last: { ...first, day: monthLength(first.year, first.month) }, isShortYear: false };
}

/** Younger than this under the rule, somebody may as well be a hundred years older: both are alive somewhere. */
const doubtfulBelow = 16;

/** The other century's year, when a year of two digits leaves doubt: 2024 may be 1924. Null when it does not. */
export function otherYearOf({ first, isShortYear }: Birth, age: number): number | null {
  const other = dayOf(first.year - 100, first.month, first.day);
  return isShortYear && age < doubtfulBelow ? (other?.year ?? null) : null;
}
