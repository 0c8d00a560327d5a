// The form of panel.yaml as a schema: what keys there are and what each may hold. Editors get it as JSON Schema
// (docs/schema/panel.schema.json); read-settings.ts turns its refusals into the user's words. Rules that bind several
// keys together stand in settings-consistency.ts.
import * as z from "zod";
import { objectiveNames } from "../model/objective-names.ts";
import { appearanceSchema } from "./appearance-schema.ts";
import { constraintSchema } from "./constraints-schema.ts";
import { duplicatesSchema, postcodeSchema } from "./volunteers-schema.ts";

/** Draw ids, feature ids, source ids and reason codes: they appear in file names and in the record. */
const identifier = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);
const text = z.string().min(1);
const texts = z.array(text);
/** Answers as a list may hold them; the empty one stands for people who did not answer. */
const answers = z.array(z.string());
const seats = z.int().min(0).max(10_000);

const censusPart = z.strictObject({
  code: text.describe("Code dans la table du recensement"),
  share: z
    .string()
    .regex(/^(?:1|\d+\/\d+|0?\.\d+)$/)
    .optional()
    .describe("Part de la case prise en compte, comme 4/5 (une hypothèse)"),
});

const value = z.strictObject({
  value: text.describe("Libellé de la valeur, tel qu'il paraîtra dans les quotas et le rapport"),
  census: z
    .array(z.union([text, censusPart]))
    .optional()
    .describe("Codes du recensement qui composent cette valeur"),
  aliases: answers
    .optional()
    .describe("Autres écritures admises dans la liste des volontaires ; '' pour une cellule vide"),
  ages: z
    .array(z.int().min(0).max(130))
    .min(1)
    .max(2)
    .optional()
    .describe("Tranche [de, à], bornes comprises ; [80] : 80 et plus"),
  min: seats.optional().describe("Minimum fixé à la main"),
  max: seats.optional().describe("Maximum fixé à la main"),
  priority: z
    .strictObject({
      seats: seats.min(1).optional().describe("Au moins ce nombre de places"),
      factor: z
        .string()
        .regex(/^(?:[1-9]\d{0,2}(?:\.\d{1,6})?|[1-9]\d{0,5}\/[1-9]\d{0,5})$/)
        .optional()
        .describe("Au moins la part multipliée par ce nombre, 1 ou plus : 1.5 ou 3/2"),
      reason: text.optional().describe("Pourquoi, en toutes lettres"),
    })
    .optional()
    .describe("Places promises au-delà de la part ; l'écart à la proportion est publié"),
  figure: z
    .string()
    .regex(/^(?:\d{1,9}(?:\.\d{1,6})?|\d{1,9}\/\d{1,9})$/)
    .optional()
    .describe("Chiffre de l'enquête (survey) : réponses ou pour cent"),
});

const feature = z.strictObject({
  id: identifier.describe("Nom court du critère"),
  label: text.optional().describe("Nom du critère dans le rapport"),
  column: text.optional().describe("Titre de la colonne dans la liste des volontaires"),
  read: z.enum(["label", "age", "birth-date", "birth-year"]).optional().describe("Ce que contient la colonne"),
  census: z
    .strictObject({ table: text, dimension: text, source: identifier })
    .optional()
    .describe("Table et dimension de census.csv, et source publiée"),
  survey: z
    .strictObject({
      source: identifier,
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .describe("Jour de l'enquête ou de la publication"),
      unit: z.enum(["people", "percent"]).describe("Ce que comptent les chiffres : des personnes, ou des pour cent"),
    })
    .optional()
    .describe("Enquête d'où viennent les chiffres « figure » des valeurs, quand le recensement n'en dit rien"),
  floor: seats.optional().describe("Nombre de places garanti à chaque valeur habitée"),
  tolerance: seats.optional().describe("Écart admis autour du nombre de places"),
  weight: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("Prix d'une place déplacée quand les quotas ne peuvent être respectés (1)"),
  protected: z.boolean().optional().describe("Les bornes de ce critère ne sont jamais proposées au changement"),
  assumption: text.optional().describe("Hypothèse, en toutes lettres"),
  sensitive: z.boolean().optional().describe("Donnée sensible : jamais publiée personne par personne"),
  outside: z
    .strictObject({ reason: identifier, entries: answers.min(1) })
    .optional()
    .describe("Écritures qui mettent la ligne hors du panel, et pourquoi"),
  values: z.array(value).min(1),
});

