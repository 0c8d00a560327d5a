// From a published file to what it is: the importers in turn, the most telling columns first. The entry of the stage for
// one file; never looks at the file's name.
import type { SourceFile } from "../model/source-file.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { withDeclaredVintage } from "./declare-vintage.ts";
import { importCommunes, importDivision } from "./import-communes.ts";
import { importDerived } from "./import-derived.ts";
import { importDocuments } from "./import-documents.ts";
import { importHouseholds } from "./import-households.ts";
import { importIndividuals } from "./import-individuals.ts";
import { importMelodi } from "./import-melodi.ts";
import { importPassage } from "./import-passage.ts";
import { importStructure } from "./import-structure.ts";
import { importTables } from "./import-tables.ts";
import { importTyped } from "./import-typed.ts";
import { importZone } from "./import-zone.ts";
import type { AskedVintages, Imported, KeepPlace, WiderPlaces } from "./imported.ts";

type Importer = (source: SourceFile, keep: KeepPlace, wider: WiderPlaces, asked: AskedVintages) => Imported | null;

const importers: readonly Importer[] = [
  importStructure,
  importHouseholds,
  importTables,
  importMelodi,
  importIndividuals,
  importTyped,
  importDivision,
  importDocuments,
  importPassage,
  importCommunes,
  importZone,
  importDerived,
];

const nowhere: WiderPlaces = { departments: new Set(), cantons: new Set(), isWhole: false, isCovered: false };

/**
 * What a file is, its total, and its cells for the communes of `keep`. A recognised file that must be refused comes back
 * with errors among its problems; a file that is no known product is a failure.
 */
export function recogniseFile(
  source: SourceFile,
  keep: KeepPlace,
  wider: WiderPlaces = nowhere,
  asked: AskedVintages = [],
): Result<Imported> {
  for (const importFile of importers) {
    const imported = importFile(source, keep, wider, asked);
    if (imported !== null) return success(withDeclaredVintage(imported, asked));
  }
  const titles =
    source.kind === "sheets"
      ? (source.sheets[0]?.row(0) ?? [])
      : source.kind === "persons"
        ? source.persons.columns
        : [];
  return failure([errorOf("census/unknown-product", { columns: titles.slice(0, 6) }, { file: source.file })]);
}
