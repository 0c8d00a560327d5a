// Whether the volunteers of a derived feature may be counted in public: only where each cell of the features it follows from holds
// nobody or many, since its counts and theirs could be subtracted (docs/report-facts.md, small cells).
import type { Feature } from "../model/feature.ts";
import type { Pool } from "../model/pool.ts";

/** Fewest people of a crossed cell that is published, as INSEE asks of its own grids. */
const crossedLimit = 11;

/** True for a feature that volunteers answered themselves, whose own small cells are hidden one by one. */
export function mayBeCounted(pool: Pool, feature: Feature | undefined): boolean {
  if (feature?.of === undefined) return true;
  const positions = feature.of.map((id) => pool.features.findIndex((own) => own.id === id));
  const counts = new Map<string, number>();
  for (const { values } of pool.members) {
    const cell = JSON.stringify(positions.map((position) => values[position]));
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts.values()].every((count) => count >= crossedLimit);
}
