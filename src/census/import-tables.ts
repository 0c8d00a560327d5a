// The detailed tables by commune: TD_POP1A, 1B, 5 and 6, long (`TD_`, `BTT_`: one row a cell, `NB` last) or wide (`BTX_`:
// column names glue variables and codes, `SEXE1_AGEQ65015_CS1_81`).

import { bandText } from "../model/age-band.ts";
import type { Sheet, SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { bandsFromStarts } from "./age-code.ts";
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

const variables = {
  SEXE: "sexe",
  AGED100: "age",
  AGEQ65: "age",
  AGEQ80: "age",
  AGEQ100: "age",
  AGEQ0: "age",
  CS1_8: "csp",
  CS1: "csp",
  STAT_GSEC: "csp",
  GSEC: "csp",
  TACTR: "activite",
} as const satisfies Readonly<Record<string, Dimension>>;

type Variable = keyof typeof variables;
const names = Object.keys(variables) as Variable[];

const groups: Readonly<Record<string, string>> = {
  "11_21": "1",
  "12_22": "2",
  "13_23": "3",
  "14_24": "4",
  "15_25": "5",
  "16_26": "6",
  "32": "7",
  "40": "8",
};
const activities = ["11", "12", "21", "22", "24", "26"];

/** The code as census.csv writes it; null when it is unknown. Ages come out as their first year. */
function readCode(variable: Variable, text: string): string | null {
  const plain = text.trim();
  switch (variables[variable]) {
    case "sexe":
      return plain === "1" ? "H" : plain === "2" ? "F" : null;
    case "csp":
      return /^[1-8]$/.test(plain) ? plain : (groups[plain] ?? null);
    case "activite":
      return activities.includes(plain) ? plain : null;
    case "age":
      return /^\d{1,3}$/.test(plain) ? `${Number(plain)}` : null;
  }
}

interface Layout {
  readonly header: Header;
  readonly used: readonly Variable[];
  /** For each figure of a row: its column and its codes where the column's name tells them. */
  readonly figures: readonly { readonly at: number; readonly codes: readonly string[] | null }[];
}

function wideColumn(title: string): { readonly used: readonly Variable[]; readonly codes: readonly string[] } | null {
  const used: Variable[] = [];
  const codes: string[] = [];
  let rest = title;
  while (rest !== "") {
    const name = names.toSorted((a, b) => b.length - a.length).find((candidate) => rest.startsWith(candidate));
    const code = name === undefined ? null : /^(\d+(?:_2\d)?)(?:_|$)/.exec(rest.slice(name.length));
    if (name === undefined || code === null) return null;
    used.push(name);
    codes.push(code[1] as string);
    rest = rest.slice(name.length + code[0].length);
  }
  return used.length < 2 ? null : { used, codes };
}

function layoutOf(sheet: Sheet): Layout | null {
  const long = findHeader(
    sheet,
    (line) =>
      line.find("CODGEO") >= 0 && line.find("NB") >= 0 && names.filter((name) => line.find(name) >= 0).length > 1,
  );
  if (long !== null) {
    return {
      header: long,
      used: names.filter((name) => long.find(name) >= 0),
      figures: [{ at: long.find("NB"), codes: null }],
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
  return {
    header: wide,
    used: columns[0]?.used ?? [],
    figures: columns.map(({ at, codes }) => ({ at, codes })),
  };
}

function productOf(used: readonly Variable[]): Product {
  const dimensions = used.map((name) => variables[name] as Dimension);
  if (dimensions.includes("csp")) return "td-pop6";
  if (dimensions.includes("activite")) return "td-pop5";
  return used.includes("AGED100") ? "td-pop1b" : "td-pop1a";
}

/** Reads a detailed table; null when the sheet is none. These tables do not tell their vintage. */
export function importTables(source: SourceFile, keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const layout = layoutOf(sheet);
    if (layout === null) continue;
    const { header, used } = layout;
    const product = productOf(used);
    const figures = openFigures(source.file, source.decimalComma);
    const placeAt = header.find("CODGEO");
    const unknown = new Map<string, Problem>();
    const cells: { codes: string[]; units: bigint; row: number; column: string }[] = [];
    const starts = new Set<number>();
    const communes = new Set<string>();
    let [rows, total] = [0, 0n];
    for (const { row, cells: texts } of rowsBelow(sheet, header)) {
      const place = figures.place(texts[placeAt] ?? "", "commune", row, "CODGEO");
      if (place === null) continue;
      rows += 1;
      communes.add(place);
      const wanted = keep(place) || keep(communeOf(place));
      for (const { at, codes } of layout.figures) {
        const written = codes ?? used.map((name) => texts[header.find(name)] ?? "");
        const read = written.map((text, index) => readCode(used[index] as Variable, text));
        const bad = read.indexOf(null);
        if (bad >= 0) {
          const facts = { dimension: used[bad] as string, text: (written[bad] as string).trim() };
          unknown.set(
            JSON.stringify(facts),
            errorOf("census/unknown-dimension-code", facts, { file: source.file, row, column: used[bad] as string }),
          );
          continue;
        }
        const own = read as string[];
        figures.once([place, ...own].join(" "), [place, ...own].join(" "), row);
        const column = header.titles[at] as string;
        const units = figures.number(texts[at] ?? "", row, column);
        total += units;
        used.forEach((name, index) => {
          if (variables[name] === "age") starts.add(Number(own[index]));
        });
        if (wanted) cells.push({ codes: [place, ...own], units, row, column });
      }
    }
    // Single years stay single, but for the last class, which is open.
    const bands = bandsFromStarts([...starts]);
    const bandCodes = (codes: readonly string[]): readonly string[] =>
      codes.map((code, index) =>
        index > 0 && variables[used[index - 1] as Variable] === "age"
          ? bandText(bands.get(Number(code)) as { from: number; to: number | null })
          : code,
      );
    const dimensions: readonly Dimension[] = ["commune", ...used.map((name) => variables[name] as Dimension)];
    const whole = [...communes].find((code) => communeOf(code) !== code && communes.has(communeOf(code)));
    const base =
      product === "td-pop6"
        ? bases.complementary15
        : product === "td-pop5"
          ? bases.principal15
          : bases.principalAllAges;
    const problems = [
      ...figures.problems(),
      ...unknown.values(),
      ...(whole === undefined
        ? []
        : [errorOf("census/arm-and-commune", { commune: communeOf(whole), arm: whole }, { file: source.file })]),
      warningOf("census/vintage-unknown", {}, { file: source.file }),
    ];
    const table = {
      id: product,
      vintage: null,
      base,
      dimensions,
      cells: cells.map((cell): ImportedCell => ({ ...cell, codes: bandCodes(cell.codes) })),
    };
    return { ...emptyImport(source.file, product), base, rows, total, tables: [table], problems };
  }
  return null;
}
