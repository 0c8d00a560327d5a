// Sex x age x CSP of a territory where no table crosses them: a seed of another zone raked to the territory's own margins
// (sex x age from P, CSP from C). Margins are made to agree first; the seed's zeros stay. The result is estimated, and says so.
import { numberOfUnits } from "../math/decimal-units.ts";
import { compareText } from "../math/order.ts";
import { type RakingGroup, type RakingMargin, rake } from "../math/raking.ts";
import { bandText, readBand } from "../model/age-band.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { bandHolding, commonBands, sameBand } from "./common-bands.ts";
import type { ImportedTable } from "./imported.ts";
import { enoughPersons, type SeedReport, seedOf } from "./joint-seed.ts";

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
  /** What the seed rests on, where it was made from a file of persons. */
  readonly seed: SeedReport | null;
  /** Share of the people in cells with fewer than 30 persons in the seed; null where the seed tells no persons. */
  readonly thinShare: number | null;
  /** Cells at 0 in the seed that a margin needs: half a mean weight was put there. */
  readonly filled: readonly { readonly sex: string; readonly age: string; readonly group: string }[];
  /** The tables it was made from. */
  readonly from: {
    readonly sexAge: ImportedTable;
    readonly groups: ImportedTable;
    readonly crossing: ImportedTable;
  };
}

const tolerance = 1e-9;
const mostSweeps = 1000;

function sums(table: ImportedTable, keyOf: (code: (dimension: string) => string) => string): Map<string, number> {
  const units = new Map<string, bigint>();
  for (const cell of table.cells) {
    const key = keyOf((dimension) => cell.codes[table.dimensions.indexOf(dimension as "sexe")] ?? "");
    units.set(key, (units.get(key) ?? 0n) + cell.units);
  }
  return new Map([...units].map(([key, value]) => [key, numberOfUnits(value)]));
}

type Place = readonly [sex: string, age: string, group: string];

interface Request {
  readonly crossing: ImportedTable;
  /** The territory's own part of a crossing that tells persons. */
  readonly own: ImportedTable | null;
  readonly sexAge: ImportedTable;
  readonly groups: ImportedTable;
}

const bandsOf = (table: ImportedTable) =>
  [...new Set(table.cells.map(({ codes }) => codes[table.dimensions.indexOf("age")] as string))].flatMap(
    (text) => readBand(text) ?? [],
  );

/** A margin that the seed holds nobody for is met from half a mean weight in each of its cells, where persons were sampled. */
function withNeededCells(
  places: readonly Place[],
  seed: readonly number[],
  margins: readonly RakingMargin[],
  report: SeedReport | null,
): { readonly seed: readonly number[]; readonly filled: readonly Place[] } {
  if (report === null) return { seed, filled: [] };
  const needed = new Set<number>();
  for (const { target, cells } of margins.flatMap(({ groups }) => groups)) {
    if (target > 0 && cells.every((index) => seed[index] === 0)) for (const index of cells) needed.add(index);
  }
  return {
    seed: seed.map((weight, index) => (needed.has(index) ? report.meanWeight / 2 : weight)),
    filled: [...needed].map((index) => places[index] as Place),
  };
}

/**
 * Rakes the crossing (sex, age, CSP) to `sexAge` and `groups`, in the finest bands that both allow.
 * Problems: bands that cut across one another, a margin that the seed's zeros cannot meet, no fit after 1,000 sweeps.
 */
