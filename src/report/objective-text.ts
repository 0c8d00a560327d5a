// The measures of fairness in words: what a lottery made by each promises, and what is proven of it.
import type { FairnessObjective } from "../model/lottery.ts";
import type { DisplayLanguage } from "../model/settings.ts";

/** A measure as the report tells it; `proof` takes the proven gap in parts per 10^9 (0: exact, or below one part). */
export interface ObjectiveText {
  readonly name: string;
  readonly rule: string;
  readonly proof: (gapPpb: number) => string;
}

const withinFr = (gapPpb: number): string =>
  gapPpb === 0 ? "" : `, à ${gapPpb} milliardième${gapPpb > 1 ? "s" : ""} près`;
const withinEn = (gapPpb: number): string =>
  gapPpb === 0 ? "" : `, within ${gapPpb} part${gapPpb > 1 ? "s" : ""} in 10⁹`;

/** Of a proof that the record does not hold. */
const againFr = "Cette preuve n’est pas dans le procès-verbal : « pinakion reproduce » la refait.";
const againEn = "The record does not hold this proof: “pinakion reproduce” makes it again.";

const french: Readonly<Record<FairnessObjective, ObjectiveText>> = {
  leximin: {
    name: "leximin",
    rule: "Parmi toutes les loteries qui ne donnent que des panels conformes, celle-ci donne la plus grande chance possible aux volontaires qui en ont le moins ; puis, cela acquis, aux suivants, et ainsi de suite (règle dite « leximin »).",
    proof: (gap) =>
      `Preuve : aucune autre loterie conforme ne fait mieux pour les volontaires les moins chanceux, à chaque niveau${withinFr(gap)}.`,
  },
  maximin: {
    name: "maximin",
    rule: "Parmi toutes les loteries qui ne donnent que des panels conformes, celle-ci donne la plus grande chance possible aux volontaires qui en ont le moins ; puis, cela acquis, la plus grande des chances est rendue aussi petite que possible, et ainsi de suite (règle dite « maximin »).",
    proof: (gap) =>
      `Preuve : aucune autre loterie conforme ne donne une plus petite chance plus grande${withinFr(gap)}.`,
  },
  nash: {
    name: "produit des chances (Nash)",
    rule: "Parmi toutes les loteries qui ne donnent que des panels conformes, celle-ci rend le produit des chances de tous les volontaires aussi grand que possible (règle dite « de Nash »). La plus petite chance n’est pas forcément la plus grande possible.",
    proof: (gap) =>
      `Preuve : aucune autre loterie conforme n’a une plus grande moyenne géométrique des chances${withinFr(gap)}. ${againFr}`,
  },
  goldilocks: {
    name: "goldilocks",
    rule: "Parmi toutes les loteries qui ne donnent que des panels conformes, celle-ci écarte à la fois les chances trop grandes et les chances trop petites : la somme de deux rapports, de la plus grande chance à la moyenne et de la moyenne à la plus petite, est aussi petite que possible (règle dite « goldilocks », Baharav et Flanigan, 2024).",
    proof: (gap) =>
      `Preuve : aucune autre loterie conforme n’a une plus petite somme de ces rapports${withinFr(gap)}. ${againFr}`,
  },
  minimax: {
    name: "minimax",
    rule: "Parmi toutes les loteries qui ne donnent que des panels conformes, celle-ci rend la plus grande des chances aussi petite que possible ; puis, cela acquis, la suivante, et ainsi de suite (règle dite « minimax »). Il peut en coûter aux volontaires les moins chanceux.",
    proof: (gap) =>
      `Preuve : aucune autre loterie conforme ne rend les plus grandes chances plus petites, à chaque niveau${withinFr(gap)}.`,
  },
};

const english: Readonly<Record<FairnessObjective, ObjectiveText>> = {
  leximin: {
    name: "leximin",
    rule: "Among all lotteries that give nothing but panels within the rules, this one gives the largest possible chance to the volunteers who have the least; then, with that secured, to the next, and so on (the “leximin” rule).",
    proof: (gap) =>
      `Proof: no other lottery within the rules does better for the least lucky volunteers, at each level${withinEn(gap)}.`,
  },
  maximin: {
    name: "maximin",
    rule: "Among all lotteries that give nothing but panels within the rules, this one gives the largest possible chance to the volunteers who have the least; then, with that secured, the largest chance is made as small as can be, and so on (the “maximin” rule).",
    proof: (gap) => `Proof: no other lottery within the rules has a larger smallest chance${withinEn(gap)}.`,
  },
  nash: {
    name: "product of chances (Nash)",
    rule: "Among all lotteries that give nothing but panels within the rules, this one makes the product of all volunteers’ chances as large as can be (the “Nash” rule). The smallest chance need not be the largest possible.",
    proof: (gap) =>
      `Proof: no other lottery within the rules has a larger geometric mean of the chances${withinEn(gap)}. ${againEn}`,
  },
  goldilocks: {
    name: "goldilocks",
    rule: "Among all lotteries that give nothing but panels within the rules, this one avoids both large and small chances: the sum of two ratios, of the largest chance to the mean and of the mean to the smallest, is as small as can be (the “goldilocks” rule, Baharav and Flanigan, 2024).",
    proof: (gap) =>
      `Proof: no other lottery within the rules has a smaller sum of these ratios${withinEn(gap)}. ${againEn}`,
  },
  minimax: {
    name: "minimax",
    rule: "Among all lotteries that give nothing but panels within the rules, this one makes the largest chance as small as can be; then, with that secured, the next, and so on (the “minimax” rule). The least lucky volunteers may pay for it.",
    proof: (gap) =>
      `Proof: no other lottery within the rules makes the largest chances smaller, at each level${withinEn(gap)}.`,
  },
};

/** The measures in a language. */
export const objectiveTexts: Readonly<Record<DisplayLanguage, Readonly<Record<FairnessObjective, ObjectiveText>>>> = {
  fr: french,
  en: english,
};
