// Problems of the volunteers' list.
import type { Catalogue } from "./catalogue.ts";

export type PoolFacts = {
  "pool/missing-column": { readonly header: string; readonly nearest: string | null };
};

export const poolTexts: Catalogue<PoolFacts> = {
  "pool/missing-column": {
    fr: ({ header, nearest }) =>
      `La colonne « ${header} » manque. ${nearest === null ? "Ajoutez-la ou corrigez le nom donné." : `La plus proche est « ${nearest} ».`}`,
    en: ({ header, nearest }) =>
      `The column "${header}" is missing. ${nearest === null ? "Add it or correct the name given." : `The nearest is "${nearest}".`}`,
  },
};
