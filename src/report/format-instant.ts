// Instants and codes as readers write them: « 4 janvier 2027 à 21 h 00 (heure de Paris) », digests in groups of four.
// Works on text alone: no calendar or zone of the machine.
import type { DisplayLanguage } from "../model/settings.ts";
import { type ClockTime, parisTime } from "./paris-time.ts";

const months: Readonly<Record<DisplayLanguage, readonly string[]>> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

function dayText({ year, month, day }: ClockTime, language: DisplayLanguage): string {
  return `${language === "fr" && day === 1 ? "1er" : day} ${months[language][month - 1]} ${year}`;
}

function hourText({ hour, minute }: ClockTime, language: DisplayLanguage): string {
  const minutes = String(minute).padStart(2, "0");
  return language === "fr" ? `${hour}\u00a0h\u00a0${minutes}` : `${String(hour).padStart(2, "0")}:${minutes}`;
}

/**
 * A UTC instant `YYYY-MM-DDThh:mm:ssZ` in words: the time in Paris, then UTC (with its day where the day differs); any
 * other text comes back as it is.
 */
export function formatInstant(instant: string, language: DisplayLanguage): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})T(\d{2}):(\d{2}):\d{2}Z$/.exec(instant);
  if (parts === null) return instant;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const utc = { year, month, day, hour, minute };
  const at = language === "fr" ? "à" : "at";
  const paris = parisTime(utc);
  if (paris === null) return `${dayText(utc, language)} ${at} ${hourText(utc, language)} UTC`;
  const utcDay = paris.day === utc.day ? "" : `${dayText(utc, language)} ${at} `;
  const zone = language === "fr" ? "heure de Paris" : "Paris time";
  return `${dayText(paris, language)} ${at} ${hourText(paris, language)} (${zone}, ${utcDay}${hourText(utc, language)} UTC)`;
}

/** Hex digits in groups of four with `separator` between: `16b8-783f-14cb`. */
export function groupHex(hex: string, separator: string): string {
  return hex.replace(/.{4}(?=.)/gsu, (group) => `${group}${separator}`);
}
