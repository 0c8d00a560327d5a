// Which rules hold each level down, read from its proof: linear duality gives every rule that matters a multiplier, and one
// that has none could be dropped without the level rising. At 1 nothing holds it down; certain-level.ts says what holds it up.
import { add, type Rational, toNumber, toText, zero } from "../math/rational.ts";
import type { LevelExplanation, LevelReason } from "../model/explanation.ts";
import type { Lottery, LotteryProblem } from "../model/lottery.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { certainLevel } from "./certain-level.ts";
import { publishedFraction } from "./chances.ts";

type Multipliers = readonly (readonly [rule: number, multiplier: Rational])[];

/** The multipliers of a level's steps, summed by rule. */
function multipliersOf(lottery: Lottery, level: number): Multipliers {
  const sums = new Map<number, Rational>();
  for (const proof of lottery.proofs) {
    if (proof.level !== level) continue;
    for (const { rule, multiplier } of proof.multipliers) {
      sums.set(rule, add(sums.get(rule) ?? zero, publishedFraction(multiplier)));
    }
  }
  return [...sums];
}

/** Those that are not zero, weightiest first. */
function weightiest(multipliers: Multipliers): Multipliers {
  const weight = (multiplier: Rational): number => Math.abs(toNumber(multiplier));
  return multipliers
    .filter(([, multiplier]) => multiplier.numerator !== 0n)
    .sort(([a, x], [b, y]) => weight(y) - weight(x) || a - b);
}

function reasonOf(
  problem: LotteryProblem,
  row: SeatRow | undefined,
  multiplier: Rational,
  peopleOf: (types: readonly number[]) => { readonly people: number; readonly peopleAtLevel: number },
): LevelReason {
  const text = toText(multiplier);
  // Cuts stand after the rules of the problem.
  if (row === undefined) return { rule: "cut", multiplier: text };
  const counted = peopleOf(row.typeIndices);
  if (row.kind === "household")
    return { rule: "households", households: row.max, people: counted.people, multiplier: text };
  if (row.quotaIndex === null) return { rule: "size", seats: row.max, multiplier: text };
  const quota = problem.quotas[row.quotaIndex];
  invariant(quota !== undefined, "a rule names a quota that the problem has not");
  const { feature, value, min, max } = quota;
  const bound = multiplier.numerator > 0n ? "max" : "min";
  return { rule: "quota", feature, value, bound, seats: bound === "max" ? max : min, ...counted, multiplier: text };
}

/** Every level of a leximin lottery with the rules that hold it down, or up at 1; empty for other objectives. */
export function explainLevels(problem: LotteryProblem, lottery: Lottery, solver: Solver): readonly LevelExplanation[] {
  const rows = seatRows(problem, lottery.types);
  const cuts = lottery.cuts.map(
    (cut): SeatRow => ({ ...cut, kind: "cut", quotaIndex: null, min: Number.NEGATIVE_INFINITY }),
  );
  const polytope = seatPolytope(lottery.types, [...rows, ...cuts]);
  const sizeOf = (type: number): number => lottery.types[type]?.multiplicity ?? 0;
  const total = (types: readonly number[]): number => types.reduce((sum, type) => sum + sizeOf(type), 0);
  return lottery.levels.map(({ probability, exactProbability, typeIndices }, level) => {
    const own = new Set(typeIndices);
    const peopleOf = (types: readonly number[]) => ({
      people: total(types),
      peopleAtLevel: total(types.filter((type) => own.has(type))),
    });
    const isCertain = exactProbability === "1";
    const found = isCertain ? certainLevel(polytope, typeIndices, lottery.typeProbabilities, solver) : null;
    const multipliers = found?.multipliers ?? multipliersOf(lottery, level);
    return {
      level: level + 1,
      probability,
      exactProbability,
      people: total(typeIndices),
      memberTypes: typeIndices.length,
      ...(found === null ? {} : { certain: found.certain }),
      reasons: weightiest(multipliers).map(([rule, multiplier]) => reasonOf(problem, rows[rule], multiplier, peopleOf)),
    };
  });
}
