// Problems of the constraints besides quotas on single features: crossings, unions of values, lists of people, groups. Facts hold
// rows and counts, never what a volunteer's other columns say.
import type { Catalogue } from "./catalogue.ts";
import { quotedList, type RowFacts, rowList } from "./row-list.ts";

export type ConstraintFacts = {
  "constraints/kind-unclear": { readonly constraint: string; readonly kinds: readonly string[] };
  "constraints/cells-overlap": { readonly constraint: string; readonly first: string; readonly second: string };
  "constraints/cross-without-census": { readonly constraint: string; readonly feature: string };
  "constraints/cross-impossible": {
    readonly constraint: string;
    readonly values: readonly string[];
    readonly seats: number;
    readonly others: readonly string[];
    readonly otherSeats: number;
  };
  "constraints/part-unknown": {
    readonly part: string;
    readonly feature: string | null;
    readonly nearest: string | null;
  };
  "constraints/people-missing": RowFacts & { readonly constraint: string };
  "constraints/nobody-listed": { readonly constraint: string };
  "constraints/more-than-seats": { readonly constraint: string; readonly count: number; readonly panelSize: number };
  "constraints/same-household": RowFacts & { readonly constraint: string };
  "constraints/small-cells": { readonly constraint: string; readonly values: readonly string[] };
};

const kindNames = "cross, values, listed, must_sit, at_most";

export const constraintTexts: Catalogue<ConstraintFacts> = {
  "constraints/kind-unclear": {
    fr: ({ constraint, kinds }) =>
      kinds.length === 0
        ? `« ${constraint} » ne dit pas quelle règle poser. Donnez une de ces clés : ${kindNames}.`
        : `« ${constraint} » pose plusieurs règles à la fois (${kinds.join(", ")}). Gardez une de ces clés, et faites des autres des règles à part.`,
    en: ({ constraint, kinds }) =>
      kinds.length === 0
        ? `"${constraint}" does not say which rule to set. Give one of these keys: ${kindNames}.`
        : `"${constraint}" sets several rules at once (${kinds.join(", ")}). Keep one of these keys, and make the others rules of their own.`,
  },
  "constraints/cells-overlap": {
    fr: ({ constraint, first, second }) =>
      `Dans « ${constraint} », une même personne peut être dans « ${first} » et dans « ${second} ». Séparez ces groupes, ou faites-en deux règles : plusieurs règles peuvent compter la même personne.`,
    en: ({ constraint, first, second }) =>
      `In "${constraint}", one person can be in "${first}" and in "${second}". Take these groups apart, or make two rules of them: several rules may count the same person.`,
  },
  "constraints/cross-without-census": {
    fr: ({ constraint, feature }) =>
      `« ${constraint} » croise « ${feature} » d'après le recensement, mais ce critère n'y prend pas ses habitants. Donnez-lui « census », ou écrivez les cases voulues sous « values » avec leurs bornes.`,
    en: ({ constraint, feature }) =>
      `"${constraint}" crosses "${feature}" by the census, but this feature takes no inhabitants from it. Give it "census", or write the cells wanted under "values" with their bounds.`,
  },
  "constraints/cross-impossible": {
    fr: ({ constraint, values, seats, others, otherSeats }) =>
      others.length === 0
        ? `« ${constraint} » : la table croisée ne compte aucun habitant pour ${quotedList(values, "fr")}, qui a pourtant ${seats} place${seats > 1 ? "s" : ""}. Vérifiez la table, ou retirez ce croisement.`
        : `« ${constraint} » : d'après la table croisée, les ${seats} places de ${quotedList(values, "fr")} ne peuvent aller qu'à ${quotedList(others, "fr")}, qui n'en a que ${otherSeats}. Vérifiez la table, regroupez des valeurs, ou retirez ce croisement.`,
    en: ({ constraint, values, seats, others, otherSeats }) =>
      others.length === 0
        ? `"${constraint}": the joint table has no inhabitants for ${quotedList(values, "en")}, which has ${seats} seat${seats === 1 ? "" : "s"} all the same. Check the table, or drop this crossing.`
        : `"${constraint}": by the joint table, the ${seats} seats of ${quotedList(values, "en")} can only go to ${quotedList(others, "en")}, which has ${otherSeats}. Check the table, merge values, or drop this crossing.`,
  },
  "constraints/part-unknown": {
    fr: ({ part, feature, nearest }) =>
      `${feature === null ? `Ce croisement nomme le critère « ${part} », qui n'a pas de lignes à lui dans ce fichier.` : `« ${part} » n'est pas une valeur de « ${feature} » dans ce fichier.`} ${nearest === null ? "Ajoutez ses lignes (au besoin de 0 à toutes les places), puis relancez." : `Vouliez-vous écrire « ${nearest} » ?`}`,
    en: ({ part, feature, nearest }) =>
      `${feature === null ? `This crossing names the feature "${part}", which has no rows of its own in this file.` : `"${part}" is no value of "${feature}" in this file.`} ${nearest === null ? "Add its rows (from 0 to all seats if need be), then run again." : `Did you mean "${nearest}"?`}`,
  },
  "constraints/people-missing": {
    fr: ({ constraint, ...rows }) =>
      `« ${constraint} » veut que ces personnes siègent, mais elles ne sont pas parmi les volontaires retenus : ${rowList(rows, "fr")}. Inscrivez-les, vérifiez leur accord et leur éligibilité, ou retirez-les de la règle.`,
    en: ({ constraint, ...rows }) =>
      `"${constraint}" wants these people to sit, but they are not among the volunteers kept: ${rowList(rows, "en")}. Register them, check their consent and eligibility, or take them out of the rule.`,
  },
  "constraints/nobody-listed": {
    fr: ({ constraint }) =>
      `« ${constraint} » ne concerne aucun volontaire. Vérifiez la colonne et les réponses nommées, ou la liste.`,
    en: ({ constraint }) =>
      `"${constraint}" concerns no volunteer. Check the column and the answers named, or the list.`,
  },
  "constraints/more-than-seats": {
    fr: ({ constraint, count, panelSize }) =>
      `« ${constraint} » veut que ${count} personnes siègent, mais le panel n'a que ${panelSize} places. Raccourcissez la liste ou agrandissez le panel.`,
    en: ({ constraint, count, panelSize }) =>
      `"${constraint}" wants ${count} people to sit, but the panel has only ${panelSize} seats. Shorten the list or enlarge the panel.`,
  },
  "constraints/same-household": {
    fr: ({ constraint, ...rows }) =>
      `« ${constraint} » veut que ces personnes siègent, mais elles sont d'un même foyer, qui n'a qu'une place : ${rowList(rows, "fr")}. Retirez-en de la règle, ou renoncez à la règle des foyers.`,
    en: ({ constraint, ...rows }) =>
      `"${constraint}" wants these people to sit, but they share a household, which has one seat: ${rowList(rows, "en")}. Take some out of the rule, or drop the household rule.`,
  },
  "constraints/small-cells": {
    fr: ({ constraint, values }) =>
      `« ${constraint} » : moins de 5 volontaires dans ${quotedList(values, "fr", 6)}. Les quotas et les chances publiés peuvent les désigner. Regroupez ces cases, ou choisissez « disclosure: sealed ».`,
    en: ({ constraint, values }) =>
      `"${constraint}": fewer than 5 volunteers in ${quotedList(values, "en", 6)}. The quotas and chances published may point to them. Merge these cells, or choose "disclosure: sealed".`,
  },
};
