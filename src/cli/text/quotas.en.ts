// What the command line says in English about `quotas`; same shape as the French.
import { counted } from "./counted.en.ts";
import type { quotasFr } from "./quotas.fr.ts";

export const quotasEn: typeof quotasFr = {
  quotas: {
    headers: ["feature", "value", "population", "share", "target", "seats", "min", "max"],
    summary: (count, features, size) =>
      `${counted(count, "quota", "quotas")} computed for ${counted(features, "feature", "features")} and ${counted(size, "seat", "seats")}: quotas.csv`,
    nearTie: (feature, winner, loser, people) =>
      `${feature}: the last seat goes to "${winner}" rather than "${loser}", by ${counted(people, "person", "people")}.`,
    kept: (path, count) =>
      count === 0
        ? `${path} exists and agrees with panel.yaml: it is kept.`
        : `${path} exists and differs from what panel.yaml gives in ${counted(count, "row", "rows")}: it is kept, these rows will be marked as edited by hand.`,
  },
};
