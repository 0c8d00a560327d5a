// The volunteers' list row by row: left out by rule first (no consent, named in a list), then for what a cell says (outside the territory,
// too young), then with cells to correct, or a member; rows of one person are settled when all are read. Never looks at a column that the
// mapping does not name.
import { comparableText } from "../model/comparable-text.ts";
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
import { cellReader } from "./read-cell.ts";
import { type MemberColumns, outcomeOf, type RowOutcome } from "./row-outcome.ts";
import { personGroups } from "./same-person.ts";
import { type ReadRows, settlePersons } from "./settle-persons.ts";

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

interface RuleColumn {
  readonly position: number;
  readonly title: string;
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

interface Columns extends MemberColumns {
  readonly id: number;
  readonly lists: readonly ListColumns[];
  readonly rules: readonly RuleColumn[];
  readonly person: PersonColumns;
  readonly postcode: PostcodeColumn | null;
}

function ruleColumn(rule: ExclusionRule, finder: ColumnFinder): RuleColumn {
  const kept = new Set(rule.keep.map(comparableText));
  return { position: finder.find(rule.column), title: rule.column, kept, reason: rule.reason };
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

/** What the cell says to a rule: what the rule keeps, anything else, or null when it is empty and the rule keeps no empty one. */
const [keptAnswer, otherAnswer] = ["kept", "other"] as const;

function answerTo({ kept }: RuleColumn, cell: string): string | null {
  const text = comparableText(cell);
  if (kept.has(text)) return keptAnswer;
  return text === "" ? null : otherAnswer;
}

/** The reason of the list that names the row; null when none does. */
function listedReason({ cells }: TableRow, lists: readonly ListColumns[]): string | null {
  for (const { positions, keys, reason } of lists) {
    const key = householdKey(cells, positions);
    if (key !== null && keys.has(key)) return reason;
  }
  return null;
}

/** The outcome of a row by itself: the rules first, then the lists, then its features. */
function ownOutcome(row: TableRow, id: string, columns: Columns): RowOutcome {
  const rule = columns.rules.find((own) => answerTo(own, row.cells[own.position] as string) !== keptAnswer);
  const reason = rule?.reason ?? listedReason(row, columns.lists);
  return reason === null ? outcomeOf(row, id, columns) : { kind: "excluded", row: row.row, id, reason };
}

function refusedRows(
  table: Table,
  rules: readonly RuleColumn[],
  groups: readonly (readonly number[])[],
): ReadonlySet<number> {
  const known = new Set(groups.flat());
  const isRefused = ({ cells }: TableRow): boolean =>
    rules.some((rule) => answerTo(rule, cells[rule.position] as string) === otherAnswer);
  return new Set(table.rows.flatMap((row, at) => (!known.has(at) && isRefused(row) ? [row.row] : [])));
}

/** What settles several rows of one person, read from `table` where it is asked for. */
function readRowsOf(table: Table, columns: Columns, outcomes: readonly RowOutcome[]): ReadRows {
  const cell = (at: number, position: number): string => table.rows[at]?.cells[position] as string;
  return {
    outcomes,
    rules: columns.rules.map((rule) => ({
      title: rule.title,
      reason: rule.reason,
      kept: keptAnswer,
      said: (at) => answerTo(rule, cell(at, rule.position)),
    })),
    features: columns.features.map(({ position, read }) => ({
      title: table.headers[position] as string,
      said: (at) => {
        const reading = read(cell(at, position));
        if (reading.kind === "fault") return null;
        return reading.kind === "value" ? `value ${reading.value}` : `outside ${reading.reason}`;
      },
    })),
    listed: (at) => listedReason(table.rows[at] as TableRow, columns.lists),
  };
}

/** The rows' outcomes, with where the id and the features stand in the table. */
export interface RowReadings {
  readonly idPosition: number;
  readonly ageDay: Day;
  /** In the order of the rows. */
  readonly people: readonly Person[];
  readonly postcode: PostcodeColumn | null;
  readonly features: readonly { readonly position: number; readonly feature: FeatureSettings }[];
  readonly outcomes: readonly RowOutcome[];
  /** Rows (as shown) that a rule leaves out and that are nobody's second row: under a near name they may be a member's "no". */
  readonly refused: ReadonlySet<number>;
  /** Warnings: rows of one person that do not say the same. */
  readonly disagreements: readonly Problem[];
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
  const people = table.rows.map((row, at) => personOf(row, ids[at] as string, columns.person, ageDay));
  const own = table.rows.map((row, at) => ownOutcome(row, ids[at] as string, columns));
  const groups = personGroups(people, duplicateSettings(request.pool));
  const { outcomes, warnings } = settlePersons(groups, readRowsOf(table, columns, own), table.file);
  return success({
    idPosition: columns.id,
    ageDay,
    people,
    postcode: columns.postcode,
    features: columns.features,
    outcomes,
    refused: refusedRows(table, columns.rules, groups),
    disagreements: warnings,
  });
}
