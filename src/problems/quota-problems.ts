// Problems of quotas: the census table they come from, their bounds, their sums.
import type { Catalogue } from "./catalogue.ts";

export type QuotaFacts = {
  "quotas/min-above-max": {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly max: number;
  };
};

export const quotaTexts: Catalogue<QuotaFacts> = {
  "quotas/min-above-max": {
    fr: ({ feature, value, min, max }) =>
      `« ${feature} : ${value} » demande au moins ${min} et au plus ${max} places. Le minimum doit être inférieur ou égal au maximum.`,
    en: ({ feature, value, min, max }) =>
      `"${feature}: ${value}" asks for at least ${min} and at most ${max} seats. The minimum must not exceed the maximum.`,
  },
};
