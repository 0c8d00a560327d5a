// Quotas changed before the draw, in French.
import type { ChangesText } from "./changes-text.ts";
import { verbatim } from "./report-document.ts";

/** The sentences in French. */
export const changesFr: ChangesText = {
  title: "Quotas changés avant le tirage",
  introduction: (instant) =>
    `Avec les quotas d’abord fixés, aucun panel n’était possible. L’organisateur les a changés le ${instant} :`,
  minimum: (feature, value, from, to) => [
    verbatim(feature),
    " : « ",
    verbatim(value),
    ` », minimum de ${from} à ${to}`,
  ],
  maximum: (feature, value, from, to) => [
    verbatim(feature),
    " : « ",
    verbatim(value),
    ` », maximum de ${from} à ${to}`,
  ],
  reason: (reason) => ["Raison donnée par l’organisateur : « ", verbatim(reason), " »."],
};
