// The sentences of findings. Like the problems' catalogues: data in, a French or an English sentence out. Never a name.
import type { Catalogue } from "../problems/catalogue.ts";
import { broughtTexts } from "./brought-texts.ts";
import { certificateTexts } from "./certificate-texts.ts";
import type { DetailFacts } from "./detail-facts.ts";
import { missingTexts } from "./missing-texts.ts";

const unreadableFr = {
  json: "ce n'est pas du JSON",
  size: "il est trop grand",
  depth: "il est trop imbriqué",
  object: "ce n'est pas une donnée JSON",
};
const unreadableEn = {
  json: "it is not JSON",
  size: "it is too large",
  depth: "it is nested too deeply",
  object: "it is not JSON data",
};

/** The sentence of each detail, in French and English. */
export const detailTexts: Catalogue<DetailFacts> = {
  ok: { fr: () => "", en: () => "" },
  "log-with-voids": {
    fr: ({ voids, forced }) =>
      `journal entier ; essais annulés : ${voids}, reprises : ${forced} (motifs dans le journal).`,
    en: ({ voids, forced }) => `log whole; void attempts: ${voids}, repeated steps: ${forced} (reasons in the log).`,
  },
  "level-0": {
    fr: () => "mode simple, sans engagement (niveau 0).",
    en: () => "simple mode, without a commitment (level 0).",
  },
  "no-household-rule": {
    fr: () => "aucune règle de foyer.",
    en: () => "no household rule.",
  },
  "no-level-proof": {
    fr: () =>
      "aucun certificat n'accompagne cette loterie : sa mesure n'en a pas (« nash », « goldilocks »), ou elle a été faite avant qu'il y en ait ; « pinakion reproduce » la refait, borne comprise.",
    en: () =>
      'no certificate comes with this lottery: its measure has none ("nash", "goldilocks"), or it was made before there was one; pinakion reproduce makes it again, with its bound.',
  },
  "few-seats": {
    fr: () => "moins de 5 places : leur composition n'est pas publiée.",
    en: () => "fewer than 5 seats: their composition is not published.",
  },
  "no-earlier-record": { fr: () => "premier tirage.", en: () => "first draw." },
  needs: { fr: ({ what }) => `${missingTexts.fr[what]}.`, en: ({ what }) => `${missingTexts.en[what]}.` },
  "check-crashed": {
    fr: () => "Ce contrôle n'a pas pu aller à son terme : contenu hors de toute forme connue.",
    en: () => "This check could not be completed: content outside every known form.",
  },
  unreadable: {
    fr: ({ reason }) => `Le procès-verbal ne peut pas être lu : ${unreadableFr[reason]}.`,
    en: ({ reason }) => `The record cannot be read: ${unreadableEn[reason]}.`,
  },
  "unexpected-field": {
    fr: ({ path }) => `Format inconnu ou champ inattendu : ${path}.`,
    en: ({ path }) => `Unknown format or unexpected field: ${path}.`,
  },
  "draw-id-differs": {
    fr: ({ path }) => `Les pièces ne sont pas du même tirage : ${path}.`,
    en: ({ path }) => `The parts are not of the same draw: ${path}.`,
  },
  "not-canonical": {
    fr: () => "Le fichier n'est pas sous forme canonique : son empreinte à la main différera.",
    en: () => "The file is not in canonical form: its digest by hand will differ.",
  },
  "unclean-value": {
    fr: () => "Un nombre, un texte ou une clé sort de ce que le format permet.",
    en: () => "A number, a text or a key is outside what the format allows.",
  },
  "personal-data": {
    fr: ({ path }) => `Donnée personnelle possible dans ${path}. Ne pas diffuser.`,
    en: ({ path }) => `Possible personal data in ${path}. Do not publish.`,
  },
  "disclosure-broken": {
    fr: ({ path }) => `Le champ ${path} n'est pas celui du profil de diffusion annoncé.`,
    en: ({ path }) => `The field ${path} is not that of the stated disclosure profile.`,
  },
  "file-differs": {
    fr: ({ file }) => `Le fichier ${file}, à côté du procès-verbal, n'est pas celui que contient le procès-verbal.`,
    en: ({ file }) => `The file ${file} beside the record is not the one that the record holds.`,
  },
  "members-differ": {
    fr: () => "La liste des volontaires n'est pas celle qui a été figée.",
    en: () => "The list of volunteers is not the frozen one.",
  },
  "freeze-differs": {
    fr: ({ artefact }) =>
      `Les règles ne sont pas celles que nomme ${artefact === "lottery" ? "la loterie" : "l'engagement"}.`,
    en: ({ artefact }) => `The rules are not those named by the ${artefact}.`,
  },
  "committed-members-differ": {
    fr: () => "La liste des volontaires n'est pas celle que nomme l'engagement.",
    en: () => "The list of volunteers is not the one named by the commitment.",
  },
  "lottery-differs": {
    fr: ({ where }) =>
      where === "log"
        ? "La loterie n'est pas celle qu'inscrit le journal."
        : "La loterie n'est pas celle qui a été engagée.",
    en: ({ where }) =>
      where === "log" ? "The lottery is not the one in the log." : "The lottery is not the committed one.",
  },
  "commitment-differs": {
    fr: () => "Le résultat se rapporte à un autre engagement ou à une autre loterie.",
    en: () => "The result belongs to another commitment or another lottery.",
  },
  "evidence-differs": {
    fr: () => "La liste des preuves de date n'est pas celle que nomme le résultat.",
    en: () => "The list of evidence of date is not the one named by the result.",
  },
  "log-broken": {
    fr: ({ entry }) => `Le journal a été modifié à l'entrée ${entry}.`,
    en: ({ entry }) => `The log was changed at entry ${entry}.`,
  },
  "log-head-differs": {
    fr: ({ artefact }) => `Le journal n'est pas celui que nomme ${artefact === "freeze" ? "le gel" : "l'engagement"}.`,
    en: ({ artefact }) => `The log is not the one named by the ${artefact}.`,
  },
  conservation: {
    fr: ({ registered, pool, excluded }) => `${registered} inscrits ≠ ${pool} volontaires + ${excluded} exclus.`,
    en: ({ registered, pool, excluded }) => `${registered} registered ≠ ${pool} volunteers + ${excluded} excluded.`,
  },
  "pool-count": {
    fr: ({ stated, lines }) => `${stated} volontaires annoncés, ${lines} lignes publiées.`,
    en: ({ stated, lines }) => `${stated} volunteers stated, ${lines} lines published.`,
  },
  "members-order": {
    fr: ({ line }) => `Volontaires mal ordonnés ou code en double : ligne ${line}.`,
    en: ({ line }) => `Volunteers out of order or code twice: line ${line}.`,
  },
  "panel-size": {
    fr: ({ panel, size, panelSize }) => `Le panel ${panel} a ${size} membres au lieu de ${panelSize}.`,
    en: ({ panel, size, panelSize }) => `Panel ${panel} has ${size} members instead of ${panelSize}.`,
  },
  "panel-order": {
    fr: ({ panel }) => `Le panel ${panel} est mal ordonné, en double, ou nomme un volontaire inconnu.`,
    en: ({ panel }) => `Panel ${panel} is out of order, there twice, or names an unknown volunteer.`,
  },
  "panel-count": {
    fr: ({ panels, counts }) => `${panels} panels, mais ${counts} nombres de tickets.`,
    en: ({ panels, counts }) => `${panels} panels, but ${counts} ticket counts.`,
  },
  "quota-broken": {
    fr: ({ panel, value, count, min, max }) =>
      `Panel ${panel} : « ${value} » compte ${count}, hors de [${min} ; ${max}].`,
    en: ({ panel, value, count, min, max }) => `Panel ${panel}: "${value}" has ${count}, outside [${min}; ${max}].`,
  },
  "quota-unknown": {
    fr: ({ path }) => `Quota ou réponse sans caractéristique connue : ${path}.`,
    en: ({ path }) => `Quota or answer without a known feature: ${path}.`,
  },
  "household-broken": {
    fr: ({ panel, household }) => `Panel ${panel} : deux membres du foyer ${household}.`,
    en: ({ panel, household }) => `Panel ${panel}: two members of household ${household}.`,
  },
  "panels-digest": {
    fr: () => "L'empreinte des panels n'est pas la leur.",
    en: () => "The digest of the panels is not theirs.",
  },
  "ticket-count": {
    fr: ({ stated, found }) => `${stated} tickets annoncés, ${found} trouvés.`,
    en: ({ stated, found }) => `${stated} tickets stated, ${found} found.`,
  },
  "ticket-order": {
    fr: ({ ticket, panel }) => `Le ticket ${ticket} devrait désigner le panel ${panel}.`,
    en: ({ ticket, panel }) => `Ticket ${ticket} should name panel ${panel}.`,
  },
  "chance-differs": {
    fr: ({ code, counted, stated }) => `${code} figure sur ${counted} tickets, ${stated} annoncés.`,
    en: ({ code, counted, stated }) => `${code} is on ${counted} tickets, ${stated} stated.`,
  },
  "chance-lines": {
    fr: ({ lines, members }) => `${lines} lignes de chances pour ${members} volontaires, ou lignes mal numérotées.`,
    en: ({ lines, members }) => `${lines} lines of chances for ${members} volunteers, or lines wrongly numbered.`,
  },
  "chance-sum": {
    fr: ({ sum, seats }) => `Les tickets de tous font ${sum} places au lieu de ${seats}.`,
    en: ({ sum, seats }) => `Everybody's tickets make ${sum} seats instead of ${seats}.`,
  },
  "rounding-within": {
    fr: ({ tickets, ticketCount }) =>
      `au plus ${String(tickets).replace(".", ",")} ticket sur ${ticketCount} d'écart avec la chance exacte.`,
    en: ({ tickets, ticketCount }) => `at most ${tickets} of ${ticketCount} tickets away from the exact chance.`,
  },
  "rounding-too-far": {
    fr: ({ tickets, ticketCount }) =>
      `Un volontaire a ${String(tickets).replace(".", ",")} tickets sur ${ticketCount} de plus ou de moins que sa chance exacte : ce n'est plus un arrondi.`,
    en: ({ tickets, ticketCount }) =>
      `A volunteer has ${tickets} of ${ticketCount} tickets more or fewer than the exact chance: that is no rounding.`,
  },
  "rounding-differs": {
    fr: ({ recomputed, stated }) => `Écart d'arrondi ${recomputed}, ${stated} annoncé (milliardièmes).`,
    en: ({ recomputed, stated }) => `Rounding deviation ${recomputed}, ${stated} stated (parts per billion).`,
  },
  "target-sum": {
    fr: ({ sum, seats }) => `Les chances exactes font ${sum} milliardièmes de place au lieu de ${seats}.`,
    en: ({ sum, seats }) => `The exact chances make ${sum} billionths of a seat instead of ${seats}.`,
  },
  "source-differs": {
    fr: ({ source }) => `La source ${source} n'est pas celle annoncée.`,
    en: ({ source }) => `The source ${source} is not the announced one.`,
  },
  "value-impossible": {
    fr: ({ source }) => `La valeur de ${source} n'est pas authentique ou pas possible.`,
    en: ({ source }) => `The value of ${source} is not authentic or not possible.`,
  },
  "too-little-chance": {
    fr: () => "L'aléa annoncé a trop peu d'issues pour ce nombre de tickets.",
    en: () => "The announced randomness has too few outcomes for this number of tickets.",
  },
  "time-order": {
    fr: ({ before, after }) => `L'ordre des instants est rompu : ${before} devrait précéder ${after}.`,
    en: ({ before, after }) => `The order of instants is broken: ${before} should come before ${after}.`,
  },
  "seed-differs": {
    fr: () => "La graine ne découle pas des valeurs publiées.",
    en: () => "The seed does not follow from the published values.",
  },
  "seed-value": {
    fr: ({ source }) => `La valeur de la source ${source} n'a pas la forme permise dans une graine.`,
    en: ({ source }) => `The value of source ${source} has not the form allowed in a seed.`,
  },
  "ticket-differs": {
    fr: ({ recomputed, stated }) => `La graine donne le ticket ${recomputed}, pas ${stated}.`,
    en: ({ recomputed, stated }) => `The seed gives ticket ${recomputed}, not ${stated}.`,
  },
  "digits-impossible": {
    fr: () => "Les chiffres tirés ne désignent pas un ticket.",
    en: () => "The drawn digits do not name a ticket.",
  },
  "panel-differs": {
    fr: ({ ticket }) => `Le ticket ${ticket} désigne un autre panel.`,
    en: ({ ticket }) => `Ticket ${ticket} names another panel.`,
  },
  "evidence-without-commitment": {
    fr: () => "Des preuves de date accompagnent un tirage sans engagement.",
    en: () => "Evidence of date comes with a draw without a commitment.",
  },
  "evidence-of-other": {
    fr: ({ entry }) => `La preuve ${entry} ne porte sur aucune pièce de ce tirage.`,
    en: ({ entry }) => `Evidence ${entry} is about no part of this draw.`,
  },
  "unequal-treatment": {
    fr: ({ a, b }) => `${a} et ${b} : mêmes réponses, chances différentes.`,
    en: ({ a, b }) => `${a} and ${b}: same answers, different chances.`,
  },
  "seal-differs": {
    fr: ({ panel }) => `L'annexe n'ouvre pas le sceau du panel ${panel}.`,
    en: ({ panel }) => `The annex does not open the seal of panel ${panel}.`,
  },
  "opening-differs": {
    fr: ({ code }) => `La ligne ${code} ne correspond pas à l'engagement.`,
    en: ({ code }) => `Line ${code} does not match its commitment.`,
  },
  "annex-unreadable": {
    fr: ({ path }) => `L'annexe ne peut pas être lue ou n'est pas de ce tirage : ${path}.`,
    en: ({ path }) => `The annex cannot be read or is not of this draw: ${path}.`,
  },
  ...broughtTexts,
  ...certificateTexts,
};