function jointPopulation(request: Request): Result<JointPopulation> {
  const { crossing, own } = request;
  const crossed = bandsOf(crossing);
  const youngest = Math.min(...crossed.map(({ from }) => from));
  // Children have no CSP: bands that end before the crossing begins are left out, not forced in.
  const asked = bandsOf(request.sexAge).filter(({ to }) => to === null || to >= youngest);
  const bands = commonBands(crossed, asked);
  const problems: Problem[] = bands
    .filter((band) => ![...crossed, ...asked].some((given) => sameBand(band, given)))
    .map((band) => errorOf("census/bands-cross", { band: bandText(band), bands: crossed.map(bandText) }));
  if (problems.length > 0) return failure(problems);
  const seed = seedOf(crossing, own, bands);
  const sexes = [...new Set(crossing.cells.map(({ codes }) => codes[crossing.dimensions.indexOf("sexe")] as string))];
  const groupSums = sums(request.groups, (code) => code("csp"));
  const everyPlace = sexes.flatMap((sex) =>
    bands.flatMap((band) => [...groupSums.keys()].map((group) => JSON.stringify([sex, bandText(band), group]))),
  );
  const keys = [...new Set([...seed.weights.keys(), ...(seed.report === null ? [] : everyPlace)])].sort(compareText);
  const places = keys.map((key) => JSON.parse(key) as [string, string, string]);
  const targets = new Map<string, number>();
  for (const [key, people] of sums(request.sexAge, (code) => JSON.stringify([code("sexe"), code("age")]))) {
    const [sex, age] = JSON.parse(key) as [string, string];
    const band = readBand(age);
    const outer = band === null ? null : bandHolding(bands, band);
    if (outer === null) continue;
    const place = JSON.stringify([sex, bandText(outer)]);
    targets.set(place, (targets.get(place) ?? 0) + people);
  }
  const people = [...targets.values()].reduce((sum, value) => sum + value, 0);
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
  const margins = [
    { name: "sexe x âge", groups: ages },
    { name: "CSP", groups },
  ];
  const plain = keys.map((key) => seed.weights.get(key) ?? 0);
  const { seed: weights, filled } = withNeededCells(places, plain, margins, seed.report);
  const raked = rake({ seed: weights, margins, tolerance, mostSweeps });
  if (raked.status === "contradiction") {
    return failure([errorOf("census/margin-impossible", { margin: raked.margin, group: raked.group })]);
  }
  const residual = raked.errors.at(-1) as number;
  if (raked.status === "not-fitted") {
    return failure([errorOf("census/margins-disagree", { sweeps: raked.sweeps, residual: residual.toFixed(3) })]);
  }
  const thinPeople = keys.reduce((sum, key, index) => {
    return (seed.persons.get(key) ?? 0) < enoughPersons ? sum + (raked.cells[index] as number) : sum;
  }, 0);
  const cells = places.map(([sex, age, group], index) => ({ sex, age, group, people: raked.cells[index] as number }));
  return success({
    cells,
    people,
    sweeps: raked.sweeps,
    residual,
    divergence: raked.divergence,
    largestChange: { cell: cells[raked.largestChange.cell] as JointCell, ratio: raked.largestChange.ratio },
    groupScale,
    zeroCells: weights.filter((weight) => weight === 0).length,
    seed: seed.report,
    thinShare: seed.report === null ? null : thinPeople / people,
    filled: filled.map(([sex, age, group]) => ({ sex, age, group })),
    from: { sexAge: request.sexAge, groups: request.groups, crossing },
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
  const crossings = filled.filter((table) => table.dimensions[0] === "zone" && has(table, "sexe", "age", "csp"));
  // A file of persons knows the département, and in it the territory: it is nearer than the table of another zone.
  const crossing = crossings.find(({ id }) => id === "indcvi") ?? crossings[0];
  const own = crossings.find(({ id }) => id === "indcvi-territoire") ?? null;
  const tellers = filled.filter((table) => table.dimensions[0] !== "zone");
  const sexAge = tellers.find((table) => has(table, "sexe", "age") && !table.id.endsWith("-age3"));
  const groups = tellers.find((table) => has(table, "csp"));
  if (crossing === undefined || sexAge === undefined || groups === undefined) return null;
  return jointPopulation({ crossing, own: crossing.sample === undefined ? null : own, sexAge, groups });
}
