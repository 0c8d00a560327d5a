// What is said of an estimated crossing in census-sources.csv, and from there in every later output: the report of its raking, so that
// nobody takes the cells for published figures. Knows how it was made, not of what.
import type { JointPopulation } from "./joint-population.ts";
import { enoughPersons } from "./joint-seed.ts";
import { type FileTable, furtherSource, type TableSource, vintageText } from "./table-source.ts";

/** Name of the estimated table in census.csv. */
export const jointTable = "estime-sexe-age-csp";

function decimal(value: number, places: number): string {
  return value.toFixed(places).replace(".", ",");
}

/** The files of the margins and of the seed: whose people are counted comes first. */
export interface JointFiles {
  readonly sexAge: FileTable;
  readonly groups: FileTable;
  readonly crossing: FileTable;
}

function named({ source, table }: FileTable): string {
  const vintage = vintageText(table);
  return `table ${table.id} de ${source.file} (millésime ${vintage ?? "non indiqué"})`;
}

/** The report: files, margins, sweeps, residual in persons, divergence in nats, the cell that changed most, and what the seed rests on. */
function reportText(joint: JointPopulation, { sexAge, groups, crossing }: JointFiles): string {
  const { cell, ratio } = joint.largestChange;
  const parts = [
    `calage sur marges (sexe x âge : ${named(sexAge)}, CSP : ${named(groups)} multipliée par ${decimal(joint.groupScale, 6)}, forme de départ : ${named(crossing)})`,
    `${joint.sweeps} passages`,
    `écart restant ${joint.residual < 1e-6 ? "inférieur à 0,000001" : decimal(joint.residual, 6)} personne`,
    `divergence ${decimal(joint.divergence, 5)}`,
    `plus grand changement x ${decimal(ratio, 3)} (${cell.sex} ${cell.age} CSP ${cell.group})`,
  ];
  if (joint.seed !== null && joint.thinShare !== null) {
    const { persons, effectivePersons, mixedCells } = joint.seed;
    parts.push(
      `forme tirée de ${persons} personnes du territoire (taille effective ${decimal(effectivePersons, 0)})`,
      `${mixedCells} cases de moins de ${enoughPersons} personnes mêlées à celles du département`,
      `${decimal(joint.thinShare * 100, 1)} % des habitants dans de telles cases`,
    );
  }
  if (joint.filled.length > 0) {
    const names = joint.filled.map(({ sex, age, group }) => `${sex} ${age} CSP ${group}`);
    parts.push(`demi-poids moyen mis dans les cases vides ${names.join(" ; ")}`);
  }
  return parts.join(", ");
}

/** The sources of the estimated table, a row a file. */
export function jointSources(joint: JointPopulation, files: JointFiles): readonly TableSource[] {
  const { sexAge, groups, crossing } = files;
  const first: TableSource = {
    table: jointTable,
    file: sexAge.source.file,
    product: "calage",
    vintage: vintageText(sexAge.table),
    base: "croisement estimé ; seules les marges sont publiées par l'Insee",
    people: joint.people,
    formula: reportText(joint, files),
  };
  return [
    first,
    furtherSource(jointTable, groups, "marge de la CSP"),
    furtherSource(jointTable, crossing, "forme de départ : sexe, âge et CSP croisés"),
  ];
}
