// What a check would need besides the record, in words.
import type { Language } from "../problems/catalogue.ts";
import type { Missing } from "./detail-facts.ts";

const missingFr: Readonly<Record<Missing, string>> = {
  annex: "il faut l'annexe restreinte",
  bytes: "il faut le texte du fichier, pas seulement son contenu",
  "readable-record": "il faut un procès-verbal lisible",
  "readable-annex": "il faut une annexe lisible, qui ouvre les lignes de cette liste",
  "published-panels": "les panels sont scellés dans ce profil",
  "exact-chances": "les panels sont ouverts, mais il manque le certificat, où sont les chances exactes",
  "beacon-signature": "le calcul suit la règle, mais la signature de la balise n'est pas vérifiée ici",
  report: "il faut les chiffres du rapport",
  "earlier-record": "il faut le procès-verbal précédent",
  "same-codes":
    "le procès-verbal précédent est le bon et son aléa n'a pas resservi ; mais les codes changent d'un tirage à l'autre : que personne ne soit tiré deux fois ne se voit qu'avec la table des codes des deux dossiers (restricted/codes.csv)",
  evidence: "il faut les fichiers de preuve, tenus hors du procès-verbal",
  certificate: "aucun certificat n'accompagne cette loterie",
  "proof-check":
    "l'empreinte du certificat est la bonne, mais sa forme n'est pas de celles dont la preuve est refaite ici",
  cuts: "la preuve est refaite, sauf les coupes sur lesquelles elle s'appuie : les prouver demande un solveur (« pinakion verify --certificate --solver highs » ou « jslp »)",
  "cuts-undecided":
    "la preuve est refaite, sauf les coupes sur lesquelles elle s'appuie : le solveur choisi n'a pas su conclure",
  receipt: "il faut le reçu d'un volontaire",
  dossier: "il faut le dossier entier et le solveur",
};

const missingEn: Readonly<Record<Missing, string>> = {
  annex: "the restricted annex is needed",
  bytes: "the text of the file is needed, not only its content",
  "readable-record": "a readable record is needed",
  "readable-annex": "a readable annex that opens the lines of this list is needed",
  "published-panels": "panels are sealed in this profile",
  "exact-chances": "the panels are open, but the certificate is missing, which holds the exact chances",
  "beacon-signature": "the value follows the rule, but the beacon's signature is not verified here",
  report: "the report's figures are needed",
  "earlier-record": "the earlier record is needed",
  "same-codes":
    "the earlier record is the right one and its randomness was not used again; but codes change from draw to draw: that nobody is drawn twice shows only with the tables of codes of both dossiers (restricted/codes.csv)",
  evidence: "the evidence files are needed, which are kept outside the record",
  certificate: "no certificate comes with this lottery",
  "proof-check": "the certificate has the right digest, but not a form of which the proof is made again here",
  cuts: "the proof is made again, except the cuts that it rests on: proving them needs a solver (pinakion verify --certificate --solver highs, or jslp)",
  "cuts-undecided": "the proof is made again, except the cuts that it rests on: the chosen solver came to no answer",
  receipt: "a volunteer's receipt is needed",
  dossier: "the whole dossier and the solver are needed",
};

/** What is missing, by language. */
export const missingTexts: Readonly<Record<Language, Readonly<Record<Missing, string>>>> = {
  fr: missingFr,
  en: missingEn,
};
