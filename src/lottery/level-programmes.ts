// Leximin over R in floats: one linear programme a step, `max z with seats_t >= z m_t for free types t`, which fixes the
// types whose dual weight is positive: by complementary slackness they can have no more (design: level LPs). Written in
// seats above the level, so that it has as many rows as R has rules, however many types there are.
// Finds what is tried; exact-levels.ts and level-proof.ts decide what is true.
import { one, type Rational, toNumber } from "../math/rational.ts";
import { dyadic } from "../math/simplest-fraction.ts";
import { linearRow, type SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver, SolverOutcome } from "../solver/model.ts";
import { optimumOf, SolverStopped } from "../solver/stopped.ts";
import {
  heldBelow,
  heldBelowInDoubt,
  heldBelowInNeed,
  positiveWeight,
  sameLevelTolerance,
} from "../solver/tolerances.ts";
import { levelProof } from "./level-proof.ts";
import type { SettledTypes } from "./objective-point.ts";

/** One step: its value, the types it fixes, and the duals that show it. */
export interface LevelStep {
  readonly value: number;
  readonly fixedTypes: readonly number[];
  /** Dual weight of each type that was free; 0 for the others. */
  readonly weights: readonly number[];
  /** Multiplier of each row of R: positive when its maximum binds, negative when its minimum does. */
  readonly multipliers: readonly number[];
}

/** A level whose proof is further than this from its float was not proven by these multipliers. */
const proofTolerance = 1e-5;

/** The level that a step's multipliers prove on the exact chances before it; null when that is not the level it read. */
function provenNear(
  polytope: SeatPolytope,
  step: LevelStep,
  exactChances: readonly (Rational | null)[],
): Rational | null {
  const { bound } = levelProof(polytope, step, exactChances, dyadic(step.value));
  return Math.abs(toNumber(bound) - step.value) < proofTolerance ? bound : null;
}

/** The steps of the leximin, or that R is empty. */
export type LevelSteps =
  | { readonly status: "optimal"; readonly steps: readonly LevelStep[] }
  | { readonly status: "infeasible" };

type Optimum = Extract<SolverOutcome, { readonly status: "optimal" }>;

/** A type may stand this far above its multiplicity or cap before the bound is put into the programme. */
const roomTolerance = 1e-9;

