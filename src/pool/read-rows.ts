// The volunteers' list row by row: left out by rule first (no consent, named in a list), then as a repeated registration,
// then for what a cell says (outside the territory, too young), then with cells to correct, or a member. Never looks at a
// column that the mapping does not name.
import { comparableText } from "../model/comparable-text.ts";
import type { PoolMember } from "../model/pool.ts";
import type { ExcludedList, ExclusionRule, FeatureSettings, PoolSettings } from "../model/settings.ts";
import type { Table, TableRow } from "../model/table.ts";
import { invariant } from "../problems/invariant.ts";
import type { Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { type Day, readDay } from "./calendar.ts";
import { type PostcodeValues, postcodeValues } from "./check-postcodes.ts";
import { type ColumnFinder, columnFinder } from "./find-columns.ts";
import { householdKey } from "./household-key.ts";
import { duplicateSettings, type Person, type PersonColumns, personColumns, personOf } from "./people.ts";
import { type CellReading, cellReader, type FaultReading } from "./read-cell.ts";
import { repeatedRows } from "./same-person.ts";

/** What to read: the features, the mapping of the columns, and the day (`YYYY-MM-DD`) on which ages are counted. */
export interface PoolRequest {
  readonly features: readonly FeatureSettings[];
  readonly pool: PoolSettings;
  readonly ageDate: string;
  /** The lists of people to leave out, read; in the order of the settings. */
  readonly excludedTables?: readonly Table[];
  /** The table of postcodes, read; only with `pool.postcode`. */
  readonly postcodeTable?: Table;
}

interface FeatureColumn {
  readonly position: number;
  readonly feature: FeatureSettings;
  readonly read: (cell: string) => CellReading;
}

interface RuleColumn {
  readonly position: number;
  readonly kept: ReadonlySet<string>;
  readonly reason: string;
}

interface ListColumns {
  readonly positions: readonly number[];
  readonly keys: ReadonlySet<string>;
  readonly reason: string;
}

/** The column of postcodes, the position of the feature it is held against, and what the table says. */
export interface PostcodeColumn {
  readonly position: number;
  readonly feature: number;
  readonly known: PostcodeValues;
}

interface Columns {
  readonly id: number;
  readonly lists: readonly ListColumns[];
  readonly features: readonly FeatureColumn[];
  readonly rules: readonly RuleColumn[];
  readonly identity: readonly number[];
  readonly household: readonly number[];
  readonly person: PersonColumns;
  readonly postcode: PostcodeColumn | null;
}

/** A cell of a feature that says nothing readable. */
export interface FaultyCell {
  readonly position: number;
  readonly feature: FeatureSettings;
  readonly cell: string;
  readonly reading: FaultReading;
}

/** The reason code of rows that repeat a person of another row. */
const repeatedReason = "duplicate";

/** How a row ends: a member of the pool, left out for a reason, or with cells to correct. Every row ends in one way. */
export type RowOutcome =
  | {
      readonly kind: "member";
      readonly row: number;
      readonly id: string;
      readonly member: PoolMember;
      readonly aliasedCount: number;
      readonly shortYearCount: number;
    }
  | { readonly kind: "excluded"; readonly row: number; readonly id: string; readonly reason: string }
  | { readonly kind: "faulty"; readonly row: number; readonly id: string; readonly faults: readonly FaultyCell[] };

function ruleColumn(rule: ExclusionRule, finder: ColumnFinder): RuleColumn {
  return { position: finder.find(rule.column), kept: new Set(rule.keep.map(comparableText)), reason: rule.reason };
}

function listColumns(list: ExcludedList, excluded: Table, finder: ColumnFinder, problems: Problem[]): ListColumns {
  const own = columnFinder(excluded);
  const there = list.columns.map(own.find);
  problems.push(...own.problems());
  const keys = own.problems().length > 0 ? [] : excluded.rows.map(({ cells }) => householdKey(cells, there));
  return {
    positions: list.columns.map(finder.find),
    keys: new Set(keys.filter((key) => key !== null)),
    reason: list.reason,
  };
}

function postcodeColumn(
  { features, pool: { postcode }, postcodeTable }: PoolRequest,
  finder: ColumnFinder,
  ageDay: Day,
  problems: Problem[],
): PostcodeColumn | null {
  if (postcode === undefined || postcodeTable === undefined) return null;
  const feature = features.findIndex(({ id }) => id === postcode.feature);
  const own = columnFinder(postcodeTable);
  const known = postcodeValues(postcodeTable, features[feature] as FeatureSettings, own, ageDay);
  problems.push(...own.problems());
  return { position: finder.find(postcode.column), feature, known };
}

function distinctCells(table: Table, position: number): readonly string[] {
  return position < 0 ? [] : [...new Set(table.rows.map(({ cells }) => cells[position] as string))];
}

function findColumns(
  table: Table,
  request: PoolRequest,
  finder: ColumnFinder,
  ageDay: Day,
  problems: Problem[],
): Columns {
  const { pool, excludedTables = [] } = request;
  return {
    id: finder.find(pool.id),
    lists: (pool.excludedLists ?? []).map((list, index) =>
      listColumns(list, excludedTables[index] as Table, finder, problems),
    ),
    features: request.features.map((feature) => {
      const position = finder.find(feature.column);
      return { position, feature, read: cellReader(feature, ageDay, distinctCells(table, position)) };
    }),
    rules: pool.exclusions.map((rule) => ruleColumn(rule, finder)),
    identity: pool.identity.map(finder.find),
    household: pool.household.map(finder.find),
    person: personColumns(duplicateSettings(pool), finder),
    postcode: postcodeColumn(request, finder, ageDay, problems),
  };
}

/** Line breaks and repeated blanks become one blank: the receipt's text holds no line break. */
function identityText(cells: readonly string[], positions: readonly number[], id: string): string {
  const text = positions.map((position) => cells[position] as string).join(" ");
  const oneLine = text.replace(/\s+/g, " ").trim();
  return oneLine === "" ? id : oneLine;
}

/** Why a rule or a list leaves the row out; null when none does. */
function ruledOut({ cells }: TableRow, { rules, lists }: Columns): string | null {
  for (const { position, kept, reason } of rules) {
    if (!kept.has(comparableText(cells[position] as string))) return reason;
  }
  for (const { positions, keys, reason } of lists) {
    const key = householdKey(cells, positions);
    if (key !== null && keys.has(key)) return reason;
  }
  return null;
}

function readRow({ row, cells }: TableRow, id: string, columns: Columns): RowOutcome {
  const readings = columns.features.map(({ position, read }) => read(cells[position] as string));
  for (const reading of readings) {
    if (reading.kind === "outside") return { kind: "excluded", row, id, reason: reading.reason };
  }
  const values: string[] = [];
  const found: FaultyCell[] = [];
  let [aliasedCount, shortYearCount] = [0, 0];
  for (const [index, reading] of readings.entries()) {
    if (reading.kind === "value") {
      values.push(reading.value);
      if (reading.isConverted) aliasedCount += 1;
      if (reading.isShortYear === true) shortYearCount += 1;
    } else if (reading.kind === "fault") {
      const { position, feature } = columns.features[index] as FeatureColumn;
      found.push({ position, feature, cell: cells[position] as string, reading });
    }
  }
  if (values.length < readings.length) return { kind: "faulty", row, id, faults: found };
  const household = householdKey(cells, columns.household);
  const member = { id, values, household, identityText: identityText(cells, columns.identity, id), row };
  return { kind: "member", row, id, member, aliasedCount, shortYearCount };
}

/** The rows' outcomes, with where the id and the features stand in the table. */
export interface RowReadings {
  readonly idPosition: number;
  readonly ageDay: Day;
  /** Those whom no rule and no list leaves out, in the order of the rows. */
  readonly people: readonly Person[];
  readonly postcode: PostcodeColumn | null;
  readonly features: readonly { readonly position: number; readonly feature: FeatureSettings }[];
  readonly outcomes: readonly RowOutcome[];
}

/**
 * The outcome of every row, in their order. Problems: columns that are missing.
 * @throws InvariantError when `ageDate` is no day
 */
export function readRows(table: Table, request: PoolRequest): Result<RowReadings> {
  const ageDay = readDay(request.ageDate);
  invariant(ageDay !== null, `"ageDate" expected YYYY-MM-DD, got "${request.ageDate}"`);
  const finder = columnFinder(table);
  const listProblems: Problem[] = [];
  const columns = findColumns(table, request, finder, ageDay, listProblems);
  const missing = [...finder.problems(), ...listProblems];
  if (missing.length > 0) return failure(missing);
  const ids = table.rows.map(({ cells }) => (cells[columns.id] as string).trim());
  const reasons = table.rows.map((row) => ruledOut(row, columns));
  const people = table.rows.flatMap((row, at) =>
    reasons[at] === null ? [personOf(row, ids[at] as string, columns.person, ageDay)] : [],
  );
  const repeated = repeatedRows(people, duplicateSettings(request.pool));
  return success({
    idPosition: columns.id,
    ageDay,
    people,
    postcode: columns.postcode,
    features: columns.features,
    outcomes: table.rows.map((row, at) => {
      const id = ids[at] as string;
      const reason = repeated.has(row.row) ? repeatedReason : (reasons[at] ?? null);
      return reason === null ? readRow(row, id, columns) : { kind: "excluded", row: row.row, id, reason };
    }),
  });
}
