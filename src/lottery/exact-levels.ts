// The levels as exact fractions. With seats_t = z_l m_t, every rule that is tight is a linear equation in the few level
// values z_l with whole coefficients; the leximin point is a vertex there, so they determine it. The point is then
// checked against every rule in exact arithmetic.

import { solveLinearSystem, type WholeEquation } from "../math/linear-system.ts";
import { add, compare, multiply, one, type Rational, rational, toNumber, zero } from "../math/rational.ts";
import { dyadic } from "../math/simplest-fraction.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { sameLevelTolerance, tightTolerance } from "../solver/tolerances.ts";
import type { LevelStep } from "./level-programmes.ts";
import { levelProof } from "./level-proof.ts";

/** The distinct chances, ascending, and which is whose. */
export interface ExactLevels {
  readonly values: readonly Rational[];
  readonly levelOfType: readonly number[];
  readonly levelOfStep: readonly number[];
}

/** Exact sum of coefficient x seats of a row, as sum over levels of z_l x (sum of coefficient x m_t of its types there). */
function levelCoefficients(
  polytope: SeatPolytope,
  levelOfType: readonly number[],
  levelCount: number,
  row: number,
): bigint[] {
  const sums = new Array<number>(levelCount).fill(0);
  const { typeIndices, coefficients } = polytope.rows[row] as SeatPolytope["rows"][number];
  for (const [k, type] of typeIndices.entries()) {
    const level = levelOfType[type] as number;
    sums[level] = (sums[level] as number) + (coefficients[k] as number) * (polytope.multiplicities[type] as number);
  }
  return sums.map(BigInt);
}

function isInside(
  polytope: SeatPolytope,
  levelOfType: readonly number[],
  rowCoefficients: readonly (readonly bigint[])[],
  values: readonly Rational[],
): boolean {
  if (
    values.some(
      (value, level) => compare(value, level === 0 ? zero : (values[level - 1] as Rational)) < (level === 0 ? 0 : 1),
    )
  ) {
    return false;
  }
  const isOverCap = (cap: Rational, type: number): boolean =>
    compare(values[levelOfType[type] as number] as Rational, cap) > 0;
  if (polytope.caps?.some(isOverCap) ?? compare(values.at(-1) ?? zero, one) > 0) return false;
  return polytope.rows.every((row, index) => {
    let sum = zero;
    for (const [level, value] of values.entries()) {
      sum = add(sum, multiply(value, rational((rowCoefficients[index] as readonly bigint[])[level] as bigint)));
    }
    const isAboveMin = !Number.isFinite(row.min) || compare(sum, rational(row.min)) >= 0;
    return isAboveMin && compare(sum, rational(row.max)) <= 0;
  });
}

/** The different caps of a level's types. */
function capsOf({ caps }: SeatPolytope, levelOfType: readonly number[], level: number): readonly Rational[] {
  if (caps === undefined) return [one];
  const own = caps.filter((_, type) => levelOfType[type] === level);
  return own.filter((cap, index) => own.findIndex((other) => compare(other, cap) === 0) === index);
}

function exactLevelsWithin(
  polytope: SeatPolytope,
  steps: readonly LevelStep[],
  { tight, same }: { readonly tight: number; readonly same: number },
): ExactLevels | null {
  const floats: number[] = [];
  const levelOfStep = steps.map(({ value }) => {
    const last = floats.at(-1);
    if (last === undefined || value - last > same) floats.push(value);
    return floats.length - 1;
  });
  const levelOfType = new Array<number>(polytope.multiplicities.length).fill(0);
  for (const [step, { fixedTypes }] of steps.entries()) {
    for (const type of fixedTypes) levelOfType[type] = levelOfStep[step] as number;
  }
  const rowCoefficients = polytope.rows.map((_, row) => levelCoefficients(polytope, levelOfType, floats.length, row));
  const equations: WholeEquation[] = [];
  const unit = (level: number): bigint[] => floats.map((_, index) => (index === level ? 1n : 0n));
  for (const [level, value] of floats.entries()) {
    if (Math.abs(value) < tight) equations.push({ coefficients: unit(level), constant: 0n });
    for (const cap of capsOf(polytope, levelOfType, level)) {
      if (Math.abs(value - toNumber(cap)) >= tight) continue;
      const coefficients = unit(level).map((coefficient) => coefficient * cap.denominator);
      equations.push({ coefficients, constant: cap.numerator });
    }
  }
  for (const [index, row] of polytope.rows.entries()) {
    const coefficients = rowCoefficients[index] as bigint[];
    const sum = coefficients.reduce(
      (total, coefficient, level) => total + Number(coefficient) * (floats[level] as number),
      0,
    );
    for (const bound of row.min === row.max ? [row.max] : [row.min, row.max]) {
      // A cut has no minimum; its infinite distance is never tight.
      if (Math.abs(sum - bound) < tight) equations.push({ coefficients, constant: BigInt(bound) });
    }
  }
  const values = solveLinearSystem(equations, floats.length);
  if (values === "none" || values === "many" || !isInside(polytope, levelOfType, rowCoefficients, values)) return null;
  return { values, levelOfType, levelOfStep };
}

/**
 * The levels that the steps' own multipliers prove, one after another on the exact ones before: floats that wear down step by
 * step do no harm, as a multiplier is read as a fraction by itself. Null when the point is then not inside.
 */
function levelsByProof(polytope: SeatPolytope, steps: readonly LevelStep[]): ExactLevels | null {
  const values: Rational[] = [];
  const levelOfStep: number[] = [];
  const levelOfType = new Array<number>(polytope.multiplicities.length).fill(0);
  const chanceOfFixed: (Rational | null)[] = polytope.multiplicities.map(() => null);
  for (const step of steps) {
    const { bound } = levelProof(polytope, step, chanceOfFixed, dyadic(step.value));
    const last = values.at(-1);
    if (last === undefined || compare(bound, last) > 0) values.push(bound);
    else if (compare(bound, last) < 0) return null;
    levelOfStep.push(values.length - 1);
    for (const type of step.fixedTypes) {
      levelOfType[type] = values.length - 1;
      chanceOfFixed[type] = bound;
    }
  }
  const rowCoefficients = polytope.rows.map((_, row) => levelCoefficients(polytope, levelOfType, values.length, row));
  return isInside(polytope, levelOfType, rowCoefficients, values) ? { values, levelOfType, levelOfStep } : null;
}

/** The exact levels of the steps, or null when the floats were too far off to tell which rules are tight. */
export function exactLevels(polytope: SeatPolytope, steps: readonly LevelStep[]): ExactLevels | null {
  // Hundreds of types wear the floats down: one level may then come out as two.
  for (const same of [sameLevelTolerance, sameLevelTolerance * 100]) {
    for (const tight of [tightTolerance, tightTolerance / 100, tightTolerance * 100]) {
      const levels = exactLevelsWithin(polytope, steps, { tight, same });
      if (levels !== null) return levels;
    }
  }
  return levelsByProof(polytope, steps);
}
