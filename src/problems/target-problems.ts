// Problems of targets: how certain the figures behind them are, seats promised beyond proportion, figures typed from a survey.
import type { Catalogue } from "./catalogue.ts";

interface Value {
  readonly feature: string;
  readonly value: string;
}

export type TargetFacts = {
  "quotas/precision-low": Value & { readonly population: string; readonly percent: number };
  "quotas/precision-too-low": Value & {
    readonly population: string;
    readonly percent: number;
    /** Whether the user has taken it upon themselves. */
    readonly accepted: boolean;
  };
  "quotas/priority-without-population": Value;
  "quotas/percent-sum": { readonly feature: string; readonly sum: string };
  "quotas/nothing-to-explain": { readonly asked: string; readonly nearest: string | null };
};

export const targetTexts: Catalogue<TargetFacts> = {
  "quotas/precision-low": {
    fr: ({ feature, value, population, percent }) =>
      `« ${feature} : ${value} » repose sur ${population} personnes, un chiffre d'enquête fragile (coefficient de variation d'environ ${percent} %, 15 % au plus conseillé). Regroupez cette valeur avec une autre, ou donnez-lui une tolérance.`,
    en: ({ feature, value, population, percent }) =>
      `"${feature}: ${value}" rests on ${population} people, a fragile survey figure (coefficient of variation of about ${percent}%, 15% at most is advised). Merge this value with another, or give it a tolerance.`,
  },
  "quotas/precision-too-low": {
    fr: ({ feature, value, population, percent, accepted }) =>
      `« ${feature} : ${value} » repose sur ${population} personnes : le coefficient de variation est d'environ ${percent} %, au-delà de 25 %. ${accepted ? "Ce chiffre est accepté (--accept) et noté comme fragile." : "Regroupez cette valeur avec une autre, donnez min et max à la place des codes, ou acceptez ce chiffre par « --accept »."}`,
    en: ({ feature, value, population, percent, accepted }) =>
      `"${feature}: ${value}" rests on ${population} people: the coefficient of variation is about ${percent}%, above 25%. ${accepted ? "This figure is accepted (--accept) and noted as fragile." : 'Merge this value with another, give min and max in place of the codes, or accept this figure by "--accept".'}`,
  },
  "quotas/priority-without-population": {
    fr: ({ feature, value }) =>
      `« ${feature} : ${value} » a une priorité, mais ni codes de recensement ni chiffre d'enquête : il n'y a pas de part à dépasser. Donnez-lui l'un ou l'autre, ou écrivez « min » à la place de « priority ».`,
    en: ({ feature, value }) =>
      `"${feature}: ${value}" has a priority, but neither census codes nor a survey figure: there is no share to exceed. Give it one or the other, or write "min" in place of "priority".`,
  },
  "quotas/percent-sum": {
    fr: ({ feature, sum }) =>
      `Les pour cent de « ${feature} » font ${sum.replace(".", ",")} en tout ; il faut 100, à 1 près. Corrigez-les, ou ajoutez la réponse qui manque (« ne se prononce pas »).`,
    en: ({ feature, sum }) =>
      `The per cent of "${feature}" make ${sum} in all; they must make 100, within 1. Correct them, or add the missing answer ("no opinion").`,
  },
  "quotas/nothing-to-explain": {
    fr: ({ asked, nearest }) =>
      `Il n'y a pas de quota « ${asked} ». ${nearest === null ? "Écrivez un critère, ou « critère=valeur », comme dans quotas.csv." : `Le plus proche est « ${nearest} ».`}`,
    en: ({ asked, nearest }) =>
      `There is no quota "${asked}". ${nearest === null ? 'Write a feature, or "feature=value", as in quotas.csv.' : `The nearest is "${nearest}".`}`,
  },
};
