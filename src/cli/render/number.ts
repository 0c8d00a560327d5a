// Numbers for people at the terminal, in French or English form, without Intl.
import { type Rational, toNumber } from "../../math/rational.ts";
import type { Language } from "../../problems/catalogue.ts";

/** A number with at most `digits` decimals: `1 234,5` in French, `1,234.5` in English. */
export function shownNumber(value: number, digits: number, language: Language): string {
  const [whole = "", decimals] = value.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202F" : ",");
  return decimals === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${decimals}`;
}

/** A share as a percentage with two decimals. */
export function shownPercent(share: number, language: Language): string {
  return `${shownNumber(share * 100, 2, language)}${language === "fr" ? "\u202F" : ""}%`;
}

/** A rational with two decimals. */
export function shownRational(value: Rational, language: Language): string {
  return shownNumber(toNumber(value), 2, language);
}
