// Numbers as readers write them: « 1 234,5 » with a narrow no-break space in French, "1,234.5" in English.
// Exact rationals in, text out; rounding is half away from zero. No locale data of the machine is used.

import { type Rational, rational } from "../math/rational.ts";
import type { DisplayLanguage } from "../model/settings.ts";

const narrowNoBreakSpace = "\u202f";

function groupDigits(digits: string, language: DisplayLanguage): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? narrowNoBreakSpace : ",");
}

/** A whole number with its thousands grouped. */
export function formatInteger(value: number | bigint, language: DisplayLanguage): string {
  const whole = BigInt(value);
  return whole < 0n ? `\u2212${groupDigits(`${-whole}`, language)}` : groupDigits(`${whole}`, language);
}

/** A rational with that many decimals (0 or more), rounded half away from zero. */
export function formatRational(value: Rational, decimals: number, language: DisplayLanguage): string {
  const scale = 10n ** BigInt(decimals);
  const negative = value.numerator < 0n;
  const numerator = (negative ? -value.numerator : value.numerator) * scale;
  const rounded = (2n * numerator + value.denominator) / (2n * value.denominator);
  const whole = groupDigits(`${rounded / scale}`, language);
  const fraction =
    decimals === 0 ? "" : `${language === "fr" ? "," : "."}${`${rounded % scale}`.padStart(decimals, "0")}`;
  return `${negative && rounded > 0n ? "\u2212" : ""}${whole}${fraction}`;
}

/**
 * A share (0 to 1) in per cent. What is not zero is never printed as zero: « < 0,01 % ».
 */
export function formatPercent(share: Rational, decimals: number, language: DisplayLanguage): string {
  const sign = language === "fr" ? `${narrowNoBreakSpace}%` : "%";
  const percent = rational(share.numerator * 100n, share.denominator);
  const smallest = rational(1n, 10n ** BigInt(decimals));
  const vanishes = percent.numerator > 0n && 2n * percent.numerator * smallest.denominator < percent.denominator;
  if (vanishes) return `<\u00a0${formatRational(smallest, decimals, language)}${sign}`;
  return `${formatRational(percent, decimals, language)}${sign}`;
}

/** A number of parts per 10^9 as a rational share. */
export function shareOfPpb(ppb: number): Rational {
  return rational(ppb, 1_000_000_000);
}
