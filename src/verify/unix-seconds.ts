// Instants of the format as seconds since 1970, by whole-number arithmetic: the pure part has no clock and no Date.

/** Seconds since 1970-01-01T00:00:00Z of a text `YYYY-MM-DDThh:mm:ssZ` (proleptic Gregorian, no leap seconds). */
export function unixSeconds(instant: string): number {
  const part = (from: number, length: number): number => Number(instant.slice(from, from + length));
  const [year, month, day, hour, minute, second] = [
    part(0, 4),
    part(5, 2),
    part(8, 2),
    part(11, 2),
    part(14, 2),
    part(17, 2),
  ];
  // Years counted from March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
  return ((days * 24 + hour) * 60 + minute) * 60 + second;
}
