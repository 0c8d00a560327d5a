// From imported files to the population table of one territory: its cells only, every inhabitant in exactly one district,
// each table with where it comes from. Tables are never added to one another.
import { fixedDecimal } from "../math/decimal-text.ts";
import { numberOfUnits, rationalOfUnits, unitsText } from "../math/decimal-units.ts";
import { compareText } from "../math/order.ts";
import type { DistrictRow } from "../model/census-request.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { activityFormula, activityGroups } from "./activity-groups.ts";
import { eligibleTable } from "./eligible.ts";
import { bases, type FormerCommune, type Imported, type ImportedTable } from "./imported.ts";
import { findJointPopulation, type JointPopulation } from "./joint-population.ts";
import { jointSources, jointTable } from "./joint-source.ts";
import { communeOf } from "./place-code.ts";
import {
  districtFaults,
  districtOf,
  emptyDistricts,
  isPlaceable,
  missingProblem,
  openDistricts,
  peopleByDistrict,
  unknownPlaces,
} from "./place-districts.ts";
import { combinedVintages, type FileTable, furtherSource, type TableSource, vintageText } from "./table-source.ts";
import { currentCommune } from "./territory.ts";

export interface TerritoryTables {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sources: readonly TableSource[];
  /** Sex x age x CSP estimated by raking; null when it was not asked for. */
  readonly joint: Omit<JointPopulation, "from"> | null;
}

const order = ["epci", "commune", "iris", "secteur", "sexe", "age", "csp", "activite"];
/** Decimals of a figure that is written as it is: INSEE prints 15 at most. */
const mostDecimals = 20;
const smallDistrict = 2000;
const namedCodes = 5;

/** Exactly where a decimal can be (published figures), to 12 decimals where a band was shared. */
function populationText(units: bigint): string {
  return unitsText(units, mostDecimals) ?? fixedDecimal(rationalOfUnits(units), 12);
}

interface Placed {
  readonly source: Imported;
  readonly table: ImportedTable;
  readonly formula: string;
  /** Tables of other files that its figures were made with, and what each was needed for. */
  readonly further: readonly (FileTable & { readonly use: string })[];
}

/** Tables of the territory; those of another zone are seeds, never the territory's people. */
function ownTables(source: Imported): readonly ImportedTable[] {
  return source.tables.filter(({ cells, dimensions }) => cells.length > 0 && dimensions[0] !== "zone");
}

/** What people do, where a file of activity and a file of CSP can be put together. */
function activityTables(files: readonly Imported[]): readonly Placed[] {
  const [activity, occupation] = [
    files.find(({ product }) => product === "td-pop5"),
    files.find(({ product }) => product === "td-pop6"),
  ];
  if (activity === undefined || occupation === undefined) return [];
  const [counted, grouped] = [ownTables(activity)[0], ownTables(occupation)[0]];
  const table = counted === undefined || grouped === undefined ? null : activityGroups(counted, grouped);
  if (table === null || grouped === undefined) return [];
  const further = [{ source: occupation, table: grouped, use: "groupes des personnes en emploi" }];
  return [{ source: activity, table, formula: activityFormula(occupation.file), further }];
}

function placedTables(files: readonly Imported[], fromAge: number | null): readonly Placed[] {
  const published = files.flatMap((source) =>
    ownTables(source).map((table): Placed => ({ source, table, formula: "", further: [] })),
  );
  const all = [...published, ...activityTables(files)];
  if (fromAge === null) return all;
  const fileTables = files.map((source) => ({ source, file: source.file, tables: ownTables(source) }));
  return all.flatMap((own): Placed[] => {
    const [file] = fileTables.filter(({ source }) => source === own.source) as [(typeof fileTables)[number]];
    const others = fileTables.filter((other) => other !== file);
    const eligible = eligibleTable({ table: own.table, own: file, others, fromAge });
    if (eligible === null) return [own];
    const formula =
      own.formula === "" ? eligible.formula : `${own.formula}, et ${eligible.formula.replace("hypothèse : ", "")}`;
    const use = `nombre des moins de ${fromAge} ans`;
    const told = eligible.others.map(({ file: name, table }) => {
      return { source: files.find((source) => source.file === name) as Imported, table, use };
    });
    return [own, { source: own.source, table: eligible.table, formula, further: [...own.further, ...told] }];
  });
}

