// Problems of the draw: the seed and its sources.
import type { Catalogue } from "./catalogue.ts";
import { countedFr } from "./counted.ts";

type NoFacts = Readonly<Record<never, never>>;
type ChanceFacts = {
  readonly bits: number;
  readonly needed: number;
  readonly advised: number;
  readonly ticketCount: number;
};

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
  "draw/unknown-source": { readonly source: string; readonly nearest: string | null };
  "draw/announcement-incomplete": {
    readonly source: string;
    readonly announcedBy: "count" | "pulse" | "nothing";
    readonly text: string;
  };
  "draw/source-twice": { readonly source: string };
  "draw/source-not-alone": { readonly source: string };
  "draw/too-little-chance": ChanceFacts;
  "draw/little-chance": ChanceFacts;
  "draw/not-a-draw-day": {
    readonly source: string;
    readonly date: string;
    readonly weekday: number;
    readonly weekdays: readonly number[];
  };
  "draw/digits-do-not-fit": { readonly ticketCount: number };
  "draw/too-soon": { readonly step: "commit" | "draw"; readonly announcedFor: string; readonly at: string };
  "draw/commitment-stands": { readonly command: "commit" | "lottery" | "draw" | "run" };
  "draw/no-commitment": NoFacts;
  "draw/already-drawn": NoFacts;
  "draw/value-missing": { readonly source: string; readonly example: string };
  "draw/value-not-announced": { readonly source: string; readonly announced: readonly string[] };
  "draw/value-malformed": {
    readonly source: string;
    readonly value: string;
    readonly example: string;
    readonly date: string;
    readonly count: number | null;
    readonly round: number | null;
  };
  "draw/beacon-false": { readonly round: number };
  "draw/no-such-volunteer": { readonly id: string };
  "draw/reveal-refused": {
    readonly file: string;
    readonly part: "form" | "commitment" | "values" | "seed" | "ticket" | "panel";
  };
  "draw/evidence-refused": { readonly file: string; readonly reason: "unreadable" | "imprint" | "time" };
};

