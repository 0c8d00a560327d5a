// The schema of composition.csv in the Table Schema form that schema.data.gouv.fr reads, so that an open-data portal can
// check the file and show what its columns mean. In French, like the columns.

/** One column: what it is, an example, and what every cell must satisfy. */
interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly example: string | number;
  readonly type: "string" | "integer" | "number";
  readonly constraints: { readonly required: boolean; readonly minimum?: number; readonly pattern?: string };
}

const text = (name: string, title: string, description: string, example: string, required: boolean): Field => ({
  name,
  title,
  description,
  example,
  type: "string",
  constraints: { required },
});

const count = (name: string, title: string, description: string, example: number): Field => ({
  name,
  title,
  description,
  example,
  type: "integer",
  constraints: { required: true, minimum: 0 },
});

const amount = (name: string, title: string, description: string, example: number): Field => ({
  name,
  title,
  description,
  example,
  type: "number",
  constraints: { required: false, minimum: 0 },
});

const fields: readonly Field[] = [
  text("critere", "Critère", "Identifiant du critère de composition.", "age", true),
  text("valeur", "Valeur", "Groupe de personnes selon ce critère.", "25-39 ans", true),
  amount("population", "Population", "Habitants de ce groupe d’après la source ; vide si inconnue.", 34272),
  amount("cible", "Cible", "Part de la population multipliée par le nombre de places du panel.", 21.5201),
  count("places_min", "Places au moins", "Nombre minimal de places du groupe dans le panel.", 21),
  count("places_max", "Places au plus", "Nombre maximal de places du groupe dans le panel.", 22),
  {
    ...text(
      "volontaires",
      "Volontaires",
      "Volontaires de ce groupe dans la loterie ; « <5 » de 1 à 4 ; vide quand l’effectif n’est pas publié.",
      "225",
      false,
    ),
    constraints: { required: false, pattern: "^(<5|[0-9]+)$" },
  },
  count("panel", "Panel", "Membres du panel tiré qui appartiennent à ce groupe.", 21),
  text("source", "Source", "D’où vient la population ; vide si elle n’est pas indiquée.", "Insee, RP2021", false),
];

/** Column names of composition.csv, in order. */
export const compositionHeaders: readonly string[] = fields.map(({ name }) => name);

/** The schema as a JSON text, ending in one line break; the same for every draw. */
export const compositionSchema: string = `${JSON.stringify(
  {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    name: "composition-panel-citoyen",
    title: "Composition d’un panel de citoyens tiré au sort",
    description:
      "Population, places prévues, volontaires et panel tiré, une ligne par groupe de chaque critère. Fichier CSV en UTF-8, séparateur virgule, décimales avec un point.",
    countryCode: "FR",
    version: "1.0.0",
    dialect: { delimiter: ",", lineTerminator: "\n", header: true, encoding: "utf-8" },
    fields,
    primaryKey: ["critere", "valeur"],
    missingValues: [""],
  },
  null,
  2,
)}\n`;
