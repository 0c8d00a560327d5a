// The minutes in French, the language in which they are written first.
import { formatInteger } from "./format-number.ts";
import type { MinutesText } from "./minutes-text.ts";
import { verbatim } from "./report-document.ts";

const whole = (value: number): string => formatInteger(value, "fr");
const counted = (count: number, one: string, many: string): string => `${whole(count)} ${count < 2 ? one : many}`;

/** The minutes' wording in French. */
export const frenchMinutes: MinutesText = {
  language: "fr",
  kicker: "Procès-verbal de tirage au sort",
  organisedBy: (organiser) => ["Organisateur : ", verbatim(organiser)],
  object: (panelSize, poolCount) =>
    `Tirage au sort de ${counted(panelSize, "personne", "personnes")} parmi ${counted(poolCount, "volontaire", "volontaires")}, par une loterie figée avant la séance.`,
  blankVersion:
    "Version à remplir en séance. Les empreintes imprimées ci-dessous doivent être lues à haute voix avant toute valeur tirée au sort.",
  sessionTitle: "1. La séance",
  instant: "Date et heure",
  instantAnnounced: (instant) => `annoncées : ${instant}`,
  place: "Lieu",
  officer: "Commissaire de justice ou greffier",
  present: ["Présents (nom, qualité)", "", "", ""],
  frozenTitle: "2. Ce qui était figé avant le tirage",
  frozenIntroduction:
    "Ces empreintes désignent des fichiers publics. Quiconque change un seul caractère d’un fichier obtient une autre empreinte.",
  registered: "Inscriptions reçues",
  volunteers: "Volontaires dans la loterie",
  tickets: "Tickets de même chance",
  freezeDigest: "Empreinte des règles (freeze.json)",
  membersDigest: "Empreinte de la liste codée (members.json)",
  lotteryDigest: "Empreinte de la loterie (lottery.json)",
  commitmentDigest: "Empreinte de l’engagement (commitment.json)",
  committedAt: "Engagement établi, selon l’organisateur",
  onFailure: "Si l’aléa annoncé n’a pas lieu",
  withoutCommitment:
    "Aucun engagement n’a été publié avant ce tirage : il peut être refait, mais rien ne prouve que d’autres graines n’ont pas été essayées avant.",
  valuesTitle: "3. Les valeurs lues",
  valuesIntroduction: "Chaque valeur est écrite telle qu’elle a été lue devant les présents, dans l’ordre annoncé.",
  typedSource: "Valeur annoncée en séance",
  seed: "Graine complète",
  ticket: "Ticket tiré",
  ticketOf: (ticket, ticketCount) => `${whole(ticket)} sur ${whole(ticketCount)}`,
  panelTitle: "4. Le panel désigné",
  panelIntroduction: (count) =>
    `${count < 2 ? "La personne désignée, par son code" : `Les ${whole(count)} personnes désignées, par leurs codes`} ; seul l’organisateur tient la table des noms.`,
  panelToCome: "Les codes désignés par le ticket sont imprimés sur la version remplie, jointe après la séance.",
  recordDigest: "Empreinte du procès-verbal numérique (record.json)",
  scanDigest: "La même empreinte, à lire avec un téléphone :",
  observationsTitle: "5. Observations",
  observations: ["Réclamations, incidents, essais annulés et leurs motifs", "", "", ""],
  signaturesTitle: "6. Signatures",
  signatures: [
    "Pour l’organisateur (nom, signature)",
    "Commissaire de justice ou greffier (nom, signature)",
    "Témoin (nom, signature)",
    "Témoin (nom, signature)",
  ],
  footer: (software, version) => [
    "Établi par ",
    verbatim(`${software} ${version}`),
    " à partir des seuls fichiers publics.",
  ],
};
