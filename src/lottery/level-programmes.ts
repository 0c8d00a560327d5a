// Leximin over R in floats: one small linear programme a step, `max z with seats_t >= z m_t for free types t`, which
// fixes the types whose dual weight is positive: by complementary slackness they can have no more (design: level LPs).
// Finds what is tried; exact-levels.ts and level-proof.ts decide what is true.
import { invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver, SolverOutcome } from "../solver/model.ts";
import { heldBelow, heldBelowInDoubt, positiveWeight } from "../solver/tolerances.ts";
import { linearRow, type SeatPolytope } from "./seat-polytope.ts";

/** One step: its value, the types it fixes, and the duals that show it. */
export interface LevelStep {
  readonly value: number;
  readonly fixedTypes: readonly number[];
  /** Dual weight of each type that was free; 0 for the others. */
  readonly weights: readonly number[];
  /** Multiplier of each row of R: positive when its maximum binds, negative when its minimum does. */
  readonly multipliers: readonly number[];
}

/** The steps of the leximin, or how the solver ended when R is empty or it gave up. */
export type LevelSteps =
  | { readonly status: "optimal"; readonly steps: readonly LevelStep[] }
  | Exclude<SolverOutcome, { readonly status: "optimal" }>;

/** Runs the level programmes until every type is fixed. */
export function levelSteps(polytope: SeatPolytope, solver: Solver, onStep: (fixedCount: number) => void): LevelSteps {
  const { multiplicities, rows } = polytope;
  const typeCount = multiplicities.length;
  const z = typeCount;
  const levelRows: LinearRow[] = multiplicities.map((multiplicity, type) => ({
    columns: [type, z],
    coefficients: [1, -multiplicity],
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  }));
  const session = solver.open({
    sense: "maximise",
    costs: [...multiplicities.map(() => 0), 1],
    // z lies in [0, 1] by itself; bounds that never bind keep its column out of the duals.
    lower: [...multiplicities.map(() => 0), -1],
    upper: [...multiplicities, 2],
    rows: [...rows.map((row) => linearRow(row)), ...levelRows],
  });
  try {
    const free = multiplicities.map(() => true);
    const steps: LevelStep[] = [];
    const held = multiplicities.map(() => 0);
    let fixedCount = 0;
    while (fixedCount < typeCount) {
      let outcome = session.solve();
      if (outcome.status === "infeasible" && steps.length > 0) {
        // Where every rule is met without room, errors of the solver's own size add up; R itself is not empty.
        for (const [type, lower] of held.entries()) {
          session.changeColumnBounds(type, Math.max(0, lower - heldBelowInDoubt), multiplicities[type] as number);
        }
        outcome = session.solve();
      }
      if (outcome.status !== "optimal") return outcome;
      const weights = free.map((isFree, type) =>
        isFree ? Math.max(0, -(outcome.rowDuals[rows.length + type] ?? 0)) : 0,
      );
      const share = (type: number): number => (weights[type] as number) * (multiplicities[type] as number);
      const fixedTypes = weights.flatMap((_, type) => (share(type) > positiveWeight ? [type] : []));
      invariant(fixedTypes.length > 0, "a level programme fixed no type");
      const value = outcome.values[z] as number;
      steps.push({ value, fixedTypes, weights, multipliers: outcome.rowDuals.slice(0, rows.length) });
      for (const type of fixedTypes) {
        free[type] = false;
        session.changeRowBounds(rows.length + type, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
        // Held a hair lower: several types fixed at the last bit of a float could contradict a rule they meet exactly.
        held[type] = Math.max(0, value * (multiplicities[type] as number) - heldBelow);
        session.changeColumnBounds(type, held[type], multiplicities[type] as number);
      }
      fixedCount += fixedTypes.length;
      onStep(fixedCount);
    }
    return { status: "optimal", steps };
  } finally {
    session.dispose();
  }
}
