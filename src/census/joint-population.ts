// Sex x age x CSP of a territory where no table crosses them: a seed of another zone raked to the territory's own margins
// (sex x age from P, CSP from C). Margins are made to agree first; the seed's zeros stay. The result is estimated, and says so.
import { numberOfUnits } from "../math/decimal-units.ts";
import { compareText } from "../math/order.ts";
import { type RakingGroup, rake } from "../math/raking.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { type AgeBand, bandText, readBand } from "./age-code.ts";
import type { ImportedTable } from "./imported.ts";

/** One estimated cell. */
export interface JointCell {
  readonly sex: string;
  readonly age: string;
  readonly group: string;
  readonly people: number;
}

/** The joint population with the report of how it was made. */
export interface JointPopulation {
  readonly cells: readonly JointCell[];
  readonly people: number;
  readonly sweeps: number;
  /** Largest |margin - fit| in persons. */
  readonly residual: number;
  /** Kullback-Leibler divergence from the seed, in nats. */
  readonly divergence: number;
  readonly largestChange: { readonly cell: JointCell; readonly ratio: number };
  /** Factor by which the CSP margin was scaled to the people counted by sex and age. */
  readonly groupScale: number;
  /** Seed cells at 0, which stay 0. */
  readonly zeroCells: number;
}

const tolerance = 1e-9;
const mostSweeps = 1000;

/** The seed's band that holds a margin's band; null when none does, or when it cuts it. */
function bandWithin(bands: readonly AgeBand[], inner: AgeBand): AgeBand | null {
  return (
    bands.find((band) => band.from <= inner.from && (band.to === null || (inner.to !== null && inner.to <= band.to))) ??
    null
  );
}

function sums(table: ImportedTable, keyOf: (code: (dimension: string) => string) => string): Map<string, number> {
  const units = new Map<string, bigint>();
  for (const cell of table.cells) {
    const key = keyOf((dimension) => cell.codes[table.dimensions.indexOf(dimension as "sexe")] ?? "");
    units.set(key, (units.get(key) ?? 0n) + cell.units);
  }
  return new Map([...units].map(([key, value]) => [key, numberOfUnits(value)]));
}

/**
 * Rakes `seed` (sex, age, CSP) to `sexAge` and `groups`. Bands of `sexAge` are put together into those of the seed.
 * Problems: bands that cut across one another, a margin that the seed's zeros cannot meet, no fit after 1,000 sweeps.
 */
function jointPopulation(request: {
  readonly seed: ImportedTable;
  readonly sexAge: ImportedTable;
  readonly groups: ImportedTable;
}): Result<JointPopulation> {
  const seedSums = sums(request.seed, (code) => JSON.stringify([code("sexe"), code("age"), code("csp")]));
  const keys = [...seedSums.keys()].sort(compareText);
  const places = keys.map((key) => JSON.parse(key) as [string, string, string]);
  const bands = [...new Set(places.map(([, age]) => age))].flatMap((age) => readBand(age) ?? []);
  const problems: Problem[] = [];
  const targets = new Map<string, number>();
  for (const [key, people] of sums(request.sexAge, (code) => JSON.stringify([code("sexe"), code("age")]))) {
    const [sex, age] = JSON.parse(key) as [string, string];
    const band = readBand(age);
    // Children have no CSP: bands that end before the seed begins are left out, not forced in.
    if (band !== null && band.to !== null && bands.every(({ from }) => from > (band.to as number))) continue;
    const outer = band === null ? null : bandWithin(bands, band);
    if (outer === null) {
      problems.push(errorOf("census/bands-cross", { band: age, bands: bands.map(bandText) }));
      continue;
    }
    const place = JSON.stringify([sex, bandText(outer)]);
    targets.set(place, (targets.get(place) ?? 0) + people);
  }
  if (problems.length > 0) return failure(problems);
  const people = [...targets.values()].reduce((sum, value) => sum + value, 0);
  const groupSums = sums(request.groups, (code) => code("csp"));
  const groupTotal = [...groupSums.values()].reduce((sum, value) => sum + value, 0);
  const groupScale = people / groupTotal;
  const holders = (wanted: (place: readonly [string, string, string]) => boolean): readonly number[] =>
    places.flatMap((place, index) => (wanted(place) ? [index] : []));
  const ages = [...targets].map(([key, target]): RakingGroup => {
    const [sex, age] = JSON.parse(key) as [string, string];
    return { name: `${sex} ${age}`, target, cells: holders((place) => place[0] === sex && place[1] === age) };
  });
  const groups = [...groupSums].map(([group, count]): RakingGroup => {
    return { name: `CSP ${group}`, target: count * groupScale, cells: holders((place) => place[2] === group) };
  });
  const raked = rake({
    seed: keys.map((key) => seedSums.get(key) as number),
    margins: [
      { name: "sexe x âge", groups: ages },
      { name: "CSP", groups },
    ],
    tolerance,
    mostSweeps,
  });
  if (raked.status === "contradiction") {
    return failure([errorOf("census/margin-impossible", { margin: raked.margin, group: raked.group })]);
  }
  const residual = raked.errors.at(-1) as number;
  if (raked.status === "not-fitted") {
    return failure([errorOf("census/margins-disagree", { sweeps: raked.sweeps, residual: residual.toFixed(3) })]);
  }
  const cells = places.map(([sex, age, group], index) => ({ sex, age, group, people: raked.cells[index] as number }));
  return success({
    cells,
    people,
    sweeps: raked.sweeps,
    residual,
    divergence: raked.divergence,
    largestChange: { cell: cells[raked.largestChange.cell] as JointCell, ratio: raked.largestChange.ratio },
    groupScale,
    zeroCells: keys.filter((key) => seedSums.get(key) === 0).length,
  });
}

/** The joint population from the tables at hand: the first seed, sex x age and CSP; null when one of them is missing. */
export function findJointPopulation(tables: readonly ImportedTable[]): Result<JointPopulation> | null {
  const has = (table: ImportedTable, ...dimensions: readonly string[]): boolean =>
    dimensions.every((dimension) => (table.dimensions as readonly string[]).includes(dimension)) &&
    ["sexe", "age", "csp", "activite"].every(
      (dimension) => dimensions.includes(dimension) || !(table.dimensions as readonly string[]).includes(dimension),
    );
  const filled = tables.filter(({ cells }) => cells.length > 0);
  const seed = filled.find((table) => table.dimensions[0] === "zone" && has(table, "sexe", "age", "csp"));
  const own = filled.filter((table) => table.dimensions[0] !== "zone");
  const sexAge = own.find((table) => has(table, "sexe", "age") && !table.id.endsWith("-age3"));
  const groups = own.find((table) => has(table, "csp"));
  if (seed === undefined || sexAge === undefined || groups === undefined) return null;
  return jointPopulation({ seed, sexAge, groups });
}
