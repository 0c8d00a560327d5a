// What the report and the minutes say of a draw that fills the vacant places of a panel drawn before.
import type { DisplayLanguage } from "../model/settings.ts";
import { formatInteger } from "./format-number.ts";

/** The wording in one language. */
export interface ReplacementText {
  readonly kicker: (number: number) => string;
  readonly minutesKicker: (number: number) => string;
  readonly lead: (number: number, seats: number) => string;
  readonly seats: string;
  readonly fewSeats: string;
}

const texts: Readonly<Record<DisplayLanguage, ReplacementText>> = {
  fr: {
    kicker: (number) => `Compte rendu d’un tirage de remplacement (n° ${number})`,
    minutesKicker: (number) => `Procès-verbal de tirage de remplacement (n° ${number})`,
    lead: (number, seats) =>
      `Tirage de remplacement ${number} : ${formatInteger(seats, "fr")} ${seats < 2 ? "place, laissée vacante" : "places, laissées vacantes"} par des personnes qui se sont retirées du panel, ${seats < 2 ? "est tirée" : "sont tirées"} parmi les volontaires du premier tirage. Les personnes qui siègent gardent leur place. Les règles publiées ici sont celles du panel entier, moins les places occupées : qui les respecte rend le panel entier conforme à ses quotas.`,
    seats:
      "Les places de chaque groupe ne sont pas calculées de nouveau : ce sont celles du panel entier, dont on retire celles qui sont occupées. Leur calcul est dans le compte rendu du premier tirage.",
    fewSeats:
      "Moins de 5 places ont été tirées : compter ces personnes par groupe donnerait leurs réponses. La composition de ce tirage n’est donc pas publiée ; les quotas le sont, et l’annexe restreinte permet à un auditeur de la recompter.",
  },
  en: {
    kicker: (number) => `Report of a replacement draw (no. ${number})`,
    minutesKicker: (number) => `Minutes of a replacement draw (no. ${number})`,
    lead: (number, seats) =>
      `Replacement draw ${number}: ${formatInteger(seats, "en")} ${seats === 1 ? "seat, left vacant" : "seats, left vacant"} by people who withdrew from the panel, ${seats === 1 ? "is" : "are"} drawn among the volunteers of the first draw. Those who sit keep their seats. The rules published here are those of the whole panel, less the seats that are taken: whoever meets them makes the whole panel meet its quotas.`,
    seats:
      "The seats of each group are not computed again: they are those of the whole panel, less those that are taken. How they were computed stands in the report of the first draw.",
    fewSeats:
      "Fewer than 5 seats were drawn: counting these people by group would give their answers. The composition of this draw is therefore not published; the quotas are, and with the restricted annex an auditor can count it.",
  },
};

/** The wording of a language. */
export function replacementText(language: DisplayLanguage): ReplacementText {
  return texts[language];
}
