// Quotas for every cell of two crossed features. The joint census figures are fitted to the seats of both features (iterative
// proportional fitting), then rounded so that every row and column keeps its seats. After a fit to whole sums, floors and ceilings
// always suffice: the fitted table is itself a fractional one of them, and such tables round to whole ones (L. H. Cox, 1987).
import { controlledRounding } from "../math/controlled-rounding.ts";
import { exactDecimal } from "../math/decimal-text.ts";
import { rake } from "../math/raking.ts";
import { add, compare, divide, multiply, type Rational, rational, toNumber, toText, zero } from "../math/rational.ts";
import type { CensusSource } from "../model/census-source.ts";
import type { CrossSettings } from "../model/constraint.ts";
import { cellName, countedValues } from "../model/derived-feature.ts";
import type { DerivedQuota, Variation } from "../model/quota.ts";
import type { FeatureSettings, PanelSettings, ValueSettings } from "../model/settings.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { crossSource } from "./cross-source.ts";
import { jointFigures } from "./joint-figures.ts";
import { variationOf } from "./precision.ts";
import { fragilePercent } from "./precision-problems.ts";
import type { Census } from "./read-census.ts";

/** The fit stops within this part of a seat of every sum, or after so many sweeps: tables with zeros in the way fit slowly. */
const fitWithinSeats = 1e-9;
const mostSweeps = 2_000;

/** Seats of each cell before rounding: the figures fitted to the sums. Where no fit exists, the nearest that the sweeps reach. */
function fittedTargets(
  figures: readonly (readonly Rational[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
): readonly (readonly number[])[] {
  const width = columnSums.length;
  const at = (i: number, j: number): number => i * width + j;
  const fitted = rake({
    seed: figures.flat().map(toNumber),
    margins: [
      {
        name: "rows",
        groups: rowSums.map((target, i) => ({ name: `${i}`, target, cells: columnSums.map((_, j) => at(i, j)) })),
      },
      {
        name: "columns",
        groups: columnSums.map((target, j) => ({ name: `${j}`, target, cells: rowSums.map((_, i) => at(i, j)) })),
      },
    ],
    tolerance: fitWithinSeats,
    mostSweeps,
  });
  // A row without inhabitants but with seats: the rounding finds the same contradiction, and names it.
  const cells = fitted.status === "contradiction" ? figures.flat().map(toNumber) : fitted.cells;
  return rowSums.map((_, i) => columnSums.map((__, j) => cells[at(i, j)] as number));
}

/** A crossing by the values of its features, `[value of the first][value of the second]`: inhabitants, fitted and whole seats. */
export interface CrossedTable {
  readonly figures: readonly (readonly Rational[])[];
  readonly total: Rational;
  readonly targets: readonly (readonly number[])[];
  readonly seats: readonly (readonly number[])[];
}

/**
 * Shares the seats of both features, which `computed` holds, among the cells.
 * Problems: what the joint table lacks, and seats that its empty cells leave no room for.
 */
export function crossedTable(
  cross: CrossSettings,
  features: readonly [FeatureSettings, FeatureSettings],
  census: Census,
  computed: readonly DerivedQuota[],
): Result<CrossedTable> {
  const figures = jointFigures(cross, features, census);
  if (!figures.ok) return figures;
  const total = figures.value.flat().reduce(add, zero);
  if (compare(total, zero) === 0) return failure([errorOf("quotas/no-population", { feature: cross.id })]);
  const seatsOf = (feature: FeatureSettings) =>
    countedValues(feature).map(({ value }) => {
      const quota = computed.find((own) => own.feature === feature.id && own.value === value);
      return { value, seats: quota?.seats ?? 0 };
    });
  const [firsts, seconds] = [seatsOf(features[0]), seatsOf(features[1])];
  const [rowSums, columnSums] = [firsts.map(({ seats }) => seats), seconds.map(({ seats }) => seats)];
  const targets = fittedTargets(figures.value, rowSums, columnSums);
  const rounded = controlledRounding({ targets, rowSums, columnSums });
  if (rounded.status === "rounded") {
    return success({ figures: figures.value, total, targets, seats: rounded.cells });
  }
  const of = <T>(list: readonly T[], indices: readonly number[]): readonly T[] => indices.map((at) => list[at] as T);
  const [rows, columns] = [of(firsts, rounded.rows), of(seconds, rounded.columns)];
  const sumOf = (list: readonly { readonly seats: number }[]) => list.reduce((sum, { seats }) => sum + seats, 0);
  const facts = {
    constraint: cross.id,
    values: rows.map(({ value }) => value),
    seats: sumOf(rows),
    others: columns.map(({ value }) => value),
    otherSeats: sumOf(columns),
  };
  return failure([errorOf("constraints/cross-impossible", facts)]);
}

/** How uncertain the people of a cell are: as much as a count of their number of the less certain of its two values. */
function cellVariation(
  base: string,
  features: readonly [FeatureSettings, FeatureSettings],
  values: readonly [ValueSettings, ValueSettings],
  people: Rational,
): Variation | null {
  const found = features.flatMap(({ census }, index) => {
    const codes = (values[index] as ValueSettings).census.map(({ code }) => code);
    return census === null ? [] : (variationOf(base, census.dimension, codes, people) ?? []);
  });
  return found.toSorted((a, b) => b.percent - a.percent)[0] ?? null;
}

/**
 * The quotas of a crossing, cell by cell: population, share and target by the joint table alone, seats after fit and rounding,
 * bounds by the tolerance.
 */
export function crossQuotas(
  settings: PanelSettings,
  cross: CrossSettings,
  features: readonly [FeatureSettings, FeatureSettings],
  { figures, total, targets, seats }: CrossedTable,
  origin: CensusSource | null,
): readonly DerivedQuota[] {
  const { panelSize } = settings;
  const declared = settings.sources.find(({ id }) => id === cross.census.source)?.base ?? "";
  const base = origin !== null && origin.base !== "" ? origin.base : declared;
  return countedValues(features[0]).flatMap((first, i) =>
    countedValues(features[1]).map((second, j): DerivedQuota => {
      const population = figures[i]?.[j] as Rational;
      const share = divide(population, total);
      const own = seats[i]?.[j] as number;
      const variation = cellVariation(base, features, [first, second], population);
      const known = { origin, fragilePercent: fragilePercent(variation) };
      return {
        feature: cross.id,
        value: cellName([first.value, second.value]),
        min: Math.max(0, own - cross.tolerance),
        max: Math.min(panelSize, own + cross.tolerance),
        population: exactDecimal(population),
        populationShare: toText(share),
        target: toText(multiply(share, rational(panelSize))),
        seats: own,
        source: crossSource(settings, cross, features, [first, second], targets[i]?.[j] as number, known),
        ...(variation === null ? {} : { variation }),
      };
    }),
  );
}
