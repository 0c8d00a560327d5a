// The column names of the bases « Évolution et structure de la population »: `P22_H1529`, `C16_POP15P_CS3`,
// `C22_F15P_STAT_GSEC16_26`, `C22_POP1524_STAT_GSEC32`. Families of bands that cut at different ages are kept apart.
import type { Dimension } from "./imported.ts";
import { bases } from "./imported.ts";

/** What one column counts: the table it belongs to and its codes, in the order of the table's dimensions after the place. */
export interface StructureColumn {
  readonly vintage: string;
  readonly family: "pop" | "age6" | "sexe-age6" | "age10" | "sexe-age3" | "age3" | "csp" | "sexe-csp" | "age-csp";
  readonly codes: readonly string[];
}

interface FamilyShape {
  readonly base: string;
  readonly dimensions: readonly Dimension[];
}

/** Dimensions and base of each family. */
export const families: Readonly<Record<StructureColumn["family"], FamilyShape>> = {
  pop: { base: bases.principalAllAges, dimensions: [] },
  age6: { base: bases.principalAllAges, dimensions: ["age"] },
  "sexe-age6": { base: bases.principalAllAges, dimensions: ["sexe", "age"] },
  age10: { base: bases.principalAllAges, dimensions: ["age"] },
  age3: { base: bases.principalAllAges, dimensions: ["age"] },
  "sexe-age3": { base: bases.principalAllAges, dimensions: ["sexe", "age"] },
  csp: { base: bases.complementary15, dimensions: ["csp"] },
  "sexe-csp": { base: bases.complementary15, dimensions: ["sexe", "csp"] },
  "age-csp": { base: bases.complementary15, dimensions: ["age", "csp"] },
};

const sixBands = ["0014", "1529", "3044", "4559", "6074", "75P"] as const;
/** RP2022 by commune cuts the last band in two. */
const sevenBands = ["7589", "90P"] as const;
const tenBands = ["0002", "0305", "0610", "1117", "1824", "2539", "4054", "5564", "6579", "80P"] as const;
const threeBands = ["0019", "2064", "65P"] as const;

const statusGroups = ["11_21", "12_22", "13_23", "14_24", "15_25", "16_26", "32", "40"] as const;

/** `1529` -> `15-29`, `75P` -> `75+`. */
function bandOf(code: string): string {
  const open = /^(\d{2})P$/.exec(code);
  if (open !== null) return `${Number(open[1])}+`;
  return `${Number(code.slice(0, 2))}-${Number(code.slice(2, 4))}`;
}

function groupOf(text: string): string | null {
  const old = /^CS([1-8])$/.exec(text);
  if (old !== null) return old[1] as string;
  const index = statusGroups.findIndex((group) => text === `STAT_GSEC${group}`);
  return index < 0 ? null : `${index + 1}`;
}

const has = (list: readonly string[], text: string): boolean => list.includes(text);
const sexOf = (letters: string): readonly string[] => (letters === "POP" ? [] : [letters]);

/** Reads a column name; null for places, labels and figures that no quota uses (nationality, households). */
export function readStructureColumn(name: string): StructureColumn | null {
  const found = /^([PC])(\d{2})_(POP|H|F)(\w*)$/.exec(name);
  if (found === null) return null;
  const [, exploitation, year, letters, rest] = found as unknown as [string, string, string, string, string];
  const vintage = `${Number(year) > 80 ? "19" : "20"}${year}`;
  const make = (family: StructureColumn["family"], codes: readonly string[]) => ({ vintage, family, codes });
  if (exploitation === "P") {
    if (letters === "POP" && rest === "") return make("pop", []);
    const sexes = sexOf(letters);
    if (has(sixBands, rest) || has(sevenBands, rest)) {
      return make(sexes.length === 0 ? "age6" : "sexe-age6", [...sexes, bandOf(rest)]);
    }
    if (has(tenBands, rest) && letters === "POP") return make("age10", [bandOf(rest)]);
    if (has(threeBands, rest)) return make(sexes.length === 0 ? "age3" : "sexe-age3", [...sexes, bandOf(rest)]);
    return null;
  }
  const crossed = /^(15P|1524|2554|55P)_(\w+)$/.exec(rest);
  const group = crossed === null ? null : groupOf(crossed[2] as string);
  if (crossed === null || group === null) return null;
  if (crossed[1] === "15P") return make(letters === "POP" ? "csp" : "sexe-csp", [...sexOf(letters), group]);
  return letters === "POP" ? make("age-csp", [bandOf(crossed[1] as string), group]) : null;
}
