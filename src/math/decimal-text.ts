// Exact rationals as decimal text, for files that people open in a spreadsheet. Knows no locale: the point is a point.
import { floor, multiply, type Rational, rational, subtract, zero } from "./rational.ts";

/** Nearest whole number; halves go up (away from minus infinity). */
export function nearestWhole(value: Rational): bigint {
  return floor(rational(2n * value.numerator + value.denominator, 2n * value.denominator));
}

/** The value with exactly `digits` decimals, halves up, such as `45.051128`. */
export function fixedDecimal(value: Rational, digits: number): string {
  if (value.numerator < 0n) return `-${fixedDecimal(subtract(zero, value), digits)}`;
  const text = `${nearestWhole(multiply(value, rational(10n ** BigInt(digits))))}`.padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The value exactly: a whole number or a decimal where one is finite (at most 20 decimals), else `p/q`. */
export function exactDecimal(value: Rational): string {
  for (let digits = 0; digits <= 20; digits += 1) {
    if ((value.numerator * 10n ** BigInt(digits)) % value.denominator === 0n) return fixedDecimal(value, digits);
  }
  return `${value.numerator}/${value.denominator}`;
}
