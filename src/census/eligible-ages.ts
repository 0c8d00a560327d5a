// The part of a table of ages that is old enough to be drawn. Exact where the bands of its file let it be; else a band is shared,
// which is an assumption and is said.
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";
import { peopleKey } from "./age-cuts.ts";
import type { ImportedCell, ImportedTable } from "./imported.ts";
import { type FileTables, type OtherTable, otherTable, reachedInFile } from "./young-people.ts";

/** The eligible table, and what was done to its figures, in words. */
export interface EligibleTable {
  readonly table: ImportedTable;
  readonly formula: string;
  /** Other files than the table's own that had to tell how many are too young. */
  readonly others: readonly OtherTable[];
}

/** A table that is brought to an age, and the tables at hand. */
export interface EligibleRequest {
  readonly table: ImportedTable;
  readonly own: FileTables;
  readonly others: readonly FileTables[];
  readonly fromAge: number;
}

/** The table of those of `fromAge` or more. */
export function tableFrom(
  table: ImportedTable,
  fromAge: number,
  cells: readonly ImportedCell[],
  formula: string,
  others: readonly OtherTable[] = [],
): EligibleTable {
  const base = table.base.replace(/tous âges|\d+ ans ou plus/, `${fromAge} ans ou plus`);
  return { table: { ...table, id: `${table.id}-${fromAge}plus`, base, cells }, formula, others };
}

/** Place and sex (null where the table has none) of a cell. */
export function whose(table: ImportedTable, codes: readonly string[]): readonly [place: string, sex: string | null] {
  const sexAt = table.dimensions.indexOf("sexe");
  return [codes[0] as string, sexAt < 0 ? null : (codes[sexAt] as string)];
}

/** Bands of ages, each that the age cuts shared evenly by year: nothing else tells it. */
function sharedByYear(table: ImportedTable, fromAge: number): EligibleTable {
  const at = table.dimensions.indexOf("age");
  const shared = new Map<string, string>();
  const cells = table.cells.flatMap((cell): ImportedCell[] => {
    const text = cell.codes[at] as string;
    const band = readBand(text);
    if (band === null || band.from >= fromAge) return [cell];
    if (band.to !== null && band.to < fromAge) return [];
    // An open band that starts below has no width to share by: `15+` stays whole and is told as such.
    if (band.to === null) {
      shared.set(text, "la totalité");
      return [cell];
    }
    const [kept, width] = [band.to - fromAge + 1, band.to - band.from + 1];
    shared.set(text, `${kept}/${width}`);
    const codes = cell.codes.map((code, index) => (index === at ? bandText({ from: fromAge, to: band.to }) : code));
    return [{ ...cell, codes, units: (cell.units * BigInt(kept)) / BigInt(width) }];
  });
  const parts = [...shared].map(([band, share]) => `${share} des ${band} ans`).join(", ");
  const formula =
    parts === "" ? `${fromAge} ans ou plus, exactement` : `hypothèse : ${parts}, à parts égales par année d'âge`;
  return tableFrom(table, fromAge, cells, formula);
}

/**
 * Ages, with or without sex. What a cut band keeps is everybody old enough but for those of the bands above it: tables whose bands
 * differ thus agree on how many may be drawn.
 */
export function eligibleAges({ table, own, others, fromAge }: EligibleRequest): EligibleTable {
  const at = table.dimensions.indexOf("age");
  const bandOf = ({ codes }: ImportedCell) => readBand(codes[at] as string);
  const isCut = (band: AgeBand): boolean => band.from < fromAge && (band.to === null || band.to >= fromAge);
  const cut = table.cells.map(bandOf).find((band) => band !== null && isCut(band)) ?? null;
  const reached = cut === null ? null : reachedInFile(table, own, others, fromAge);
  const evenly = reached?.evenly ?? null;
  const isOwnBand = evenly !== null && evenly[0] === cut?.from && evenly[1] === (cut.to ?? 0) + 1;
  if (cut === null || reached === null || isOwnBand) return sharedByYear(table, fromAge);
  const above = new Map<string, bigint>();
  const keyOf = ({ codes }: ImportedCell): string => peopleKey(...whose(table, codes));
  for (const cell of table.cells) {
    if ((bandOf(cell) as AgeBand).from >= fromAge) above.set(keyOf(cell), (above.get(keyOf(cell)) ?? 0n) + cell.units);
  }
  const cells = table.cells.flatMap((cell): ImportedCell[] => {
    const band = bandOf(cell) as AgeBand;
    if (band.from >= fromAge) return [cell];
    if (!isCut(band)) return [];
    const kept = reached.of(...whose(table, cell.codes)) - (above.get(keyOf(cell)) ?? 0n);
    const units = kept < 0n ? 0n : kept > cell.units ? cell.units : kept;
    return [{ ...cell, codes: cell.codes.with(at, bandText({ from: fromAge, to: band.to })), units }];
  });
  const left = `sont ôtés des ${bandText(cut)} ans`;
  const formula = reached.isExact
    ? `${fromAge} ans ou plus, exactement : les moins de ${fromAge} ans, ${reached.how}, ${left}`
    : `hypothèse : les moins de ${fromAge} ans (${reached.how}) ${left}`;
  return tableFrom(table, fromAge, cells, formula, reached.years === null ? [] : [otherTable(reached.years)]);
}
