// Ages that hardly anybody reaches: read as they stand, and told. Most often a year was typed into a cell formatted as a date, which a
// spreadsheet turns into a day of 1905.
import type { FeatureSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { readBirth } from "./birth-date.ts";
import { ageOn, type Day, dayOfSerial } from "./calendar.ts";
import { highestAge } from "./read-cell.ts";
import { toldWarnings } from "./told-warnings.ts";

/** In France a few hundred people are older. */
const doubtfulAbove = 105;

interface Doubt {
  readonly value: string;
  readonly age: number;
  /** The year that was perhaps typed; null when the day is no such one. */
  readonly typedYear: number | null;
  readonly rows: number[];
  count: number;
}

/** The year whose number, taken as a spreadsheet's serial, is this day. */
function typedYearOf(day: Day, on: Day): number | null {
  for (let year = 1900; year <= on.year; year += 1) {
    const found = dayOfSerial(year);
    if (found?.year === day.year && found.month === day.month && found.day === day.day) return year;
  }
  return null;
}

function ageIn(text: string, read: FeatureSettings["read"], on: Day): { age: number; birth: Day | null } | null {
  if (read === "birth-date") {
    const birth = readBirth(text, on);
    return birth === null ? null : { age: ageOn(birth.first, on), birth: birth.first };
  }
  const number = /^(\d{3,4})(?:[.,]0+)?(?: ?ans)?$/.exec(text)?.[1];
  if (number === undefined || read === "label") return null;
  return { age: read === "birth-year" ? on.year - Number(number) : Number(number), birth: null };
}

function doubtOf(value: string, read: FeatureSettings["read"], on: Day): Doubt | null {
  const found = ageIn(value, read, on);
  // Above the highest age the cell is refused.
  if (found === null || found.age <= doubtfulAbove || found.age > highestAge) return null;
  const { age, birth } = found;
  return { value, age, typedYear: birth === null ? null : typedYearOf(birth, on), rows: [], count: 0 };
}

/** Warnings for the column of `feature` at `position`, each cell told once; `isLooked` says which rows (as shown) count. */
export function ageWarnings(
  table: Table,
  { feature, position }: { readonly feature: FeatureSettings; readonly position: number },
  on: Day,
  isLooked: (row: number) => boolean,
): readonly Problem[] {
  if (feature.read === "label") return [];
  const doubts = new Map<string, Doubt | null>();
  for (const { row, cells } of table.rows) {
    if (!isLooked(row)) continue;
    const value = (cells[position] as string).trim();
    let doubt = doubts.get(value);
    if (doubt === undefined) {
      doubt = doubtOf(value, feature.read, on);
      doubts.set(value, doubt);
    }
    if (doubt === null) continue;
    doubt.count += 1;
    if (doubt.rows.length < namedRowCount) doubt.rows.push(row);
  }
  const column = table.headers[position] as string;
  const sorted = [...doubts.values()]
    .filter((doubt) => doubt !== null)
    .sort((a, b) => b.count - a.count || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return toldWarnings(
    sorted.map((doubt) =>
      warningOf("pool/doubtful-age", doubt, { file: table.file, row: doubt.rows[0] as number, column }),
    ),
    table.file,
  );
}
