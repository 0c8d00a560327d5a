// Which places form a territory: communes or IRIS named one by one, a département, or the EPCI that one of the files lists.
import type { Territory } from "../model/census-request.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import type { FormerCommune, Membership, WiderPlaces } from "./imported.ts";
import { communeOf, departmentOf, readCommuneCode, readIrisCode } from "./place-code.ts";

/** Reads `epci:245900428`, `com:59183,59271`, `dep:2A` or `iris:591830201,591830202`. */
export function readTerritory(text: string): Result<Territory> {
  const bad = failure<Territory>([errorOf("census/territory-form", { text })]);
  const found = /^(epci|com|dep|iris):(.+)$/.exec(text.trim());
  if (found === null) return bad;
  const kind = found[1] as Territory["kind"];
  const codes = (found[2] as string)
    .toUpperCase()
    .split(",")
    .map((code) => code.trim());
  const fits = (code: string): boolean => {
    if (kind === "epci") return /^\d{9}$/.test(code);
    if (kind === "dep") return /^(?:\d{2}|2[AB]|9[78]\d)$/.test(code);
    if (kind === "iris") return code.length === 9 && readIrisCode(code).ok;
    return code.length === 5 && readCommuneCode(code).ok;
  };
  return codes.every(fits) ? success({ kind, codes }) : bad;
}

/**
 * Says of a code (commune, EPCI, département) whether it is the territory's; fails when nothing tells the EPCI's communes. Of a
 * territory of IRIS these are their communes, whole: `cutToIris` does the rest.
 */
export function placesOf(
  territory: Territory,
  members: readonly Membership[],
): Result<{ readonly communes: ReadonlySet<string> | null; readonly keep: (code: string) => boolean }> {
  const codes = new Set(territory.codes);
  switch (territory.kind) {
    case "com":
      return success({ communes: codes, keep: (code) => codes.has(code) || codes.has(communeOf(code)) });
    case "iris": {
      const communes = new Set(territory.codes.map((code) => code.slice(0, 5)));
      return success({ communes, keep: (code) => communes.has(code) });
    }
    case "dep":
      return success({
        communes: null,
        keep: (code) => codes.has(code) || (code.length === 5 && codes.has(departmentOf(code))),
      });
    case "epci": {
      const communes = new Set(
        members.filter(({ epci }) => epci !== null && codes.has(epci)).map(({ commune }) => commune),
      );
      if (communes.size === 0) {
        return failure([errorOf("census/territory-list-missing", { epci: territory.codes.join(", ") })]);
      }
      return success({
        communes,
        keep: (code) => communes.has(code) || codes.has(code) || communes.has(communeOf(code)),
      });
    }
    default: {
      const never: never = territory.kind;
      throw new RangeError(`"kind" expected epci, com, dep or iris, got ${String(never)}`);
    }
  }
}

/** The départements of the territory, and the cantons-ou-villes all of whose communes belong to it. */
export function widerPlacesOf(
  territory: Territory,
  members: readonly Membership[],
  places: { readonly communes: ReadonlySet<string> | null; readonly keep: (code: string) => boolean },
): WiderPlaces {
  const departments = places.communes === null ? territory.codes : [...places.communes].map(departmentOf);
  const [inside, outside] = [new Set<string>(), new Set<string>()];
  for (const { commune, canton } of members) {
    if (canton !== undefined) (places.keep(commune) ? inside : outside).add(canton);
  }
  const cantons = new Set([...inside].filter((canton) => !outside.has(canton)));
  const covered = new Set(members.flatMap(({ commune, canton }) => (cantons.has(canton ?? "") ? [commune] : [])));
  return {
    departments: new Set(departments),
    cantons,
    isWhole: places.communes === null,
    isCovered: places.communes !== null && [...places.communes].every((commune) => covered.has(commune)),
  };
}

/** The commune of today of a commune code. Communes associées were part of theirs before any census that is read: they stay. */
export function currentCommune(former: readonly FormerCommune[]): (commune: string) => string {
  const currents = new Map(former.flatMap(({ code, current, isCounted }) => (isCounted ? [[code, current]] : [])));
  return (commune) => currents.get(commune) ?? commune;
}
