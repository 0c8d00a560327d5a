// Re-proves the levels of a certificate by additions, multiplications and comparisons of whole numbers: linear duality, no
// solver. For multipliers a of the rules let s_t = sum of a x coefficient. A type shown before sits at its exact chance p_t,
// any other at most once per member, so with weights w, sum(w_t m_t) = W, the types weighed get at most z where
//   W z <= sum over rules of a x (max if a > 0, min if a < 0) + sum max(0, w_t - s_t) m_t - sum over shown max(0, s_t) p_t m_t.
import { compare, fromText, multiply, type Rational, rational, subtract, zero } from "../math/rational.ts";
import type { CertificateArtefact, CertificateStep } from "../model/certificate.ts";

/** A rule of every panel: min <= sum of coefficient x seats <= max; types by their index from 0. Null where there is no bound. */
export interface ProofRule {
  readonly types: readonly number[];
  readonly coefficients: readonly number[];
  readonly min: number | null;
  readonly max: number | null;
}

/** The rules by what the certificate calls them, such as `quota 3`. */
export type ProofRules = ReadonlyMap<string, ProofRule>;

/** What the steps prove, or the number of the first that proves nothing (0 when a type is never reached). */
export type ProvenLevels =
  | { readonly ok: true; readonly largestGap: Rational }
  | { readonly ok: false; readonly step: number };

/** A whole number that every denominator divides. */
function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((all, { denominator }) => all * rational(all, denominator).denominator, 1n);
}

/** The bound that a step's figures prove, or null when they prove none. `shown` holds the chance of types shown before. */
function boundOf(
  step: CertificateStep,
  multiplicities: readonly number[],
  rules: ProofRules,
  shown: readonly (Rational | null)[],
): Rational | null {
  const read = (text: string): Rational => fromText(text) as Rational;
  const factors = step.multipliers.map(({ multiplier }) => read(multiplier));
  const weights = step.weights.map(({ weight }) => read(weight));
  const scale = commonDenominator([...factors, ...weights]);
  const scaled = ({ numerator, denominator }: Rational): bigint => numerator * (scale / denominator);
  const sums: bigint[] = multiplicities.map(() => 0n);
  let total = 0n;
  for (const [position, { rule, index }] of step.multipliers.entries()) {
    const named = rules.get(`${rule} ${index}`);
    const factor = scaled(factors[position] as Rational);
    const bound = factor > 0n ? named?.max : named?.min;
    if (named === undefined || bound === undefined || bound === null) return null;
    total += factor * BigInt(bound);
    for (const [place, type] of named.types.entries()) {
      sums[type] = (sums[type] as bigint) + factor * BigInt(named.coefficients[place] as number);
    }
  }
  const weightOf: bigint[] = multiplicities.map(() => 0n);
  for (const [position, { type }] of step.weights.entries()) {
    const weight = scaled(weights[position] as Rational);
    const isOpen = shown[type - 1] === null && weightOf[type - 1] === 0n && weight > 0n;
    if (!isOpen) return null;
    weightOf[type - 1] = weight;
  }
  let mass = 0n;
  const deducted = new Map<Rational, bigint>();
  for (const [type, multiplicity] of multiplicities.entries()) {
    const [sum, weight, m] = [sums[type] as bigint, weightOf[type] as bigint, BigInt(multiplicity)];
    mass += weight * m;
    if (weight > sum) total += (weight - sum) * m;
    const chance = shown[type] ?? null;
    if (chance !== null && sum > 0n) deducted.set(chance, (deducted.get(chance) ?? 0n) + sum * m);
  }
  if (mass === 0n) return null;
  let left = rational(total);
  for (const [chance, seats] of deducted) left = subtract(left, multiply(chance, rational(seats)));
  return multiply(left, rational(1n, mass));
}

/** Follows the steps in order; each must reach types of its own level, levels ascending, until every type is reached. */
export function provenLevels(
  certificate: CertificateArtefact,
  multiplicities: readonly number[],
  rules: ProofRules,
): ProvenLevels {
  const chances = certificate.levels.map(({ probability }) => fromText(probability) as Rational);
  const shown: (Rational | null)[] = multiplicities.map(() => null);
  let largestGap = zero;
  let reached = 1;
  for (const [index, step] of certificate.steps.entries()) {
    const fault = { ok: false, step: index + 1 } as const;
    const chance = chances[step.level - 1];
    const own = certificate.levels[step.level - 1]?.types ?? [];
    if (chance === undefined || step.level < reached || !step.weights.every(({ type }) => own.includes(type))) {
      return fault;
    }
    reached = step.level;
    const bound = boundOf(step, multiplicities, rules, shown);
    if (bound === null || compare(bound, fromText(step.bound) as Rational) !== 0) return fault;
    const gap = subtract(bound, chance);
    if (compare(gap, zero) < 0) return fault;
    if (compare(gap, largestGap) > 0) largestGap = gap;
    for (const { type } of step.weights) shown[type - 1] = chance;
  }
  return shown.includes(null) ? { ok: false, step: 0 } : { ok: true, largestGap };
}
