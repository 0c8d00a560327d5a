// Who a row of the volunteers' list is, in the form under which people are compared: words of the name, birth, mail.
import { comparableText } from "../model/comparable-text.ts";
import type { PoolSettings } from "../model/settings.ts";
import type { TableRow } from "../model/table.ts";
import type { DuplicateSettings } from "../model/volunteer-checks.ts";
import { readBirth } from "./birth-date.ts";
import type { Day } from "./calendar.ts";
import type { ColumnFinder } from "./find-columns.ts";
import { nameWords } from "./near-names.ts";

/** What is compared when nothing is said: the identity columns, as one name. */
export function duplicateSettings({ identity, duplicates }: PoolSettings): DuplicateSettings {
  const own = duplicates ?? { name: [], birth: null, mail: null, samePerson: [], distinct: [] };
  return own.name.length > 0 ? own : { ...own, name: identity };
}

/** Positions of the columns that say who somebody is; -1 where there is none. */
export interface PersonColumns {
  readonly name: readonly number[];
  readonly birth: number;
  readonly mail: number;
}

export function personColumns({ name, birth, mail }: DuplicateSettings, finder: ColumnFinder): PersonColumns {
  return {
    name: name.map(finder.find),
    birth: birth === null ? -1 : finder.find(birth),
    mail: mail === null ? -1 : finder.find(mail),
  };
}

/** One row as it is compared with the others; empty texts where the list says nothing. */
export interface Person {
  readonly row: number;
  readonly id: string;
  readonly words: readonly string[];
  /** A day as `1980-12-31` whatever its writing, else the comparable text. */
  readonly birth: string;
  readonly mail: string;
}

function birthKey(cell: string, ageDay: Day): string {
  const birth = readBirth(cell, ageDay);
  if (birth === null || birth.first.day !== birth.last.day) return comparableText(cell);
  return `${birth.first.year}-${birth.first.month}-${birth.first.day}`;
}

/** The person of a row; years of two digits are read as those of ages counted on `ageDay`. */
export function personOf(
  { row, cells }: TableRow,
  id: string,
  { name, birth, mail }: PersonColumns,
  ageDay: Day,
): Person {
  return {
    row,
    id,
    words: nameWords(name.map((position) => cells[position] as string).join(" ")),
    birth: birth < 0 ? "" : birthKey(cells[birth] as string, ageDay),
    mail: mail < 0 ? "" : comparableText(cells[mail] as string),
  };
}
