// The quotas of one feature: seats from its populations by the method of the settings, then bounds by floor, tolerance and what
// was typed by hand. Tells ties, near-ties and who has no seat of their own. Knows no file.
import { type Apportionment, largestRemainder } from "../math/apportionment.ts";
import { exactDecimal, fixedDecimal, nearestWhole } from "../math/decimal-text.ts";
import { divisorApportionment } from "../math/divisor-methods.ts";
import { add, compare, divide, type Rational, rational, toText, zero } from "../math/rational.ts";
import type { DerivedQuota, NearTie } from "../model/quota.ts";
import type { ApportionmentMethod, FeatureSettings, PanelSettings } from "../model/settings.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { sourceText } from "./source-text.ts";

/** Quotas in the order of the feature's values, and its near-tie when the last seat was close. */
export interface FeatureQuotas {
  readonly quotas: readonly DerivedQuota[];
  readonly nearTie: NearTie | null;
}

/** A last seat decided by less than this part of a seat is told: well within the error of any census sample. */
const nearTieSeats: Rational = rational(1, 20);

interface Apportioned {
  readonly seats: readonly (number | null)[];
  readonly targets: readonly (Rational | null)[];
  readonly total: Rational;
  readonly nearTie: NearTie | null;
}

function apportion(
  feature: FeatureSettings,
  populations: readonly (Rational | null)[],
  panelSize: number,
  method: ApportionmentMethod,
): Result<Apportioned> {
  const counted = feature.values.flatMap(({ value }, index) => {
    const population = populations[index] ?? null;
    return population === null ? [] : [{ value, population, index }];
  });
  const total = counted.reduce((sum, { population }) => add(sum, population), zero);
  const none = populations.map(() => null);
  if (counted.length === 0) return success({ seats: none, targets: none, total, nearTie: null });
  if (compare(total, zero) === 0) return failure([errorOf("quotas/no-population", { feature: feature.id })]);
  const floors = counted.map(({ population }) => (compare(population, zero) > 0 ? feature.floor : 0));
  const promised = floors.reduce((sum, least) => sum + least, 0);
  if (promised > panelSize) {
    return failure([errorOf("quotas/floors-above-size", { feature: feature.id, floors: promised, panelSize })]);
  }

  const weights = counted.map(({ population }) => population);
  const result: Apportionment =
    method === "largest-remainder"
      ? largestRemainder(weights, panelSize, floors)
      : divisorApportionment(method, weights, panelSize, floors);
  const positions = new Map(counted.map(({ index }, position) => [index, position]));
  const spread = <T>(list: readonly T[]): readonly (T | null)[] =>
    populations.map((_, index) => {
      const position = positions.get(index);
      return position === undefined ? null : (list[position] as T);
    });
  const base = { seats: spread(result.seats), targets: spread(result.quotients), total };
  const { lastWinner, firstLoser, margin } = result;
  if (lastWinner === null || firstLoser === null || margin === null) return success({ ...base, nearTie: null });
  const gapSeats = divide(margin, divide(total, rational(panelSize)));
  if (compare(gapSeats, nearTieSeats) > 0) return success({ ...base, nearTie: null });
  const nameOf = (position: number) => (counted[position] as (typeof counted)[number]).value;
  const [winner, loser] = [nameOf(lastWinner), nameOf(firstLoser)];
  const nearTie = { feature: feature.id, winner, loser, people: Number(nearestWhole(margin)) };
  const tie = compare(margin, zero) === 0;
  const warnings = tie ? [warningOf("quotas/exact-tie", { feature: feature.id, winner, loser })] : [];
  return success({ ...base, nearTie }, warnings);
}

/**
 * Bounds of each value: seats -/+ tolerance, never below the floor of a value with inhabitants; a typed min or max wins.
 * `populations` follows the order of the feature's values, null where a value has none.
 */
export function featureQuotas(
  settings: PanelSettings,
  feature: FeatureSettings,
  populations: readonly (Rational | null)[],
): Result<FeatureQuotas> {
  const { panelSize } = settings;
  const apportioned = apportion(feature, populations, panelSize, settings.apportionment ?? "largest-remainder");
  const problems: Problem[] = apportioned.ok ? [] : [...apportioned.problems];
  const warnings: Problem[] = apportioned.ok ? [...apportioned.warnings] : [];

  const quotas = feature.values.map((value, index): DerivedQuota => {
    const population = populations[index] ?? null;
    const inhabited = population !== null && compare(population, zero) > 0;
    const seats = apportioned.ok ? (apportioned.value.seats[index] ?? null) : null;
    const target = apportioned.ok ? (apportioned.value.targets[index] ?? null) : null;
    if (population === null && (value.min === null || value.max === null)) {
      problems.push(errorOf("quotas/bounds-missing", { feature: feature.id, value: value.value }));
    }
    const least = Math.max(inhabited ? feature.floor : 0, (seats ?? 0) - feature.tolerance);
    const min = value.min ?? least;
    const max = value.max ?? Math.min(panelSize, (seats ?? 0) + feature.tolerance);
    if (inhabited && target !== null && min === 0 && max > 0) {
      const facts = { population: fixedDecimal(population, 0), target: fixedDecimal(target, 2), max };
      warnings.push(warningOf("quotas/value-without-seats", { feature: feature.id, value: value.value, ...facts }));
    }
    return {
      feature: feature.id,
      value: value.value,
      min,
      max,
      population: population === null ? null : exactDecimal(population),
      populationShare: target === null ? null : toText(divide(target, rational(panelSize))),
      target: target === null ? null : toText(target),
      seats,
      source: sourceText(settings, feature, value),
    };
  });
  if (!apportioned.ok || problems.length > 0) return failure([...problems, ...warnings]);
  return success({ quotas, nearTie: apportioned.value.nearTie }, warnings);
}
