// census.csv in memory: the population table in long form, one column a dimension, several INSEE tables one above the other.
// Raw published cells stand there; what is made of them stands in panel.yaml. Knows nothing of features or seats.
import { fromText, type Rational } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { Table, TableRow } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** One published cell: a code for each dimension of the file (empty where the table has none) and its inhabitants. */
export interface CensusCell {
  readonly codes: readonly string[];
  readonly population: Rational;
  readonly row: number;
}

/** The population table: cells by table name; `dimensions` are the headers between `table` and `population`. */
export interface Census {
  readonly dimensions: readonly string[];
  readonly tables: ReadonlyMap<string, readonly CensusCell[]>;
}

const totalCode = /^(?:_t|total|totaux|ensemble|tous|toutes)(?![a-z0-9])/;
const longestNumber = 40;

/**
 * Reads a population exactly: `5805`, `5805.25`, `5805,25`, `86 263`.
 * @returns null for anything else, and for `5,805`, which is five or five thousand
 */
export function populationOf(text: string): Rational | null {
  if (text.length > longestNumber) return null;
  const plain = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/u.test(text)
    ? text.replace(/[ \u00a0\u202f]/gu, "")
    : text;
  if (!/^\d+(?:[.,]\d+)?$/.test(plain) || /^\d{1,3},\d{3}$/.test(plain)) return null;
  return fromText(plain.replace(",", "."));
}

function cellProblem(text: string): Problem | null {
  if (text === "") return errorOf("quotas/population-empty", {});
  return populationOf(text) === null ? errorOf("quotas/population-not-a-number", { text }) : null;
}

/** Dimensions that some rows of the table fill and others leave empty: a total stands among its parts. */
function mixedDimensions(
  table: string,
  cells: readonly CensusCell[],
  dimensions: readonly string[],
  file: string,
): readonly Problem[] {
  return dimensions.flatMap((dimension, index) => {
    const empty = cells.filter((cell) => cell.codes[index] === "");
    const first = empty[0];
    if (first === undefined || empty.length === cells.length) return [];
    return [
      errorOf("quotas/census-mixed-dimensions", { table, dimension }, { file, row: first.row, column: dimension }),
    ];
  });
}

/** Reads the population table and refuses whatever would count somebody twice or not at all. All problems at once. */
export function readCensus(table: Table): Result<Census> {
  const { file, headers } = table;
  const columnOf = (header: string) => headers.findIndex((found) => comparableText(found) === header);
  const [tableColumn, populationColumn] = [columnOf("table"), columnOf("population")];
  const missing = [...(tableColumn < 0 ? ["table"] : []), ...(populationColumn < 0 ? ["population"] : [])].map(
    (header) =>
      errorOf("quotas/census-column-missing", { header, nearest: nearestText(header, headers) }, { file, row: 1 }),
  );
  if (missing.length > 0) return failure(missing);

  const dimensionColumns = headers.flatMap((_, index) =>
    index === tableColumn || index === populationColumn ? [] : [index],
  );
  const dimensions = dimensionColumns.map((index) => headers[index] as string);
  const cellOf = (row: TableRow, index: number) => (row.cells[index] ?? "").trim();
  const problems: Problem[] = [];
  const tables = new Map<string, CensusCell[]>();
  const firstRows = new Map<string, number>();

  for (const row of table.rows) {
    const name = cellOf(row, tableColumn);
    const text = cellOf(row, populationColumn);
    const codes = dimensionColumns.map((index) => cellOf(row, index));
    if (name === "") {
      problems.push(errorOf("quotas/empty-cell", {}, { file, row: row.row, column: headers[tableColumn] as string }));
      continue;
    }
    const problem = cellProblem(text);
    if (problem !== null) {
      problems.push({ ...problem, where: { file, row: row.row, column: headers[populationColumn] as string } });
    }
    codes.forEach((code, index) => {
      if (!totalCode.test(comparableText(code))) return;
      const where = { file, row: row.row, column: dimensions[index] as string };
      problems.push(errorOf("quotas/census-total-row", { table: name, censusCode: code }, where));
    });
    const key = JSON.stringify([name, ...codes]);
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) {
      const facts = { table: name, codes: codes.filter((code) => code !== "").join(", "), firstRow };
      problems.push(errorOf("quotas/census-duplicate-row", facts, { file, row: row.row }));
    }
    firstRows.set(key, firstRow ?? row.row);
    const cells = tables.get(name) ?? [];
    tables.set(name, cells);
    cells.push({ codes, population: populationOf(text) ?? { numerator: 0n, denominator: 1n }, row: row.row });
  }
  for (const [name, cells] of tables) problems.push(...mixedDimensions(name, cells, dimensions, file));
  return problems.length > 0 ? failure(problems) : success({ dimensions, tables });
}
