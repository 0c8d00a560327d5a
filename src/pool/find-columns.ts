// Titles of the mapping -> positions in the table. All missing ones are told at once.
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { Table } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { looseText } from "./loose-text.ts";

export interface ColumnFinder {
  /** Position of the column with this title, or -1 when there is none, which is then told in `problems`. */
  readonly find: (header: string) => number;
  readonly problems: () => readonly Problem[];
}

/** The shortest title that holds all words of the wanted one: forms put questions where lists put names. */
function titleWithin(wanted: string, titles: readonly string[]): string | null {
  const words = looseText(wanted).split(" ");
  const holding = titles.filter((title) => {
    const own = new Set(looseText(title).split(" "));
    return words.every((word) => own.has(word));
  });
  return holding.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** Finds columns of a table by title; case, accents and blanks do not count. */
export function columnFinder(table: Table): ColumnFinder {
  const positions = new Map<string, number>();
  for (const [index, header] of table.headers.entries()) positions.set(comparableText(header), index);
  const missing = new Map<string, Problem>();
  let isListed = false;
  return {
    find: (header) => {
      const comparable = comparableText(header);
      const position = positions.get(comparable);
      if (position !== undefined) return position;
      if (missing.has(comparable)) return -1;
      const nearest = nearestText(header, table.headers) ?? titleWithin(header, table.headers);
      const where = { file: table.file, row: table.headerRow ?? 1 };
      // The titles of the file are listed once, however many columns are missing.
      const titles = nearest === null && !isListed ? table.headers : [];
      if (nearest === null) isListed = true;
      missing.set(comparable, errorOf("pool/missing-column", { header, nearest, titles }, where));
      return -1;
    },
    problems: () => [...missing.values()],
  };
}
