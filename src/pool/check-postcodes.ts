// The postcodes of the volunteers' list against the communes as they were read: a question where the two do not fit. A
// postcode is a delivery route, which holds several communes: it never says where somebody lives.
import type { PoolMember } from "../model/pool.ts";
import type { FeatureSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";
import type { Day } from "./calendar.ts";
import type { ColumnFinder } from "./find-columns.ts";
import { cellReader } from "./read-cell.ts";
import { toldWarnings } from "./told-warnings.ts";

/** Values of the feature by postcode. */
export type PostcodeValues = ReadonlyMap<string, ReadonlySet<string>>;

/** Five digits, with the zero that a spreadsheet takes off (`1000` is 01000); other texts as they are. */
function postcodeText(cell: string): string {
  const digits = /^\s*(\d{4,5})(?:[.,]0+)?\s*$/.exec(cell)?.[1];
  return digits === undefined ? cell.trim() : digits.padStart(5, "0");
}

/** The table with the columns `commune` and `code_postal`; its communes are read like those of the list. */
export function postcodeValues(
  table: Table,
  feature: FeatureSettings,
  finder: ColumnFinder,
  ageDay: Day,
): PostcodeValues {
  const [commune, postcode] = [finder.find("commune"), finder.find("code_postal")];
  const values = new Map<string, Set<string>>();
  if (commune < 0 || postcode < 0) return values;
  const read = cellReader(
    feature,
    ageDay,
    table.rows.map(({ cells }) => cells[commune] as string),
  );
  for (const { cells } of table.rows) {
    const reading = read(cells[commune] as string);
    const key = postcodeText(cells[postcode] as string);
    // A neighbour's commune that shares the postcode is no value of the feature.
    const own = reading.kind === "value" ? [reading.value] : [];
    values.set(key, new Set([...(values.get(key) ?? []), ...own]));
  }
  return values;
}

interface Disagreement {
  readonly postcode: string;
  readonly value: string;
  readonly rows: number[];
  count: number;
}

/** Warnings, the most frequent first: a postcode that the table does not have, or not for the commune. */
export function postcodeWarnings(
  members: readonly PoolMember[],
  table: Table,
  position: number,
  feature: number,
  known: PostcodeValues,
): readonly Problem[] {
  const cells = new Map(table.rows.map((row) => [row.row, row.cells[position] as string]));
  const found = new Map<string, Disagreement>();
  for (const { row, values } of members) {
    const postcode = postcodeText(cells.get(row) ?? "");
    const value = values[feature] as string;
    if (postcode === "" || known.get(postcode)?.has(value) === true) continue;
    const key = JSON.stringify([postcode, known.has(postcode) ? value : null]);
    const entry = found.get(key) ?? { postcode, value, rows: [], count: 0 };
    found.set(key, entry);
    entry.count += 1;
    if (entry.rows.length < namedRowCount) entry.rows.push(row);
  }
  const column = table.headers[position] as string;
  const sorted = [...found.values()].sort((a, b) => b.count - a.count || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return toldWarnings(
    sorted.map(({ postcode, value, rows, count }) => {
      const where = { file: table.file, row: rows[0] as number, column };
      const values = known.get(postcode);
      return values === undefined
        ? warningOf("pool/unknown-postcode", { postcode: postcode.slice(0, 80), rows, count }, where)
        : warningOf("pool/postcode-disagrees", { postcode, value, values: [...values], rows, count }, where);
    }),
    table.file,
  );
}
