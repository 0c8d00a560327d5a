// base-ic-evol-struct-pop (by IRIS) and base-cc-evol-struct-pop (by commune): one row a place, one column a figure, both
// exploitations and sometimes several vintages side by side. Checks that bands add up and that nothing was rounded.
import { numberOfUnits, unitsOfWhole } from "../math/decimal-units.ts";
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
  type Membership,
  type WiderPlaces,
} from "./imported.ts";
import { communeOf } from "./place-code.ts";
import { families, readStructureColumn, type StructureColumn } from "./structure-columns.ts";

type Family = StructureColumn["family"];

interface Column extends StructureColumn {
  readonly at: number;
  readonly title: string;
}

/** Families that partition everybody, best first: their sum is the population where no column gives it. */
const partitions = ["age6", "age10", "age3"] as const;

function sumsOf(columns: readonly Column[], values: readonly bigint[]): ReadonlyMap<Family, bigint> {
  const sums = new Map<Family, bigint>();
  columns.forEach(({ family }, index) => {
    sums.set(family, (sums.get(family) ?? 0n) + (values[index] as bigint));
  });
  return sums;
}

/** Whether the columns of a family are all there: cut files have lost some, and their sum is nobody's total. */
function isWhole(columns: readonly Column[], family: Family): boolean {
  const expected = { age6: 6, age10: 10, age3: 3 } as Readonly<Record<string, number>>;
  return columns.filter((column) => column.family === family).length >= (expected[family] ?? 1);
}

/** Reads either base; null when the sheet is neither. `keep` says which communes' cells are wanted. */
export function importStructure(
  source: SourceFile,
  keep: KeepPlace,
  _wider: WiderPlaces,
  asked: AskedVintages,
): Imported | null {
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const header = findHeader(
      sheet,
      (line) =>
        line.find("IRIS", "CODGEO", "COM") >= 0 &&
        line.titles.filter((title) => readStructureColumn(title) !== null).length >= 3,
    );
    if (header === null) continue;
    const level = header.find("IRIS") >= 0 ? "iris" : "commune";
    const [placeAt, typeAt] = [header.find("IRIS", "CODGEO", "COM"), header.find("TYP_IRIS")];
    const nameAt = header.find("LIBCOM", "LIBGEO");
    const all = header.titles.flatMap((title, at): Column[] => {
      const column = readStructureColumn(title);
      return column === null ? [] : [{ ...column, at, title }];
    });
    const vintages = all.map(({ vintage }) => vintage);
    const chosen = chooseVintage(vintages, asked, { file: source.file, isList: false });
    const { taken } = chosen;
    const columns = all.filter(({ vintage }) => vintage === taken);
    const totalFamily: Family | undefined = columns.some(({ family }) => family === "pop")
      ? "pop"
      : partitions.find((family) => isWhole(columns, family));
    const parts = partitions.filter((family) => isWhole(columns, family));

    const figures = openFigures(source.file, source.decimalComma);
    const cells = new Map<Family, ImportedCell[]>();
    const types = new Set<string>();
    const members = new Map<string, Membership>();
    const communes = new Set<string>();
    let [rows, total, allWhole] = [0, 0n, true];
    let worst: { place: string; total: bigint; sum: bigint; row: number } | null = null;
    const placeTitle = header.titles[placeAt] as string;
    for (const { row, cells: texts } of rowsBelow(sheet, header)) {
      const place = figures.place(texts[placeAt] ?? "", level, row, placeTitle);
      if (place === null) continue;
      rows += 1;
      figures.once(place, place, row);
      const commune = place.slice(0, 5);
      communes.add(commune);
      if (typeAt >= 0) types.add((texts[typeAt] ?? "").trim());
      if (nameAt >= 0) members.set(commune, { commune, epci: null, name: (texts[nameAt] ?? "").trim() });
      const values = columns.map(({ at, title }) => figures.number(texts[at] ?? "", row, title));
      if (allWhole && values.some((value) => value % unitsOfWhole(1) !== 0n)) allWhole = false;
      const sums = sumsOf(columns, values);
      const own = totalFamily === undefined ? 0n : (sums.get(totalFamily) as bigint);
      total += own;
      for (const family of parts) {
        const sum = sums.get(family) as bigint;
        const gap = sum > own ? sum - own : own - sum;
        // Whole files add up to 1e-6 persons; what is further off was rounded or edited.
        if (gap > unitsOfWhole(1) / 1_000_000n && worst === null) worst = { place, total: own, sum, row };
      }
      if (!keep(communeOf(commune)) && !keep(commune)) continue;
      columns.forEach(({ family, codes, title }, index) => {
        const list = cells.get(family) ?? [];
        cells.set(family, list);
        list.push({ codes: [place, ...codes], units: values[index] as bigint, row, column: title });
      });
    }

    const problems: Problem[] = [...figures.problems()];
    if (worst !== null) {
      const { place, total: found, sum, row } = worst;
      const [foundText, sumText] = [`${numberOfUnits(found)}`, `${numberOfUnits(sum)}`];
      problems.push(
        allWhole
          ? errorOf("census/rounded", { found: foundText, sum: sumText }, { file: source.file, row })
          : errorOf("census/parts-differ", { place, total: foundText, sum: sumText }, { file: source.file, row }),
      );
    }
    const whole = [...communes].find((code) => communeOf(code) !== code && communes.has(communeOf(code)));
    if (whole !== undefined) {
      problems.push(
        errorOf("census/arm-and-commune", { commune: communeOf(whole), arm: whole }, { file: source.file }),
      );
    }
    if (level === "iris" && rows > 30 && types.size === 1 && types.has("H")) {
      problems.push(warningOf("census/types-missing", { types: ["H"] }, { file: source.file }));
    }
    problems.push(...chosen.problems);
    if (rows === 0 && problems.length === 0) problems.push(warningOf("census/no-figures", {}, { file: source.file }));
    const used = new Set(columns.map(({ family }) => families[family].base));
    const tables = [...cells].map(([family, list]): ImportedTable => {
      const { base, dimensions } = families[family];
      const id = `rp${taken}-${level}-${family}`;
      return { id, vintage: taken, base, dimensions: [level, ...dimensions], cells: list };
    });
    return {
      ...emptyImport(source.file, level === "iris" ? "base-ic-evol-struct-pop" : "base-cc-evol-struct-pop"),
      vintage: taken,
      base: [bases.principalAllAges, bases.complementary15].filter((base) => used.has(base)).join(" ; "),
      rows,
      total: totalFamily === undefined ? null : total,
      tables,
      members: [...members.values()],
      problems,
    };
  }
  return null;
}
