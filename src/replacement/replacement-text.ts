// What a replacement's dossier and record say in the dossier's own language, whoever runs the command in which.
import type { DisplayLanguage } from "../model/settings.ts";
import type { ReplacementWords } from "./replacement-problem.ts";

const words = {
  fr: {
    exactly: (seats: number) => `places restantes : ${seats} au panel entier, moins celles qui sont occupées`,
    between: (min: number, max: number) =>
      `places restantes : ${min} à ${max} au panel entier, moins celles qui sont occupées`,
    suffix: (number: number) => ` – remplacement ${number}`,
    home: { label: "Foyer", free: "libre", taken: "vit avec une personne qui siège" },
    comment:
      "Tirage de remplacement, écrit par « pinakion replace ». panel_size et quotas.csv sont ceux du panel entier : seules les places vacantes sont tirées.",
  },
  en: {
    exactly: (seats: number) => `remaining seats: ${seats} on the whole panel, less those that are taken`,
    between: (min: number, max: number) =>
      `remaining seats: ${min} to ${max} on the whole panel, less those that are taken`,
    suffix: (number: number) => ` – replacement ${number}`,
    home: { label: "Household", free: "free", taken: "lives with somebody who sits" },
    comment:
      'Replacement draw, written by "pinakion replace". panel_size and quotas.csv are those of the whole panel: only the vacant seats are drawn.',
  },
} as const;

/**
 * What the problem says. A source never tells how many sit already: beside the bounds of the whole that would tell the answers of the
 * few who left.
 */
export function replacementWords(language: DisplayLanguage): ReplacementWords {
  const { exactly, between, home } = words[language];
  return {
    sourceOf: ({ min, max }) => (min === max ? exactly(min) : between(min, max)),
    home: { label: home.label, free: home.free, taken: home.taken },
  };
}

/** The title of the panel with the number of the replacement, in the place of that of the replacement before. */
export function replacementTitle(
  title: string,
  language: DisplayLanguage,
  number: number,
  before: number | null,
): string {
  const { suffix } = words[language];
  const old = before === null ? "" : suffix(before);
  return `${old !== "" && title.endsWith(old) ? title.slice(0, -old.length) : title}${suffix(number)}`;
}

/** The comment above the replacement in panel.yaml. */
export function settingsComment(language: DisplayLanguage): string {
  return words[language].comment;
}
