// The sentences of check 27: what a certificate of fairness proves, or why it does not.
import type { Catalogue } from "../problems/catalogue.ts";
import type { DetailFacts, ProvenFacts } from "./detail-facts.ts";

type CertificateCode = Extract<keyof DetailFacts, `certificate-${string}`>;

const percentFr = ({ percent }: ProvenFacts): string => `${String(percent).replace(".", ",")}\u00A0%`;

function provenFr({ levels, steps, cuts, solver }: ProvenFacts): string {
  const onCuts = cuts === undefined ? "" : `, sur ${cuts} coupe${cuts > 1 ? "s" : ""} que prouve ${solver}`;
  return `${levels} niveau${levels > 1 ? "x" : ""}, preuve en ${steps} étape${steps > 1 ? "s" : ""} refaite${onCuts}`;
}

function provenEn({ levels, steps, cuts, solver }: ProvenFacts): string {
  const onCuts = cuts === undefined ? "" : `, on ${cuts} ${cuts > 1 ? "cuts" : "cut"} proven by ${solver}`;
  return `${levels} level${levels > 1 ? "s" : ""}, proof in ${steps} step${steps > 1 ? "s" : ""} made again${onCuts}`;
}

/** The sentence of each, in French and English. */
export const certificateTexts: Catalogue<Pick<DetailFacts, CertificateCode>> = {
  "certificate-differs": {
    fr: () => "Le certificat de l'annexe n'est pas celui de la loterie.",
    en: () => "The annex's certificate is not the lottery's.",
  },
  "certificate-proven": {
    fr: (facts) =>
      `chance la plus faible : ${percentFr(facts)} ; aucune loterie ne peut la relever, ni relever une autre chance sans en baisser une plus faible (${provenFr(facts)}).`,
    en: (facts) =>
      `lowest chance: ${facts.percent}%; no lottery can raise it, nor another chance without lowering a lower one (${provenEn(facts)}).`,
  },
  "certificate-proven-lowest": {
    fr: (facts) =>
      `chance la plus faible : ${percentFr(facts)} ; aucune loterie ne peut la relever (${provenFr(facts)}).`,
    en: (facts) => `lowest chance: ${facts.percent}%; no lottery can raise it (${provenEn(facts)}).`,
  },
  "certificate-proven-highest": {
    fr: (facts) =>
      `chance la plus forte : ${percentFr(facts)} ; aucune loterie ne peut l'abaisser, ni en abaisser une autre sans en relever une plus forte (${provenFr(facts)}).`,
    en: (facts) =>
      `highest chance: ${facts.percent}%; no lottery can lower it, nor another chance without raising a higher one (${provenEn(facts)}).`,
  },
  "certificate-kind": {
    fr: ({ objective }) => `Le certificat ne prouve pas ce que la loterie annonce (« ${objective} »).`,
    en: ({ objective }) => `The certificate does not prove what the lottery announces ("${objective}").`,
  },
  "certificate-types": {
    fr: () => "Les groupes de volontaires du certificat ne sont pas ceux des réponses ouvertes par l'annexe.",
    en: () => "The certificate's groups of volunteers are not those of the answers opened by the annex.",
  },
  "certificate-chance": {
    fr: ({ code }) => `La chance publiée de ${code} n'est pas celle que prouve le certificat.`,
    en: ({ code }) => `The published chance of ${code} is not the one that the certificate proves.`,
  },
  "certificate-order": {
    fr: () =>
      "Les niveaux du certificat ne vont pas de la chance la plus faible à la plus forte : ils ne prouvent rien.",
    en: () => "The certificate's levels do not go from the lowest chance to the highest: they prove nothing.",
  },
  "certificate-unproven": {
    fr: ({ step }) =>
      step === 0
        ? "Le certificat ne dit rien de la chance de certains volontaires."
        : `L'étape ${step} du certificat ne prouve pas ce qu'elle annonce.`,
    en: ({ step }) =>
      step === 0
        ? "The certificate says nothing of the chance of some volunteers."
        : `Step ${step} of the certificate does not prove what it states.`,
  },
  "certificate-cut": {
    fr: ({ cut }) => `La coupe ${cut} du certificat est fausse : un panel permis la dépasse.`,
    en: ({ cut }) => `Cut ${cut} of the certificate is wrong: an allowed panel goes beyond it.`,
  },
  "certificate-gap": {
    fr: ({ gapPpb }) =>
      `Une loterie plus équitable n'est pas exclue : le certificat laisse un écart de ${gapPpb} milliardièmes.`,
    en: ({ gapPpb }) => `A fairer lottery is not excluded: the certificate leaves a gap of ${gapPpb} billionths.`,
  },
};
