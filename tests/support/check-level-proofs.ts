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

interface Claim {
  readonly rules: readonly {
    readonly typeIndices: readonly number[];
    readonly coefficients: readonly number[];
    readonly min: number;
    readonly max: number;
  }[];
  /** Chance of each level, and its types. */
  readonly levels: readonly { readonly value: Rational; readonly typeIndices: readonly number[] }[];
  readonly proofs: Lottery["proofs"];
}

function rulesOf(problem: LotteryProblem, lottery: Lottery): Claim["rules"] {
  const cuts = lottery.cuts.map((cut) => ({ ...cut, min: Number.NEGATIVE_INFINITY }));
  return [...seatRows(problem, lottery.types), ...cuts];
}

/** What is wrong with the steps, and the chance of each type that they show. */
function faultsOfSteps(lottery: Lottery, { rules, levels, proofs }: Claim) {
  const faults: string[] = [];
  const chance: (Rational | null)[] = lottery.types.map(() => null);
  for (const [index, proof] of proofs.entries()) {
    const sums = lottery.types.map(() => zero);
    let total = zero;
    for (const { rule, multiplier } of proof.multipliers) {
      const a = read(multiplier);
      const { typeIndices, coefficients, min, max } = rules[rule] as Claim["rules"][number];
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
    const value = levels[proof.level]?.value as Rational;
    if (compare(bound, value) !== 0) faults.push(`proof ${index}: the bound is not the level`);
    for (const type of weights.keys()) chance[type] = value;
  }
  return { faults, chance };
}

/** The faults of the proofs: a bound that does not follow, a level above what is proven, a type never proven. */
export function levelProofFaults(problem: LotteryProblem, lottery: Lottery): string[] {
  const levels = lottery.levels.map(({ exactProbability, typeIndices }) => ({
    value: read(exactProbability as string),
    typeIndices,
  }));
  const { faults, chance } = faultsOfSteps(lottery, {
    rules: rulesOf(problem, lottery),
    levels,
    proofs: lottery.proofs,
  });
  for (const [type, proven] of chance.entries()) {
    if (proven === null) faults.push(`type ${type} is never proven`);
    else if (levels.findIndex(({ typeIndices }) => typeIndices.includes(type)) < 0)
      faults.push(`type ${type} has no level`);
  }
  return faults;
}

/** The same of the proof of minimax, about the seats that are not given, and of maximin, about the lowest chance alone. */
export function objectiveProofFaults(problem: LotteryProblem, lottery: Lottery): string[] {
  const { objectiveProof, types } = lottery;
  if (objectiveProof === undefined) return ["no proof"];
  const { kind, proofs } = objectiveProof;
  const isMirrored = kind === "mirrored-level-proofs-1";
  const levels = objectiveProof.levels.map(({ exactProbability, typeIndices }) => {
    const value = read(exactProbability);
    return { value: isMirrored ? subtract(rational(1), value) : value, typeIndices };
  });
  const mirrored = rulesOf(problem, lottery).map((rule) => {
    const all = rule.typeIndices.reduce(
      (sum, type, k) => sum + (rule.coefficients[k] as number) * (types[type]?.multiplicity as number),
      0,
    );
    return { ...rule, min: all - rule.max, max: all - rule.min };
  });
  const rules = isMirrored ? mirrored : rulesOf(problem, lottery);
  const { faults, chance } = faultsOfSteps(lottery, { rules, levels, proofs });
  const lowest = levels.find(({ value }) => compare(value, zero) > 0)?.value;
  for (const [type, proven] of chance.entries()) {
    const own = levels.find(({ typeIndices }) => typeIndices.includes(type))?.value;
    if (own === undefined) faults.push(`type ${type} has no level`);
    else if (isMirrored ? proven === null : proven === null && compare(own, zero) === 0)
      faults.push(`type ${type} is never proven`);
    else if (proven !== null && compare(own, proven) !== 0) faults.push(`type ${type} has another chance than shown`);
  }
  const last = levels[proofs.at(-1)?.level ?? -1]?.value;
  if (!isMirrored && last !== lowest) faults.push("the last step is not about the lowest chance");
  return faults;
}
