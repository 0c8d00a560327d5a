// What people do, in one feature: at work by group (1-6), unemployed, student, retired, at home or otherwise inactive. TD_POP5 counts
// the activity, TD_POP6 the CSP with the unemployed in their former group: the people at work of each place, sex and age are
// shared by the groups of the same cell. That is an assumption (the unemployed are more often workers), and it is said.
import { compareText } from "../math/order.ts";
import type { Dimension, ImportedCell, ImportedTable } from "./imported.ts";

/** What was assumed, for census-sources.csv; `occupationFile` is the file of POP6. */
export function activityFormula(occupationFile: string): string {
  return `hypothèse : dans chaque commune, sexe et âge, les personnes en emploi se répartissent entre les groupes 1 à 6 comme dans POP6 (${occupationFile}), où les chômeurs sont comptés dans leur ancien groupe`;
}

/** Codes of TACTR for people out of work, as this feature names them. */
const others: Readonly<Record<string, string>> = {
  "12": "chomeur",
  "21": "retraite",
  "22": "etudiant",
  "24": "foyer",
  "26": "autre-inactif",
};
const atWork = "11";
const groups = ["1", "2", "3", "4", "5", "6"];

type Sums = Map<string, bigint>;

/** Units of each value of `dimension` by the cell's other codes. */
function sumsOf(table: ImportedTable, dimension: Dimension, keyOf: (codes: readonly string[]) => string) {
  const at = table.dimensions.indexOf(dimension);
  const found = new Map<string, Sums>();
  for (const { codes, units } of table.cells) {
    const key = keyOf(codes.filter((_, index) => index !== at));
    const sums: Sums = found.get(key) ?? new Map();
    found.set(key, sums);
    const code = codes[at] as string;
    sums.set(code, (sums.get(code) ?? 0n) + units);
  }
  return found;
}

const employed = (sums: Sums | undefined): bigint => groups.reduce((sum, group) => sum + (sums?.get(group) ?? 0n), 0n);

/** Shares whole units by the weights; what the division leaves goes to the first of them. */
function shared(units: bigint, weights: Sums): readonly (readonly [string, bigint])[] {
  const total = employed(weights);
  const parts = groups.map((group): [string, bigint] => [group, (units * (weights.get(group) ?? 0n)) / total]);
  const left = units - parts.reduce((sum, [, part]) => sum + part, 0n);
  const first = parts.find(([, part]) => part > 0n) ?? parts[0];
  return parts.map(([group, part]) => [group, group === first?.[0] ? part + left : part]);
}

function dimensionsWithout(table: ImportedTable, dimension: Dimension): readonly Dimension[] {
  return table.dimensions.filter((other) => other !== dimension);
}

/**
 * The table of what people do, from tables of activity and of CSP with the same other dimensions (place, sex, age). A cell whose
 * people at work have no group in the CSP table takes the groups of everyone. Null where the two do not match, or nobody works.
 */
export function activityGroups(activity: ImportedTable, occupation: ImportedTable): ImportedTable | null {
  const dimensions = dimensionsWithout(activity, "activite");
  const same = JSON.stringify(dimensions) === JSON.stringify(dimensionsWithout(occupation, "csp"));
  const isPair = activity.dimensions.includes("activite") && occupation.dimensions.includes("csp");
  if (!same || !isPair) return null;
  const keyOf = (codes: readonly string[]): string => JSON.stringify(codes);
  const occupations = sumsOf(occupation, "csp", keyOf);
  const everyone = sumsOf(occupation, "csp", () => "").get("");
  if (everyone === undefined || employed(everyone) === 0n) return null;
  const cells: ImportedCell[] = [];
  const sums = [...sumsOf(activity, "activite", keyOf)].sort(([a], [b]) => compareText(a, b));
  for (const [key, own] of sums) {
    const codes = JSON.parse(key) as readonly string[];
    const add = (code: string, units: bigint): void => {
      cells.push({ codes: [...codes, code], units, row: 0, column: "" });
    };
    const local = occupations.get(key);
    const weights = employed(local) > 0n ? (local as Sums) : everyone;
    for (const [group, units] of shared(own.get(atWork) ?? 0n, weights)) add(`emploi-${group}`, units);
    for (const [code, value] of Object.entries(others)) add(value, own.get(code) ?? 0n);
  }
  return {
    id: "activite-csp",
    vintage: activity.vintage,
    ...(activity.isDeclared === true ? { isDeclared: true } : {}),
    base: activity.base,
    dimensions: [...dimensions, "activite"],
    cells,
  };
}
