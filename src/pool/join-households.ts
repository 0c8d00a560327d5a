// Members whose addresses are one home in two writings share a household. Where two writings may be one home, nobody is joined:
// it is asked, by rows.
import { compareText } from "../math/order.ts";
import type { PoolMember } from "../model/pool.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { type AddressKey, addressKey } from "./address-key.ts";
import { columnsOfKey } from "./household-key.ts";
import { toldWarnings } from "./told-warnings.ts";

interface Home {
  readonly key: AddressKey;
  /** The first of its writings in alphabetical order, so that the order of the rows does not count. */
  household: string;
  readonly rows: number[];
}

const homeText = ({ street, home }: AddressKey): string => JSON.stringify([street, home]);

/** Streets of one likeness compared with one another at most: more than that share their last word by chance. */
const comparedStreets = 100;

/** Homes of one street: two flats that are both told, and differ, are two homes. */
interface Street {
  readonly kind: string;
  readonly homes: ReadonlyMap<string, Home>;
}

function streetsOf(homes: readonly Home[]): readonly Street[] {
  const streets = new Map<string, { kind: string; homes: Map<string, Home> }>();
  for (const home of homes) {
    const { street, home: flat, streetKind } = home.key;
    const own = streets.get(street) ?? { kind: streetKind, homes: new Map() };
    streets.set(street, own);
    own.homes.set(flat, home);
  }
  return [...streets.values()];
}

/** The homes that may be one with another; a street and an avenue of one name are two. */
function openHomes(homes: readonly Home[]): readonly Home[] {
  const streets = streetsOf(homes);
  const isCompared = streets.length <= comparedStreets;
  const hasLike = (flat: string, street: Street, other: Street): boolean => {
    if (other === street) return flat === "" ? street.homes.size > 1 : street.homes.has("");
    if (!isCompared || (street.kind !== other.kind && street.kind !== "" && other.kind !== "")) return false;
    return flat === "" || other.homes.has("") || other.homes.has(flat);
  };
  return streets.flatMap((street) =>
    [...street.homes].filter(([flat]) => streets.some((other) => hasLike(flat, street, other))).map(([, home]) => home),
  );
}

function questions(homes: Iterable<Home>, file: string): readonly Problem[] {
  const alike = new Map<string, Home[]>();
  for (const home of homes) {
    if (home.key.likeness === null) continue;
    const own = alike.get(home.key.likeness);
    if (own === undefined) alike.set(home.key.likeness, [home]);
    else own.push(home);
  }
  const asked: Problem[] = [];
  for (const own of alike.values()) {
    const open = own.length < 2 ? [] : openHomes(own);
    if (open.length === 0) continue;
    const rows = open.flatMap((home) => home.rows).sort((a, b) => a - b);
    const facts = { rows: rows.slice(0, namedRowCount), count: rows.length };
    asked.push(warningOf("pool/near-address", facts, { file, row: rows[0] as number }));
  }
  return toldWarnings(asked, file);
}

/** The members with their households joined, in the same order, and what to ask. */
export function joinHouseholds(
  members: readonly PoolMember[],
  file: string,
): { readonly members: readonly PoolMember[]; readonly warnings: readonly Problem[] } {
  const homes = new Map<string, Home>();
  const homeOf = new Map<string, Home>();
  for (const { household, row } of members) {
    if (household === null) continue;
    let home = homeOf.get(household);
    if (home === undefined) {
      const key = addressKey(columnsOfKey(household));
      home = homes.get(homeText(key)) ?? { key, household, rows: [] };
      homes.set(homeText(key), home);
      homeOf.set(household, home);
    }
    if (compareText(household, home.household) < 0) home.household = household;
    home.rows.push(row);
  }
  const joined = members.map((member): PoolMember => {
    const household = member.household === null ? null : (homeOf.get(member.household)?.household ?? null);
    return household === member.household ? member : { ...member, household };
  });
  return { members: joined, warnings: questions(homes.values(), file) };
}
