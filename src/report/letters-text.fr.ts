// The letters in French. What only the organiser knows stands in square brackets, to be filled in.
import { formatInteger } from "./format-number.ts";
import type { LetterFacts, LettersText } from "./letters-text.ts";

const counted = (count: number, one: string, many: string): string =>
  `${formatInteger(count, "fr")} ${count < 2 ? one : many}`;

const drawn = ({ title, panelSize, poolCount, instant }: LetterFacts): string =>
  `Le tirage au sort du panel « ${title} » a eu lieu le ${instant}. ${counted(panelSize, "personne a été tirée", "personnes ont été tirées")} au sort parmi ${counted(poolCount, "volontaire", "volontaires")}.`;

const verification = ({ recordDigest }: LetterFacts): string =>
  `Chacun peut vérifier ce tirage : le compte rendu, le fichier record.json et la page verify.html sont publiés à l’adresse [adresse du site]. L’empreinte (SHA-256) de record.json est ${recordDigest}.`;

const closing = ({ organiser }: LetterFacts): string => `[Nom et qualité du signataire]\n${organiser}`;

/** The letters' wording in French. */
export const frenchLetters: LettersText = {
  guidance: (list, columns) =>
    `À adapter, puis à fusionner avec restricted/${list}. Champs disponibles : ${columns}. Ce qui est entre crochets est à compléter. Retirez ces lignes avant l’envoi.`,
  chosen: (facts) => [
    "Madame, Monsieur,",
    drawn(facts),
    "Vous avez été tiré au sort : une place vous est proposée.",
    "Merci de confirmer votre participation avant le [date], par téléphone au [numéro] ou par courriel à [adresse]. Sans réponse de votre part à cette date, votre place pourra être proposée à une autre personne.",
    "La première réunion aura lieu le [date] à [heure], [lieu]. [Indemnité, transport, garde d’enfants, accessibilité.]",
    verification(facts),
    "Pour toute question sur vos données personnelles, ou pour exercer vos droits, écrivez à [contact].",
    closing(facts),
  ],
  notChosen: (facts) => [
    "Madame, Monsieur,",
    drawn(facts),
    "Vous n’avez pas été tiré au sort. Ce résultat ne dit rien de votre candidature : il tient au hasard, et aux places prévues pour que le panel ressemble à la population.",
    "Si des personnes tirées au sort renoncent, nous pourrons revenir vers vous. Si vous ne le souhaitez pas, dites-le-nous à [contact].",
    verification(facts),
    "Vous gardez votre reçu, si vous en avez eu un : il permet de retrouver votre ligne codée et votre chance d’être tiré. Pour toute question sur vos données personnelles, ou pour exercer vos droits, écrivez à [contact].",
    "Merci de vous être porté volontaire.",
    closing(facts),
  ],
};