/** What is told of the joint population, without the tables that it was made from. */
function withoutTables({ from: _from, ...told }: JointPopulation): Omit<JointPopulation, "from"> {
  return told;
}

/** Communes of the territory that a table leaves out. */
function incomplete(
  { table }: Placed,
  communes: ReadonlySet<string> | null,
  currentOf: (commune: string) => string,
  nameOf: (commune: string) => string,
): readonly Problem[] {
  if (communes === null || (table.dimensions[0] !== "commune" && table.dimensions[0] !== "iris")) return [];
  // Arrondissements stand for their commune.
  const covered = new Set(table.cells.map(({ codes }) => communeOf(currentOf((codes[0] as string).slice(0, 5)))));
  const missing = [...communes].filter((code) => !covered.has(code)).sort(compareText);
  if (missing.length === 0 || missing.length === communes.size) return [];
  const facts = { table: table.id, missing: missing.slice(0, 20).map(nameOf), count: missing.length };
  return [warningOf("census/territory-incomplete", facts)];
}

/** Communes of the past among the places of a table: their people go to the commune of today, and that is told. */
function formerCodes({ table }: Placed, currentOf: (commune: string) => string): readonly Problem[] {
  if (table.dimensions[0] !== "commune" && table.dimensions[0] !== "iris") return [];
  const communes = [...new Set(table.cells.map(({ codes }) => (codes[0] as string).slice(0, 5)))].sort(compareText);
  const past = communes.filter((code) => currentOf(code) !== code);
  if (past.length === 0) return [];
  const codes = past.slice(0, namedCodes).map((code) => `${code} → ${currentOf(code)}`);
  return [warningOf("census/former-codes", { table: table.id, codes, count: past.length })];
}

/**
 * The population table of a territory. `communes` null: a whole département, whose communes nobody lists.
 * Districts are places (IRIS or communes) put together by the user; every inhabited place must be in one and only one.
 */
