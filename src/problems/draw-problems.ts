// Problems of the draw: the seed and its sources.
import type { Catalogue } from "./catalogue.ts";

export type DrawFacts = {
  "draw/seed-empty": Readonly<Record<never, never>>;
};

export const drawTexts: Catalogue<DrawFacts> = {
  "draw/seed-empty": {
    fr: () => 'La graine est vide. Donnez le texte lu en public, par exemple --seed "17 04 42 08 25".',
    en: () => 'The seed is empty. Give the text read out in public, for example --seed "17 04 42 08 25".',
  },
};
