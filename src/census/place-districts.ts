// Which district each place of a table is in: the user's rows held against the places of the files, so that every inhabitant is in
// exactly one. A place is an IRIS or a commune; a commune split by IRIS has no district of its own.
import { numberOfUnits } from "../math/decimal-units.ts";
import { compareText } from "../math/order.ts";
import type { DistrictRow } from "../model/census-request.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import type { FormerCommune, ImportedTable } from "./imported.ts";

const named = 5;

/** The user's districts, ready to be asked. */
export interface Districts {
  readonly file: string;
  readonly rows: readonly DistrictRow[];
  readonly of: ReadonlyMap<string, string>;
  /** Communes of which the rows name IRIS. */
  readonly split: ReadonlySet<string>;
}

/** Indexes the rows of the user's table. */
export function openDistricts(given: { readonly file: string; readonly rows: readonly DistrictRow[] }): Districts {
  const split = new Set(given.rows.filter(({ place }) => place.length > 5).map(({ place }) => place.slice(0, 5)));
  return { ...given, of: new Map(given.rows.map(({ place, district }) => [place, district])), split };
}

/** The district of a place, by its IRIS, its commune as written, or the commune of today. */
export function districtOf(districts: Districts, place: string, currentOf: (commune: string) => string): string | null {
  const commune = place.slice(0, 5);
  return districts.of.get(place) ?? districts.of.get(commune) ?? districts.of.get(currentOf(commune)) ?? null;
}

/** Places that the rows put in more than one district. */
export function districtFaults({ rows, file }: Districts): readonly Problem[] {
  const found = new Map<string, { names: Set<string>; row: number }>();
  for (const { place, district, row } of rows) {
    const entry = found.get(place) ?? { names: new Set<string>(), row };
    entry.names.add(district);
    found.set(place, { names: entry.names, row });
  }
  return [...found]
    .filter(([, { names }]) => names.size > 1)
    .map(([place, { names, row }]) =>
      errorOf("census/district-twice", { place, districts: [...names].sort(compareText) }, { file, row }),
    );
}

/** The places of tables by IRIS or commune, and the communes of the IRIS. */
function knownPlaces(tables: readonly ImportedTable[]): ReadonlySet<string> {
  const placed = tables.filter(({ dimensions }) => dimensions[0] === "iris" || dimensions[0] === "commune");
  return new Set(
    placed.flatMap(({ cells }) => cells.flatMap(({ codes }) => [codes[0] as string, (codes[0] as string).slice(0, 5)])),
  );
}

/**
 * Rows whose place is in none of the files, one problem for those of districts without anybody and one for the others. An error
 * where the place is the territory's and its district has nobody; tables wider than the territory are warned of only.
 */
export function unknownPlaces(
  districts: Districts,
  tables: readonly ImportedTable[],
  former: readonly FormerCommune[],
  communes: ReadonlySet<string> | null,
): readonly Problem[] {
  const known = knownPlaces(tables);
  const currents = new Map(former.map(({ code, current }) => [code, current]));
  const isKnown = ({ place }: DistrictRow): boolean => known.has(place);
  const inhabited = new Set(districts.rows.filter(isKnown).map(({ district }) => district));
  const unknown = districts.rows.filter((row) => !isKnown(row));
  return [true, false].flatMap((isEmpty): readonly Problem[] => {
    const rows = unknown.filter(({ district }) => inhabited.has(district) !== isEmpty);
    const own = rows.find((row) => communes?.has(currents.get(row.place.slice(0, 5)) ?? row.place.slice(0, 5)));
    const first = own ?? rows[0];
    if (first === undefined) return [];
    const { place, district, row } = first;
    const current = currents.get(place.slice(0, 5)) ?? null;
    const facts = { place, count: rows.length, current, district, isEmpty };
    const make =
      isEmpty && own !== undefined
        ? errorOf<"census/district-place-unknown">
        : warningOf<"census/district-place-unknown">;
    return [make("census/district-place-unknown", facts, { file: districts.file, row })];
  });
}

/** Whether a table can be cut by districts: one by commune cannot tell the parts of a commune that the rows split by IRIS. */
export function isPlaceable({ dimensions, cells }: ImportedTable, { split }: Pick<Districts, "split">): boolean {
  if (dimensions[0] === "iris") return true;
  return dimensions[0] === "commune" && !cells.some(({ codes }) => split.has(codes[0] as string));
}

/** Districts of known places to which no table gives a cell: a commune all of whose IRIS are elsewhere leaves nobody to its own row. */
export function emptyDistricts(
  districts: Districts,
  tables: readonly ImportedTable[],
  currentOf: (commune: string) => string,
): readonly Problem[] {
  const reached = new Set<string>();
  for (const table of tables.filter((own) => isPlaceable(own, districts))) {
    for (const { codes } of table.cells) reached.add(districtOf(districts, codes[0] as string, currentOf) ?? "");
  }
  // Where no table can be cut, it is not one district that is empty.
  if (reached.size === 0) return [];
  const known = knownPlaces(tables);
  const rows = districts.rows.filter(({ place, district }) => known.has(place) && !reached.has(district));
  const firsts = rows.filter(({ district }, index) => rows.findIndex((row) => row.district === district) === index);
  return firsts.map(({ place, district, row }) =>
    warningOf("census/district-empty", { place, district }, { file: districts.file, row }),
  );
}

/** The people of each district in a table, and the inhabited places that have none. */
export function peopleByDistrict(table: ImportedTable, districts: Districts, currentOf: (commune: string) => string) {
  const people = new Map<string, bigint>();
  const missing = new Map<string, bigint>();
  for (const { codes, units } of table.cells) {
    const place = codes[0] as string;
    const district = districtOf(districts, place, currentOf);
    if (district !== null) people.set(district, (people.get(district) ?? 0n) + units);
    else if (units > 0n) missing.set(place, (missing.get(place) ?? 0n) + units);
  }
  return { people, missing };
}

/** The inhabited places without a district, in one problem with their people. */
export function missingProblem(missing: ReadonlyMap<string, bigint>, file: string): Problem {
  const people = Math.round(numberOfUnits([...missing.values()].reduce((sum, units) => sum + units, 0n)));
  const places = [...missing.keys()].sort(compareText).slice(0, named);
  return errorOf("census/district-missing", { places, count: missing.size, people }, { file });
}
