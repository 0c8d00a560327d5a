// Groups of volunteers who say the same in some columns (an association, a street, an e-mail address), of which at most so many may
// sit. Groups no larger than that are free anyway. The others are numbered: what they have in common is never shown.
import { compareText } from "../math/order.ts";
import type { PoolMember } from "../model/pool.ts";
import type { Table } from "../model/table.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { columnFinder } from "./find-columns.ts";
import { householdKey } from "./household-key.ts";
import { rowsByNumber } from "./people-of-list.ts";

/** Number of groups that bind, and the group of each member from 0; null for those who are free. */
export interface BoundedGroups {
  readonly count: number;
  readonly groupOf: readonly (number | null)[];
}

/** The groups with more than `seats` members, largest first. Problems: columns that are missing. */
export function boundedGroups(
  table: Table,
  members: readonly PoolMember[],
  columns: readonly string[],
  seats: number,
): Result<BoundedGroups> {
  const finder = columnFinder(table);
  const positions = columns.map(finder.find);
  if (finder.problems().length > 0) return failure(finder.problems());
  const rows = rowsByNumber(table);
  const keys = members.map(({ row }) => householdKey(rows.get(row)?.cells ?? [], positions));
  const sizes = new Map<string, number>();
  for (const key of keys) if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const bound = [...sizes]
    .filter(([, size]) => size > seats)
    .sort(([keyA, sizeA], [keyB, sizeB]) => sizeB - sizeA || compareText(keyA, keyB))
    .map(([key]) => key);
  const numbers = new Map(bound.map((key, index) => [key, index]));
  return success({
    count: bound.length,
    groupOf: keys.map((key) => (key === null ? null : (numbers.get(key) ?? null))),
  });
}
