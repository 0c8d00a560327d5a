// The duals of a step as exact rationals that prove its level (weak duality holds exactly, whatever the floats were).
// For multipliers a of the rules, s_t = sum a x coefficient. Free types may weigh up to s_t (the excess u_t is charged
// at m_t); a fixed type with s_t > 0 is deducted at its known seats. Then, with weights w and W = sum w_t m_t,
//   W z <= sum a+ max + sum a- min + sum u_t m_t - sum over fixed of max(0, s_t) p_t m_t.
import { add, compare, divide, multiply, type Rational, rational, subtract, zero } from "../math/rational.ts";
import { dyadic, simplestFraction } from "../math/simplest-fraction.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { positiveWeight, zeroMultiplier } from "../solver/tolerances.ts";
import type { LevelStep } from "./level-programmes.ts";

/** A step's exact proof. */
export interface ExactProof {
  readonly weights: readonly { readonly typeIndex: number; readonly weight: Rational }[];
  readonly multipliers: readonly { readonly rule: number; readonly multiplier: Rational }[];
  readonly bound: Rational;
}

function positive(x: Rational): Rational {
  return compare(x, zero) > 0 ? x : zero;
}

/** The smallest bound that the given multipliers and weights prove; weights are scaled to sum(w_t m_t) = 1. */
function boundOf(
  polytope: SeatPolytope,
  multipliers: readonly Rational[],
  weights: readonly Rational[],
  chanceOfFixed: readonly (Rational | null)[],
): ExactProof | null {
  let bound = zero;
  for (const [index, multiplier] of multipliers.entries()) {
    if (multiplier.numerator === 0n) continue;
    const row = polytope.rows[index] as SeatPolytope["rows"][number];
    bound = add(bound, multiply(multiplier, rational(multiplier.numerator > 0n ? row.max : row.min)));
  }
  let total = zero;
  for (const [type, multiplicity] of polytope.multiplicities.entries()) {
    let sum = zero;
    for (const [row, coefficient] of polytope.rowsOfType[type] as readonly (readonly [number, number])[]) {
      const multiplier = multipliers[row] as Rational;
      if (multiplier.numerator !== 0n) sum = add(sum, multiply(multiplier, rational(coefficient)));
    }
    const weight = weights[type] as Rational;
    const m = rational(multiplicity);
    const chance = chanceOfFixed[type] as Rational | null;
    if (chance !== null) bound = subtract(bound, multiply(positive(sum), multiply(chance, m)));
    bound = add(bound, multiply(positive(subtract(weight, sum)), m));
    total = add(total, multiply(weight, m));
  }
  if (total.numerator <= 0n) return null;
  return {
    weights: weights.flatMap((weight, typeIndex) =>
      weight.numerator === 0n ? [] : [{ typeIndex, weight: divide(weight, total) }],
    ),
    multipliers: multipliers.flatMap((multiplier, rule) =>
      multiplier.numerator === 0n ? [] : [{ rule, multiplier: divide(multiplier, total) }],
    ),
    bound: divide(bound, total),
  };
}

/** Multipliers over their largest are ratios of small whole numbers for most pools; else binary fractions do. */
function roundings(step: LevelStep, polytope: SeatPolytope): ((x: number) => Rational)[] {
  const weights = step.fixedTypes.map((type) => step.weights[type] as number);
  const multipliers = step.multipliers.map(Math.abs).filter((x) => x > zeroMultiplier);
  const smallest = Math.min(...multipliers, ...weights.filter((x) => x > zeroMultiplier));
  const largest = Math.max(...multipliers, ...weights);
  const scales = [
    1 / smallest,
    1 / largest,
    step.fixedTypes.reduce((sum, t) => sum + (polytope.multiplicities[t] as number), 0),
  ];
  return [
    ...scales.map((scale) => (x: number) => simplestFraction(x * scale, 1e-7, 2000) ?? dyadic(x * scale)),
    (x) => simplestFraction(x, 1e-12, 1e6) ?? dyadic(x),
  ];
}

/** The best proof found for a step; `chanceOfFixed` holds the exact chance of types fixed before it, null for free ones. */
export function levelProof(
  polytope: SeatPolytope,
  step: LevelStep,
  chanceOfFixed: readonly (Rational | null)[],
  level: Rational,
): ExactProof {
  let best: ExactProof | null = null;
  const proven = new Set(step.fixedTypes);
  for (const round of roundings(step, polytope)) {
    const multipliers = step.multipliers.map((x, index) => {
      const row = polytope.rows[index] as SeatPolytope["rows"][number];
      const usable = Math.abs(x) > zeroMultiplier && Number.isFinite(x > 0 ? row.max : row.min);
      return usable ? round(x) : zero;
    });
    const weights = step.weights.map((x, type) =>
      proven.has(type) && x * (polytope.multiplicities[type] as number) > positiveWeight ? positive(round(x)) : zero,
    );
    const proof = boundOf(polytope, multipliers, weights, chanceOfFixed);
    if (proof !== null && (best === null || compare(proof.bound, best.bound) < 0)) best = proof;
    if (best !== null && compare(best.bound, level) === 0) return best;
  }
  if (best === null) throw new RangeError('"step" expected a positive weight, got none');
  return best;
}
