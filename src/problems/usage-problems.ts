// Problems of the command line itself: options, arguments, commands.
import type { Catalogue } from "./catalogue.ts";

export type UsageFacts = {
  "usage/unknown-command": { readonly command: string; readonly nearest: string | null };
  "usage/unknown-option": { readonly option: string; readonly nearest: string | null };
  "usage/missing-value": { readonly option: string };
  "usage/missing-argument": { readonly argument: string };
  "usage/too-many-arguments": { readonly command: string };
  "usage/bad-value": { readonly option: string; readonly value: string; readonly expected: string };
  "usage/option-needed": { readonly option: string };
};

/** What an option may hold, in both languages; `expected` in the facts is one of these keys. */
const expectations: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  "whole-number": { fr: "un nombre entier, 1 ou plus", en: "a whole number, 1 or more" },
  vintages: {
    fr: "une année, comme 2021, ou plusieurs, comme 2022,2021",
    en: "a year, such as 2021, or several, such as 2022,2021",
  },
  tickets: { fr: "un nombre entier de 10 à 10000", en: "a whole number from 10 to 10000" },
  language: { fr: "« fr » ou « en »", en: '"fr" or "en"' },
  objective: {
    fr: "leximin, maximin, nash, goldilocks ou minimax",
    en: "leximin, maximin, nash, goldilocks or minimax",
  },
  seconds: { fr: "un nombre de secondes, comme 60 ou 0,5", en: "a number of seconds, such as 60 or 0.5" },
  instant: { fr: "un instant comme 2027-01-04T20:00:00Z", en: "an instant such as 2027-01-04T20:00:00Z" },
  sampler: { fr: "« rivest-2011 » ou « digits-10 »", en: '"rivest-2011" or "digits-10"' },
  solver: { fr: "« highs » ou « jslp »", en: '"highs" or "jslp"' },
  "sibling-folder": {
    fr: "un dossier à côté de celui du panel, dont panel.yaml nomme des fichiers placés ailleurs",
    en: "a folder beside that of the panel, whose panel.yaml names files kept elsewhere",
  },
  "new-file": { fr: "un fichier qui n'existe pas encore", en: "a file that does not exist yet" },
  fingerprint: {
    fr: "l'empreinte d'une clé comme l'affiche « ssh-keygen -l », SHA256: et 43 signes",
    en: 'the fingerprint of a key as "ssh-keygen -l" prints it, SHA256: and 43 signs',
  },
  secret: { fr: "un fichier de 64 chiffres hexadécimaux", en: "a file of 64 hexadecimal digits" },
  "draw-id": { fr: "1 à 64 caractères parmi a-z, 0-9 et -", en: "1 to 64 characters among a-z, 0-9 and -" },
  relaxation: {
    fr: "le numéro d'une des possibilités que donne « pinakion check »",
    en: 'the number of an option that "pinakion check" gives',
  },
  reason: { fr: "la raison du changement, en une phrase", en: "the reason of the change, in a sentence" },
  record: { fr: "un procès-verbal, comme le premier fichier", en: "a record, like the first file" },
  "quotas-file": { fr: "un fichier de quotas, comme le premier", en: "a quotas file, like the first one" },
  example: { fr: "« dunkerque », « tutoriel » ou « criteres »", en: '"dunkerque", "tutoriel" or "criteres"' },
};

export const usageTexts: Catalogue<UsageFacts> = {
  "usage/unknown-command": {
    fr: ({ command, nearest }) =>
      `La commande « ${command} » n'existe pas. ${nearest === null ? "" : `Vouliez-vous écrire « ${nearest} » ? `}« pinakion --help » donne la liste.`,
    en: ({ command, nearest }) =>
      `There is no command "${command}". ${nearest === null ? "" : `Did you mean "${nearest}"? `}"pinakion --help" lists them.`,
  },
  "usage/unknown-option": {
    fr: ({ option, nearest }) =>
      `Cette commande n'a pas d'option « ${option} ». ${nearest === null ? "Ajoutez --help pour voir les options." : `Vouliez-vous écrire « ${nearest} » ?`}`,
    en: ({ option, nearest }) =>
      `This command has no option "${option}". ${nearest === null ? "Add --help to see the options." : `Did you mean "${nearest}"?`}`,
  },
  "usage/missing-value": {
    fr: ({ option }) => `L'option « ${option} » attend une valeur. Ajoutez --help pour voir un exemple.`,
    en: ({ option }) => `The option "${option}" expects a value. Add --help to see an example.`,
  },
  "usage/missing-argument": {
    fr: ({ argument }) => `Il manque « ${argument} ». Ajoutez --help pour voir un exemple.`,
    en: ({ argument }) => `"${argument}" is missing. Add --help to see an example.`,
  },
  "usage/too-many-arguments": {
    fr: ({ command }) =>
      `La commande « ${command} » a reçu trop d'arguments. Un nom qui contient un blanc se met entre guillemets.`,
    en: ({ command }) =>
      `The command "${command}" was given too many arguments. Put quotes around a name that holds a blank.`,
  },
  "usage/bad-value": {
    fr: ({ option, value, expected }) =>
      `« ${value} » ne convient pas à ${option}, qui attend ${expectations[expected]?.fr ?? expected}.`,
    en: ({ option, value, expected }) =>
      `"${value}" does not suit ${option}, which expects ${expectations[expected]?.en ?? expected}.`,
  },
  "usage/option-needed": {
    fr: ({ option }) =>
      `L'option « ${option} » est nécessaire ici. Ajoutez-la (--help donne un exemple) ; les fichiers et la taille d'un panel peuvent aussi venir d'un dossier créé par « pinakion init ».`,
    en: ({ option }) =>
      `The option "${option}" is needed here. Add it (--help gives an example); a panel's files and size may also come from a folder made by "pinakion init".`,
  },
};
