// Whole seats for the values of one feature: exact shares by the method of the settings, floors and declared priorities as promised
// seats, and what those promises take from proportion. Near-ties are told. Knows no file and no bounds.
import { type Apportionment, largestRemainder } from "../math/apportionment.ts";
import { nearestWhole } from "../math/decimal-text.ts";
import { divisorApportionment } from "../math/divisor-methods.ts";
import {
  add,
  compare,
  divide,
  floor,
  fromText,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from "../math/rational.ts";
import type { Departure, NearTie } from "../model/quota.ts";
import type { FeatureSettings, PanelSettings, PrioritySettings } from "../model/settings.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** What was promised to a value: by the feature's floor, or by a priority of its own. */
export interface SeatPromise {
  readonly seats: number;
  readonly kind: "floor" | "priority";
  readonly reason: string | null;
}

/** The seats of one value with where they come from. */
export interface ValueSeats {
  readonly population: Rational;
  /** Exact share of the panel, in seats. */
  readonly target: Rational;
  readonly seats: number;
  /** Seats without any floor or priority. */
  readonly proportional: number;
  readonly promised: SeatPromise | null;
}

/** Seats of a feature; null for values without a population. */
export interface FeatureSeats {
  readonly values: readonly (ValueSeats | null)[];
  readonly nearTie: NearTie | null;
  readonly departure: Departure | null;
}

/** A last seat decided by less than this part of a seat is told: well within the error of any census sample. */
const nearTieSeats: Rational = rational(1, 20);

/** Smallest whole number not below the value. */
function ceiling(value: Rational): number {
  return Number(-floor(subtract(zero, value)));
}

function promiseOf(
  feature: FeatureSettings,
  priority: PrioritySettings | undefined,
  target: Rational,
): SeatPromise | null {
  const least = compare(target, zero) > 0 ? feature.floor : 0;
  if (priority !== undefined) {
    const factor = priority.factor === null ? null : fromText(priority.factor);
    const multiple = factor === null ? 0 : ceiling(multiply(target, factor));
    const seats = Math.max(priority.seats ?? 0, multiple);
    if (seats >= least) return { seats, kind: "priority", reason: priority.reason };
  }
  return least === 0 ? null : { seats: least, kind: "floor", reason: null };
}

function departureOf(feature: FeatureSettings, values: readonly (ValueSeats | null)[]): Departure | null {
  const moved = feature.values.flatMap(({ value }, index) => {
    const own = values[index] ?? null;
    return own === null || own.seats === own.proportional ? [] : [{ value, ...own }];
  });
  if (moved.length === 0) return null;
  return {
    feature: feature.id,
    added: moved
      .filter(({ seats, proportional }) => seats > proportional)
      .map(({ value, seats, proportional, promised }) => ({
        value,
        proportional,
        seats,
        promised: promised?.seats ?? null,
        reason: promised?.reason ?? null,
      })),
    taken: moved
      .filter(({ seats, proportional }) => seats < proportional)
      .map(({ value, seats, proportional }) => ({ value, proportional, seats })),
  };
}

/**
 * Shares the panel among the values that have a population. Problems: nobody counted, promises that exceed the panel, a priority
 * on a value without a population. Warns of an exact tie.
 */
export function apportionFeature(
  settings: PanelSettings,
  feature: FeatureSettings,
  populations: readonly (Rational | null)[],
): Result<FeatureSeats> {
  const { panelSize } = settings;
  const method = settings.apportionment ?? "largest-remainder";
  const counted = feature.values.flatMap(({ value, priority }, index) => {
    const population = populations[index] ?? null;
    return population === null ? [] : [{ value, population, priority, index }];
  });
  const problems: Problem[] = feature.values.flatMap(({ value, priority }, index) =>
    priority !== undefined && (populations[index] ?? null) === null
      ? [errorOf("quotas/priority-without-population", { feature: feature.id, value })]
      : [],
  );
  if (problems.length > 0) return failure(problems);
  if (counted.length === 0) {
    return success({ values: populations.map(() => null), nearTie: null, departure: null });
  }
  const weights = counted.map(({ population }) => population);
  const total = weights.reduce((sum, population) => add(sum, population), zero);
  if (compare(total, zero) === 0) return failure([errorOf("quotas/no-population", { feature: feature.id })]);
  const promises = counted.map(({ population, priority }) =>
    promiseOf(feature, priority, divide(multiply(population, rational(panelSize)), total)),
  );
  const floors = promises.map((promised) => promised?.seats ?? 0);
  const sum = floors.reduce((seats, least) => seats + least, 0);
  if (sum > panelSize) {
    return failure([errorOf("quotas/floors-above-size", { feature: feature.id, floors: sum, panelSize })]);
  }
  const share = (least: readonly number[]): Apportionment =>
    method === "largest-remainder"
      ? largestRemainder(weights, panelSize, least)
      : divisorApportionment(method, weights, panelSize, least);
  const result = share(floors);
  const plain = sum === 0 ? result : share(floors.map(() => 0));
  const own = new Map(
    counted.map(({ population, index }, at): [number, ValueSeats] => [
      index,
      {
        population,
        target: result.quotients[at] as Rational,
        seats: result.seats[at] as number,
        proportional: plain.seats[at] as number,
        promised: promises[at] ?? null,
      },
    ]),
  );
  const values = populations.map((_, index) => own.get(index) ?? null);
  const whole = { values, departure: departureOf(feature, values) };
  const { lastWinner, firstLoser, margin } = result;
  if (lastWinner === null || firstLoser === null || margin === null) return success({ ...whole, nearTie: null });
  const gapSeats = divide(margin, divide(total, rational(panelSize)));
  if (compare(gapSeats, nearTieSeats) > 0) return success({ ...whole, nearTie: null });
  const nameOf = (position: number) => (counted[position] as (typeof counted)[number]).value;
  const [winner, loser] = [nameOf(lastWinner), nameOf(firstLoser)];
  const nearTie = { feature: feature.id, winner, loser, people: Number(nearestWhole(margin)) };
  const tie = compare(margin, zero) === 0;
  const warnings = tie ? [warningOf("quotas/exact-tie", { feature: feature.id, winner, loser })] : [];
  return success({ ...whole, nearTie }, warnings);
}
