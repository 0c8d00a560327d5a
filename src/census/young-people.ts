// How many of those of 15 or more are too young to be drawn, place by place and, where the tables tell it, sex by sex: from the table's
// own file where it can be counted, else from the file that tells most.
import type { AgeBand } from "../model/age-band.ts";
import { type AgeCuts, type FileCuts, fileCuts, isChain, peopleKey } from "./age-cuts.ts";
import type { ImportedTable } from "./imported.ts";
import { type ReachedAge, reachedAge, type YearsFile } from "./reached-age.ts";

/** The tables of one published file. */
export interface FileTables {
  readonly file: string;
  readonly tables: readonly ImportedTable[];
}

/** People of 15 to the youngest eligible age, and how they were counted, in words. */
export interface YoungPeople {
  readonly of: (place: string, sex: string | null) => bigint;
  /** Everyone of a band that begins at 15, of the same count, so that the young can be taken as a part of it; null where not counted. */
  readonly ofBand: (band: AgeBand, place: string, sex: string | null) => bigint | null;
  readonly how: string;
  /** Other files than the table's own that told it. */
  readonly others: readonly OtherTable[];
}

/** A table of another file, with the file's name. */
export interface OtherTable {
  readonly file: string;
  readonly table: ImportedTable;
}

/** The table by which a file of ages is told as a source. */
export function otherTable({ file, cuts }: YearsFile): OtherTable {
  return { file, table: cuts.table };
}

const firstAge = 15;

/** Tables of the level and vintage of `table`, or of a vintage that is not told. */
function kinOf(table: ImportedTable, { tables }: FileTables): readonly ImportedTable[] {
  return tables.filter(
    ({ dimensions, vintage }) =>
      dimensions[0] === table.dimensions[0] &&
      (vintage === null || table.vintage === null || vintage === table.vintage),
  );
}

function keysOf(table: ImportedTable): readonly string[] {
  const sexAt = table.dimensions.indexOf("sexe");
  return table.cells.map(({ codes }) => peopleKey(codes[0] as string, sexAt < 0 ? null : (codes[sexAt] as string)));
}

function covers(cuts: AgeCuts | null, keys: readonly string[]): boolean {
  return cuts !== null && keys.every((key) => cuts.keys.has(key));
}

/** Whether the file counts everybody of the table, sex by sex where the table does. */
function coversTable({ all, bySex }: FileCuts, table: ImportedTable): boolean {
  return covers(table.dimensions.includes("sexe") ? bySex : all, keysOf(table));
}

/** The other files that tell single years of the table's places, those of its own vintage first. */
function helpersOf(table: ImportedTable, others: readonly FileTables[]): readonly YearsFile[] {
  const found = others.flatMap((other): (YearsFile & { readonly isSame: boolean })[] => {
    const kin = kinOf(table, other);
    const cuts = fileCuts(kin);
    if (cuts === null || !coversTable(cuts, table)) return [];
    return [
      { file: other.file, cuts, isSame: kin.every(({ vintage }) => vintage !== null && vintage === table.vintage) },
    ];
  });
  return [...found.filter(({ isSame }) => isSame), ...found.filter(({ isSame }) => !isSame)];
}

/** Those of the age or more, for a table of ages: counted in its own file. Null where the file's bands do not tell it. */
export function reachedInFile(
  table: ImportedTable,
  own: FileTables,
  others: readonly FileTables[],
  fromAge: number,
): ReachedAge | null {
  const cuts = isChain(table) ? fileCuts([table, ...kinOf(table, own).filter((other) => other !== table)]) : null;
  if (cuts === null || !coversTable(cuts, table)) return null;
  const [bySex, helpers] = [table.dimensions.includes("sexe"), helpersOf(table, others)];
  return reachedAge({ cuts, age: fromAge, bySex, helpers, file: null });
}

/** What a file tells of the young; null where its bands do not begin at 15. */
function youngIn(cuts: FileCuts, reached: ReachedAge | null, bySex: boolean, file: string | null): YoungPeople | null {
  const own = bySex ? cuts.bySex : cuts.all;
  if (reached === null || own === null || !own.ages.includes(firstAge)) return null;
  const everyone = (place: string, sex: string | null) => own.atLeast(firstAge, peopleKey(place, bySex ? sex : null));
  return {
    of: (place, sex) => {
      const [all, old] = [everyone(place, sex), reached.of(place, sex)];
      return all > old ? all - old : 0n;
    },
    ofBand: ({ to }, place, sex) => {
      if (to === null || !own.ages.includes(to + 1)) return null;
      const [all, old] = [everyone(place, sex), own.atLeast(to + 1, peopleKey(place, bySex ? sex : null))];
      return all > old ? all - old : 0n;
    },
    how: reached.how,
    others: [...(file === null ? [] : [{ file, cuts }]), ...(reached.years === null ? [] : [reached.years])].map(
      otherTable,
    ),
  };
}

/**
 * People of 15 to `fromAge` - 1 for the places of `table`, from the tables of its level and vintage (or of none told). Null when
 * no table tells, or one of the places is not counted.
 */
export function youngPeople(
  table: ImportedTable,
  own: FileTables,
  others: readonly FileTables[],
  fromAge: number,
): YoungPeople | null {
  const bySex = table.dimensions.includes("sexe");
  const helpers = helpersOf(table, others);
  const ownCuts = fileCuts(kinOf(table, own));
  const isOwn = ownCuts !== null && coversTable(ownCuts, table);
  const counts = [
    ...(isOwn ? [{ cuts: ownCuts, file: null, helpers }] : []),
    ...helpers.map(({ cuts, file }) => ({ cuts, file, helpers: helpers.filter((helper) => helper.cuts !== cuts) })),
  ].flatMap(({ cuts, file, helpers: rest }) => {
    const reached = reachedAge({ cuts, age: fromAge, bySex, helpers: rest, file });
    const young = youngIn(cuts, reached, bySex, file);
    if (reached === null || young === null) return [];
    const isCounted = cuts.all.ages.includes(fromAge) || reached.years !== null;
    return [{ young, rank: reached.isExact ? 0 : isCounted ? 1 : 2, isOwn: file === null }];
  });
  const best = counts.find(({ isOwn: inFile, rank }) => inFile && rank < 2);
  return (best ?? [0, 1, 2].flatMap((rank) => counts.find((own) => own.rank === rank) ?? [])[0])?.young ?? null;
}
