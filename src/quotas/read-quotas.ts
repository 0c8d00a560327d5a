// Quotas from a file: ours, edited by hand or not, or a peer's. Bounds are read; where they come from is kept if told.
// Knows neither the census nor the volunteers.
import { add, compare, divide, fromText, type Rational, toText, zero } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { Feature } from "../model/feature.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { DerivedQuota, Quota } from "../model/quota.ts";
import type { Table, TableRow } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { capProblems } from "./cap-problems.ts";

/** What a quotas file says. `derived` is null when it has no population column; its shares are of the populations read. */
export interface QuotaReading {
  readonly features: readonly Feature[];
  readonly quotas: readonly Quota[];
  readonly derived: readonly DerivedQuota[] | null;
}

interface Columns {
  readonly feature: number;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** `feature,value` of ours; `category,name` and `category,feature` of the peers, where category is the feature. */
function findColumns(table: Table): Result<Columns> {
  const headers = table.headers.map(comparableText);
  const first = (...names: readonly string[]) => {
    for (const name of names) if (headers.includes(name)) return headers.indexOf(name);
    return -1;
  };
  const peers = headers.includes("category");
  const columns = {
    feature: first("category", "feature"),
    value: peers ? first("name", "value", "feature") : first("value", "name"),
    min: first("min"),
    max: first("max"),
  };
  const names = { feature: "feature", value: peers ? "name" : "value", min: "min", max: "max" } as const;
  const problems = (["feature", "value", "min", "max"] as const)
    .filter((column) => columns[column] < 0)
    .map((column) => {
      const header = names[column];
      const facts = { header, nearest: nearestText(header, table.headers) };
      return errorOf("quotas/missing-column", facts, { file: table.file, row: 1 });
    });
  return problems.length > 0 ? failure(problems) : success(columns);
}

const largestBound = 1_000_000;

function boundOf(text: string): number | null {
  return /^\d{1,7}$/.test(text) && Number(text) <= largestBound ? Number(text) : null;
}

interface Line extends Quota {
  readonly population: Rational | null;
  readonly target: Rational | null;
  readonly seats: number | null;
  readonly source: string;
}

function withShares(lines: readonly Line[]): readonly DerivedQuota[] {
  const totals = new Map<string, Rational>();
  for (const { feature, population } of lines) {
    if (population !== null) totals.set(feature, add(totals.get(feature) ?? zero, population));
  }
  return lines.map(({ feature, value, min, max, population, target, seats, source }) => {
    const total = totals.get(feature) ?? zero;
    const shared = population !== null && compare(total, zero) > 0;
    return {
      feature,
      value,
      min,
      max,
      population: population === null ? null : toText(population),
      populationShare: shared ? toText(divide(population, total)) : null,
      target: target === null ? null : toText(target),
      seats,
      source,
    };
  });
}

/**
 * Reads quotas with the header `feature,value,min,max`, `category,name,min,max` or `category,feature,min,max`, compared
 * without case, accents and blanks; other columns are ignored but for our own `population`, `target` and `source`.
 * Features and values in the order of the file. All problems at once.
 */
export function readQuotas(table: Table): Result<QuotaReading> {
  const { file, headers, rows } = table;
  const columns = findColumns(table);
  if (!columns.ok) return columns;
  if (rows.length === 0) return failure([errorOf("file/no-rows", {}, { file, row: 1 })]);
  const problems: Problem[] = [];
  const at = (row: TableRow, column: number) => ({ file, row: row.row, column: headers[column] as string });
  const textOf = (row: TableRow, column: number) => (row.cells[column] ?? "").trim();
  const readBound = (row: TableRow, column: number): number | null => {
    const text = textOf(row, column);
    const bound = boundOf(text);
    if (text === "") problems.push(errorOf("quotas/empty-cell", {}, at(row, column)));
    else if (bound === null) problems.push(errorOf("quotas/not-a-whole-number", { text }, at(row, column)));
    return bound;
  };
  const own = (name: string) => headers.findIndex((header) => comparableText(header) === name);
  const [population, target, seats, source] = [own("population"), own("target"), own("seats"), own("source")];
  const numberIn = (row: TableRow, column: number) => (column < 0 ? null : fromText(textOf(row, column)));

  const spelling = new Map<string, string>();
  const firstRows = new Map<string, number>();
  const values = new Map<string, string[]>();
  const lines: Line[] = [];
  for (const row of rows) {
    for (const column of [columns.value.feature, columns.value.value]) {
      if (textOf(row, column) === "") problems.push(errorOf("quotas/empty-cell", {}, at(row, column)));
    }
    const [min, max] = [readBound(row, columns.value.min), readBound(row, columns.value.max)];
    const [written, value] = [textOf(row, columns.value.feature), textOf(row, columns.value.value)];
    if (written === "" || value === "") continue;
    const feature = spelling.get(comparableText(written)) ?? written;
    spelling.set(comparableText(written), feature);
    const key = JSON.stringify([comparableText(feature), comparableText(value)]);
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) {
      problems.push(errorOf("quotas/duplicate-value", { feature, value, firstRow }, at(row, columns.value.value)));
      continue;
    }
    firstRows.set(key, row.row);
    const known = values.get(feature) ?? [];
    values.set(feature, known);
    known.push(value);
    if (min === null || max === null) continue;
    if (min > max) {
      problems.push(errorOf("quotas/min-above-max", { feature, value, min, max }, at(row, columns.value.min)));
    }
    const derivation = {
      population: numberIn(row, population),
      target: numberIn(row, target),
      seats: seats < 0 ? null : boundOf(textOf(row, seats)),
    };
    lines.push({ feature, value, min, max, ...derivation, source: source < 0 ? "" : textOf(row, source) });
  }
  if (problems.length > 0) return failure(capProblems(problems));
  return success({
    features: [...values].map(([id, own]) => ({ id, label: id, sensitive: false, values: own })),
    quotas: lines.map(({ feature, value, min, max }) => ({ feature, value, min, max })),
    derived: population < 0 ? null : withShares(lines),
  });
}
