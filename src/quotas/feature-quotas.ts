// The quotas of one feature: its seats, then bounds by floor, priority, tolerance and what was typed by hand, each with its
// source. Tells who has no seat of their own and whose figure is too uncertain to stand alone. Knows no file.
import { exactDecimal, fixedDecimal } from "../math/decimal-text.ts";
import { compare, divide, type Rational, rational, toText, zero } from "../math/rational.ts";
import type { CensusSource } from "../model/census-source.ts";
import type { Departure, DerivedQuota, NearTie, Variation } from "../model/quota.ts";
import type { FeatureSettings, PanelSettings, ValueSettings } from "../model/settings.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { apportionFeature, type ValueSeats } from "./apportion-feature.ts";
import { baseOf } from "./feature-figures.ts";
import { variationOf } from "./precision.ts";
import { fragilePercent, precisionProblems } from "./precision-problems.ts";
import { sourceText } from "./source-text.ts";

/** Quotas in the order of the feature's values, its near-tie when the last seat was close, what promises changed. */
export interface FeatureQuotas {
  readonly quotas: readonly DerivedQuota[];
  readonly nearTie: NearTie | null;
  readonly departure: Departure | null;
}

/** What a feature's populations come from, besides the settings. */
export interface FeatureOrigin {
  /** Row of census-sources.csv for the feature's table; null when there is none. */
  readonly source: CensusSource | null;
  /** Targets on figures beyond 25 % of variation are accepted, and told. */
  readonly acceptImprecise: boolean;
}

function variationOfValue(
  settings: PanelSettings,
  feature: FeatureSettings,
  value: ValueSettings,
  population: Rational | null,
  source: CensusSource | null,
): Variation | null {
  if (feature.census === null || population === null || value.census.length === 0) return null;
  // Bounds typed by hand rest on nothing that the census says.
  if (value.min !== null && value.max !== null) return null;
  const codes = value.census.map(({ code }) => code);
  return variationOf(baseOf(settings, feature, source), feature.census.dimension, codes, population);
}

function boundsOf(value: ValueSettings, own: ValueSeats | null, tolerance: number, panelSize: number) {
  const seats = own?.seats ?? 0;
  const least = Math.max(own?.promised?.seats ?? 0, seats - tolerance);
  return { min: value.min ?? least, max: value.max ?? Math.min(panelSize, seats + tolerance) };
}

/**
 * Bounds of each value: seats -/+ tolerance, never below what was promised; a typed min or max wins.
 * `populations` follows the order of the feature's values, null where a value has none.
 */
export function featureQuotas(
  settings: PanelSettings,
  feature: FeatureSettings,
  populations: readonly (Rational | null)[],
  origin: FeatureOrigin,
): Result<FeatureQuotas> {
  const { panelSize } = settings;
  const apportioned = apportionFeature(settings, feature, populations);
  const problems: Problem[] = apportioned.ok ? [] : [...apportioned.problems];
  const warnings: Problem[] = apportioned.ok ? [...apportioned.warnings] : [];

  const quotas = feature.values.map((value, index): DerivedQuota => {
    const population = populations[index] ?? null;
    const own = apportioned.ok ? (apportioned.value.values[index] ?? null) : null;
    if (population === null && (value.min === null || value.max === null)) {
      problems.push(errorOf("quotas/bounds-missing", { feature: feature.id, value: value.value }));
    }
    const { min, max } = boundsOf(value, own, feature.tolerance, panelSize);
    const inhabited = population !== null && compare(population, zero) > 0;
    if (inhabited && own !== null && min === 0 && max > 0) {
      const facts = { population: fixedDecimal(population, 0), target: fixedDecimal(own.target, 2), max };
      warnings.push(warningOf("quotas/value-without-seats", { feature: feature.id, value: value.value, ...facts }));
    }
    const variation = variationOfValue(settings, feature, value, population, origin.source);
    const quota = {
      feature: feature.id,
      value: value.value,
      min,
      max,
      // Per cent are no people: only the share and the target follow from them.
      population: population === null || feature.survey?.unit === "percent" ? null : exactDecimal(population),
      populationShare: own === null ? null : toText(divide(own.target, rational(panelSize))),
      target: own === null ? null : toText(own.target),
      seats: own?.seats ?? null,
      source: sourceText({
        settings,
        feature,
        value,
        origin: origin.source,
        story: own,
        fragilePercent: fragilePercent(variation),
      }),
      ...(variation === null ? {} : { variation }),
    };
    for (const problem of precisionProblems(quota, origin.acceptImprecise)) {
      (problem.severity === "error" ? problems : warnings).push(problem);
    }
    return quota;
  });
  if (!apportioned.ok || problems.length > 0) return failure([...problems, ...warnings]);
  const { nearTie, departure } = apportioned.value;
  return success({ quotas, nearTie, departure }, warnings);
}
