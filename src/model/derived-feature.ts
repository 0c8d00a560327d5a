// Features that follow from others: each cell of a crossing, each union of values, is a value of its own. A quota on it is a plain
// quota, and the lottery, the record and the verifiers need to know nothing more.
import type { Combination, CombinationSettings, ConstraintSettings, CrossSettings } from "./constraint.ts";
import type { Feature } from "./feature.ts";
import type { FeatureSettings } from "./settings.ts";

type ValuesOf = Pick<Feature, "id" | "values">;

/** The name of a cell, such as `Bourbourg × Femme`. */
export function cellName(values: readonly string[]): string {
  return values.join(" × ");
}

/** Every cell of the features' values, the last feature varying fastest. */
function allCells(features: readonly { readonly id: string; readonly values: readonly string[] }[]): Combination[] {
  let cells: Combination["of"][] = [[]];
  for (const { id, values } of features) {
    cells = cells.flatMap((cell) => values.map((value) => [...cell, { feature: id, values: [value] }]));
  }
  return cells.map((of) => ({ value: cellName(of.flatMap(({ values }) => values)), of }));
}

/** Ids of the features that the combinations look at, in the order of `features`. */
function featuresOf(combinations: readonly Combination[], features: readonly ValuesOf[]): readonly string[] {
  const named = new Set(combinations.flatMap(({ of }) => of.map(({ feature }) => feature)));
  return features.map(({ id }) => id).filter((id) => named.has(id));
}

/** Whether some volunteer could be in both: they agree on a value of every feature that both look at. */
export function combinationsOverlap(a: Combination, b: Combination): boolean {
  return a.of.every(({ feature, values }) => {
    const other = b.of.find((part) => part.feature === feature);
    return other === undefined || values.some((value) => other.values.includes(value));
  });
}

/** The number of cells of the features `ids` that the combination covers. */
function coveredCells(combination: Combination, ids: readonly string[], features: readonly ValuesOf[]): number {
  return ids.reduce((count, id) => {
    const part = combination.of.find(({ feature }) => feature === id);
    const own = features.find((feature) => feature.id === id);
    return count * (part === undefined ? (own?.values.length ?? 0) : new Set(part.values).size);
  }, 1);
}

/** Whether everybody is in one of the combinations, which do not overlap. */
export function coverEverybody(combinations: readonly Combination[], features: readonly ValuesOf[]): boolean {
  const ids = featuresOf(combinations, features);
  const all = ids.reduce((count, id) => count * (features.find((feature) => feature.id === id)?.values.length ?? 0), 1);
  return combinations.reduce((sum, one) => sum + coveredCells(one, ids, features), 0) === all;
}

/** Gives for the values of a member, in the order of `features`, the combination that holds; `rest` when none does. */
export function combinationReader(
  combinations: readonly Combination[],
  features: readonly ValuesOf[],
  rest: string,
): (values: readonly string[]) => string {
  const tests = combinations.map(({ value, of }) => ({
    value,
    parts: of.map((part) => ({
      position: features.findIndex(({ id }) => id === part.feature),
      accepted: new Set(part.values),
    })),
  }));
  return (values) =>
    tests.find(({ parts }) => parts.every(({ position, accepted }) => accepted.has(values[position] as string)))
      ?.value ?? rest;
}

/** The values of a feature that have a census population, as a crossing counts them. */
export function countedValues(feature: FeatureSettings): readonly FeatureSettings["values"][number][] {
  return feature.values.filter(({ census }) => census.length > 0);
}

/** The combinations of a constraint: all cells of the counted values of a crossing, or those written. */
export function combinationsOf(
  constraint: CrossSettings | CombinationSettings,
  features: readonly FeatureSettings[],
): readonly Combination[] {
  if (constraint.kind === "combination") return constraint.values;
  return allCells(
    constraint.features.flatMap((id) => {
      const feature = features.find((own) => own.id === id);
      return feature === undefined ? [] : [{ id, values: countedValues(feature).map(({ value }) => value) }];
    }),
  );
}

/** The features of the settings with their values as plain texts. */
export function plainFeatures(features: readonly FeatureSettings[]): readonly Feature[] {
  return features.map(({ id, label, sensitive, values }) => ({
    id,
    label,
    sensitive,
    values: values.map(({ value }) => value),
  }));
}

/** The feature that a constraint becomes; its last value is the rest, unless everybody is bound. `groups` are those of an `at-most`. */
export function derivedFeature(
  constraint: ConstraintSettings,
  features: readonly FeatureSettings[],
  groups: readonly string[] = [],
): Feature {
  const { id, label, sensitive, rest } = constraint;
  switch (constraint.kind) {
    case "cross":
    case "combination": {
      const combinations = combinationsOf(constraint, features);
      const plain = plainFeatures(features);
      const own = combinations.map(({ value }) => value);
      const values = coverEverybody(combinations, plain) ? own : [...own, rest];
      return { id, label, sensitive, values, of: featuresOf(combinations, plain) };
    }
    case "listed":
    case "must-sit":
      return { id, label, sensitive, values: [constraint.value, rest] };
    case "at-most":
      return { id, label, sensitive, values: [...groups, rest] };
  }
}
