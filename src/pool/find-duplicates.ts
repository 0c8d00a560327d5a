// Rows that may be the same person: the same name, a near name under the same birth, the same mail under another name. Only
// people who share a birth and a word of their names are compared, so that a list of a hundred thousand takes a second.
import { areNearNames } from "./near-names.ts";
import type { Person } from "./people.ts";

/** Rows of which most likely, or perhaps, only one should stay; in the order of the list. */
export interface DuplicateGroup {
  readonly kind: "same" | "near" | "mail";
  readonly people: readonly Person[];
}

/** People compared with one another at most: more than that share a birth year and a word by chance. */
const comparedCount = 400;

function groupsBy(people: readonly Person[], keyOf: (person: Person) => string | null): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups;
}

/** A key of two ids in either order; ids hold no blank. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Pairs that the team has confirmed to be different people. */
export function distinctPairs(distinct: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    distinct.flatMap((ids) => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => pairKey(a.trim(), b.trim())))),
  );
}

/** Whether a pair of the group is still to be told. */
function isOpen(people: readonly Person[], settled: ReadonlySet<string>): boolean {
  if (people.length < 2) return false;
  if (settled.size === 0 || people.length > comparedCount) return true;
  return people.some((a, at) => people.slice(at + 1).some((b) => !settled.has(pairKey(a.id, b.id))));
}

function sameNames(people: readonly Person[]): readonly Person[][] {
  const named = groupsBy(people, ({ words, birth }) => (words.length === 0 ? null : `${birth}|${words.join(" ")}`));
  return [...named.values()];
}

function nearNames(people: readonly Person[], settled: ReadonlySet<string>): readonly Person[][] {
  const found = new Map<string, Person[]>();
  const blocks = new Map<string, Person[]>();
  for (const person of people) {
    if (person.birth === "") continue;
    for (const word of new Set(person.words)) {
      const key = `${person.birth}|${word}`;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [person]);
      else block.push(person);
    }
  }
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > comparedCount) continue;
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const key = pairKey(a.id, b.id);
        if (!settled.has(key) && !found.has(key) && areNearNames(a.words, b.words)) found.set(key, [a, b]);
      }
    }
  }
  return [...found.values()];
}

function sharedMails(people: readonly Person[]): readonly Person[][] {
  return [...groupsBy(people, ({ mail }) => (mail === "" ? null : mail)).values()];
}

/** The groups still to be confirmed: each pair of rows is told once, by the strongest sign. */
export function findDuplicates(people: readonly Person[], distinct: ReadonlySet<string>): readonly DuplicateGroup[] {
  const settled = new Set(distinct);
  const groups: DuplicateGroup[] = [];
  const tell = (kind: DuplicateGroup["kind"], candidates: readonly Person[][]): void => {
    for (const group of candidates) {
      if (!isOpen(group, settled)) continue;
      groups.push({ kind, people: group });
      if (group.length > comparedCount) continue;
      for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) settled.add(pairKey(a.id, b.id));
    }
  };
  tell("same", sameNames(people));
  tell("near", nearNames(people, settled));
  tell("mail", sharedMails(people));
  return groups;
}
