// The opening of the report in easy French. No word here that would need explaining; every sentence stands alone.
import type { EssentialsText } from "./essentials-text.ts";
import { formatInteger } from "./format-number.ts";

const whole = (value: number): string => formatInteger(value, "fr");

/** The easy sentences in French. */
export const essentialsFr: EssentialsText = {
  title: "L’essentiel",
  whatTitle: "Que s’est-il passé ?",
  volunteers: (count) =>
    count < 2 ? `${whole(count)} personne était volontaire.` : `${whole(count)} personnes étaient volontaires.`,
  chosen: (count) =>
    count < 2 ? `${whole(count)} personne a été choisie.` : `${whole(count)} personnes ont été choisies.`,
  byChance: "C’est un tirage au sort : le hasard a choisi.",
  whyTitle: "Pourquoi des règles ?",
  likePopulation: "Le groupe choisi doit ressembler à toute la population.",
  seatsFixed: "Des règles disent donc combien de places a chaque catégorie de personnes.",
  rulesMet: "Toutes les règles publiées ici sont respectées.",
  rulesMissed: "Attention : des règles ne sont pas respectées.",
  chanceTitle: "Est-ce que tout le monde avait la même chance ?",
  sameChance: "Oui : chaque volontaire avait la même chance.",
  otherChance: "Non : la chance dépend des règles.",
  manyVolunteers: "Parfois, il y a beaucoup de volontaires et peu de places.",
  lessChance: "Alors, chaque volontaire a moins de chance.",
  mostForLeast: "Le calcul aide d’abord les volontaires qui ont le moins de chance.",
  chanceOnHundred: (hundred) =>
    `Chaque volontaire avait au moins ${whole(hundred)} ${hundred < 2 ? "chance" : "chances"} sur 100.`,
  chanceOnThousand: (thousand) =>
    `Chaque volontaire avait au moins ${whole(thousand)} ${thousand < 2 ? "chance" : "chances"} sur ${whole(1000)}.`,
  withoutChance: "Attention : des volontaires ne pouvaient pas être choisis.",
  notChosenTitle: "Vous n’avez pas été choisi ?",
  notJudged: "Personne n’a jugé votre demande.",
  onlyChance: "C’est le hasard, avec les mêmes règles pour tous.",
  checkTitle: "Comment vérifier ?",
  announced: "L’organisateur dit avoir publié la méthode avant le tirage.",
  notAnnounced: "Attention : rien ne prouve que c’était le premier essai.",
  openPage: "Ouvrez la page verify.html.",
  dropFile: "Donnez-lui le fichier record.json.",
  pageCounts: "La page refait les contrôles devant vous.",
};
