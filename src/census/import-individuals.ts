// The detail file INDCVI: persons with weights, put together by département, canton, sex, age and CSP. Without its weights it
// gives no population at all, and is refused. Two tables: the départements', and within them the territory's own people.
import { unitsOf } from "../math/decimal-units.ts";
import { areIndividuals } from "../model/individual-columns.ts";
import type { PersonGroup, PersonGroups, SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { groupPersons } from "./group-persons.ts";
import {
  emptyImport,
  type Imported,
  type ImportedCell,
  type ImportedTable,
  type KeepPlace,
  ownZone,
  type SampledCell,
  type WiderPlaces,
} from "./imported.ts";
import { cantonOf } from "./place-code.ts";

const base = "complémentaire, 15 ans ou plus, personnes pondérées";

/** CSP is asked of persons of 15 or more. */
const youngest = 15;

const statusGroups: Readonly<Record<string, string>> = { "32": "7", "20": "8", "31": "8", "33": "8" };

/** Group of a code of CS1 or STAT_GSEC: 11-16 and 21-26 by their last digit; null for a code of neither. */
function groupOf(code: string): string | null {
  if (/^[1-8]$/.test(code)) return code;
  return /^[12]([1-6])$/.exec(code)?.[1] ?? statusGroups[code] ?? null;
}

/** The band of an age as the column writes it: completed years, or five years from the one written. */
function bandOf(age: string, isClass: boolean): string | null {
  if (!/^\d{1,3}$/.test(age)) return null;
  const from = Number(age);
  return isClass ? `${from}-${from + 4}` : `${from}`;
}

function addCell(cells: Map<string, SampledCell>, codes: readonly string[], group: PersonGroup): void {
  const key = JSON.stringify(codes);
  const cell = cells.get(key);
  const units = unitsOf(group.weight) ?? 0n;
  cells.set(key, {
    codes,
    row: 1,
    column: "IPONDI",
    units: (cell?.units ?? 0n) + units,
    persons: (cell?.persons ?? 0) + group.persons,
    weightSquares: (cell?.weightSquares ?? 0) + group.weightSquares,
  });
}

/** Code of STAT_GSEC of those who are asked nothing: children. */
const outOfScope = "ZZ";

interface Places {
  readonly keep: KeepPlace;
  readonly wider: WiderPlaces;
}

function tablesOf(
  persons: PersonGroups,
  { keep, wider }: Places,
  problems: Problem[],
  file: string,
): readonly ImportedTable[] {
  const isClass = !persons.columns.includes("AGEREV") && persons.columns.includes("AGEREVQ");
  const department = new Map<string, SampledCell>();
  const territory = new Map<string, SampledCell>();
  const unknown = new Map<string, string>();
  for (const group of persons.groups) {
    if (!wider.departments.has(group.department) || group.group === outOfScope) continue;
    const age = bandOf(group.age, isClass);
    const csp = groupOf(group.group);
    const sex = { "1": "H", "2": "F" }[group.sex];
    if (age === null) unknown.set("age", group.age);
    else if (Number(/^\d+/.exec(age)?.[0]) < youngest) continue;
    if (sex === undefined) unknown.set("sexe", group.sex);
    if (csp === null) unknown.set("csp", group.group);
    if (age === null || csp === null || sex === undefined) continue;
    addCell(department, [group.department, sex, age, csp], group);
    const isOwn = group.commune === null ? wider.cantons.has(cantonOf(group.canton)) : keep(group.commune);
    if (isOwn) addCell(territory, [ownZone, sex, age, csp], group);
  }
  for (const [dimension, text] of unknown) {
    problems.push(errorOf("census/unknown-dimension-code", { dimension, text }, { file }));
  }
  const seedTable = (id: string, found: ReadonlyMap<string, SampledCell>): ImportedTable => {
    const cells = [...found.values()];
    return { id, vintage: null, base, dimensions: ["zone", "sexe", "age", "csp"], cells, sample: cells };
  };
  const seeds = [seedTable("indcvi", department)];
  // Of whole départements the territory is all there is: no part of it to tell apart.
  if (!wider.isWhole) seeds.push(seedTable("indcvi-territoire", territory));
  if (!wider.isWhole && !wider.isCovered) return seeds;
  const own = [...(wider.isWhole ? department : territory).values()];
  const cells = own.map((cell): ImportedCell => ({ ...cell, codes: cell.codes.slice(1) }));
  const joint = { id: "indcvi-sexe-age-csp", vintage: null, base, cells } as const;
  return [...seeds, { ...joint, dimensions: ["sexe", "age", "csp"] }];
}

/** Reads a file of persons; null when the source is none. Cells: zone x sex x age x CSP of the persons of 15 or more. */
export function importIndividuals(source: SourceFile, keep: KeepPlace, wider: WiderPlaces): Imported | null {
  if (source.kind === "json") return null;
  const { file } = source;
  const sheet = source.kind === "sheets" ? source.sheets[0] : undefined;
  if (source.kind === "sheets" && sheet === undefined) return null;
  const grouped =
    sheet === undefined ? null : groupPersons(sheet, file, (source as { decimalComma: boolean }).decimalComma);
  if (source.kind === "sheets" && grouped === null) return null;
  if (source.kind === "persons" && !areIndividuals(source.persons.columns)) return null;
  const persons = grouped?.persons ?? (source as { persons: PersonGroups }).persons;
  const problems: Problem[] = [...(grouped?.problems ?? []), warningOf("census/vintage-unknown", {}, { file })];
  if (persons.total === null)
    problems.push(errorOf("census/weights-missing", {}, { file, row: grouped?.headerRow ?? 1 }));
  if (persons.badWeights > 0) {
    problems.push(errorOf("census/cell-not-a-number", { text: "IPONDI", count: persons.badWeights }, { file }));
  }
  const tables = persons.total === null ? [] : tablesOf(persons, { keep, wider }, problems, file);
  return {
    ...emptyImport(file, "indcvi"),
    base,
    rows: persons.rows,
    total: persons.total === null ? null : unitsOf(persons.total),
    tables,
    problems,
  };
}
