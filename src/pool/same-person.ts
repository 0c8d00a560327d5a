// Which rows are one person: those that the team has confirmed, and those that agree in name, birth and mail, where all three
// columns are declared and the team has not said that they are several people.
import type { DuplicateSettings } from "../model/volunteer-checks.ts";
import { distinctPairs, pairKey } from "./find-duplicates.ts";
import type { Person } from "./people.ts";

/** Sets of positions that are joined one pair at a time; each set is named by its first joined. */
function joinedSets() {
  const standsFor = new Map<number, number>();
  const rootOf = (position: number): number => {
    let root = position;
    for (let next = standsFor.get(root); next !== undefined; next = standsFor.get(root)) root = next;
    return root;
  };
  return {
    rootOf,
    join: (first: number, other: number): void => {
      const [root, left] = [rootOf(first), rootOf(other)];
      if (root !== left) standsFor.set(left, root);
    },
  };
}

/**
 * Groups of two rows or more of one person each, as positions in `people`. In a group those named in `samePerson` stand in the order in which the
 * team wrote them, before the others; these in the order of the list.
 */
export function personGroups(
  people: readonly Person[],
  { birth, mail, samePerson, distinct }: DuplicateSettings,
): readonly (readonly number[])[] {
  const sets = joinedSets();
  const positionsOf = new Map<string, number[]>();
  if (samePerson.length > 0) {
    for (const [position, { id }] of people.entries()) positionsOf.set(id, [...(positionsOf.get(id) ?? []), position]);
  }
  const written = samePerson.map((ids) => ids.flatMap((id) => positionsOf.get(id.trim()) ?? []));
  for (const [first = -1, ...others] of written) for (const other of others) sets.join(first, other);
  const joined = new Set(written.flatMap((positions) => (positions.length > 1 ? positions : [])));
  const ranks = new Map([...joined].map((position, rank) => [position, rank]));

  const several = distinctPairs(distinct);
  const seen = new Map<string, number[]>();
  for (const [position, { words, birth: day, mail: address, id }] of people.entries()) {
    if (birth === null || mail === null || words.length === 0 || day === "" || address === "") continue;
    const key = `${words.join(" ")}|${day}|${address}`;
    const earlier = seen.get(key) ?? [];
    const same = earlier.find((other) => !several.has(pairKey((people[other] as Person).id, id)));
    if (same === undefined) seen.set(key, [...earlier, position]);
    else {
      sets.join(same, position);
      joined.add(same).add(position);
    }
  }

  const groups = new Map<number, number[]>();
  for (const position of [...joined].sort((a, b) => a - b)) {
    const root = sets.rootOf(position);
    groups.set(root, [...(groups.get(root) ?? []), position]);
  }
  const rankOf = (position: number): number => ranks.get(position) ?? people.length + position;
  return [...groups.values()].map((group) => group.toSorted((a, b) => rankOf(a) - rankOf(b)));
}
