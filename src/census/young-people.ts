// How many of those of 15 or more are too young to be drawn, place by place and, where the tables tell it, sex by sex. Counted by
// single years where a table has them; else by what lies between two families of bands; else a band shared evenly by year.
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";
import type { ImportedTable } from "./imported.ts";

/** People of 15 to the youngest eligible age, by place (and sex), and how they were counted, in words. */
export interface YoungPeople {
  /** Units of people; the key is the place, or place and sex where `bySex`. */
  readonly units: ReadonlyMap<string, bigint>;
  /** Everyone of a band, of the same count, so that the young can be taken as a part of it; null where that is not counted. */
  readonly ofBand: (band: AgeBand) => ReadonlyMap<string, bigint> | null;
  readonly bySex: boolean;
  readonly how: string;
}

/** The key of a cell in `units`: its place, with its sex where the count goes by sex. */
export function youngKey(table: ImportedTable, codes: readonly string[], bySex: boolean): string {
  const sexAt = table.dimensions.indexOf("sexe");
  return bySex ? JSON.stringify([codes[0], codes[sexAt]]) : (codes[0] as string);
}

function sumsBy(
  table: ImportedTable,
  bySex: boolean,
  partOf: (band: AgeBand) => readonly [kept: number, width: number] | null,
): Map<string, bigint> {
  const at = table.dimensions.indexOf("age");
  const sums = new Map<string, bigint>();
  for (const { codes, units } of table.cells) {
    const key = youngKey(table, codes, bySex);
    const band = readBand(codes[at] as string);
    const part = band === null ? null : partOf(band);
    const counted = part === null ? 0n : (units * BigInt(part[0])) / BigInt(part[1]);
    sums.set(key, (sums.get(key) ?? 0n) + counted);
  }
  return sums;
}

function isWithin(band: AgeBand, from: number, to: number): boolean {
  return band.from >= from && band.to !== null && band.to <= to;
}

function yearsOf(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
}

/** From a table of single years, or of bands that end where the eligible begin. */
function countedExactly(table: ImportedTable, bySex: boolean, fromAge: number): YoungPeople | null {
  const at = table.dimensions.indexOf("age");
  const bands = new Set(table.cells.map(({ codes }) => codes[at] as string));
  if (!yearsOf(15, fromAge - 1).every((year) => bands.has(year))) return null;
  const units = sumsBy(table, bySex, (band) => (isWithin(band, 15, fromAge - 1) ? [1, 1] : null));
  const byBand = new Map<string, ReadonlyMap<string, bigint>>();
  const ofBand = (wanted: AgeBand): ReadonlyMap<string, bigint> | null => {
    const { from, to } = wanted;
    if (to === null || !yearsOf(from, to).every((year) => bands.has(year))) return null;
    const known = byBand.get(bandText(wanted));
    const sums = known ?? sumsBy(table, bySex, (band) => (isWithin(band, from, to) ? [1, 1] : null));
    byBand.set(bandText(wanted), sums);
    return sums;
  };
  return {
    units,
    ofBand,
    bySex,
    how: "comptés dans la table par année d'âge",
  };
}

/** A band such as 15-19 shared evenly by year. */
function sharedEvenly(table: ImportedTable, bySex: boolean, fromAge: number): YoungPeople | null {
  const at = table.dimensions.indexOf("age");
  const bands = [...new Set(table.cells.map(({ codes }) => codes[at] as string))].flatMap(
    (text) => readBand(text) ?? [],
  );
  const band = bands.find(({ from, to }) => from === 15 && to !== null && to >= fromAge - 1);
  if (band === undefined || band.to === null) return null;
  const width = band.to - 15 + 1;
  const kept = fromAge - 15;
  const isBand = (other: AgeBand): boolean => other.from === 15 && other.to === band.to;
  return {
    units: sumsBy(table, bySex, (other) => (isBand(other) ? [kept, width] : null)),
    ofBand: (wanted) => (isBand(wanted) ? sumsBy(table, bySex, (other) => (isBand(other) ? [1, 1] : null)) : null),
    bySex,
    how: `${kept}/${width} des 15-${band.to} ans, à parts égales par année d'âge`,
  };
}

/** From the infra-communal base: 15-17 = everyone - 0-14 - 18 or more, and thirds of it for 16 and 17. */
function betweenFamilies(tables: readonly ImportedTable[], level: string, fromAge: number): YoungPeople | null {
  const named = (end: string) => tables.find(({ id }) => id.endsWith(`-${level}-${end}`));
  const [all, six, ten] = [named("pop"), named("age6"), named("age10")];
  if (all === undefined || six === undefined || ten === undefined || fromAge > 18) return null;
  const everyone = new Map<string, bigint>();
  for (const { codes, units } of all.cells) everyone.set(codes[0] as string, units);
  const children = sumsBy(six, false, (band) => (isWithin(band, 0, 14) ? [1, 1] : null));
  const adults = sumsBy(ten, false, (band) => (band.from >= 18 ? [1, 1] : null));
  const units = new Map<string, bigint>();
  for (const [place, people] of everyone) {
    const teens = people - (children.get(place) ?? 0n) - (adults.get(place) ?? 0n);
    // Two families of bands agree to the last decimals only.
    units.set(place, teens < 0n ? 0n : (teens * BigInt(fromAge - 15)) / 3n);
  }
  const how =
    fromAge === 18 ? "comptés entre deux découpages d'âges" : `${fromAge - 15}/3 des 15-17 ans, à parts égales`;
  return { units, ofBand: () => null, bySex: false, how };
}

/**
 * People of 15 to `fromAge` - 1 for the places of `table`, from the tables of its level and vintage (or of none told). Null when
 * no table tells, or one of the places is not counted.
 */
export function youngPeople(table: ImportedTable, all: readonly ImportedTable[], fromAge: number): YoungPeople | null {
  const level = table.dimensions[0] as string;
  const kin = all.filter(
    (other) =>
      other.cells.length > 0 &&
      other.dimensions[0] === level &&
      (other.vintage === null || table.vintage === null || other.vintage === table.vintage),
  );
  const aged = kin.filter(
    ({ dimensions }) => dimensions.includes("age") && !dimensions.includes("csp") && !dimensions.includes("activite"),
  );
  const wantsSex = table.dimensions.includes("sexe");
  const candidates = [countedExactly, sharedEvenly].flatMap((count) =>
    aged.flatMap((other) => count(other, wantsSex && other.dimensions.includes("sexe"), fromAge) ?? []),
  );
  const between = betweenFamilies(kin, level, fromAge);
  const ordered = [
    ...candidates.filter(({ how }) => how.startsWith("comptés")),
    ...(between === null ? [] : [between]),
    ...candidates.filter(({ how }) => !how.startsWith("comptés")),
  ];
  const covers = ({ units, bySex }: YoungPeople): boolean =>
    (!wantsSex || bySex) && table.cells.every(({ codes }) => units.has(youngKey(table, codes, bySex)));
  return ordered.find(covers) ?? null;
}
