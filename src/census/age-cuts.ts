// The people of a place who have reached an age, for every age at which some table of a file begins a band. Families of bands that
// cut at different ages count the same people, so what lies between two cuts is a plain difference.
import { type AgeBand, readBand } from "../model/age-band.ts";
import type { ImportedTable } from "./imported.ts";

type Sums = ReadonlyMap<string, bigint>;

/** People of an age or more, of everybody or sex by sex, by the ages at which bands begin. */
export interface AgeCuts {
  /** Ages at which a band begins, ascending. */
  readonly ages: readonly number[];
  /** Places, or places with a sex, that are counted. */
  readonly keys: ReadonlySet<string>;
  /** Units of people of `age` (one of `ages`) or more. */
  readonly atLeast: (age: number, key: string) => bigint;
  /** Whether one table alone cuts at all of these ages. */
  readonly inOneTable: (...ages: readonly number[]) => boolean;
}

/** Everybody, and sex by sex where tables tell it. */
export interface FileCuts {
  readonly all: AgeCuts;
  readonly bySex: AgeCuts | null;
  readonly sexes: readonly string[];
  /** The preferred one of the tables. */
  readonly table: ImportedTable;
}

/** The key of people in the counts: their place, with their sex where it is told. */
export function peopleKey(place: string, sex: string | null): string {
  return sex === null ? place : `${place} ${sex}`;
}

const bandOf = (table: ImportedTable, codes: readonly string[]): AgeBand | null =>
  readBand(codes[table.dimensions.indexOf("age")] as string);

/** The bands of a table from the youngest, and whether each begins where the one before ends, and the last one never ends. */
function shapeOf(table: ImportedTable) {
  const texts = new Set(table.cells.map(({ codes }) => codes[table.dimensions.indexOf("age")] as string));
  const bands = [...texts].flatMap((text) => readBand(text) ?? []).sort((a, b) => a.from - b.from);
  const isClosed = bands.every(({ from }, index) => index === 0 || bands[index - 1]?.to === from - 1);
  return {
    bands,
    isChain: bands.length === texts.size && bands.length > 0 && isClosed,
    last: bands.at(-1)?.to ?? null,
  };
}

/** Whether the bands of a table of ages follow one another without gaps or overlaps. */
export function isChain(table: ImportedTable): boolean {
  return shapeOf(table).isChain;
}

type Ladder = ReadonlyMap<number, Sums>;

function ladderOf(table: ImportedTable, bySex: boolean): Ladder {
  const sexAt = table.dimensions.indexOf("sexe");
  const own = new Map<number, Map<string, bigint>>();
  for (const { codes, units } of table.cells) {
    const { from } = bandOf(table, codes) as AgeBand;
    const sums = own.get(from) ?? new Map<string, bigint>();
    own.set(from, sums);
    const key = peopleKey(codes[0] as string, bySex ? (codes[sexAt] as string) : null);
    sums.set(key, (sums.get(key) ?? 0n) + units);
  }
  const ladder = new Map<number, Sums>();
  const { last } = shapeOf(table);
  if (last !== null) ladder.set(last + 1, new Map());
  let above = new Map<string, bigint>();
  for (const [from, sums] of [...own].sort(([a], [b]) => b - a)) {
    above = new Map(above);
    for (const [key, units] of sums) above.set(key, (above.get(key) ?? 0n) + units);
    ladder.set(from, above);
  }
  return ladder;
}

function cutsOf(ladders: readonly Ladder[]): AgeCuts {
  const sums = new Map<number, Sums>();
  for (const [age, own] of ladders.flatMap((ladder) => [...ladder])) if (!sums.has(age)) sums.set(age, own);
  return {
    ages: [...sums.keys()].sort((a, b) => a - b),
    keys: new Set([...sums.values()].flatMap((own) => [...own.keys()])),
    atLeast: (age, key) => sums.get(age)?.get(key) ?? 0n,
    inOneTable: (...ages) => ladders.some((ladder) => ages.every((age) => ladder.has(age))),
  };
}

/**
 * The cuts of `tables` (of one file, level and vintage, the preferred one first): those with ages and perhaps sex, and nothing else.
 * Tables without their last, open band say nothing about the others' people: such a table counts alone, and only if it is first.
 */
export function fileCuts(tables: readonly ImportedTable[]): FileCuts | null {
  const aged = tables.filter(
    ({ cells, dimensions }) =>
      cells.length > 0 &&
      dimensions.includes("age") &&
      dimensions.every((dimension, index) => index === 0 || dimension === "age" || dimension === "sexe"),
  );
  const shapes = new Map(aged.map((table) => [table, shapeOf(table)]));
  const first = aged.find((table) => shapes.get(table)?.isChain === true);
  if (first === undefined) return null;
  const isEndless = (table: ImportedTable): boolean =>
    shapes.get(table)?.isChain === true && shapes.get(table)?.last === null;
  const together = isEndless(first) ? aged.filter(isEndless) : [first];
  const sexed = together.filter(({ dimensions }) => dimensions.includes("sexe"));
  const sexes = sexed.flatMap((table) =>
    table.cells.map(({ codes }) => codes[table.dimensions.indexOf("sexe")] as string),
  );
  return {
    all: cutsOf(together.map((table) => ladderOf(table, false))),
    bySex: sexed.length === 0 ? null : cutsOf(sexed.map((table) => ladderOf(table, true))),
    sexes: [...new Set(sexes)].sort(),
    table: first,
  };
}
