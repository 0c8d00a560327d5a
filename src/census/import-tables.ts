// The detailed tables by commune: TD_POP1A, 1B, 5 and 6, long (`TD_`, `BTT_`: one row a cell, `NB` last) or wide (`BTX_`: one column a
// cell). Files of the whole of France have millions of rows: what a code means is worked out once, not row by row.
import { bandText } from "../model/age-band.ts";
import type { Sheet, SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { openFigures } from "./figures.ts";
import { findHeader, type Header, rowsBelow } from "./find-header.ts";
import {
  bases,
  type Dimension,
  emptyImport,
  type Imported,
  type ImportedCell,
  type KeepPlace,
  type Product,
} from "./imported.ts";
import { communeOf } from "./place-code.ts";
import { openSeenCells } from "./seen-cells.ts";
import {
  bandsOf,
  dimensionOf,
  isOther,
  readTableCode,
  type Variable,
  variableOf,
  wideColumn,
} from "./table-variables.ts";

interface Layout {
  readonly header: Header;
  readonly used: readonly Variable[];
  /** Positions of the columns of codes in a long table; empty in a wide one. */
  readonly codesAt: readonly number[];
  /** For each figure of a row: its column and its codes where the column's name tells them. */
  readonly figures: readonly { readonly at: number; readonly codes: readonly string[] | null }[];
  /** Columns by which the table is crossed too, and which are not read. */
  readonly others: readonly string[];
}

function layoutOf(sheet: Sheet): Layout | null {
  const variablesOf = ({ titles }: Header) =>
    titles.flatMap((title, at): { variable: Variable; at: number }[] => {
      const variable = variableOf(title);
      return variable === null ? [] : [{ variable, at }];
    });
  const long = findHeader(
    sheet,
    (line) => line.find("CODGEO") >= 0 && line.find("NB") >= 0 && variablesOf(line).length > 1,
  );
  if (long !== null) {
    // The same dimensions in the same order, whatever the order of the columns.
    const found = variablesOf(long).toSorted((a, b) => rankOf(a.variable) - rankOf(b.variable));
    return {
      header: long,
      used: found.map(({ variable }) => variable),
      codesAt: found.map(({ at }) => at),
      figures: [{ at: long.find("NB"), codes: null }],
      others: long.titles.filter(isOther),
    };
  }
  const wide = findHeader(
    sheet,
    (line) => line.find("CODGEO") >= 0 && line.titles.some((title) => wideColumn(title) !== null),
  );
  if (wide === null) return null;
  const columns = wide.titles.flatMap((title, at) => {
    const column = wideColumn(title);
    return column === null ? [] : [{ at, ...column }];
  });
  const figures = columns.map(({ at, codes }) => ({ at, codes }));
  return { header: wide, used: columns[0]?.used ?? [], codesAt: [], figures, others: [] };
}

function rankOf(variable: Variable): number {
  return ["sexe", "age", "csp", "activite"].indexOf(dimensionOf(variable));
}

function productOf(used: readonly Variable[]): Product {
  const dimensions = used.map(dimensionOf);
  if (dimensions.includes("csp")) return "td-pop6";
  if (dimensions.includes("activite")) return "td-pop5";
  return used.includes("AGED100") ? "td-pop1b" : "td-pop1a";
}

const productBases: Readonly<Partial<Record<Product, string>>> = {
  "td-pop6": bases.complementary15,
  "td-pop5": bases.principal15,
};

/** What the codes of a cell mean, and their number among those of the file; or the code that is unknown. */
type Meaning =
  | { readonly codes: readonly string[]; readonly number: number }
  | { readonly dimension: Variable; readonly text: string };

function openMeanings(used: readonly Variable[], starts: Set<number>): (texts: readonly string[]) => Meaning {
  const known = new Map<string, Meaning>();
  return (texts) => {
    const key = texts.join(";");
    const found = known.get(key);
    if (found !== undefined) return found;
    const read = texts.map((text, index) => readTableCode(used[index] as Variable, text));
    const bad = read.indexOf(null);
    const meaning: Meaning =
      bad >= 0
        ? { dimension: used[bad] as Variable, text: (texts[bad] as string).trim() }
        : { codes: read as string[], number: known.size };
    known.set(key, meaning);
    if ("codes" in meaning) {
      used.forEach((variable, index) => {
        if (dimensionOf(variable) === "age") starts.add(Number(meaning.codes[index]));
      });
    }
    return meaning;
  };
}

/** Reads a detailed table; null when the sheet is none. These tables do not tell their vintage. */
export function importTables(source: SourceFile, keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const layout = layoutOf(sheet);
    if (layout === null) continue;
    const { header, used, codesAt, others } = layout;
    const product = productOf(used);
    const where = { file: source.file };
    const figures = openFigures(source.file, source.decimalComma);
    const placeAt = header.find("CODGEO");
    const unknown = new Map<string, Problem>();
    const cells: { codes: readonly string[]; units: bigint; row: number; column: string }[] = [];
    const starts = new Set<number>();
    const meaningOf = openMeanings(used, starts);
    const seen = openSeenCells();
    const communes = new Map<string, boolean>();
    let [rows, total, crossed] = [0, 0n, false];
    let lastPlace: string | null = null;
    for (const { row, cells: texts } of rowsBelow(sheet, header)) {
      const code = texts[placeAt] ?? "";
      // The rows of a place follow one another.
      const place: string | null = code === lastPlace ? lastPlace : figures.place(code, "commune", row, "CODGEO");
      if (place === null) continue;
      lastPlace = place;
      rows += 1;
      let wanted = communes.get(place);
      if (wanted === undefined) {
        wanted = keep(place) || keep(communeOf(place));
        communes.set(place, wanted);
      }
      for (const { at, codes } of layout.figures) {
        const meaning = meaningOf(codes ?? codesAt.map((index) => texts[index] ?? ""));
        if (!("codes" in meaning)) {
          const { dimension, text } = meaning;
          const fault = errorOf(
            "census/unknown-dimension-code",
            { dimension, text },
            { ...where, row, column: dimension },
          );
          if (!unknown.has(JSON.stringify(meaning))) unknown.set(JSON.stringify(meaning), fault);
          continue;
        }
        const firstRow = seen(place, meaning.number, row);
        if (firstRow > 0 && others.length > 0) crossed = true;
        else if (firstRow > 0) figures.twice([place, ...meaning.codes].join(" "), firstRow, row);
        const column = header.titles[at] as string;
        const units = figures.number(texts[at] ?? "", row, column);
        total += units;
        if (wanted) cells.push({ codes: [place, ...meaning.codes], units, row, column });
      }
    }
    const ageAt = used.findIndex((variable) => dimensionOf(variable) === "age");
    const bandOf = ageAt < 0 ? null : bandsOf(used[ageAt] as Variable, starts);
    const withBand = (codes: readonly string[]): readonly string[] =>
      bandOf === null ? codes : codes.with(ageAt + 1, bandText(bandOf(Number(codes[ageAt + 1]))));
    const dimensions: readonly Dimension[] = ["commune", ...used.map(dimensionOf)];
    const whole = [...communes.keys()].find((code) => communeOf(code) !== code && communes.has(communeOf(code)));
    const base = productBases[product] ?? bases.principalAllAges;
    const problems = [
      ...figures.problems(),
      ...unknown.values(),
      ...(crossed ? [errorOf("census/other-table", { columns: others }, where)] : []),
      ...(whole === undefined
        ? []
        : [errorOf("census/arm-and-commune", { commune: communeOf(whole), arm: whole }, where)]),
      warningOf("census/vintage-unknown", {}, where),
    ];
    const table = {
      id: product,
      vintage: null,
      base,
      dimensions,
      cells: cells.map((cell): ImportedCell => ({ ...cell, codes: withBand(cell.codes) })),
    };
    return { ...emptyImport(source.file, product), base, rows, total, tables: [table], problems };
  }
  return null;
}
