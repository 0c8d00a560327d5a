// What a replacement's dossier and record say in the dossier's own language, whoever runs the command in which.
import type { Quota } from "../model/quota.ts";
import type { DisplayLanguage } from "../model/settings.ts";

const words = {
  fr: {
    exactly: (seats: number) => `places restantes : ${seats} au panel entier, moins celles qui sont occupées`,
    between: (min: number, max: number) =>
      `places restantes : ${min} à ${max} au panel entier, moins celles qui sont occupées`,
    suffix: (number: number) => ` – remplacement ${number}`,
    comment:
      "Tirage de remplacement, écrit par « pinakion replace ». panel_size et quotas.csv sont ceux du panel entier : seules les places vacantes sont tirées.",
  },
  en: {
    exactly: (seats: number) => `remaining seats: ${seats} on the whole panel, less those that are taken`,
    between: (min: number, max: number) =>
      `remaining seats: ${min} to ${max} on the whole panel, less those that are taken`,
    suffix: (number: number) => ` – replacement ${number}`,
    comment:
      'Replacement draw, written by "pinakion replace". panel_size and quotas.csv are those of the whole panel: only the vacant seats are drawn.',
  },
} as const;

/**
 * The source of a residual quota, given that of the whole panel. Never how many sit already: beside the bounds of the whole that
 * would tell the answers of the few who left.
 */
export function residualSource({ min, max }: Quota, language: DisplayLanguage): string {
  const { exactly, between } = words[language];
  return min === max ? exactly(min) : between(min, max);
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
