// Rows left out because another row is the same person: those that the team has confirmed, and those that agree in name,
// birth and mail, where all three columns are declared. The first row stays.
import type { DuplicateSettings } from "../model/volunteer-checks.ts";
import type { Person } from "./people.ts";

/** Ids confirmed as one person; the first id of each list stays, unless it is itself a later one elsewhere. */
function confirmedIds(samePerson: readonly (readonly string[])[]): ReadonlySet<string> {
  const standsFor = new Map<string, string>();
  const keptOf = (id: string): string => {
    let kept = id;
    for (;;) {
      const next = standsFor.get(kept);
      if (next === undefined) return kept;
      kept = next;
    }
  };
  for (const ids of samePerson) {
    const [first = "", ...others] = ids.map((id) => id.trim());
    for (const other of others) {
      const [kept, left] = [keptOf(first), keptOf(other)];
      if (kept !== left) standsFor.set(left, kept);
    }
  }
  return new Set(standsFor.keys());
}

/** Rows (as the spreadsheet shows them) that repeat a person of an earlier row, or of a row the team prefers. */
export function repeatedRows(
  people: readonly Person[],
  { birth, mail, samePerson }: DuplicateSettings,
): ReadonlySet<number> {
  const confirmed = confirmedIds(samePerson);
  const isComplete = birth !== null && mail !== null;
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const person of people) {
    if (confirmed.has(person.id)) {
      repeated.add(person.row);
      continue;
    }
    if (!isComplete || person.words.length === 0 || person.birth === "" || person.mail === "") continue;
    const key = `${person.words.join(" ")}|${person.birth}|${person.mail}`;
    if (seen.has(key)) repeated.add(person.row);
    seen.add(key);
  }
  return repeated;
}
