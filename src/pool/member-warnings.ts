// What is allowed but unlikely among the volunteers kept: the same person twice, very many people at one address. Only rows,
// ids and counts are told, never a name, a birth, a mail or an address.
import type { PoolMember } from "../model/pool.ts";
import type { PoolSettings } from "../model/settings.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { distinctPairs, findDuplicates } from "./find-duplicates.ts";
import { duplicateSettings, type Person } from "./people.ts";
import { toldWarnings } from "./told-warnings.ts";

/** From this many volunteers on, one address is more often an incomplete one than a home. */
const largeHouseholdCount = 10;

const duplicateCodes = {
  same: "pool/same-identity",
  near: "pool/near-identity",
  mail: "pool/shared-mail",
} as const;

/**
 * Members who may be one person with another member, or with somebody whom a rule leaves out: that "no" may be theirs. None where no
 * column says who people are.
 */
export function duplicateWarnings(
  members: readonly PoolMember[],
  { people, refused }: { readonly people: readonly Person[]; readonly refused: ReadonlySet<number> },
  file: string,
  pool: PoolSettings,
): readonly Problem[] {
  const kept = new Set(members.map(({ row }) => row));
  const distinct = distinctPairs(duplicateSettings(pool).distinct);
  const births = new Set(people.flatMap(({ row, birth }) => (refused.has(row) ? [birth] : [])));
  const groups = [
    ...findDuplicates(
      people.filter(({ row }) => kept.has(row)),
      distinct,
    ),
    // Of two at one mail address one often says no: only the name, under one birth, tells that they are one.
    ...findDuplicates(
      people.filter(({ row, birth }) => refused.has(row) || (kept.has(row) && births.has(birth))),
      distinct,
    ).filter(
      ({ kind, people: own }) =>
        kind !== "mail" && own.some(({ row }) => kept.has(row)) && own.some(({ row }) => refused.has(row)),
    ),
  ];
  return (["same", "near", "mail"] as const).flatMap((kind) =>
    toldWarnings(
      groups
        .filter((group) => group.kind === kind)
        .map((group) => {
          const first = group.people.slice(0, namedRowCount);
          const rows = first.map(({ row }) => row);
          const facts = { ids: first.map(({ id }) => id), rows, count: group.people.length };
          return warningOf(duplicateCodes[kind], facts, { file, row: rows[0] as number });
        }),
      file,
    ),
  );
}

/** Addresses of very many members. */
export function householdWarnings(members: readonly PoolMember[], file: string): readonly Problem[] {
  const homes = new Map<string, number[]>();
  for (const { household, row } of members) {
    if (household === null) continue;
    const rows = homes.get(household);
    if (rows === undefined) homes.set(household, [row]);
    else rows.push(row);
  }
  const large = [...homes.values()].filter(({ length }) => length >= largeHouseholdCount);
  return toldWarnings(
    large.map((rows) =>
      warningOf(
        "pool/large-household",
        { rows: rows.slice(0, namedRowCount), count: rows.length },
        { file, row: rows[0] as number },
      ),
    ),
    file,
  );
}

/** Ids that the settings confirm as one person, or as several, and that the list does not have. */
export function confirmedIdProblems(pool: PoolSettings, ids: ReadonlySet<string>, file: string): readonly Problem[] {
  const { samePerson, distinct } = duplicateSettings(pool);
  const lists = [
    { key: "same_person", groups: samePerson },
    { key: "distinct", groups: distinct },
  ] as const;
  return lists.flatMap(({ key, groups }) =>
    [...new Set(groups.flat().map((id) => id.trim()))]
      .filter((id) => !ids.has(id))
      .map((id) => errorOf("pool/unknown-id", { key, id }, { file })),
  );
}
