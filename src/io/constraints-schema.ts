// The form of `constraints` in panel.yaml: rules besides the quotas on single features. Which keys belong together is
// constraints-consistency.ts.
import * as z from "zod";

const identifier = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);
const text = z.string().min(1);
const texts = z.array(text).min(1);
const seats = z.int().min(0).max(10_000);

/** A number of seats, or a part of the panel: `20`, `80 %`. */
const bound = z.string().regex(/^(?:\d{1,5}|\d{1,3}(?:[.,]\d{1,3})?[ \u00a0\u202f]?%)$/u);

const people = z.strictObject({
  column: text.optional().describe("Colonne de la liste des volontaires"),
  entries: texts.optional().describe("Réponses de cette colonne qui désignent les personnes"),
  file: text.optional().describe("Liste de personnes, à côté de panel.yaml"),
  columns: texts.optional().describe("Colonnes comparées, les mêmes dans la liste des volontaires"),
});

const combination = z.strictObject({
  value: text.describe("Nom du groupe, tel qu'il paraîtra dans les quotas et le rapport"),
  of: z
    .record(identifier, z.union([text, texts]))
    .describe("Pour chaque critère, la valeur ou les valeurs : { age: [16-24, 25-29], sexe: Femme }"),
  min: bound.optional().describe("Minimum : un nombre de places, ou une part comme 80 %"),
  max: bound.optional().describe("Maximum : un nombre de places, ou une part comme 20 %"),
});

/** One entry of `constraints`. Exactly one of cross, values, listed, must_sit, at_most. */
export const constraintSchema = z.strictObject({
  id: identifier.describe("Nom court de la règle ; c'est aussi son critère dans quotas.csv"),
  label: text.optional().describe("Nom de la règle dans le rapport"),
  cross: z.array(identifier).min(2).max(2).optional().describe("Deux critères à croiser d'après le recensement"),
  census: z
    .strictObject({ table: text, source: identifier })
    .optional()
    .describe("Table de census.csv qui a les deux dimensions du croisement, et source publiée"),
  tolerance: seats.optional().describe("Écart admis autour du nombre de places de chaque case"),
  assumption: text.optional().describe("Hypothèse du croisement, en toutes lettres"),
  values: z
    .array(combination)
    .min(1)
    .optional()
    .describe("Groupes de valeurs, ou cases de plusieurs critères, et leurs bornes"),
  listed: people.optional().describe("Personnes dont le nombre est borné par min et max"),
  must_sit: people.optional().describe("Personnes qui siègent toutes"),
  at_most: z
    .strictObject({
      seats: z.int().min(1).max(10_000),
      columns: texts.describe("Colonnes qui font le groupe : association, rue, adresse électronique"),
    })
    .optional()
    .describe("Au plus tant de places pour qui a la même réponse dans ces colonnes"),
  value: text.optional().describe("Nom des personnes de listed ou must_sit dans les quotas"),
  rest: text.optional().describe("Nom de tous les autres dans les quotas (autres)"),
  min: bound.optional().describe("Minimum de listed : un nombre de places, ou une part comme 80 %"),
  max: bound.optional().describe("Maximum de listed : un nombre de places, ou une part comme 20 %"),
  weight: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("Prix d'une place déplacée quand les quotas ne peuvent être respectés (1)"),
  protected: z.boolean().optional().describe("Les bornes ne sont jamais proposées au changement"),
  sensitive: z
    .boolean()
    .optional()
    .describe("Jamais publié personne par personne ; vrai d'office pour must_sit et at_most"),
});

/** A constraint as written, once its form is right. */
export type WrittenConstraint = z.infer<typeof constraintSchema>;
