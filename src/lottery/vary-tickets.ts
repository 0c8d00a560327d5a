// Tickets that hold the same panel are made different where the rules allow: two tickets exchange one member each, or two
// each, so that both stay panels and everybody keeps as many tickets as before. Looks at members by their place in the
// pseudonym order, never by their row.
import { fixedStream } from "../math/fixed-stream.ts";
import { ascending } from "../math/order.ts";
import type { SeatRow } from "../model/seat-rows.ts";

/** What the exchange must respect. Members are numbered from 0. */
export interface VaryingRules {
  readonly typeOfMember: readonly number[];
  readonly householdOfMember: readonly (string | null)[];
  /** The rules on types, without cuts: every panel meets those by itself. */
  readonly rows: readonly SeatRow[];
}

/** Other tickets tried for each ticket that repeats a panel. */
const partnersTried = 40;
/** Where few panels exist it is asked whether any exchange is left: among so many of them, so many exchanges of one for one. */
const panelsTried = 30;
const singlesTried = 36;

type Ticket = Set<number>;

function keyOf(ticket: Iterable<number>): string {
  return ascending(ticket).join(" ");
}

/** The same tickets, as many of them different as the exchanges reach; each member is in as many as before. */
export function varyTickets(
  tickets: readonly (readonly number[])[],
  { typeOfMember, householdOfMember, rows }: VaryingRules,
): readonly (readonly number[])[] {
  const counts = new Map<string, number>();
  const count = (key: string, by: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  const keys = tickets.map(keyOf);
  for (const key of keys) count(key, 1);
  if (counts.size === tickets.length) return tickets;
  const current: Ticket[] = tickets.map((ticket) => new Set(ticket));

  const next = fixedStream("vary tickets");
  const rowsOfType: (readonly [row: number, coefficient: number])[][] = [];
  for (const [row, { typeIndices, coefficients }] of rows.entries()) {
    for (const [k, type] of typeIndices.entries()) {
      rowsOfType[type] ??= [];
      rowsOfType[type]?.push([row, coefficients[k] as number]);
    }
  }
  // A type's effect on all rules as one number: two exchanges whose numbers cancel leave every rule as it was.
  const labels = rows.map(() => Math.floor(next() * 2 ** 32));
  const labelOf = rowsOfType.map((own) => own.reduce((sum, [row, by]) => sum + by * (labels[row] as number), 0));
  const label = (member: number): number => labelOf[typeOfMember[member] as number] ?? 0;

  /** Whether the ticket stays a panel when it gives some members and takes others. */
  function staysPanel(ticket: Ticket, gives: readonly number[], takes: readonly number[]): boolean {
    const change = new Map<number, number>();
    const note = (members: readonly number[], sign: number): void => {
      for (const member of members) {
        for (const [row, by] of rowsOfType[typeOfMember[member] as number] ?? [])
          change.set(row, (change.get(row) ?? 0) + sign * by);
      }
    };
    note(gives, -1);
    note(takes, 1);
    const touched = [...change].filter(([, by]) => by !== 0);
    if (touched.length > 0) {
      const sums = new Map(touched);
      for (const member of ticket) {
        for (const [row, by] of rowsOfType[typeOfMember[member] as number] ?? []) {
          const sum = sums.get(row);
          if (sum !== undefined) sums.set(row, sum + by);
        }
      }
      for (const [row, sum] of sums) {
        const { min, max } = rows[row] as SeatRow;
        if (sum < min || sum > max) return false;
      }
    }
    const homes = takes.map((member) => householdOfMember[member] ?? null).filter((home) => home !== null);
    if (homes.length === 0) return true;
    if (new Set(homes).size < homes.length) return false;
    for (const member of ticket) {
      if (!gives.includes(member) && homes.includes(householdOfMember[member] ?? "")) return false;
    }
    return true;
  }

  interface Exchange {
    readonly tickets: readonly [Ticket, Ticket];
    readonly keys: readonly [string, string];
  }

  /** The exchange when it is allowed and leaves more different panels than before. */
  function exchanged(a: number, b: number, fromA: readonly number[], fromB: readonly number[]): Exchange | null {
    const [first, second] = [current[a] as Ticket, current[b] as Ticket];
    if (!staysPanel(first, fromA, fromB) || !staysPanel(second, fromB, fromA)) return null;
    const [newA, newB] = [new Set(first), new Set(second)];
    for (const member of fromA) {
      newA.delete(member);
      newB.add(member);
    }
    for (const member of fromB) {
      newB.delete(member);
      newA.add(member);
    }
    const oldKeys = [keys[a] as string, keys[b] as string];
    const newKeys = [keyOf(newA), keyOf(newB)] as const;
    const affected = new Set([...oldKeys, ...newKeys]);
    const different = (): number => [...affected].filter((key) => (counts.get(key) ?? 0) > 0).length;
    const before = different();
    for (const key of oldKeys) count(key, -1);
    for (const key of newKeys) count(key, 1);
    const after = different();
    for (const key of newKeys) count(key, -1);
    for (const key of oldKeys) count(key, 1);
    return after > before ? { tickets: [newA, newB], keys: newKeys } : null;
  }

  let exchangeCount = 0;
  function exchange(a: number, b: number, fromA: readonly number[], fromB: readonly number[]): boolean {
    const found = exchanged(a, b, fromA, fromB);
    if (found === null) return false;
    for (const [index, ticket] of [a, b].entries()) {
      count(keys[ticket] as string, -1);
      count(found.keys[index] as string, 1);
      current[ticket] = found.tickets[index] as Ticket;
      keys[ticket] = found.keys[index] as string;
    }
    exchangeCount += 1;
    return true;
  }

  /** Whether no exchange between these tickets helps; false also where there are too many to try them all. */
  function isAlone(a: number, b: number): boolean {
    const [first, second] = [current[a] as Ticket, current[b] as Ticket];
    const onlyA = [...first].filter((member) => !second.has(member));
    const onlyB = [...second].filter((member) => !first.has(member));
    if (onlyA.length * onlyB.length > singlesTried) return false;
    const helps = (fromA: readonly number[], fromB: readonly number[]): boolean =>
      exchanged(a, b, fromA, fromB) !== null;
    if (onlyA.some((p) => onlyB.some((q) => helps([p], [q])))) return false;
    const pairsOf = (members: readonly number[]): (readonly [number, number])[] =>
      members.flatMap((x, index) => members.slice(index + 1).map((y) => [x, y] as const));
    const sum = ([x, y]: readonly [number, number]): number => label(x) + label(y);
    return !pairsOf(onlyA).some((p) => pairsOf(onlyB).some((q) => sum(p) === sum(q) && helps(p, q)));
  }

  /** Whether nothing that is still to be tried can help: then the rest of the search would be in vain. */
  function isExhausted(): boolean {
    const holder = new Map(keys.map((key, ticket) => [key, ticket]));
    if (holder.size > panelsTried) return false;
    const repeated = [...holder].filter(([key]) => (counts.get(key) ?? 0) > 1);
    return repeated.every(([key, a]) => [...holder].every(([other, b]) => key === other || isAlone(a, b)));
  }

  function shuffled(members: number[]): number[] {
    for (let last = members.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [members[last], members[other]] = [members[other] as number, members[last] as number];
    }
    return members;
  }

  function differ(a: number, b: number): boolean {
    const [first, second] = [current[a] as Ticket, current[b] as Ticket];
    const onlyA = shuffled([...first].filter((member) => !second.has(member)));
    const onlyB = shuffled([...second].filter((member) => !first.has(member)));
    for (const p of onlyA) for (const q of onlyB) if (label(p) === label(q) && exchange(a, b, [p], [q])) return true;
    const pairs = new Map<number, readonly [number, number]>();
    for (const p of onlyA) {
      for (const q of onlyB) {
        const back = pairs.get(label(p) - label(q));
        if (back !== undefined && back[0] !== p && back[1] !== q && exchange(a, b, [p, back[0]], [q, back[1]]))
          return true;
        pairs.set(label(q) - label(p), [p, q]);
      }
    }
    for (const p of onlyA) for (const q of onlyB) if (exchange(a, b, [p], [q])) return true;
    return false;
  }

  let [vain, askedAt] = [0, -1];
  for (const a of current.keys()) {
    for (let tried = 0; tried < partnersTried && (counts.get(keys[a] as string) ?? 0) > 1; tried += 1) {
      const b = Math.floor(next() * current.length);
      if (keys[a] !== keys[b]) vain = differ(a, b) ? 0 : vain + 1;
    }
    if (vain < partnersTried || askedAt === exchangeCount) continue;
    if (isExhausted()) break;
    askedAt = exchangeCount;
  }
  return current.map(ascending);
}
