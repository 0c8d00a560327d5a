// Tables copied from a zone's page, as printed: one header line (sex) or two (sex above CSP), a line an age, `Ensemble` last.
// They name neither their zone nor their vintage, and are rounded cell by cell; useful as the seed of a raking.
import { numberOfUnits, unitsOfWhole } from "../math/decimal-units.ts";
import { bandText } from "../model/age-band.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { printedAge } from "./age-code.ts";
import { openFigures } from "./figures.ts";
import { bases, emptyImport, type Imported, type ImportedCell, type KeepPlace } from "./imported.ts";

const sexes: Readonly<Record<string, string>> = { hommes: "H", femmes: "F" };

/** Official labels of the eight groups, commas and dots left out: exports replace one by the other. */
const groupLabels = [
  "agriculteurs exploitants",
  "artisans commercants chefs d'entreprise",
  "cadres et professions intellectuelles superieures",
  "professions intermediaires",
  "employes",
  "ouvriers",
  "retraites",
  "autres personnes sans activite professionnelle",
];

function groupOf(label: string): string | null {
  const plain = comparableText(label)
    .replace(/[.,]/g, " ")
    .replace(/[\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .replace("commercants et chefs", "commercants chefs")
    .trim();
  const index = groupLabels.indexOf(plain);
  return index < 0 ? null : `${index + 1}`;
}

/** Reads a printed table; null when the first sheet is none. Sums are held against `Ensemble` within one person a cell. */
export function importZone(source: SourceFile, _keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets") return null;
  const sheet = source.sheets[0];
  if (sheet === undefined || sheet.rowCount < 4) return null;
  const top = sheet.row(0).map((title) => sexes[comparableText(title)] ?? null);
  if (sheet.row(0)[0]?.trim() !== "" || top.filter((sex) => sex !== null).length < 2) return null;
  const second = sheet.row(1).map(groupOf);
  const crossed = second.some((group) => group !== null);
  const first = crossed ? 2 : 1;
  if (printedAge(sheet.row(first)[0] ?? "") === null) return null;
  const totalAt = sheet.row(0).findIndex((title) => comparableText(title) === "ensemble");

  const figures = openFigures(source.file, source.decimalComma);
  const cells: ImportedCell[] = [];
  const problems: Problem[] = [];
  const sums = new Map<number, bigint>();
  let [rows, sum, published] = [0, 0n, null as bigint | null];
  for (let at = first; at < sheet.rowCount; at += 1) {
    const texts = sheet.row(at);
    const age = printedAge(texts[0] ?? "");
    const isTotal = comparableText(texts[0] ?? "") === "ensemble";
    if (age === null && !isTotal) continue;
    if (age !== null) rows += 1;
    for (const [column, sex] of top.entries()) {
      if (sex === null) continue;
      const units = figures.number(texts[column] ?? "", at + 1, sex);
      if (age !== null) {
        sums.set(column, (sums.get(column) ?? 0n) + units);
        sum += units;
        const codes = crossed ? ["zone", sex, bandText(age), second[column] as string] : ["zone", sex, bandText(age)];
        cells.push({ codes, units, row: at + 1, column: sex });
        continue;
      }
      const own = sums.get(column) ?? 0n;
      const gap = own > units ? own - units : units - own;
      if (gap > unitsOfWhole(rows)) {
        const facts = { place: sex, total: `${numberOfUnits(units)}`, sum: `${numberOfUnits(own)}` };
        problems.push(errorOf("census/parts-differ", facts, { file: source.file, row: at + 1 }));
      }
    }
    if (!isTotal) continue;
    const totals = totalAt >= 0 ? [totalAt] : [...sums.keys()];
    published = totals.reduce((all, column) => all + figures.number(texts[column] ?? "", at + 1, "Ensemble"), 0n);
  }
  const base = crossed ? bases.complementary15 : bases.principalAllAges;
  return {
    ...emptyImport(source.file, "td-zone"),
    base,
    rows,
    total: published ?? sum,
    tables: [
      {
        id: crossed ? "zone-sexe-age-csp" : "zone-sexe-age",
        vintage: null,
        base,
        dimensions: crossed ? ["zone", "sexe", "age", "csp"] : ["zone", "sexe", "age"],
        cells,
      },
    ],
    problems: [...figures.problems(), ...problems, warningOf("census/vintage-unknown", {}, { file: source.file })],
  };
}