export function cutTerritory(request: {
  readonly files: readonly Imported[];
  readonly communes: ReadonlySet<string> | null;
  readonly territory: string;
  /** Communes that have become part of another, as the files tell it. */
  readonly former: readonly FormerCommune[];
  readonly districts: { readonly file: string; readonly rows: readonly DistrictRow[] } | null;
  readonly fromAge: number | null;
  /** Whether sex x age x CSP is to be estimated. */
  readonly joint: boolean;
}): Result<TerritoryTables> {
  const { files, communes, territory, former } = request;
  const districts = request.districts === null ? null : openDistricts(request.districts);
  const currentOf = currentCommune(former);
  const members = files.flatMap((file) => file.members);
  const names = new Map(members.flatMap(({ commune, name }) => (name === null ? [] : [[commune, name]])));
  const nameOf = (code: string): string => [code, names.get(code) ?? []].flat().join(" ");
  const placed = placedTables(files, request.fromAge);
  if (placed.length === 0) return failure([errorOf("census/territory-empty", { territory })]);
  const problems: Problem[] = districts === null ? [] : [...districtFaults(districts)];
  const warnings: Problem[] = placed.flatMap((entry) =>
    entry.formula === "" ? incomplete(entry, communes, currentOf, nameOf) : [],
  );
  const firsts = placed.filter(({ source }, index) => placed.findIndex((other) => other.source === source) === index);
  for (const first of firsts) warnings.push(...formerCodes(first, currentOf));
  const published = placed.filter(({ formula }) => formula === "").map(({ table }) => table);
  for (const problem of districts === null ? [] : unknownPlaces(districts, published, former, communes)) {
    (problem.severity === "error" ? problems : warnings).push(problem);
  }
  if (districts !== null) warnings.push(...emptyDistricts(districts, published, currentOf));
  const vintages = [...new Set(placed.flatMap(({ table }) => table.vintage ?? []))].sort(compareText);
  if (vintages.length > 1) warnings.push(warningOf("census/vintages-differ", { vintages }));

  const districtPeople = new Map<string, bigint>();
  const rows: Record<string, string>[] = [];
  const sources: TableSource[] = [];
  const ids = new Map<string, number>();
  const made: { id: string; from: readonly FileTable[] }[] = [];
  for (const { source, table, formula, further } of placed) {
    const seen = (ids.get(table.id) ?? 0) + 1;
    ids.set(table.id, seen);
    const id = seen === 1 ? table.id : `${table.id}-${seen}`;
    const level = table.dimensions[0];
    // What cannot be cut by districts stays without.
    const placeable = districts !== null && isPlaceable(table, districts);
    if (placeable) {
      const { people, missing } = peopleByDistrict(table, districts, currentOf);
      if (missing.size > 0 && problems.length === 0) problems.push(missingProblem(missing, districts.file));
      // Whichever table counts all ages tells the people of a district; a cut one, with some of the bands, tells fewer.
      if (formula === "" && (table.base === bases.principalAllAges || table.base === bases.reference)) {
        for (const [name, units] of people) {
          if (units > (districtPeople.get(name) ?? 0n)) districtPeople.set(name, units);
        }
      }
    }
    let total = 0n;
    const sums = new Map<string, { codes: Record<string, string>; units: bigint }>();
    for (const { codes, units } of table.cells) {
      total += units;
      const place = codes[0] as string;
      const row: Record<string, string> = { table: id };
      table.dimensions.forEach((dimension, index) => {
        row[dimension] = codes[index] as string;
      });
      if (level === "iris" || level === "commune") row["commune"] = currentOf(place.slice(0, 5));
      if (placeable) row["secteur"] = districtOf(districts, place, currentOf) ?? "";
      const key = JSON.stringify(order.map((dimension) => row[dimension] ?? ""));
      sums.set(key, { codes: row, units: (sums.get(key)?.units ?? 0n) + units });
    }
    for (const [, { codes, units }] of [...sums].sort(([a], [b]) => compareText(a, b))) {
      rows.push({ ...codes, population: populationText(units) });
    }
    sources.push({
      table: id,
      file: source.file,
      product: source.product,
      vintage: vintageText(table),
      base: table.base,
      people: numberOfUnits(total),
      formula,
    });
    for (const { use, ...other } of further) sources.push(furtherSource(id, other, use));
    made.push({ id, from: [{ source, table }, ...further] });
  }
  for (const [district, units] of [...districtPeople].sort(([a], [b]) => compareText(a, b))) {
    const people = Math.round(numberOfUnits(units));
    if (people < smallDistrict) warnings.push(warningOf("census/district-small", { district, people }));
  }
  const joint = request.joint ? findJointPopulation(files.flatMap(({ tables }) => tables)) : null;
  if (request.joint && joint === null) problems.push(errorOf("census/joint-sources-missing", {}));
  if (joint?.ok === false) problems.push(...joint.problems);
  if (problems.length > 0) return failure([...problems, ...warnings]);
  if (joint?.ok === true) {
    for (const { sex, age, group, people } of joint.value.cells) {
      rows.push({ table: jointTable, sexe: sex, age, csp: group, population: people.toFixed(6) });
    }
    const fileOf = (table: ImportedTable): FileTable => {
      return { source: files.find(({ tables }) => tables.includes(table)) as Imported, table };
    };
    const { sexAge, groups, crossing } = joint.value.from;
    const from = { sexAge: fileOf(sexAge), groups: fileOf(groups), crossing: fileOf(crossing) };
    sources.push(...jointSources(joint.value, from));
    made.push({ id: jointTable, from: Object.values(from) });
  }
  warnings.push(...combinedVintages(made));
  const dimensions = order.filter((dimension) => rows.some((row) => (row[dimension] ?? "") !== ""));
  const headers = ["table", ...dimensions, "population"];
  return success(
    {
      headers,
      rows: rows.map((row) => headers.map((header) => row[header] ?? "")),
      sources,
      joint: joint?.ok === true ? withoutTables(joint.value) : null,
    },
    warnings,
  );
}
