// The seed of the raking: a crossing of sex, age and CSP whose shape is kept. From a detail file it is the territory's own
// persons where there are enough of them in a cell, mixed with their département's where there are not.
import { numberOfUnits } from "../math/decimal-units.ts";
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";
import { bandHolding } from "./common-bands.ts";
import type { ImportedTable, SampledCell } from "./imported.ts";

/** Persons in a cell below which it is mixed: with n persons its own share counts for n / (n + 30). */
export const enoughPersons = 30;

/** What the seed rests on, where a file of persons made it. */
export interface SeedReport {
  /** Persons of the territory in the file, unweighted. */
  readonly persons: number;
  /** Effective sample size (sum of weights)^2 / (sum of their squares). */
  readonly effectivePersons: number;
  /** Cells with fewer than 30 persons, mixed with the département's. */
  readonly mixedCells: number;
  /** Mean weight of a person of the seed. */
  readonly meanWeight: number;
}

export interface Seed {
  /** Weight of each cell by `[sex, age, group]` as JSON. */
  readonly weights: ReadonlyMap<string, number>;
  /** Persons behind each cell; empty where the seed is a published table. */
  readonly persons: ReadonlyMap<string, number>;
  readonly report: SeedReport | null;
}

interface SeedCell {
  readonly weight: number;
  readonly persons: number;
  readonly squares: number;
}

function gathered(table: ImportedTable, bands: readonly AgeBand[]): ReadonlyMap<string, SeedCell> {
  const at = (dimension: "sexe" | "age" | "csp"): number => table.dimensions.indexOf(dimension);
  const found = new Map<string, { units: bigint; persons: number; squares: number }>();
  const cells = table.sample ?? table.cells.map((cell): SampledCell => ({ ...cell, persons: 0, weightSquares: 0 }));
  for (const { codes, units, persons, weightSquares } of cells) {
    const band = readBand(codes[at("age")] as string);
    const outer = band === null ? null : bandHolding(bands, band);
    if (outer === null) continue;
    const key = JSON.stringify([codes[at("sexe")], bandText(outer), codes[at("csp")]]);
    const sum = found.get(key) ?? { units: 0n, persons: 0, squares: 0 };
    found.set(key, { units: sum.units + units, persons: sum.persons + persons, squares: sum.squares + weightSquares });
  }
  return new Map(
    [...found].map(([key, { units, persons, squares }]) => [key, { weight: numberOfUnits(units), persons, squares }]),
  );
}

function total(cells: ReadonlyMap<string, SeedCell>, of: keyof SeedCell): number {
  return [...cells.values()].reduce((sum, cell) => sum + cell[of], 0);
}

/** The territory's own cells, thin ones mixed with the département's of the same total. */
function mixed(own: ReadonlyMap<string, SeedCell>, wide: ReadonlyMap<string, SeedCell>): Seed {
  const scale = total(own, "weight") / total(wide, "weight");
  const weights = new Map<string, number>();
  const persons = new Map<string, number>();
  let mixedCells = 0;
  for (const [key, { weight }] of wide) {
    const cell = own.get(key) ?? { weight: 0, persons: 0, squares: 0 };
    const part = cell.persons >= enoughPersons ? 1 : cell.persons / (cell.persons + enoughPersons);
    if (part < 1) mixedCells += 1;
    weights.set(key, part * cell.weight + (1 - part) * weight * scale);
    persons.set(key, cell.persons);
  }
  const sum = total(own, "weight");
  const count = total(own, "persons");
  const report = {
    persons: count,
    effectivePersons: (sum * sum) / total(own, "squares"),
    mixedCells,
    meanWeight: sum / count,
  };
  return { weights, persons, report };
}

/** The seed from a crossing and, where the file tells persons, the territory's own part of it; in `bands`. */
export function seedOf(crossing: ImportedTable, own: ImportedTable | null, bands: readonly AgeBand[]): Seed {
  const wide = gathered(crossing, bands);
  if (crossing.sample === undefined) {
    return { weights: new Map([...wide].map(([key, { weight }]) => [key, weight])), persons: new Map(), report: null };
  }
  return mixed(own === null ? wide : gathered(own, bands), wide);
}
