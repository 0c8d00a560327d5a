// Problems of a replacement: who withdraws, who sits, and the draw that it follows.
import type { Catalogue } from "./catalogue.ts";
import { countedEn, countedFr } from "./counted.ts";
import { type RowFacts, rowList } from "./row-list.ts";

type NoFacts = Readonly<Record<never, never>>;

export type ReplacementFacts = {
  "replacement/unknown-id": RowFacts;
  "replacement/not-on-panel": RowFacts;
  "replacement/on-panel": RowFacts;
  "replacement/id-twice": RowFacts;
  "replacement/nobody-left": NoFacts;
  "replacement/seats-unknown": RowFacts;
  "replacement/above-quota": {
    readonly feature: string;
    readonly value: string;
    readonly seated: number;
    readonly max: number;
  };
  "replacement/folder-taken": { readonly path: string };
  "replacement/other-record": NoFacts;
  "replacement/few-seats": { readonly seats: number };
};

export const replacementTexts: Catalogue<ReplacementFacts> = {
  "replacement/unknown-id": {
    fr: (facts) =>
      `Des identifiants ne sont pas ceux de volontaires de ce tirage (${rowList(facts, "fr")}). Recopiez-les de restricted/panel.csv, au caractère près.`,
    en: (facts) =>
      `Some ids are not those of volunteers of this draw (${rowList(facts, "en")}). Copy them from restricted/panel.csv, to the character.`,
  },
  "replacement/not-on-panel": {
    fr: (facts) =>
      `Des personnes ne siègent pas au panel (${rowList(facts, "fr")}) : seul qui siège peut être remplacé. Retirez ces lignes.`,
    en: (facts) =>
      `Some people do not sit on the panel (${rowList(facts, "en")}): only who sits can be replaced. Remove these lines.`,
  },
  "replacement/on-panel": {
    fr: (facts) =>
      `Des personnes données comme indisponibles siègent au panel (${rowList(facts, "fr")}). Si elles se retirent, donnez-les par --withdrawn : leur place sera tirée de nouveau.`,
    en: (facts) =>
      `Some people given as unavailable sit on the panel (${rowList(facts, "en")}). If they withdraw, give them by --withdrawn: their seats will be drawn again.`,
  },
  "replacement/id-twice": {
    fr: (facts) =>
      `Des identifiants sont donnés deux fois (${rowList(facts, "fr")}). Gardez une seule ligne par personne.`,
    en: (facts) => `Some ids are given twice (${rowList(facts, "en")}). Keep one line a person.`,
  },
  "replacement/nobody-left": {
    fr: () =>
      "Tout le panel se retire : il n'y a plus rien à compléter. Faites un nouveau tirage dans un autre dossier, avec une liste où ces personnes ne sont plus.",
    en: () =>
      "The whole panel withdraws: nothing is left to complete. Make a new draw in another folder, with a list without these people.",
  },
  "replacement/seats-unknown": {
    fr: (facts) =>
      `Le fichier des places nomme des personnes qui siègent et ne sont pas parmi les volontaires (${rowList(facts, "fr")}), ou plus de personnes que de places. Remettez la liste des volontaires et le fichier des places tels que « pinakion replace » les a écrits.`,
    en: (facts) =>
      `The file of seats names people who sit and are not among the volunteers (${rowList(facts, "en")}), or more people than seats. Put the list of volunteers and the file of seats back as "pinakion replace" wrote them.`,
  },
  "replacement/above-quota": {
    fr: ({ feature, value, seated, max }) =>
      `« ${value} » (${feature}) a déjà ${countedFr(seated, "place", "places")} parmi ceux qui restent, pour ${max} au plus dans quotas.csv. Les quotas d'un remplacement sont ceux du panel entier : remettez ceux du premier tirage, ou relevez ce maximum.`,
    en: ({ feature, value, seated, max }) =>
      `"${value}" (${feature}) has ${countedEn(seated, "seat", "seats")} already among those who remain, and at most ${max} in quotas.csv. The quotas of a replacement are those of the whole panel: put those of the first draw back, or raise this maximum.`,
  },
  "replacement/folder-taken": {
    fr: ({ path }) =>
      `Le dossier « ${path} » existe et n'est pas vide : rien n'y est remplacé. Si ce remplacement n'a pas été figé, effacez-le ; sinon menez-le à son terme avant le suivant, ou donnez un autre dossier par --out.`,
    en: ({ path }) =>
      `The folder "${path}" exists and is not empty: nothing in it is replaced. If that replacement was not frozen, remove it; otherwise bring it to its end before the next, or give another folder by --out.`,
  },
  "replacement/other-record": {
    fr: () =>
      "Le procès-verbal donné par --previous n'est pas celui que ce remplacement prolonge (panel.yaml, replacement.previous). Donnez celui-là, ou rien : l'engagement le nomme de lui-même.",
    en: () =>
      "The record given by --previous is not the one that this replacement continues (panel.yaml, replacement.previous). Give that one, or none: the commitment names it by itself.",
  },
  "replacement/few-seats": {
    fr: ({ seats }) =>
      `${seats > 1 ? `${seats} places seulement sont` : "Une seule place est"} à pourvoir : les quotas publiés de ce tirage, tenus par si peu de personnes, disent beaucoup des réponses de qui part et de qui arrive. Le compte rendu n'en donne pas la composition ; si vous le pouvez, attendez d'autres retraits pour les remplacer ensemble.`,
    en: ({ seats }) =>
      `Only ${seats} ${seats > 1 ? "seats are" : "seat is"} vacant: the published quotas of this draw, met by so few people, tell much of the answers of who leaves and who comes. The report does not give their composition; if you can, wait for other withdrawals and replace them together.`,
  },
};
