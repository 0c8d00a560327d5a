// The sentences of the checks on what is brought besides the record: report, earlier record, evidence, receipt.
import type { Catalogue } from "../problems/catalogue.ts";
import type { DetailFacts } from "./detail-facts.ts";

type BroughtCode = Extract<
  keyof DetailFacts,
  | `counts-${string}`
  | `earlier-${string}`
  | `receipt-${string}`
  | `signature-${string}`
  | "report-of-other"
  | "randomness-again"
  | "drawn-again"
  | `evidence-${"file" | "imprint" | "missing" | "dated" | "undated"}`
>;

const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

const signedFr = (signer: string): string =>
  `procès-verbal signé par la clé ${signer} : comparez-la à celle que le signataire a fait connaître ; une signature dit qui, pas quand.`;
const signedEn = (signer: string): string =>
  `record signed by the key ${signer}: compare it with the one that the signer made known; a signature says who, not when.`;

const besidesFr = (signer: string | undefined): string => (signer === undefined ? "" : ` De plus, ${signedFr(signer)}`);
const besidesEn = (signer: string | undefined): string => (signer === undefined ? "" : ` Besides, ${signedEn(signer)}`);
const stampFr = (at: string): string =>
  `porte sur l'engagement, ${at}, avant l'aléa ; la signature de l'autorité se vérifie par « openssl ts -verify ».`;
const stampEn = (at: string): string =>
  `is about the commitment, ${at}, before the randomness; the authority's signature is verified by "openssl ts -verify".`;

