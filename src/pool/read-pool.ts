// The volunteers' list + the mapping -> the pool. Rows are left out by rule first (no consent), then for what a cell says
// (outside the territory, too young); whoever is left must have a readable value in every feature. All problems at once.
// Knows nothing of quotas or of the lottery; never looks at a column that the mapping does not name.
import { compareText } from "../math/order.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { Exclusion, Pool, PoolMember } from "../model/pool.ts";
import type { ExclusionRule, FeatureSettings, PoolSettings } from "../model/settings.ts";
import type { Table, TableRow } from "../model/table.ts";
import { invariant } from "../problems/invariant.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { type Day, readDay } from "./calendar.ts";
import { type FaultCollector, faultCollector } from "./cell-faults.ts";
import { idProblems } from "./check-ids.ts";
import { type ColumnFinder, columnFinder } from "./find-columns.ts";
import { householdKey } from "./household-key.ts";
import { memberWarnings } from "./member-warnings.ts";
import { type CellReading, cellReader } from "./read-cell.ts";

/** What to read: the features, the mapping of the columns, and the day (`YYYY-MM-DD`) on which ages are counted. */
export interface PoolRequest {
  readonly features: readonly FeatureSettings[];
  readonly pool: PoolSettings;
  readonly ageDate: string;
}

interface FeatureColumn {
  readonly position: number;
  readonly read: (cell: string) => CellReading;
  readonly faults: FaultCollector;
}

interface RuleColumn {
  readonly position: number;
  readonly kept: ReadonlySet<string>;
  readonly reason: string;
}

interface Columns {
  readonly id: number;
  readonly features: readonly FeatureColumn[];
  readonly rules: readonly RuleColumn[];
  readonly identity: readonly number[];
  readonly household: readonly number[];
}

type RowReading =
  | { readonly kind: "member"; readonly member: PoolMember; readonly aliasedCount: number }
  | { readonly kind: "excluded"; readonly reason: string }
  | { readonly kind: "faulty" };

function ruleColumn(rule: ExclusionRule, finder: ColumnFinder): RuleColumn {
  return { position: finder.find(rule.column), kept: new Set(rule.keep.map(comparableText)), reason: rule.reason };
}

function distinctCells(table: Table, position: number): readonly string[] {
  return position < 0 ? [] : [...new Set(table.rows.map(({ cells }) => cells[position] as string))];
}

function findColumns(table: Table, request: PoolRequest, finder: ColumnFinder, ageDay: Day): Columns {
  const { pool } = request;
  return {
    id: finder.find(pool.id),
    features: request.features.map((feature) => {
      const position = finder.find(feature.column);
      const column = table.headers[position] ?? feature.column;
      return {
        position,
        read: cellReader(feature, ageDay, distinctCells(table, position)),
        faults: faultCollector(feature, table.file, column),
      };
    }),
    rules: pool.exclusions.map((rule) => ruleColumn(rule, finder)),
    identity: pool.identity.map(finder.find),
    household: pool.household.map(finder.find),
  };
}

/** Line breaks and repeated blanks become one blank: the receipt's text holds no line break. */
function identityText(cells: readonly string[], positions: readonly number[], id: string): string {
  const text = positions.map((position) => cells[position] as string).join(" ");
  const oneLine = text.replace(/\s+/g, " ").trim();
  return oneLine === "" ? id : oneLine;
}

function readRow({ row, cells }: TableRow, columns: Columns): RowReading {
  for (const { position, kept, reason } of columns.rules) {
    if (!kept.has(comparableText(cells[position] as string))) return { kind: "excluded", reason };
  }
  const readings = columns.features.map(({ position, read }) => read(cells[position] as string));
  for (const reading of readings) {
    if (reading.kind === "outside") return { kind: "excluded", reason: reading.reason };
  }
  const values: string[] = [];
  let aliasedCount = 0;
  for (const [index, reading] of readings.entries()) {
    if (reading.kind === "value") {
      values.push(reading.value);
      if (reading.isConverted) aliasedCount += 1;
    } else if (reading.kind === "fault") {
      const { position, faults } = columns.features[index] as FeatureColumn;
      faults.add(cells[position] as string, reading, row);
    }
  }
  if (values.length < readings.length) return { kind: "faulty" };
  const id = (cells[columns.id] as string).trim();
  const household = householdKey(cells, columns.household);
  const member = { id, values, household, identityText: identityText(cells, columns.identity, id), row };
  return { kind: "member", member, aliasedCount };
}

/**
 * Reads the pool. Members stand in the order of the rows; `registered` = rows = members + exclusions.
 * @throws InvariantError when `ageDate` is no day
 */
export function readPool(table: Table, request: PoolRequest): Result<Pool> {
  const ageDay = readDay(request.ageDate);
  invariant(ageDay !== null, `"ageDate" expected YYYY-MM-DD, got "${request.ageDate}"`);
  const finder = columnFinder(table);
  const columns = findColumns(table, request, finder, ageDay);
  const missing = finder.problems();
  if (missing.length > 0) return failure(missing);

  const members: PoolMember[] = [];
  const exclusionCounts = new Map<string, number>();
  let aliasedCount = 0;
  for (const tableRow of table.rows) {
    const reading = readRow(tableRow, columns);
    if (reading.kind === "excluded") {
      exclusionCounts.set(reading.reason, (exclusionCounts.get(reading.reason) ?? 0) + 1);
    } else if (reading.kind === "member") {
      members.push(reading.member);
      aliasedCount += reading.aliasedCount;
    }
  }

  const warnings = memberWarnings(members, table.file, request.pool.identity.length > 0);
  const problems = [...idProblems(table, columns.id), ...columns.features.flatMap(({ faults }) => faults.problems())];
  const registered = table.rows.length;
  if (problems.length === 0 && members.length === 0) {
    problems.push(errorOf("pool/nobody-left", { registered }, { file: table.file }));
  }
  if (problems.length > 0) return failure([...problems, ...warnings]);
  const exclusions: Exclusion[] = [...exclusionCounts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => compareText(a.reason, b.reason));
  const features = request.features.map(({ id, label, sensitive, values }) => ({
    id,
    label,
    sensitive,
    values: values.map(({ value }) => value),
  }));
  return success({ features, members, registered, exclusions, aliasedCount }, warnings);
}