const source = z.strictObject({
  id: identifier,
  publisher: text,
  title: text,
  edition: text,
  url: text,
  licence: text,
  base: text.describe("Qui est compté : « 15 ans ou plus, exploitation principale »"),
});

/** The whole of panel.yaml. Keys that may be left out are optional here; settings-consistency.ts gives their defaults. */
export const settingsSchema = z.strictObject({
  draw: z.strictObject({
    id: identifier.describe("Identifiant du tirage"),
    title: text,
    organiser: text,
    age_date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .describe("Jour où les âges sont comptés"),
  }),
  language: z.enum(["fr", "en"]).optional(),
  appearance: appearanceSchema.optional(),
  panel_size: z.int().min(1).max(10_000).describe("Nombre de places du panel"),
  tickets: z.int().min(10).max(10_000).optional().describe("Nombre de tickets de la loterie (1000)"),
  objective: z.enum(objectiveNames).optional().describe("Mesure d'équité de la loterie (leximin)"),
  apportionment: z
    .enum(["largest-remainder", "sainte-lague", "jefferson", "adams", "huntington-hill"])
    .optional()
    .describe("Comment les places entières sont tirées des parts exactes (largest-remainder : plus forts restes)"),
  disclosure: z.enum(["open", "codes", "sealed"]).optional(),
  sources: z.array(source).optional(),
  census: z.strictObject({ file: text }).optional(),
  features: z.array(feature).min(1),
  constraints: z.array(constraintSchema).optional().describe("Règles qui s'ajoutent aux quotas par critère"),
  volunteers: z.strictObject({
    file: text,
    id: text.describe("Colonne de l'identifiant"),
    identity: texts.optional().describe("Colonnes qui composent l'identité inscrite sur le reçu"),
    household: texts.optional().describe("Colonnes qui disent qui habite avec qui"),
    exclusions: z
      .array(z.strictObject({ column: text, keep: answers.min(1), reason: identifier }))
      .optional()
      .describe("Seules les lignes dont la colonne contient une de ces réponses sont gardées"),
    excluded_lists: z
      .array(z.strictObject({ file: text, columns: texts.min(1), reason: identifier }))
      .optional()
      .describe("Listes de personnes à écarter (anciens panels, élus, agents) : mêmes colonnes que dans la liste"),
    duplicates: duplicatesSchema.optional().describe("Comment reconnaître une personne inscrite deux fois"),
    aliases: text.optional().describe("Table d'écritures de la liste : colonnes critere, ecrit et valeur"),
    postcode: postcodeSchema.optional().describe("Code postal, comparé à la commune sans jamais la donner"),
  }),
  replacement: z
    .strictObject({
      number: z
        .string()
        .regex(/^[1-9]\d{0,2}$/)
        .describe("Combientième remplacement"),
      seats: text.describe("Qui siège et qui s'est retiré, tel que pinakion replace l'a écrit"),
      previous: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe("Empreinte du procès-verbal que ce tirage prolonge"),
    })
    .optional()
    .describe(
      "Tirage de remplacement, écrit par pinakion replace : panel_size et les quotas sont ceux du panel entier",
    ),
});

/** panel.yaml as written, once its form is right. */
export type WrittenSettings = z.infer<typeof settingsSchema>;

/** The JSON Schema of panel.yaml, for editors: `# yaml-language-server: $schema=…`. */
export function settingsJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: "panel.yaml (pinakion)", ...z.toJSONSchema(settingsSchema) };
}
