// Tables that others made from INSEE's figures: their columns are not INSEE's. They are summed, so that one sees what they
// would have given, and refused: as percentages of an unstated base, as unlabelled populations, as rows in double.
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { openFigures } from "./figures.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
import { emptyImport, type Imported, type KeepPlace } from "./imported.ts";

/** Titles that such tables give to the column of communes, and to the population. */
const placeTitles = ["code_insee", "insee_com", "codgeo", "code", "com", "insee", "code_commune", "depcom"] as const;
const populationForm = /^(?:pop|population|pop_tot|ptot)(?:_?\d{2}(?:\d{2})?)?$/i;

/** Reads a commune table of unknown making; null when the sheet has no commune column or no population. Always refused. */
export function importDerived(source: SourceFile, _keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets" || source.sheets[0] === undefined) return null;
  const sheet = source.sheets[0];
  const header = findHeader(
    sheet,
    (line) => line.find(...placeTitles) >= 0 && line.titles.some((title) => populationForm.test(title)),
  );
  if (header === null) return null;
  const placeAt = header.find(...placeTitles);
  const populationAt = header.titles.findIndex((title) => populationForm.test(title));
  const title = header.titles[populationAt] as string;
  const figures = openFigures(source.file, source.decimalComma);
  let [rows, total] = [0, 0n];
  const values: (readonly string[])[] = [];
  for (const { row, cells } of rowsBelow(sheet, header)) {
    const place = figures.place(cells[placeAt] ?? "", "commune", row, header.titles[placeAt] as string);
    if (place === null) continue;
    rows += 1;
    figures.once(place, place, row);
    total += figures.number(cells[populationAt] ?? "", row, title);
    values.push(cells);
  }
  const isTotale = /^ptot/i.test(title);
  const others = header.titles.flatMap((_, at) => (at === placeAt || at === populationAt ? [] : [at]));
  const shares = others.filter(
    (at) => values.length > 0 && values.every((cells) => /^\d{1,2}([.,]\d+)?$|^100$/.test(cells[at] ?? "")),
  );
  const why =
    shares.length >= 2 && shares.length === others.length
      ? "shares"
      : others.length <= 1
        ? "population-totale"
        : "edited-headers";
  const where = { file: source.file, row: header.at + 1, column: title };
  const problems: readonly Problem[] = [
    isTotale
      ? errorOf("census/population-totale", { column: title }, where)
      : errorOf("census/derived-table", { why }, where),
    ...figures.problems(),
  ];
  return { ...emptyImport(source.file, "derived-table"), rows, total, problems };
}
