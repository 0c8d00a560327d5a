// Warns of crossed cells that so few volunteers share that published quotas and chances may point to them. The report hides counts of
// its own accord; codes and chances it cannot hide.
import type { ConstraintSettings } from "../model/constraint.ts";
import type { Pool } from "../model/pool.ts";
import { type Problem, warningOf } from "../problems/problem.ts";

/** Cells of fewer volunteers than this are told. */
const smallBelow = 5;

/** One warning for each crossing or union of values with such cells, in the order of the constraints. */
export function smallCellWarnings(pool: Pool, constraints: readonly ConstraintSettings[]): readonly Problem[] {
  return constraints.flatMap((constraint) => {
    const position = pool.features.findIndex(({ id }) => id === constraint.id);
    const feature = pool.features[position];
    if (feature?.of === undefined) return [];
    const counts = new Map<string, number>();
    for (const { values } of pool.members) {
      const value = values[position] as string;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const small = feature.values.filter((value) => {
      const count = counts.get(value) ?? 0;
      return count > 0 && count < smallBelow;
    });
    if (small.length === 0) return [];
    return [warningOf("constraints/small-cells", { constraint: constraint.id, values: small }, { file: "panel.yaml" })];
  });
}
