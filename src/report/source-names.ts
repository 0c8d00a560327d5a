// Announced sources of randomness in words, for the minutes and the page of the ceremony. Unknown ones keep their short name.
import type { AnnouncedSource } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { formatInteger } from "./format-number.ts";

type Naming = (source: AnnouncedSource) => string;

const frenchDice =
  (faces: string): Naming =>
  ({ count }) =>
    count === undefined
      ? `Dés à ${faces} faces`
      : `${formatInteger(count, "fr")} ${count < 2 ? "dé" : "dés"} à ${faces} faces`;

const englishDice =
  (faces: string): Naming =>
  ({ count }) =>
    count === undefined
      ? `Dice with ${faces} sides`
      : `${formatInteger(count, "en")} ${faces}-sided ${count === 1 ? "die" : "dice"}`;

const names: Readonly<Record<DisplayLanguage, Readonly<Record<string, Naming>>>> = {
  fr: {
    "dice-d10": frenchDice("dix"),
    "dice-d6": frenchDice("six"),
    "fdj-loto": () => "Tirage du Loto (FDJ)",
    "fdj-loto-2": () => "Tirage du Loto et second tirage (FDJ)",
    euromillions: () => "Tirage EuroMillions",
    "drand-quicknet": ({ round }) => `Balise publique drand (quicknet), tour ${round ?? ""}`,
    "nist-beacon-2": ({ round }) => `Balise du NIST, impulsion ${round ?? ""}`,
  },
  en: {
    "dice-d10": englishDice("ten"),
    "dice-d6": englishDice("six"),
    "fdj-loto": () => "Draw of the French Loto (FDJ)",
    "fdj-loto-2": () => "Draw and second draw of the French Loto (FDJ)",
    euromillions: () => "EuroMillions draw",
    "drand-quicknet": ({ round }) => `Public beacon drand (quicknet), round ${round ?? ""}`,
    "nist-beacon-2": ({ round }) => `NIST beacon, pulse ${round ?? ""}`,
  },
};

/** An announced source in words, with its number of dice, round or pulse. */
export function sourceName(announced: AnnouncedSource, language: DisplayLanguage): string {
  const known = names[language];
  return Object.hasOwn(known, announced.source) ? (known[announced.source] as Naming)(announced) : announced.source;
}
