// Totals typed from pages of insee.fr, one row a figure with its vintage, table, place and source. Long; totals are rows.
import { numberOfUnits, unitsOfWhole } from "../math/decimal-units.ts";
import { readBand } from "../model/age-band.ts";
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { chooseVintage } from "./choose-vintage.ts";
import { openFigures } from "./figures.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
import {
  type AskedVintages,
  bases,
  emptyImport,
  type Imported,
  type ImportedCell,
  type ImportedTable,
  type KeepPlace,
  type WiderPlaces,
} from "./imported.ts";

interface Line {
  readonly vintage: string;
  readonly table: string;
  readonly sex: string;
  readonly age: string;
  readonly units: bigint;
  readonly row: number;
  readonly epci: string;
}

/** Whether the age of a row stands for all its table's ages: `total`, or `15+` beside finer bands. */
function isAllAges(age: string, lines: readonly Line[]): boolean {
  const band = readBand(age);
  if (band === null) return true;
  return (
    band.to === null && lines.some((other) => (readBand(other.age)?.from ?? 999) === band.from && other.age !== age)
  );
}

interface Typed {
  readonly table: ImportedTable;
  readonly total: bigint;
  readonly problems: readonly Problem[];
}

/** The tables of a page: sex x age where it tells it, and ages alone as published; sums of rounded cells by sex would differ from them. */
function tablesOf(lines: readonly Line[], file: string): readonly Typed[] {
  const leaves = lines.filter(({ age }) => !isAllAges(age, lines));
  const [sexed, alone] = [true, false].map((bySex) => leaves.filter(({ sex }) => (sex !== "_T") === bySex));
  const agesOf = (own: readonly Line[] = []): string => JSON.stringify([...new Set(own.map(({ age }) => age))].sort());
  const isBoth = agesOf(sexed) === agesOf(alone);
  const bySex = sexed === undefined || sexed.length === 0 ? [] : [tableOf(lines, sexed, true, file)];
  return bySex.length > 0 && !isBoth ? bySex : [...bySex, tableOf(lines, alone ?? [], false, file)];
}

function tableOf(lines: readonly Line[], leaves: readonly Line[], bySex: boolean, file: string): Typed {
  const [first] = lines as readonly [Line];
  const cells = leaves.map(({ sex, age, units, row, epci }): ImportedCell => {
    const codes = bySex ? [epci, sex === "M" ? "H" : "F", age] : [epci, age];
    return { codes, units, row, column: "valeur" };
  });
  const sum = cells.reduce((total, { units }) => total + units, 0n);
  const all = lines.find(({ sex, age }) => sex === "_T" && isAllAges(age, lines));
  const total = all?.units ?? sum;
  const gap = sum > total ? sum - total : total - sum;
  const problems: Problem[] = [];
  // Each printed cell is rounded on its own: half a person either way.
  if (gap > unitsOfWhole(cells.length) / 2n) {
    const facts = { place: first.table, total: `${numberOfUnits(total)}`, sum: `${numberOfUnits(sum)}` };
    problems.push(errorOf("census/parts-differ", facts, { file, row: all?.row ?? first.row }));
  }
  const from15 = cells.every(({ codes }) => (readBand(codes.at(-1) as string)?.from ?? 0) >= 15);
  return {
    table: {
      id: `rp${first.vintage}-${bySex ? "sexe-age" : "age"}`,
      vintage: first.vintage,
      base: from15 ? bases.principal15 : bases.principalAllAges,
      dimensions: bySex ? ["epci", "sexe", "age"] : ["epci", "age"],
      cells,
    },
    total,
    problems,
  };
}

/** A total for each page, not for each of its tables. */
function totalsOf(all: readonly Typed[]): Imported["totals"] {
  const found = all.map(({ table, total }) => ({ vintage: table.vintage as string, total }));
  return found.filter(
    (own, index) => found.findIndex(({ vintage, total }) => vintage === own.vintage && total === own.total) === index,
  );
}

/** Reads a list with the header `vintage;exploitation;table;geo;sexe;age;valeur`; null when the sheet is none. */
export function importTyped(
  source: SourceFile,
  keep: KeepPlace,
  _wider: WiderPlaces,
  asked: AskedVintages,
): Imported | null {
  const sheet = source.kind === "sheets" ? source.sheets[0] : undefined;
  if (sheet === undefined || source.kind !== "sheets") return null;
  const header = findHeader(sheet, (line) =>
    ["vintage", "table", "geo", "sexe", "age", "valeur"].every((title) => line.find(title) >= 0),
  );
  if (header === null) return null;
  const figures = openFigures(source.file, source.decimalComma);
  const groups = new Map<string, Line[]>();
  let rows = 0;
  for (const { row, cells } of rowsBelow(sheet, header)) {
    rows += 1;
    const text = (title: string) => (cells[header.find(title)] ?? "").trim();
    const line = {
      vintage: text("vintage"),
      table: text("table"),
      sex: text("sexe"),
      age: text("age"),
      units: figures.number(text("valeur"), row, "valeur"),
      epci: /\d{9}/.exec(text("geo"))?.[0] ?? text("geo"),
      row,
    };
    figures.once(JSON.stringify([line.vintage, line.table, line.epci, line.sex, line.age]), line.table, row);
    const key = JSON.stringify([line.vintage, line.table, line.epci]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const all = [...groups.values()].flatMap((lines) => tablesOf(lines, source.file));
  const present = all.map(({ table }) => table.vintage as string);
  // Tables of several vintages stand side by side here: all of those asked for are taken.
  const chosen =
    asked.length === 0 || all.length === 0 ? null : chooseVintage(present, asked, { file: source.file, isList: false });
  const tables = chosen?.isThere === true ? all.filter(({ table }) => asked.includes(table.vintage as string)) : all;
  const vintages = [...new Set(tables.map(({ table }) => table.vintage as string))].sort();
  const taken = vintages.at(-1);
  const newest = tables.find(({ table }) => table.vintage === taken);
  const wanted = tables
    .map(({ table }) => table)
    .filter(({ cells }) => cells.some(({ codes }) => keep(codes[0] as string)));
  return {
    ...emptyImport(source.file, "typed-totals"),
    vintage: taken ?? null,
    base: newest?.table.base ?? null,
    rows,
    total: newest?.total ?? null,
    totals: totalsOf(all),
    tables: wanted,
    problems: [
      ...figures.problems(),
      ...(chosen?.problems ?? []),
      ...tables.flatMap(({ problems }) => problems),
      ...(vintages.length > 1 ? [warningOf("census/vintages-differ", { vintages }, { file: source.file })] : []),
    ],
  };
}
