// Which volunteers a constraint means: by an answer in a column, or by a list with the same columns. Compared without case,
// accents or punctuation. Also which of those meant are not among the volunteers.
import { comparableText } from "../model/comparable-text.ts";
import type { PeopleSettings } from "../model/constraint.ts";
import type { PoolMember } from "../model/pool.ts";
import type { Table, TableRow } from "../model/table.ts";
import type { Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { columnFinder } from "./find-columns.ts";
import { householdKey } from "./household-key.ts";

/** The members meant, by position; and the rows of `file` whose people are no members. */
export interface PeopleMeant {
  readonly positions: ReadonlySet<number>;
  readonly missing: { readonly file: string; readonly rows: readonly number[] };
}

/** Rows of a table by their number. */
export function rowsByNumber(table: Table): ReadonlyMap<number, TableRow> {
  return new Map(table.rows.map((row) => [row.row, row]));
}

function byAnswer(
  table: Table,
  members: readonly PoolMember[],
  position: number,
  entries: readonly string[],
): PeopleMeant {
  const accepted = new Set(entries.map(comparableText));
  const meant = new Set(
    table.rows.filter(({ cells }) => accepted.has(comparableText(cells[position] as string))).map(({ row }) => row),
  );
  const positions = new Set(members.flatMap(({ row }, index) => (meant.has(row) ? [index] : [])));
  const kept = new Set(members.map(({ row }) => row));
  return { positions, missing: { file: table.file, rows: [...meant].filter((row) => !kept.has(row)) } };
}

/**
 * The people that `people` names among the members read from `table`; `list` is the file of a `list`, read.
 * Problems: columns that either file lacks.
 */
export function peopleMeant(
  people: PeopleSettings,
  table: Table,
  members: readonly PoolMember[],
  list: Table | null,
): Result<PeopleMeant> {
  const own = columnFinder(table);
  if (people.kind === "column") {
    const position = own.find(people.column);
    if (own.problems().length > 0) return failure(own.problems());
    return success(byAnswer(table, members, position, people.entries));
  }
  const there = list === null ? null : columnFinder(list);
  const ownPositions = people.columns.map(own.find);
  const therePositions = people.columns.map((column) => there?.find(column) ?? -1);
  const problems: Problem[] = [...own.problems(), ...(there?.problems() ?? [])];
  if (problems.length > 0 || list === null) return failure(problems);
  const rows = rowsByNumber(table);
  const positionsOf = new Map<string, number[]>();
  for (const [index, { row }] of members.entries()) {
    const key = householdKey(rows.get(row)?.cells ?? [], ownPositions);
    if (key === null) continue;
    const known = positionsOf.get(key);
    if (known === undefined) positionsOf.set(key, [index]);
    else known.push(index);
  }
  const positions = new Set<number>();
  const missing: number[] = [];
  for (const { row, cells } of list.rows) {
    const key = householdKey(cells, therePositions);
    const found = key === null ? undefined : positionsOf.get(key);
    if (found === undefined) missing.push(row);
    for (const position of found ?? []) positions.add(position);
  }
  return success({ positions, missing: { file: list.file, rows: missing } });
}
