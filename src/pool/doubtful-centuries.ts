// Births whose year of two digits leaves doubt: under the rule a child, a century earlier somebody of over a hundred. Read by
// the rule, and told, so that nobody is lost on the way.
import type { FeatureSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { otherYearOf, readBirth } from "./birth-date.ts";
import { ageOn, type Day } from "./calendar.ts";
import { toldWarnings } from "./told-warnings.ts";

interface Doubt {
  readonly value: string;
  readonly year: number;
  readonly age: number;
  readonly otherYear: number;
  readonly rows: number[];
  count: number;
}

/** Warnings for the column of `feature` at `position`, each cell told once; `isLooked` says which rows (as shown) count. */
export function centuryWarnings(
  table: Table,
  { feature, position }: { readonly feature: FeatureSettings; readonly position: number },
  on: Day,
  isLooked: (row: number) => boolean,
): readonly Problem[] {
  if (feature.read !== "birth-date") return [];
  const doubts = new Map<string, Doubt>();
  for (const { row, cells } of table.rows) {
    if (!isLooked(row)) continue;
    const value = (cells[position] as string).trim();
    const birth = readBirth(value, on);
    if (birth === null) continue;
    const age = ageOn(birth.first, on);
    const otherYear = otherYearOf(birth, age);
    if (otherYear === null) continue;
    const doubt = doubts.get(value) ?? { value, year: birth.first.year, age, otherYear, rows: [], count: 0 };
    doubts.set(value, doubt);
    doubt.count += 1;
    if (doubt.rows.length < namedRowCount) doubt.rows.push(row);
  }
  const column = table.headers[position] as string;
  const sorted = [...doubts.values()].sort((a, b) => b.count - a.count || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return toldWarnings(
    sorted.map((doubt) =>
      warningOf("pool/doubtful-century", doubt, { file: table.file, row: doubt.rows[0] as number, column }),
    ),
    table.file,
  );
}
