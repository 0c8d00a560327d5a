// Tables of households, families and dwellings (TD_MEN, TD_FAM, TD_LOG, bases « couples, familles, ménages » and « logement »): they
// stand beside those of the population on insee.fr and look like them. Recognised so that nobody counts doors for people; refused.
import type { SourceFile } from "../model/source-file.ts";
import { errorOf } from "../problems/problem.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
import { emptyImport, type Imported, type KeepPlace } from "./imported.ts";

/** Columns of the infracommunal and commune bases: households, families, main homes, dwellings. */
const baseColumn = /^[PC]\d{2}_(?:MEN|FAM|COUP|LOG|RP|RSECOCC|LOGVAC|NPER|NBPI)\w*$/;
/** Variables that describe a household, a family or a dwelling in the detailed tables. */
const tableVariable = /^(?:AGEMEN\d+|NPERC|NPERR|NENFR|TYPMR|TYPMC|TYPFC?|CSM\d?|SEXEMEN|STOCD|NBPI|CATL)(?:_|\d|$)/;

/** Reads such a table; null when the sheet has no place or no such column. Always refused. */
export function importHouseholds(source: SourceFile, _keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const columnOf = (titles: readonly string[]): string | undefined =>
      titles.find((title) => baseColumn.test(title) || tableVariable.test(title));
    // INDCVI describes the household of each person: its own importer knows it by its weights and household numbers.
    const header = findHeader(
      sheet,
      (line) =>
        line.find("IRIS", "CODGEO", "COM") >= 0 && line.find("NUMMI") < 0 && columnOf(line.titles) !== undefined,
    );
    if (header === null) continue;
    const column = columnOf(header.titles) as string;
    const where = { file: source.file, row: header.at + 1, column };
    return {
      ...emptyImport(source.file, "households"),
      rows: [...rowsBelow(sheet, header)].length,
      problems: [errorOf("census/households", { column }, where)],
    };
  }
  return null;
}
