// Re-proves the levels of a certificate by additions, multiplications and comparisons of whole numbers: linear duality, no
// solver. For multipliers a of the rules let s_t = sum of a x coefficient. A type shown before sits at its exact chance p_t,
// any other at most once per member, so with weights w, sum(w_t m_t) = W, the types weighed get at most z where
//   W z <= sum over rules of a x (max if a > 0, min if a < 0) + sum max(0, w_t - s_t) m_t - sum over shown max(0, s_t) p_t m_t.
import { compare, fromText, multiply, one, type Rational, rational, subtract, zero } from "../math/rational.ts";
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

/** What the steps prove; or that the levels are out of order, or the number of the first step that proves nothing (0: a type is never reached). */
export type ProvenLevels =
  | { readonly ok: true; readonly largestGap: Rational }
  | { readonly ok: false; readonly fault: "order" | number };

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

/**
 * A rule said of the seats that are not given, f = m - e: min and max are counted from the other end. Nobody has less than no
 * seat: a rule of positive coefficients has a minimum of 0 where it names none.
 */
function mirrored({ types, coefficients, min, max }: ProofRule, multiplicities: readonly number[]): ProofRule {
  const all = types.reduce(
    (sum, type, place) => sum + (coefficients[place] as number) * (multiplicities[type] as number),
    0,
  );
  const least = min ?? (coefficients.every((value) => value >= 0) ? 0 : null);
  return { types, coefficients, min: max === null ? null : all - max, max: least === null ? null : all - least };
}

/**
 * Whether each level's chance is above that of the one before. On this the steps rest: they bound the chances of a level
 * given those before it, so a proof that began with the well served would prove any lottery.
 */
function areAscending(chances: readonly Rational[]): boolean {
  return chances.every((chance, level) => level === 0 || compare(chance, chances[level - 1] as Rational) > 0);
}

/** Follows the steps in order; each must reach types of its own level, the levels in their order. */
function followSteps(
  { kind, levels, steps }: CertificateArtefact,
  chances: readonly Rational[],
  multiplicities: readonly number[],
  rules: ProofRules,
): { readonly shown: readonly (Rational | null)[]; readonly largestGap: Rational } | { readonly fault: number } {
  const shown: (Rational | null)[] = multiplicities.map(() => null);
  let largestGap = zero;
  let reached = 1;
  for (const [index, step] of steps.entries()) {
    const fault = { fault: index + 1 };
    const chance = chances[step.level - 1];
    const own = levels[step.level - 1]?.types ?? [];
    // The last step of a proof of the lowest chance may weigh anybody who can be held: it bounds their average.
    const isOpen = kind === "lowest-chance-1" && index === steps.length - 1;
    if (chance === undefined || step.level < reached) return fault;
    if (!isOpen && !step.weights.every(({ type }) => own.includes(type))) return fault;
    reached = step.level;
    const bound = boundOf(step, multiplicities, rules, shown);
    if (bound === null || compare(bound, fromText(step.bound) as Rational) !== 0) return fault;
    const gap = subtract(bound, chance);
    if (compare(gap, zero) < 0) return fault;
    if (compare(gap, largestGap) > 0) largestGap = gap;
    for (const { type } of step.weights) shown[type - 1] = chance;
  }
  return { shown, largestGap };
}

/**
 * Whether the steps are about the lowest chance that is not 0: all before the last show that a chance is 0, they show it of
 * everybody whose chance is 0, and nobody else has less than what the last step is about.
 */
function isAboutLowest({ levels, steps }: CertificateArtefact, chances: readonly Rational[]): boolean {
  const lowest = chances.find(({ numerator }) => numerator > 0n);
  const last = steps.at(-1);
  if (lowest === undefined || last === undefined || chances[last.level - 1] !== lowest) return false;
  const before = steps.slice(0, -1);
  const shown = new Set(before.flatMap(({ weights }) => weights.map(({ type }) => type)));
  return (
    before.every(({ level }) => chances[level - 1]?.numerator === 0n) &&
    levels.every(({ types }, level) => {
      const chance = chances[level] as Rational;
      return chance.numerator === 0n ? types.every((type) => shown.has(type)) : compare(chance, lowest) >= 0;
    })
  );
}

/** What the certificate's steps prove about its levels: of each in turn, until every type is reached, or of the lowest. */
export function provenLevels(
  certificate: CertificateArtefact,
  multiplicities: readonly number[],
  rules: ProofRules,
): ProvenLevels {
  const { kind, levels } = certificate;
  const given = levels.map(({ probability }) => fromText(probability) as Rational);
  const isMirrored = kind === "mirrored-level-proofs-1";
  const chances = isMirrored ? given.map((chance) => subtract(one, chance)) : given;
  const own = isMirrored ? new Map([...rules].map(([name, rule]) => [name, mirrored(rule, multiplicities)])) : rules;
  if (!areAscending(chances)) return { ok: false, fault: "order" };
  const followed = followSteps(certificate, chances, multiplicities, own);
  if ("fault" in followed) return { ok: false, fault: followed.fault };
  const isWhole = kind === "lowest-chance-1" ? isAboutLowest(certificate, chances) : !followed.shown.includes(null);
  return isWhole ? { ok: true, largestGap: followed.largestGap } : { ok: false, fault: 0 };
}