/** The sentence of each detail, in French and English. */
export const broughtTexts: Catalogue<Pick<DetailFacts, BroughtCode>> = {
  "report-of-other": {
    fr: () => "Les chiffres du rapport ne sont pas lisibles ou ne sont pas ceux de ce procès-verbal.",
    en: () => "The report's figures cannot be read or are not those of this record.",
  },
  "counts-missing": {
    fr: ({ feature }) => `Composition publiée : le critère « ${feature} » manque.`,
    en: ({ feature }) => `Published composition: feature "${feature}" is missing.`,
  },
  "counts-sum": {
    fr: ({ feature, sum, panelSize }) =>
      `Composition publiée : « ${feature} » fait ${sum} places au lieu de ${panelSize}.`,
    en: ({ feature, sum, panelSize }) =>
      `Published composition: "${feature}" makes ${sum} seats instead of ${panelSize}.`,
  },
  "counts-outside": {
    fr: ({ value, count, min, max }) => `Composition publiée : « ${value} » = ${count}, hors quota [${min} ; ${max}].`,
    en: ({ value, count, min, max }) => `Published composition: "${value}" = ${count}, outside [${min}; ${max}].`,
  },
  "counts-differ": {
    fr: ({ value, counted, stated }) =>
      `Composition publiée : « ${value} » = ${stated}, mais les réponses ouvertes donnent ${counted}.`,
    en: ({ value, counted, stated }) =>
      `Published composition: "${value}" = ${stated}, but the opened answers give ${counted}.`,
  },
  "earlier-differs": {
    fr: () => "Le procès-verbal donné n'est pas celui que nomme l'engagement.",
    en: () => "The record given is not the one that the commitment names.",
  },
  "earlier-broken": {
    fr: () => "Le procès-verbal précédent ne passe pas ses propres contrôles.",
    en: () => "The earlier record does not pass its own checks.",
  },
  "earlier-not-continued": {
    fr: ({ purpose, before }) =>
      `Ce tirage (${purpose}) devrait faire suite au tirage « ${before} » du même panel, et le nommer dans son engagement.`,
    en: ({ purpose, before }) =>
      `This draw (${purpose}) should follow the draw "${before}" of the same panel, and name it in its commitment.`,
  },
  "earlier-without": {
    fr: ({ count }) =>
      `${count} volontaire(s) de ce tirage de remplacement n'étaient pas de la liste du tirage qu'il prolonge.`,
    en: ({ count }) =>
      `${count} volunteer(s) of this replacement draw were not on the list of the draw that it continues.`,
  },
  "randomness-again": {
    fr: ({ source, drawId }) => `Même aléa (${source}) que le tirage ${drawId}.`,
    en: ({ source, drawId }) => `Same randomness (${source}) as draw ${drawId}.`,
  },
  "drawn-again": {
    fr: ({ code, drawId }) => `${grouped(code)} est déjà dans le panel du tirage ${drawId} que celui-ci prolonge.`,
    en: ({ code, drawId }) => `${grouped(code)} is already on the panel of draw ${drawId}, which this one follows.`,
  },
  "evidence-file": {
    fr: ({ entry }) => `Le fichier de la preuve ${entry} n'est pas celui que nomme le procès-verbal.`,
    en: ({ entry }) => `The file of evidence ${entry} is not the one named by the record.`,
  },
  "evidence-imprint": {
    fr: ({ entry }) => `L'horodatage (preuve ${entry}) ne porte pas sur cet engagement, ou n'en est pas un.`,
    en: ({ entry }) => `The time-stamp (evidence ${entry}) is not about this commitment, or is none.`,
  },
  "evidence-missing": {
    fr: ({ file, at, signer }) =>
      `il manque « ${file} », l'une des preuves que nomme le procès-verbal.${at === undefined ? "" : ` L'horodatage présent ${stampFr(at)}`}${besidesFr(signer)}`,
    en: ({ file, at, signer }) =>
      `"${file}", one of the pieces of evidence named by the record, is not here.${at === undefined ? "" : ` The time-stamp at hand ${stampEn(at)}`}${besidesEn(signer)}`,
  },
  "evidence-dated": {
    fr: ({ at, signer }) => `l'horodatage ${stampFr(at)}${besidesFr(signer)}`,
    en: ({ at, signer }) => `the time-stamp ${stampEn(at)}${besidesEn(signer)}`,
  },
  "evidence-undated": {
    fr: ({ signer }) =>
      `les fichiers de preuve sont ceux du procès-verbal ; leur date se lit dans le document, pas ici.${besidesFr(signer)}`,
    en: ({ signer }) =>
      `the evidence files are those of the record; their date is read in the document, not here.${besidesEn(signer)}`,
  },
  "signature-alone": { fr: ({ signer }) => signedFr(signer), en: ({ signer }) => signedEn(signer) },
  "signature-unreadable": {
    fr: () => "Le fichier de signature n'est pas une signature Ed25519 faite par « ssh-keygen -Y sign ».",
    en: () => 'The signature file is no Ed25519 signature made by "ssh-keygen -Y sign".',
  },
  "signature-purpose": {
    fr: () => "La signature n'a pas été faite pour un procès-verbal (« -n pinakion-record »).",
    en: () => 'The signature was not made for a record ("-n pinakion-record").',
  },
  "signature-differs": {
    fr: () => "La signature n'est pas celle de ce procès-verbal.",
    en: () => "The signature is not this record's.",
  },
  "receipt-opens": {
    fr: ({ number, code, tickets, ticketCount, isDrawn }) =>
      `le reçu ouvre la ligne ${number} (${grouped(code)})${tickets === null ? "" : `, présente sur ${tickets} tickets sur ${ticketCount}`} : ${isDrawn ? "tirée au sort" : "non tirée"}.`,
    en: ({ number, code, tickets, ticketCount, isDrawn }) =>
      `the receipt opens line ${number} (${grouped(code)})${tickets === null ? "" : `, on ${tickets} tickets out of ${ticketCount}`}: ${isDrawn ? "drawn" : "not drawn"}.`,
  },
  "receipt-unreadable": {
    fr: () => "Ce document n'est pas un reçu.",
    en: () => "This document is no receipt.",
  },
  "receipt-of-other-draw": {
    fr: ({ drawId }) => `Votre reçu est celui d'un autre tirage (${drawId}).`,
    en: ({ drawId }) => `Your receipt is of another draw (${drawId}).`,
  },
  "receipt-of-other-list": {
    fr: () => "Votre reçu se rapporte à une autre liste que celle de ce procès-verbal.",
    en: () => "Your receipt is about another list than this record's.",
  },
  "receipt-opens-nothing": {
    fr: () => "Votre reçu n'ouvre aucune ligne de la liste.",
    en: () => "Your receipt opens no line of the list.",
  },
  "receipt-other-answers": {
    fr: ({ code }) => `Les réponses de votre reçu ne sont pas celles de la ligne ${grouped(code)}.`,
    en: ({ code }) => `The answers on your receipt are not those of line ${grouped(code)}.`,
  },
  "receipt-other-outcome": {
    fr: ({ code, ticket }) =>
      `Votre reçu et le panel se contredisent pour la ligne ${grouped(code)} et le ticket ${ticket}.`,
    en: ({ code, ticket }) =>
      `Your receipt and the panel contradict each other for line ${grouped(code)} and ticket ${ticket}.`,
  },
};
