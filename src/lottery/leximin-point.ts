// Leximin over R with exact levels and their proofs: the smallest chance as large as can be, then the next, and so on
// (Flanigan et al., Nature 2021). Knows nothing of tickets.
import { compare, multiply, type Rational, rational, subtract, toNumber, toText, zero } from "../math/rational.ts";
import type { LevelProof, LotteryLevel } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { SolverStopped } from "../solver/stopped.ts";
import { type ExactLevels, exactLevels } from "./exact-levels.ts";
import { type LevelStep, levelSteps } from "./level-programmes.ts";
import { type ExactProof, levelProof } from "./level-proof.ts";
import type { ObjectiveOutcome, SettledTypes } from "./objective-point.ts";

function proofsOf(polytope: SeatPolytope, steps: readonly LevelStep[], levels: ExactLevels): readonly ExactProof[] {
  const chanceOfFixed: (Rational | null)[] = polytope.multiplicities.map(() => null);
  return steps.map((step, index) => {
    const level = levels.values[levels.levelOfStep[index] as number] as Rational;
    const proof = levelProof(polytope, step, chanceOfFixed, level);
    for (const type of step.fixedTypes) chanceOfFixed[type] = level;
    return proof;
  });
}

function reportedLevels(levels: ExactLevels, proofs: readonly ExactProof[]): readonly LotteryLevel[] {
  return levels.values.map((value, level) => {
    const own = proofs.filter((_, step) => levels.levelOfStep[step] === level);
    const bound = own.reduce((least, proof) => (compare(proof.bound, least) > 0 ? proof.bound : least), value);
    return {
      probability: toNumber(value),
      exactProbability: toText(value),
      bound: toText(bound),
      typeIndices: levels.levelOfType.flatMap((own, type) => (own === level ? [type] : [])),
    };
  });
}

function publishedProofs(levels: ExactLevels, proofs: readonly ExactProof[]): readonly LevelProof[] {
  return proofs.map((proof, step) => ({
    level: levels.levelOfStep[step] as number,
    weights: proof.weights.map(({ typeIndex, weight }) => ({ typeIndex, weight: toText(weight) })),
    multipliers: proof.multipliers.map(({ rule, multiplier }) => ({ rule, multiplier: toText(multiplier) })),
    bound: toText(proof.bound),
  }));
}

interface ExactSteps {
  readonly steps: readonly LevelStep[];
  readonly levels: ExactLevels;
}

/** One attempt: the steps with their exact levels, "empty" when R is, or null when the floats were too far off. */
function attemptSteps(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: SettledTypes,
  isExact: boolean,
): ExactSteps | "empty" | null {
  const found = levelSteps(polytope, solver, onStep, isExact);
  if (found.status === "infeasible") return "empty";
  const levels = exactLevels(polytope, found.steps);
  return levels === null ? null : { steps: found.steps, levels };
}

/** The levels of the steps and their exact values, or null when R is empty; with exact steps where the quick ones lose their way. */
function exactSteps(polytope: SeatPolytope, solver: Solver, onStep: SettledTypes): ExactSteps | null {
  let found: ExactSteps | "empty" | null = null;
  try {
    found = attemptSteps(polytope, solver, onStep, false);
  } catch (error) {
    if (!(error instanceof SolverStopped) || error.reason !== "solver") throw error;
  }
  found ??= attemptSteps(polytope, solver, onStep, true);
  if (found === null) throw new SolverStopped("solver", "the levels have no exact values");
  return found === "empty" ? null : found;
}

function seatsAt({ multiplicities }: SeatPolytope, { values, levelOfType }: ExactLevels): readonly Rational[] {
  return multiplicities.map((m, type) => multiply(values[levelOfType[type] as number] as Rational, rational(m)));
}

/** The leximin among the points of R in which no type's chance exceeds its cap; null when there is none. Proves nothing. */
export function cappedLeximin(
  polytope: SeatPolytope,
  caps: readonly Rational[],
  solver: Solver,
  onStep: SettledTypes,
): readonly Rational[] | null {
  const capped = { ...polytope, caps };
  const found = exactSteps(capped, solver, onStep);
  return found === null ? null : seatsAt(capped, found.levels);
}

/**
 * The leximin point of R.
 * @throws SolverStopped when the solver gives up
 */
export function leximinPoint(polytope: SeatPolytope, solver: Solver, onStep: SettledTypes): ObjectiveOutcome {
  const found = exactSteps(polytope, solver, onStep);
  if (found === null) return { status: "infeasible" };
  const { steps, levels } = found;
  const proofs = proofsOf(polytope, steps, levels);
  const gaps = proofs.map((proof, step) =>
    subtract(proof.bound, levels.values[levels.levelOfStep[step] as number] as Rational),
  );
  return {
    status: "optimal",
    point: {
      seats: seatsAt(polytope, levels),
      levels: reportedLevels(levels, proofs),
      proofs: publishedProofs(levels, proofs),
      certificate: {
        kind: "level-bounds-1",
        exact: gaps.every((gap) => compare(gap, zero) === 0),
        gap: Math.max(0, ...gaps.map(toNumber)),
      },
    },
  };
}
