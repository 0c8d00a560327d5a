// What is said of prices and reasons, against the rules themselves: every loosened quota is solved again by listing all panels, every
// named rule is added up over the exact chances. Returns what is wrong.
import { explainLevels } from "../../src/lottery/explain-levels.ts";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { add, compare, fromText, type Rational, rational, toText, zero } from "../../src/math/rational.ts";
import type { LoosenedChance, PriceList } from "../../src/model/explanation.ts";
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

/** What a list says of one loosened quota, alone or with a seat moved; null where it says nothing. */
function claimed(
  list: PriceList,
  quota: Quota,
  bound: Bound,
  isMoved: boolean,
): Pick<LoosenedChance, "lowestChance" | "exact"> | null {
  const price = list.prices.find(
    (own) => own.feature === quota.feature && own.value === quota.value && own.bound === bound,
  );
  if (price !== undefined) return isMoved ? price.moved : price;
  // Of what an unnamed quota brings with others nothing is said.
  if (isMoved) return null;
  return { lowestChance: list.othersAtMost, exact: list.exact && list.othersAtMost === list.lowestChance };
}

/** Holds every price, and the silence about every other quota, against all panels listed. `exact` counts what is said exactly. */
export function priceFaults(
  problem: LotteryProblem,
  list: PriceList,
): { readonly faults: string[]; readonly exact: number; readonly bounds: number } {
  const faults: string[] = [];
  const counts = { exact: 0, bounds: 0 };
  const hold = (
    what: string,
    { lowestChance, exact }: Pick<LoosenedChance, "lowestChance" | "exact">,
    truth: Rational,
  ) => {
    counts[exact ? "exact" : "bounds"] += 1;
    const difference = compare(fromText(lowestChance) as Rational, truth);
    if (exact ? difference !== 0 : difference < 0)
      faults.push(`${what}: ${exact ? "" : "at most "}${lowestChance}, listing says ${toText(truth)}`);
  };
  hold("as it is", list, lowestByListing(problem));
  for (const [index, quota] of problem.quotas.entries()) {
    for (const bound of ["min", "max"] as const) {
      if (bound === "min" && quota.min === 0) continue;
      for (const isMoved of [false, true]) {
        const claim = claimed(list, quota, bound, isMoved);
        if (claim === null) continue;
        const truth = lowestByListing(loosened(problem, index, bound, isMoved));
        hold(`${quota.feature} ${quota.value} ${bound}${isMoved ? " moved" : ""}`, claim, truth);
      }
    }
  }
  return { faults, ...counts };
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
  for (const { level, reasons } of explainLevels(problem, lottery, solver)) {
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
