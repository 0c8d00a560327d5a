// Re-checks the published proofs of a lottery from scratch: additions, multiplications and comparisons of fractions only,
// no solver, none of the product's proof code. Returns what is wrong.
import {
  add,
  compare,
  divide,
  fromText,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from "../../src/math/rational.ts";
import type { Lottery, LotteryProblem } from "../../src/model/lottery.ts";
import { seatRows } from "../../src/model/seat-rows.ts";

const read = (text: string): Rational => fromText(text) as Rational;

/** The faults of the proofs: a bound that does not follow, a level above what is proven, a type never proven. */
export function levelProofFaults(problem: LotteryProblem, lottery: Lottery): string[] {
  const faults: string[] = [];
  const rules = [
    ...seatRows(problem, lottery.types),
    ...lottery.cuts.map((cut) => ({ ...cut, min: Number.NEGATIVE_INFINITY })),
  ];
  const chance: (Rational | null)[] = lottery.types.map(() => null);
  const levelValue = lottery.levels.map(({ exactProbability }) => read(exactProbability as string));
  for (const [index, proof] of lottery.proofs.entries()) {
    const sums = lottery.types.map(() => zero);
    let total = zero;
    for (const { rule, multiplier } of proof.multipliers) {
      const a = read(multiplier);
      const { typeIndices, coefficients, min, max } = rules[rule] as (typeof rules)[number];
      const bound = compare(a, zero) > 0 ? max : min;
      if (!Number.isFinite(bound)) faults.push(`proof ${index}: rule ${rule} has no such bound`);
      else total = add(total, multiply(a, rational(bound)));
      for (const [k, type] of typeIndices.entries()) {
        sums[type] = add(sums[type] as Rational, multiply(a, rational(coefficients[k] as number)));
      }
    }
    const weights = new Map(proof.weights.map(({ typeIndex, weight }) => [typeIndex, read(weight)]));
    let mass = zero;
    for (const [type, { multiplicity }] of lottery.types.entries()) {
      const m = rational(multiplicity);
      const weight = weights.get(type) ?? zero;
      if (compare(weight, zero) < 0) faults.push(`proof ${index}: negative weight`);
      if (compare(weight, zero) > 0 && chance[type] !== null) faults.push(`proof ${index}: weight on a fixed type`);
      mass = add(mass, multiply(weight, m));
      const excess = subtract(weight, sums[type] as Rational);
      if (compare(excess, zero) > 0) total = add(total, multiply(excess, m));
      const known = chance[type] ?? null;
      if (known !== null && compare(sums[type] as Rational, zero) > 0) {
        total = subtract(total, multiply(multiply(sums[type] as Rational, known), m));
      }
    }
    const bound = divide(total, mass);
    if (compare(bound, read(proof.bound)) !== 0) faults.push(`proof ${index}: the bound does not follow`);
    const value = levelValue[proof.level] as Rational;
    if (compare(bound, value) !== 0) faults.push(`proof ${index}: the bound is not the level`);
    for (const type of weights.keys()) chance[type] = value;
  }
  for (const [type, proven] of chance.entries()) {
    if (proven === null) faults.push(`type ${type} is never proven`);
    else if (lottery.levels.findIndex(({ typeIndices }) => typeIndices.includes(type)) < 0)
      faults.push(`type ${type} has no level`);
  }
  return faults;
}