/** The programme of a step. Column t: seats of t above the level if free, above what it holds if fixed; last column: z. */
export function openLevelProgramme(polytope: SeatPolytope, caps: readonly number[], solver: Solver) {
  const { multiplicities, rows, rowsOfType } = polytope;
  const room = multiplicities.map((m, type) => m * (caps[type] as number));
  const z = multiplicities.length;
  const held: (number | null)[] = multiplicities.map(() => null);
  const freeSums = rows.map(({ typeIndices, coefficients }) =>
    typeIndices.reduce((sum, type, k) => sum + (coefficients[k] as number) * (multiplicities[type] as number), 0),
  );
  /** Rows that hold a free type to its multiplicity or cap, added where a solution overstepped it; by type. */
  const roomRows = new Map<number, number>();
  const session = solver.open({
    sense: "maximise",
    costs: [...multiplicities.map(() => 0), 1],
    lower: multiplicities.map(() => 0).concat(0),
    upper: [...multiplicities, 1],
    rows: rows.map((row, index) => {
      const { columns, coefficients, lower, upper } = linearRow(row);
      return { columns: [...columns, z], coefficients: [...coefficients, freeSums[index] as number], lower, upper };
    }),
  });

  function moveRows(): void {
    const sums = rows.map(() => 0);
    for (const [type, seats] of held.entries()) {
      if (seats === null) continue;
      for (const [row, coefficient] of rowsOfType[type] as SeatPolytope["rowsOfType"][number]) {
        sums[row] = (sums[row] as number) + coefficient * seats;
      }
    }
    for (const [index, { min, max }] of rows.entries()) {
      session.changeRowBounds(index, min - (sums[index] as number), max - (sums[index] as number));
      session.changeCoefficient(index, z, freeSums[index] as number);
    }
  }

  function solveWithinRoom(): SolverOutcome {
    for (;;) {
      const outcome = session.solve();
      if (outcome.status !== "optimal") return outcome;
      const level = outcome.values[z] as number;
      let added = false;
      for (const [type, m] of multiplicities.entries()) {
        if (held[type] !== null || roomRows.has(type)) continue;
        const upper = room[type] as number;
        if ((outcome.values[type] as number) + level * m <= upper + roomTolerance) continue;
        roomRows.set(type, rows.length + roomRows.size);
        session.addRow({ columns: [type, z], coefficients: [1, m], lower: Number.NEGATIVE_INFINITY, upper });
        added = true;
      }
      if (!added) return outcome;
    }
  }

  return {
    solve: solveWithinRoom,
    levelOf: (outcome: Optimum): number => outcome.values[z] as number,
    /** Fixes types at so many seats each. */
    fix(types: readonly number[], seatsOf: (type: number) => number): void {
      for (const type of types) {
        const seats = seatsOf(type);
        if (held[type] === null) {
          for (const [row, coefficient] of rowsOfType[type] as SeatPolytope["rowsOfType"][number]) {
            freeSums[row] = (freeSums[row] as number) - coefficient * (multiplicities[type] as number);
          }
        }
        held[type] = seats;
        session.changeColumnBounds(type, 0, (room[type] as number) - seats);
        const roomRow = roomRows.get(type);
        if (roomRow !== undefined) session.changeRowBounds(roomRow, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      }
      moveRows();
    },
    dispose: () => session.dispose(),
  };
}

/** Sum of multiplier x coefficient for each type. */
export function typeSums({ rowsOfType }: SeatPolytope, multipliers: readonly number[]): readonly number[] {
  return rowsOfType.map((rows) =>
    rows.reduce((sum, [row, coefficient]) => sum + coefficient * (multipliers[row] as number), 0),
  );
}

/**
 * Runs the level programmes until every type is fixed. With `isExact` each type is held at the level that the step's multipliers
 * prove on the exact ones before, so that errors do not add up from step to step: slower, for pools with tight rules.
 * @throws SolverStopped when errors of the solver's own size leave no room, although R is not empty
 */
export function levelSteps(polytope: SeatPolytope, solver: Solver, onStep: SettledTypes, isExact = false): LevelSteps {
  const { multiplicities, rows } = polytope;
  const exactChances: (Rational | null)[] = multiplicities.map(() => null);
  const caps = multiplicities.map((_, type) => toNumber(polytope.caps?.[type] ?? one));
  const programme = openLevelProgramme(polytope, caps, solver);
  try {
    const free = new Set(multiplicities.keys());
    const steps: LevelStep[] = [];
    const fixedAt = multiplicities.map(() => 0);
    const seatsHeld = (slack: number) => (type: number) =>
      Math.max(0, (fixedAt[type] as number) * (multiplicities[type] as number) - slack);
    while (free.size > 0) {
      let outcome = programme.solve();
      // Where every rule is met without room, errors of the solver's own size add up; R itself is not empty.
      for (const slack of isExact ? [heldBelowInDoubt, heldBelowInNeed] : [heldBelowInDoubt]) {
        if (outcome.status !== "infeasible" || steps.length === 0) break;
        programme.fix(
          [...multiplicities.keys()].filter((type) => !free.has(type)),
          seatsHeld(slack),
        );
        outcome = programme.solve();
      }
      if (outcome.status === "infeasible") {
        if (steps.length === 0) return outcome;
        throw new SolverStopped("solver", "a level programme has no room left");
      }
      const optimum = optimumOf(outcome, "a level programme");
      const value = programme.levelOf(optimum);
      // At its cap (1 as a rule) a type can have no more, whatever the rules: what bounds it is its own multiplicity.
      const certain = new Set([...free].filter((type) => value > (caps[type] as number) - sameLevelTolerance));
      const isCertain = certain.size > 0;
      const multipliers = rows.map((_, row) => (isCertain ? 0 : (optimum.rowDuals[row] as number)));
      const total = multiplicities.reduce((sum, m, type) => sum + (certain.has(type) ? m : 0), 0);
      const sums = typeSums(polytope, multipliers);
      const weights = multiplicities.map((_, type) => {
        if (isCertain) return certain.has(type) ? 1 / total : 0;
        return free.has(type) ? Math.max(0, sums[type] as number) : 0;
      });
      const fixedTypes = weights.flatMap((weight, type) =>
        weight * (multiplicities[type] as number) > (isCertain ? 0 : positiveWeight) ? [type] : [],
      );
      invariant(fixedTypes.length > 0, "a level programme fixed no type");
      const cap = polytope.caps?.[fixedTypes[0] as number] ?? one;
      const read: LevelStep = { value: isCertain ? toNumber(cap) : value, fixedTypes, weights, multipliers };
      const exact = isExact ? (isCertain ? cap : provenNear(polytope, read, exactChances)) : null;
      const level = exact === null ? read.value : toNumber(exact);
      steps.push({ ...read, value: level });
      for (const type of fixedTypes) exactChances[type] = exact ?? dyadic(level);
      for (const type of fixedTypes) {
        free.delete(type);
        fixedAt[type] = level;
      }
      // Held a hair lower: several types fixed at the last bit of a float could contradict a rule they meet exactly.
      programme.fix(fixedTypes, seatsHeld(heldBelow));
      onStep(multiplicities.length - free.size, level);
    }
    return { status: "optimal", steps };
  } finally {
    programme.dispose();
  }
}
