// Problems of feasibility and of the lottery.
import type { Catalogue } from "./catalogue.ts";

export type LotteryFacts = {
  "lottery/panel-larger-than-pool": { readonly panelSize: number; readonly poolCount: number };
};

export const lotteryTexts: Catalogue<LotteryFacts> = {
  "lottery/panel-larger-than-pool": {
    fr: ({ panelSize, poolCount }) =>
      `Le panel compte ${panelSize} places mais il n'y a que ${poolCount} volontaires. Réduisez le panel ou recrutez d'autres volontaires.`,
    en: ({ panelSize, poolCount }) =>
      `The panel has ${panelSize} seats but there are only ${poolCount} volunteers. Make the panel smaller or find more volunteers.`,
  },
};
