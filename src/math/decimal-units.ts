// Decimal numbers as whole numbers of a very small unit: sums of millions of printed figures, exact and fast.
import { type Rational, rational } from "./rational.ts";

const digits = 30;
const unit = 10n ** BigInt(digits);

/**
 * The number in units of 10^-30, exactly: `5805`, `98.5714870259099`, `1.5e-05`; `5805,25` when a comma may be decimal.
 * @returns null when the text is no number, is negative, or has more than 30 decimals
 */
export function unitsOf(text: string, decimalComma = false): bigint | null {
  const found = (
    decimalComma ? /^(\d+)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,2}))?$/ : /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/
  ).exec(text);
  if (found === null || text.length > 60) return null;
  const decimals = found[2] ?? "";
  const places = digits - decimals.length + Number(found[3] ?? "0");
  return places < 0 ? null : BigInt(`${found[1]}${decimals}`) * 10n ** BigInt(places);
}

/** The exact rational of a number of units. */
export function rationalOfUnits(units: bigint): Rational {
  return rational(units, unit);
}

/** The number exactly, as a decimal; null where it has more than `places` decimals. */
export function unitsText(units: bigint, places: number): string | null {
  const text = `${units}`.padStart(digits + 1, "0");
  const decimals = text.slice(-digits).replace(/0+$/, "");
  if (decimals.length > places || units < 0n) return null;
  return `${text.slice(0, -digits)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** The nearest number with 6 decimals, for display and comparison. */
export function numberOfUnits(units: bigint): number {
  const scaled = units / 10n ** BigInt(digits - 7);
  return Number((scaled + (scaled < 0n ? -5n : 5n)) / 10n) / 1_000_000;
}

/** Units of a whole number. */
export function unitsOfWhole(value: number): bigint {
  return BigInt(value) * unit;
}