const daysFr = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const daysEn = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const named = (days: readonly string[], numbers: readonly number[]): string =>
  numbers.map((number) => days[number - 1]).join(", ");

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
  "draw/unknown-source": {
    fr: ({ source, nearest }) =>
      `La source « ${source} » n'est pas proposée. ${nearest === null ? "" : `Vouliez-vous écrire « ${nearest} » ? `}Sources admises : dice-d10:N, dice-d6:N, fdj-loto, fdj-loto-2, euromillions, drand-quicknet, nist-beacon-2:N.`,
    en: ({ source, nearest }) =>
      `The source "${source}" is not offered. ${nearest === null ? "" : `Did you mean "${nearest}"? `}Sources: dice-d10:N, dice-d6:N, fdj-loto, fdj-loto-2, euromillions, drand-quicknet, nist-beacon-2:N.`,
  },
  "draw/announcement-incomplete": {
    fr: ({ source, announcedBy, text }) =>
      `« ${text} » n'annonce pas la source comme attendu. ${{ count: `Donnez le nombre de dés, de 1 à 500, par exemple « ${source}:20 ».`, pulse: `Donnez le numéro de l'impulsion, par exemple « ${source}:1234567 ».`, nothing: `Écrivez seulement « ${source} ».` }[announcedBy]}`,
    en: ({ source, announcedBy, text }) =>
      `"${text}" does not announce the source as expected. ${{ count: `Give the number of dice, 1 to 500, for example "${source}:20".`, pulse: `Give the number of the pulse, for example "${source}:1234567".`, nothing: `Write only "${source}".` }[announcedBy]}`,
  },
  "draw/source-twice": {
    fr: ({ source }) => `La source « ${source} » est annoncée deux fois. Annoncez chaque source une seule fois.`,
    en: ({ source }) => `The source "${source}" is announced twice. Announce each source once.`,
  },
  "draw/source-not-alone": {
    fr: ({ source }) =>
      `« ${source} » n'a qu'un exploitant, qui peut être en panne : cette source ne peut pas être la seule. Ajoutez-en une autre, par exemple « dice-d10:20 ».`,
    en: ({ source }) =>
      `"${source}" has one operator, which may be down: it cannot be the only source. Add another, for example "dice-d10:20".`,
  },
  "draw/too-little-chance": {
    fr: ({ bits, needed, advised, ticketCount }) =>
      `L'aléa annoncé vaut ${bits} bits : trop peu pour ${ticketCount} tickets, qui n'auraient pas des chances égales. Il en faut au moins ${needed}, ${advised} de préférence : ajoutez des dés (20 dés à dix faces valent 66 bits) ou une seconde source.`,
    en: ({ bits, needed, advised, ticketCount }) =>
      `The announced randomness is worth ${bits} bits: too little for ${ticketCount} tickets, whose chances would not be equal. At least ${needed} are needed, ${advised} are better: add dice (20 ten-sided dice are worth 66 bits) or a second source.`,
  },
  "draw/little-chance": {
    fr: ({ bits, advised, ticketCount }) =>
      `L'aléa annoncé vaut ${bits} bits : c'est admis pour ${ticketCount} tickets, mais ${advised} bits ôteraient toute discussion. Ajoutez des dés ou une seconde source si vous le pouvez.`,
    en: ({ bits, advised, ticketCount }) =>
      `The announced randomness is worth ${bits} bits: allowed for ${ticketCount} tickets, but ${advised} bits would leave nothing to discuss. Add dice or a second source if you can.`,
  },
  "draw/not-a-draw-day": {
    fr: ({ source, date, weekday, weekdays }) =>
      `« ${source} » ne tire pas le ${named(daysFr, [weekday])} (${date}), mais : ${named(daysFr, weekdays)}. Changez la date de --for, ou la source.`,
    en: ({ source, date, weekday, weekdays }) =>
      `"${source}" does not draw on ${named(daysEn, [weekday])} (${date}), but on: ${named(daysEn, weekdays)}. Change the date of --for, or the source.`,
  },
  "draw/digits-do-not-fit": {
    fr: ({ ticketCount }) =>
      `Lire le ticket sur les dés (digits-10) demande une seule source, « dice-d10:N », et 10, 100, 1000 ou 10000 tickets pour 1, 2, 3 ou 4 dés ; la loterie a ${ticketCount} tickets. Changez l'annonce, ou retirez --sampler.`,
    en: ({ ticketCount }) =>
      `Reading the ticket from the dice (digits-10) needs one source, "dice-d10:N", and 10, 100, 1000 or 10000 tickets for 1, 2, 3 or 4 dice; the lottery has ${ticketCount} tickets. Change the announcement, or leave --sampler out.`,
  },
  "draw/too-soon": {
    fr: ({ step, announcedFor, at }) =>
      step === "commit"
        ? `L'aléa est annoncé pour ${announcedFor}, qui n'est pas après l'engagement (${at}) : il serait déjà connu. Donnez par --for un instant à venir, au moins une heure plus tard.`
        : `L'aléa est annoncé pour ${announcedFor} et il est ${at} : il n'est pas encore connu. Attendez cet instant.`,
    en: ({ step, announcedFor, at }) =>
      step === "commit"
        ? `The randomness is announced for ${announcedFor}, which is not after the commitment (${at}): it would be known already. Give a coming instant by --for, at least an hour later.`
        : `The randomness is announced for ${announcedFor} and it is ${at}: it is not known yet. Wait for that instant.`,
  },
  "draw/already-drawn": {
    fr: () =>
      "Le tirage est fait (public/record.json) : son engagement ne s'annule plus. Pour tirer de nouveau les places de qui se retire : « pinakion replace ». Tout autre tirage se fait dans un autre dossier ; dites-y celui-ci par « pinakion commit --previous ».",
    en: () =>
      'The draw is done (public/record.json): its commitment can no longer be voided. To draw the seats of those who withdraw again: "pinakion replace". Any other draw takes another folder; name this one there by "pinakion commit --previous".',
  },
  "draw/commitment-stands": {
    fr: ({ command }) =>
      command === "draw"
        ? "Un engagement est publié (public/commitment.json) : il dit d'où vient l'aléa, une graine ou un ticket donnés autrement ne comptent pas. Donnez chaque valeur annoncée par --value."
        : "Un engagement est publié (public/commitment.json) et lie ce tirage. Pour recommencer, annulez-le d'abord avec « pinakion void --reason \"…\" » : l'annulation et son motif restent publics.",
    en: ({ command }) =>
      command === "draw"
        ? "A commitment is published (public/commitment.json): it says where the randomness comes from, a seed or ticket given otherwise does not count. Give each announced value by --value."
        : 'A commitment is published (public/commitment.json) and binds this draw. To begin again, void it first with "pinakion void --reason "…"": the void and its reason stay public.',
  },
  "draw/no-commitment": {
    fr: () =>
      "Aucun engagement n'est publié pour ce tirage. Publiez-en un avec « pinakion commit » avant que l'aléa soit connu, ou tirez en mode simple avec --seed.",
    en: () =>
      'No commitment is published for this draw. Publish one with "pinakion commit" before the randomness is known, or draw in simple mode with --seed.',
  },
  "draw/value-missing": {
    fr: ({ source, example }) =>
      `La valeur de la source annoncée « ${source} » manque. Donnez-la, par exemple --value "${example}".`,
    en: ({ source, example }) =>
      `The value of the announced source "${source}" is missing. Give it, for example --value "${example}".`,
  },
  "draw/value-not-announced": {
    fr: ({ source, announced }) =>
      `Une valeur est donnée pour « ${source} », qui n'est pas annoncée ou l'est déjà. L'engagement attend, une fois chacune : ${announced.join(", ")}.`,
    en: ({ source, announced }) =>
      `A value is given for "${source}", which is not announced or is given twice. The commitment expects, once each: ${announced.join(", ")}.`,
  },
  "draw/value-malformed": {
    fr: ({ source, value, example, date, count, round }) =>
      `« ${value} » n'est pas une valeur possible de « ${source} »${count === null ? "" : `, annoncée avec ${countedFr(count, "dé", "dés")}`}${round === null ? "" : `, annoncée pour le numéro ${round}`}. Forme attendue (événement du ${date}) : ${example}. Recopiez la valeur officielle ; les numéros de loterie vont dans l'ordre croissant, sur deux chiffres.`,
    en: ({ source, value, example, date, count, round }) =>
      `"${value}" is not a possible value of "${source}"${count === null ? "" : `, announced with ${count} dice`}${round === null ? "" : `, announced for number ${round}`}. Expected form (event of ${date}): ${example}. Copy the official value; lottery numbers go in ascending order, two digits each.`,
  },
  "draw/beacon-false": {
    fr: ({ round }) =>
      `La signature donnée pour le tour ${round} de drand quicknet n'est pas celle du réseau. Relevez de nouveau ce tour, au besoin auprès d'un autre relais, et recopiez sa signature entière (96 chiffres hexadécimaux).`,
    en: ({ round }) =>
      `The signature given for round ${round} of drand quicknet is not the network's. Fetch this round again, from another relay if need be, and copy its whole signature (96 hexadecimal digits).`,
  },
  "draw/no-such-volunteer": {
    fr: ({ id }) =>
      `Aucun volontaire retenu n'a l'identifiant « ${id} ». Cherchez-le dans la liste des volontaires (une personne écartée n'en a pas), ou retirez --volunteer : la commande répond alors pour tout le monde.`,
    en: ({ id }) =>
      `No volunteer kept has the id "${id}". Look it up in the list of volunteers (somebody left out has none), or take --volunteer away: the command then answers for everybody.`,
  },
  "draw/reveal-refused": {
    fr: ({ file, part }) =>
      `« ${file} » n'est pas le résultat de ce tirage : ${{ form: "ce n'est pas un fichier de résultat (reveal.json)", commitment: "il se rapporte à un autre engagement", values: "ses valeurs ne s'écrivent pas ainsi pour les sources annoncées", seed: "sa graine n'est pas celle de cette loterie", ticket: "son ticket n'est pas celui que donne la graine", panel: "son panel n'est pas celui du ticket" }[part]}. Exportez-le de nouveau depuis la page de cérémonie de ce dossier, ou donnez les valeurs par --value.`,
    en: ({ file, part }) =>
      `"${file}" is not the result of this draw: ${{ form: "it is no result file (reveal.json)", commitment: "it belongs to another commitment", values: "its values are not written so for the announced sources", seed: "its seed is not this lottery's", ticket: "its ticket is not the one that the seed gives", panel: "its panel is not the ticket's" }[part]}. Export it again from the ceremony page of this dossier, or give the values by --value.`,
  },
  "draw/evidence-refused": {
    fr: ({ file, reason }) =>
      `« ${file} » ne date pas cet engagement : ${{ unreadable: "ce n'est pas une réponse d'horodatage RFC 3161 accordée, sur SHA-256", imprint: "l'empreinte horodatée n'est pas celle de commitment.json", time: "il n'est pas antérieur à l'instant annoncé" }[reason]}. Demandez l'horodatage de public/commitment.json lui-même, avant l'aléa, ou tirez sans cette preuve.`,
    en: ({ file, reason }) =>
      `"${file}" does not date this commitment: ${{ unreadable: "it is no granted RFC 3161 time-stamp reply over SHA-256", imprint: "the stamped digest is not that of commitment.json", time: "it is not earlier than the announced instant" }[reason]}. Ask for a time-stamp of public/commitment.json itself, before the randomness, or draw without this evidence.`,
  },
};
