// The lowest level of the leximin alone, with its proof, by one linear programme: all that a price asks for. The multipliers
// prove in exact fractions that nothing goes beyond, and the vertex, read as fractions, that so much is reached; where
// that check fails, the whole leximin answers.
import { add, compare, multiply, one, type Rational, rational, toText, zero } from "../math/rational.ts";
import { dyadic, simplestFraction } from "../math/simplest-fraction.ts";
import type { LevelProof, LotteryLevel } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver, SolverOutcome } from "../solver/model.ts";
import { positiveWeight, sameLevelTolerance, wholeTolerance } from "../solver/tolerances.ts";
import { openLevelProgramme, typeSums } from "./level-programmes.ts";
import { levelProof } from "./level-proof.ts";
import { leximinPoint } from "./leximin-point.ts";

/** Lowest chance and what proves it. */
export interface LowestLevel {
  readonly levels: readonly Pick<LotteryLevel, "exactProbability">[];
  readonly proofs: readonly Pick<LevelProof, "level" | "multipliers">[];
}

/** Whether everybody has at least `level` at the vertex whose seats above the level are given, in exact fractions. */
function isReached({ rows, multiplicities }: SeatPolytope, level: Rational, above: readonly number[]): boolean {
  if (compare(level, one) > 0) return false;
  const exact = new Map<number, Rational>();
  for (const [type, m] of multiplicities.entries()) {
    const seats = above[type] as number;
    if (Math.abs(seats) < sameLevelTolerance) continue;
    const own = simplestFraction(seats, sameLevelTolerance, 1e6) ?? dyadic(seats);
    const isWithin = compare(own, zero) >= 0 && compare(add(own, multiply(level, rational(m))), rational(m)) <= 0;
    if (!isWithin) return false;
    exact.set(type, own);
  }
  return rows.every(({ typeIndices, coefficients, min, max }) => {
    let [alike, sum] = [0, zero];
    for (const [k, type] of typeIndices.entries()) {
      const coefficient = coefficients[k] as number;
      alike += coefficient * (multiplicities[type] as number);
      const own = exact.get(type);
      if (own !== undefined) sum = add(sum, multiply(own, rational(coefficient)));
    }
    const seats = add(sum, multiply(level, rational(alike)));
    const isEnough = !Number.isFinite(min) || compare(seats, rational(min)) >= 0;
    return isEnough && (!Number.isFinite(max) || compare(seats, rational(max)) <= 0);
  });
}

function provenLevel(
  polytope: SeatPolytope,
  outcome: Extract<SolverOutcome, { readonly status: "optimal" }>,
  value: number,
): LowestLevel | null {
  if (value > 1 - wholeTolerance) return null;
  const multipliers = polytope.rows.map((_, row) => outcome.rowDuals[row] as number);
  const weights = typeSums(polytope, multipliers).map((sum) => Math.max(0, sum));
  const fixedTypes = weights.flatMap((weight, type) =>
    weight * (polytope.multiplicities[type] as number) > positiveWeight ? [type] : [],
  );
  if (fixedTypes.length === 0) return null;
  const chances = polytope.multiplicities.map(() => null);
  const aim = simplestFraction(value, sameLevelTolerance, 1e6) ?? dyadic(value);
  const { bound, multipliers: exact } = levelProof(polytope, { value, fixedTypes, weights, multipliers }, chances, aim);
  if (!isReached(polytope, bound, outcome.values)) return null;
  return {
    levels: [{ exactProbability: toText(bound) }],
    proofs: [
      { level: 0, multipliers: exact.map(({ rule, multiplier }) => ({ rule, multiplier: toText(multiplier) })) },
    ],
  };
}

/** The lowest level of the leximin point of R, exact; null when R is empty. */
export function lowestLevel(polytope: SeatPolytope, solver: Solver): LowestLevel | null {
  const caps = polytope.multiplicities.map(() => 1);
  const programme = openLevelProgramme(polytope, caps, solver);
  try {
    const outcome = programme.solve();
    if (outcome.status === "infeasible") return null;
    const proven = outcome.status === "optimal" ? provenLevel(polytope, outcome, programme.levelOf(outcome)) : null;
    if (proven !== null) return proven;
  } finally {
    programme.dispose();
  }
  const found = leximinPoint(polytope, solver, () => {});
  return found.status === "optimal" ? found.point : null;
}
