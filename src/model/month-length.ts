// Days of the months, by whole-number arithmetic (proleptic Gregorian calendar).

/** Days of a month of a year; months count from 1, and there are none in others. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}
