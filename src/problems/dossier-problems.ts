// Problems of a dossier: its folder, its stages and their order.
import type { Catalogue } from "./catalogue.ts";

export type DossierFacts = {
  "dossier/result-exists": { readonly path: string };
};

export const dossierTexts: Catalogue<DossierFacts> = {
  "dossier/result-exists": {
    fr: ({ path }) =>
      `« ${path} » existe déjà et n'est pas remplacé. Ajoutez --force pour le refaire : la reprise sera inscrite au journal.`,
    en: ({ path }) =>
      `"${path}" exists already and is not replaced. Add --force to make it again: the log will say so.`,
  },
};
