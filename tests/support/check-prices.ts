// What is said of prices and reasons, against the rules themselves: every loosened quota is solved again by listing all panels, every
// named rule is added up over the exact chances. Returns what is wrong.
import { explainLevels } from "../../src/lottery/explain-levels.ts";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { quotaPrices } from "../../src/lottery/quota-prices.ts";
import { add, compare, fromText, type Rational, rational, toText, zero } from "../../src/math/rational.ts";
import type { Lottery, LotteryProblem } from "../../src/model/lottery.ts";
import type { Quota } from "../../src/model/quota.ts";
import type { Solver } from "../../src/solver/model.ts";
import { bruteForceLeximin } from "./exact-leximin.ts";

type Bound = "min" | "max";

export function lotteryOf(problem: LotteryProblem, solver: Solver): Lottery {
  const result = findLottery(problem, solver, { ticketCount: 20 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The lowest chance by listing every panel, exact. */
export function lowestByListing(problem: LotteryProblem): Rational {
  const chances = bruteForceLeximin(problem) as Rational[];
  return chances.reduce((least, chance) => (compare(chance, least) < 0 ? chance : least));
}

function withRoom(quota: Quota, bound: Bound): Quota {
  return bound === "max" ? { ...quota, max: quota.max + 1 } : { ...quota, min: Math.max(0, quota.min - 1) };
}

/** One seat of room for a quota; if `isMoved`, also for the other way of the feature's other values. */
function loosened(problem: LotteryProblem, index: number, bound: Bound, isMoved: boolean): LotteryProblem {
  const own = problem.quotas[index] as Quota;
  const other = bound === "max" ? "min" : "max";
  const quotas = problem.quotas.map((quota, at) => {
    if (at === index) return withRoom(quota, bound);
    return isMoved && quota.feature === own.feature ? withRoom(quota, other) : quota;
  });
  return { ...problem, quotas };
}

/** `compared` counts the prices that must be exact: where whole panels need a cut, a price may only be too high. */
export function priceFaults(
  problem: LotteryProblem,
  solver: Solver,
): { readonly faults: string[]; readonly compared: number } {
  const lottery = lotteryOf(problem, solver);
  const prices = quotaPrices(problem, lottery, solver);
  const lowest = lottery.levels[0]?.exactProbability as string;
  const faults = lowest === toText(lowestByListing(problem)) ? [] : [`the lowest chance is not ${lowest}`];
  let compared = 0;
  for (const [index, { feature, value, min }] of problem.quotas.entries()) {
    for (const bound of ["min", "max"] as const) {
      if (bound === "min" && min === 0) continue;
      const price = prices.find((own) => own.feature === feature && own.value === value && own.bound === bound);
      for (const isMoved of [false, true]) {
        // What has no price is said to bring nothing by itself; of what it brings with others nothing is said.
        if (isMoved && price === undefined) continue;
        const other = loosened(problem, index, bound, isMoved);
        const truth = lowestByListing(other);
        const claimed = (isMoved ? price?.moved.lowestChance : price?.lowestChance) ?? lowest;
        const difference = compare(fromText(claimed) as Rational, truth);
        const isExact = lottery.cuts.length === 0 && lotteryOf(other, solver).cuts.length === 0;
        if (isExact) compared += 1;
        if (isExact ? difference !== 0 : difference < 0 && price !== undefined)
          faults.push(
            `${feature} ${value} ${bound}${isMoved ? " moved" : ""}: ${claimed}, listing says ${toText(truth)}`,
          );
      }
    }
  }
  return { faults, compared };
}

/** Every rule named for a level is met without room: in exact chances, by those whom it counts. */
export function reasonFaults(
  problem: LotteryProblem,
  solver: Solver,
): { readonly faults: string[]; readonly named: number } {
  const lottery = lotteryOf(problem, solver);
  const chances = lottery.typeOfMember.map((type) => {
    const level = lottery.levels.find(({ typeIndices }) => typeIndices.includes(type));
    return fromText(level?.exactProbability as string) as Rational;
  });
  const faults: string[] = [];
  let named = 0;
  for (const { level, reasons } of explainLevels(problem, lottery)) {
    for (const reason of reasons) {
      if (reason.rule !== "quota") continue;
      named += 1;
      const { feature, value, bound, seats, people } = reason;
      const place = problem.features.findIndex(({ id }) => id === feature);
      const holders = problem.members.flatMap(({ values }, member) => (values[place] === value ? [member] : []));
      const quota = problem.quotas.find((own) => own.feature === feature && own.value === value);
      const expected = holders.reduce((sum, member) => add(sum, chances[member] as Rational), zero);
      if (quota?.[bound] !== seats || holders.length !== people)
        faults.push(`level ${level}: ${value} is told wrongly`);
      if (compare(expected, rational(seats)) !== 0)
        faults.push(`level ${level}: ${feature} ${value} has ${toText(expected)} seats, not ${seats}`);
    }
  }
  return { faults, named };
}
