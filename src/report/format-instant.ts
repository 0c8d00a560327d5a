// Instants and codes as readers write them: « 4 janvier 2027 à 20 h 00 », digests in groups of four. Works on text alone: no calendar, no zone.
import type { DisplayLanguage } from "../model/settings.ts";

const months: Readonly<Record<DisplayLanguage, readonly string[]>> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A UTC instant `YYYY-MM-DDThh:mm:ssZ` in words, the zone named; any other text comes back as it is. */
export function formatInstant(instant: string, language: DisplayLanguage): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):\d{2}Z$/.exec(instant);
  const month = parts === null ? undefined : months[language][Number(parts[2]) - 1];
  if (parts === null || month === undefined) return instant;
  const day = Number(parts[3]);
  const hour = Number(parts[4]);
  if (language === "en") return `${day} ${month} ${parts[1]} at ${parts[4]}:${parts[5]} UTC`;
  return `${day === 1 ? "1er" : day} ${month} ${parts[1]} à ${hour}\u00a0h\u00a0${parts[5]} (temps universel, UTC)`;
}

/** Hex digits in groups of four with `separator` between: `16b8-783f-14cb`. */
export function groupHex(hex: string, separator: string): string {
  return hex.replace(/.{4}(?=.)/gsu, (group) => `${group}${separator}`);
}
