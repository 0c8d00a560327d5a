// Problems of the draw: the seed and its sources.
import type { Catalogue } from "./catalogue.ts";

type NoFacts = Readonly<Record<never, never>>;

export type DrawFacts = {
  "draw/seed-empty": NoFacts;
  "draw/seed-too-long": { readonly length: number; readonly longest: number };
  "draw/seed-blank-edge": { readonly position: number; readonly side: "start" | "end" };
  "draw/seed-invisible-character": { readonly position: number; readonly codePoint: string };
  "draw/seed-half-character": { readonly position: number; readonly codePoint: string };
  "draw/seed-reserved-character": { readonly position: number; readonly character: string };
  "draw/seed-not-normalised": { readonly position: number };
  "draw/ticket-needs-commitment": NoFacts;
  "draw/ticket-out-of-range": { readonly ticket: string; readonly ticketCount: number };
};

export const drawTexts: Catalogue<DrawFacts> = {
  "draw/seed-empty": {
    fr: () => 'La graine est vide. Donnez le texte lu en public, par exemple --seed "17 04 42 08 25".',
    en: () => 'The seed is empty. Give the text read out in public, for example --seed "17 04 42 08 25".',
  },
  "draw/seed-too-long": {
    fr: ({ length, longest }) =>
      `La graine compte ${length} caractères ; ${longest} au plus sont admis. Donnez un texte que l'on peut lire à voix haute et retaper.`,
    en: ({ length, longest }) =>
      `The seed has ${length} characters; at most ${longest} are allowed. Give a text that can be read aloud and typed again.`,
  },
  "draw/seed-blank-edge": {
    fr: ({ position, side }) =>
      `La graine ${side === "start" ? "commence" : "finit"} par un blanc (caractère ${position}). Elle est prise telle quelle, au caractère près : retirez ce blanc.`,
    en: ({ position, side }) =>
      `The seed ${side === "start" ? "begins" : "ends"} with a blank (character ${position}). It is taken as it is, to the character: remove this blank.`,
  },
  "draw/seed-invisible-character": {
    fr: ({ position, codePoint }) =>
      `Le caractère ${position} de la graine ne se voit pas (${codePoint} : retour à la ligne, tabulation, marque d'ordre ou signe de commande). Personne ne pourrait le retaper : tapez la graine au clavier au lieu de la coller.`,
    en: ({ position, codePoint }) =>
      `Character ${position} of the seed cannot be seen (${codePoint}: line break, tab, byte order mark or control sign). Nobody could type it again: type the seed instead of pasting it.`,
  },
  "draw/seed-half-character": {
    fr: ({ position, codePoint }) =>
      `Le caractère ${position} de la graine est la moitié d'un caractère (${codePoint}). Le texte a été coupé ou mal converti : tapez la graine au clavier.`,
    en: ({ position, codePoint }) =>
      `Character ${position} of the seed is half of a character (${codePoint}). The text was cut or badly converted: type the seed on the keyboard.`,
  },
  "draw/seed-reserved-character": {
    fr: ({ position, character }) =>
      `Le caractère ${position} de la graine est « ${character} », qui sépare les parties de la graine publiée. Remplacez-le, par exemple par une virgule ou un tiret.`,
    en: ({ position, character }) =>
      `Character ${position} of the seed is "${character}", which separates the parts of the published seed. Replace it, for example by a comma or a dash.`,
  },
  "draw/seed-not-normalised": {
    fr: ({ position }) =>
      `La graine porte, au caractère ${position}, un signe écrit en plusieurs morceaux (lettre, puis accent : forme Unicode non NFC). Retapée, elle donnerait un autre tirage : tapez la graine au clavier au lieu de la coller.`,
    en: ({ position }) =>
      `At character ${position} the seed holds a sign written in several pieces (letter, then accent: not in Unicode form NFC). Typed again, it would give another draw: type the seed instead of pasting it.`,
  },
  "draw/ticket-needs-commitment": {
    fr: () =>
      "Un numéro de ticket tiré sur scène ne vaut que si un engagement publié avant l'a annoncé : sans lui, rien ne distingue un ticket tiré d'un panel choisi. Donnez le texte lu en public par --seed.",
    en: () =>
      "A ticket number drawn on a stage counts only if a commitment published before announced it: without one, nothing tells a drawn ticket from a chosen panel. Give the text read out in public by --seed.",
  },
  "draw/ticket-out-of-range": {
    fr: ({ ticket, ticketCount }) =>
      `Le ticket « ${ticket} » n'existe pas : les tickets vont de 1 à ${ticketCount}, en chiffres, sans zéro devant.`,
    en: ({ ticket, ticketCount }) =>
      `Ticket "${ticket}" does not exist: tickets go from 1 to ${ticketCount}, in digits, without leading zeros.`,
  },
};
