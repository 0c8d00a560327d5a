// The form of `volunteers.duplicates` and `volunteers.postcode` in panel.yaml, and the settings they give.
import * as z from "zod";
import type { DuplicateSettings, PostcodeSettings } from "../model/volunteer-checks.ts";

const text = z.string().min(1);
const people = z.array(z.array(text).min(2));

/** How the same person is recognised, and what the team has confirmed. */
export const duplicatesSchema = z.strictObject({
  name: z.array(text).min(1).optional().describe("Colonnes du nom (par défaut celles de l'identité)"),
  birth: text.optional().describe("Colonne de la naissance : les noms proches sont comparés à naissance égale"),
  mail: text.optional().describe("Colonne de l'adresse électronique"),
  same_person: people
    .optional()
    .describe("Identifiants d'une seule personne : la première ligne reste, les autres sont écartées"),
  distinct: people.optional().describe("Identifiants de personnes différentes, qui ne sont plus signalées"),
});

/** A column of postcodes and the table to hold it against. */
export const postcodeSchema = z.strictObject({
  column: text.describe("Colonne du code postal dans la liste"),
  feature: text.describe("Critère qui dit où la personne habite"),
  file: text.describe("Table des codes postaux : colonnes commune et code_postal, une ligne par couple"),
});

/** The settings of the checks, for `PoolSettings`; keys that are not written are absent. */
export function volunteerChecks(written: {
  readonly duplicates?: z.infer<typeof duplicatesSchema> | undefined;
  readonly postcode?: PostcodeSettings | undefined;
}): { readonly duplicates?: DuplicateSettings; readonly postcode?: PostcodeSettings } {
  const { duplicates, postcode } = written;
  return {
    ...(duplicates === undefined
      ? {}
      : {
          duplicates: {
            name: duplicates.name ?? [],
            birth: duplicates.birth ?? null,
            mail: duplicates.mail ?? null,
            samePerson: duplicates.same_person ?? [],
            distinct: duplicates.distinct ?? [],
          },
        }),
    ...(postcode === undefined ? {} : { postcode }),
  };
}
