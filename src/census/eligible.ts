// The part of a table that is old enough to be drawn. Exact where the bands let it be; else a band is shared evenly by year,
// which is an assumption and is said. The CSP of those under the age is 8 (pupils): they leave that group first.
import { bandText, readBand } from "./age-code.ts";
import type { ImportedCell, ImportedTable } from "./imported.ts";

/** The eligible table, and the bands that had to be shared: `4/5` of `15-19`. */
export interface EligibleTable {
  readonly table: ImportedTable;
  readonly shared: readonly { readonly band: string; readonly share: string }[];
}

/** Cells of `fromAge` or more; null when the table has no ages, or none below. */
export function eligibleTable(table: ImportedTable, fromAge: number): EligibleTable | null {
  const at = table.dimensions.indexOf("age");
  if (at < 0) return null;
  const bands = new Set(table.cells.map(({ codes }) => codes[at] as string));
  const isYoung = (text: string): boolean => (readBand(text)?.from ?? fromAge) < fromAge;
  if (![...bands].some(isYoung)) return null;
  const shared = new Map<string, string>();
  const cells = table.cells.flatMap((cell): ImportedCell[] => {
    const text = cell.codes[at] as string;
    const band = readBand(text);
    if (band === null || band.from >= fromAge) return [cell];
    if (band.to !== null && band.to < fromAge) return [];
    // An open band that starts below has no width to share by: `15+` stays whole and is told as such.
    if (band.to === null) {
      shared.set(text, "1");
      return [cell];
    }
    const [kept, width] = [band.to - fromAge + 1, band.to - band.from + 1];
    shared.set(text, `${kept}/${width}`);
    const codes = cell.codes.map((code, index) => (index === at ? bandText({ from: fromAge, to: band.to }) : code));
    return [{ ...cell, codes, units: (cell.units * BigInt(kept)) / BigInt(width) }];
  });
  return {
    table: {
      ...table,
      id: `${table.id}-${fromAge}plus`,
      base: `${table.base}, ramenée à ${fromAge} ans ou plus`,
      cells,
    },
    shared: [...shared].map(([band, share]) => ({ band, share })),
  };
}

/** People of 15 to `fromAge` - 1 by place, from the age tables of the same source; null when they do not tell. */
function youngByPlace(tables: readonly ImportedTable[], fromAge: number): ReadonlyMap<string, bigint> | null {
  const sum = (id: RegExp, wanted: (age: string) => boolean): Map<string, bigint> | null => {
    const table = tables.find((candidate) => id.test(candidate.id));
    if (table === undefined) return null;
    const sums = new Map<string, bigint>();
    for (const { codes, units } of table.cells) {
      if (!wanted(codes[1] ?? "")) continue;
      sums.set(codes[0] as string, (sums.get(codes[0] as string) ?? 0n) + units);
    }
    return sums;
  };
  const all = sum(/-pop$/, () => true);
  const children = sum(/(?:iris|commune)-age6$/, (age) => age === "0-14");
  const adults = sum(/-age10$/, (age) => (readBand(age)?.from ?? 0) >= 18);
  if (all === null || children === null || adults === null || fromAge > 18) return null;
  return new Map(
    [...all].map(([place, people]) => {
      const teens = people - (children.get(place) ?? 0n) - (adults.get(place) ?? 0n);
      return [place, (teens * BigInt(fromAge - 15)) / 3n];
    }),
  );
}

/**
 * CSP of those of `fromAge` or more: the younger ones leave group 8. Null when the table has no CSP or the ages are not
 * told. In a place where they outnumber the group, it falls to 0.
 */
export function eligibleGroups(
  table: ImportedTable,
  siblings: readonly ImportedTable[],
  fromAge: number,
): EligibleTable | null {
  if (!/-csp$/.test(table.id) || table.dimensions.length !== 2 || fromAge <= 15) return null;
  const young = youngByPlace(siblings, fromAge);
  if (young === null) return null;
  const cells = table.cells.map((cell): ImportedCell => {
    if (cell.codes[1] !== "8") return cell;
    const left = cell.units - (young.get(cell.codes[0] as string) ?? 0n);
    return { ...cell, units: left < 0n ? 0n : left };
  });
  const shared = fromAge === 18 ? [] : [{ band: "15-17", share: `${18 - fromAge}/3` }];
  return {
    table: {
      ...table,
      id: `${table.id}-${fromAge}plus`,
      base: `${table.base}, ramenée à ${fromAge} ans ou plus`,
      cells,
    },
    shared,
  };
}
