// What is allowed but unlikely among the volunteers kept: the same person twice, very many people at one address. Only rows
// and counts are told, never a name or an address.
import { comparableAddress } from "../model/comparable-text.ts";
import type { PoolMember } from "../model/pool.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";

/** From this many volunteers on, one address is more often an incomplete one than a home. */
const largeHouseholdCount = 10;

/** Warnings of one kind told one by one. */
const toldWarningCount = 20;

/** Names in either order, with or without hyphens and accents: the same words. */
function personKey(identityText: string): string {
  return comparableAddress(identityText).split(" ").sort().join(" ");
}

function rowGroups(members: readonly PoolMember[], keyOf: (member: PoolMember) => string | null): number[][] {
  const groups = new Map<string, number[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === null) continue;
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [member.row]);
    else rows.push(member.row);
  }
  return [...groups.values()];
}

/** Warnings about the members read from `file`; identities are compared only when `comparesIdentity`. */
export function memberWarnings(members: readonly PoolMember[], file: string, comparesIdentity: boolean): Problem[] {
  const same = comparesIdentity ? rowGroups(members, ({ identityText }) => personKey(identityText)) : [];
  const homes = rowGroups(members, ({ household }) => household);
  const warnings = (code: "pool/same-identity" | "pool/large-household", groups: number[][]): Problem[] =>
    groups
      .slice(0, toldWarningCount)
      .map((rows) =>
        warningOf(code, { rows: rows.slice(0, namedRowCount), count: rows.length }, { file, row: rows[0] as number }),
      );
  return [
    ...warnings(
      "pool/same-identity",
      same.filter(({ length }) => length > 1),
    ),
    ...warnings(
      "pool/large-household",
      homes.filter(({ length }) => length >= largeHouseholdCount),
    ),
  ];
}
