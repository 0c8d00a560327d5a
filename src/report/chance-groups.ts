// How the volunteers' chances spread: one group for each chance when there are few, else equal steps of a round width.
// Works on whole parts per 10^9, so that groups never depend on rounding of floats.

/** `count` volunteers with a chance from `low` to `high`, both included, in parts per 10^9. */
export interface ChanceGroup {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const mostGroups = 12;

/** The smallest of 1, 2 or 5 times a power of ten, in parts per 10^9, that covers the span in 12 steps or fewer. */
function roundWidth(lowest: number, highest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const width = factor * power;
      if (Math.floor(highest / width) - Math.floor(lowest / width) < mostGroups) return width;
    }
  }
}

/** Groups in ascending order, none of them empty. `chances` are whole parts per 10^9, in any order. */
export function groupChances(chances: readonly number[]): readonly ChanceGroup[] {
  const sorted = [...chances].sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const width = new Set(sorted).size <= mostGroups ? 1 : roundWidth(lowest, highest);
  const groups = new Map<number, ChanceGroup>();
  for (const chance of sorted) {
    const step = Math.floor(chance / width);
    const group = groups.get(step);
    groups.set(step, { low: group?.low ?? chance, high: chance, count: (group?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
