// The measures of fairness by name, as settings, options and records write them.
import type { FairnessObjective } from "./lottery.ts";

/** Every measure that a draw can be made by, the default first. */
export const objectiveNames: readonly [FairnessObjective, ...FairnessObjective[]] = [
  "leximin",
  "maximin",
  "nash",
  "goldilocks",
  "minimax",
];

/** The measure of a name, or null when no draw can be made by it. */
export function objectiveNamed(name: string): FairnessObjective | null {
  return objectiveNames.find((known) => known === name) ?? null;
}
