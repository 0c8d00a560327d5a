// Instants and days of announced events, by whole-number arithmetic: the pure part has no clock and no Date.

/** Days since 1970-01-01 of a text that begins `YYYY-MM-DD` (proleptic Gregorian). */
function dayNumber(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] as number;
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays + before + (isLeap && month > 2 ? 1 : 0) + day - 1 - 719_162;
}

/** Day of the week of a date, Monday 1 to Sunday 7. */
export function weekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The first round of drand's quicknet at or after an instant `YYYY-MM-DDThh:mm:ssZ` (genesis 1692803367, every 3 s). */
export function quicknetRound(instant: string): number {
  const [hour, minute, second] = [11, 14, 17].map((from) => Number(instant.slice(from, from + 2))) as [
    number,
    number,
    number,
  ];
  const seconds = dayNumber(instant) * 86_400 + hour * 3600 + minute * 60 + second;
  return Math.ceil((seconds - 1_692_803_367) / 3) + 1;
}
