// The « table de passage annuelle » of the communes (xlsx, sheet COM, titles on row 6; CSV): the code of each commune of the past,
// year by year up to today's. Counts nobody; tells under which code the people of an older file are found now.
import type { SourceFile } from "../model/source-file.ts";
import { openFigures } from "./figures.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
import { emptyImport, type FormerCommune, type Imported, type KeepPlace } from "./imported.ts";

const yearTitle = /^CODGEO_(\d{4})$/i;

/** Reads such a table; null when the sheet is none. A code that became several communes at once tells nothing. */
export function importPassage(source: SourceFile, _keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const header = findHeader(
      sheet,
      (line) => line.find("CODGEO_INI") >= 0 && line.titles.some((title) => yearTitle.test(title)),
    );
    if (header === null) continue;
    const years = header.titles.flatMap((title, at) => {
      const year = yearTitle.exec(title);
      return year === null ? [] : [{ at, year: Number(year[1]) }];
    });
    const newest = years.toSorted((a, b) => b.year - a.year)[0] as { at: number; year: number };
    const figures = openFigures(source.file, source.decimalComma);
    const currents = new Map<string, Set<string>>();
    let rows = 0;
    for (const { row, cells } of rowsBelow(sheet, header)) {
      const [from, to] = [cells[header.find("CODGEO_INI")] ?? "", cells[newest.at] ?? ""];
      const code = figures.place(from, "commune", row, "CODGEO_INI");
      const current = figures.place(to, "commune", row, header.titles[newest.at] as string);
      if (code === null || current === null) continue;
      rows += 1;
      currents.set(code, (currents.get(code) ?? new Set()).add(current));
    }
    const former = [...currents].flatMap(([code, found]): FormerCommune[] => {
      const [current] = [...found];
      return found.size > 1 || current === undefined || current === code ? [] : [{ code, current, isCounted: true }];
    });
    return {
      ...emptyImport(source.file, "table-passage"),
      vintage: `${newest.year}`,
      rows,
      former,
      problems: figures.problems(),
    };
  }
  return null;
}
