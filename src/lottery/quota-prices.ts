// What each quota costs the least lucky: the lowest chance once more, with the quota loosened by one seat. The relaxed rules
// give the most that it can be; the whole search says what whole panels make of it, where that is not too dear.
import { compareText } from "../math/order.ts";
import { compare, toText } from "../math/rational.ts";
import type { LoosenedChance, PriceList, QuotaPrice } from "../model/explanation.ts";
import type { Lottery, LotteryProblem } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import type { Quota } from "../model/quota.ts";
import { seatRows } from "../model/seat-rows.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { SecondsLeft, Solver } from "../solver/model.ts";
import { publishedFraction } from "./chances.ts";
import { findLottery } from "./find-lottery.ts";
import { type BaseLevel, fewTickets, lowestOf, openLoosening, type SearchEffort } from "./loosened-chance.ts";
import { type LowestLevel, lowestLevel } from "./lowest-level.ts";

/** Member types in all the whole searches together: past it a chance is told as a bound. */
const thoroughSearches = 3000;
/** The same for an answer that people wait for: a tenth of a second or so. */
const quickSearches = 300;
type Bound = QuotaPrice["bound"];
/** Types, lowest level and its proof under the relaxed rules; null when even they hold no panel. */
export function relaxedLevels(problem: LotteryProblem, solver: Solver): (LowestLevel & Pick<Lottery, "types">) | null {
  const { types } = memberTypes(problem);
  const found = lowestLevel(seatPolytope(types, seatRows(problem, types)), solver);
  return found === null ? null : { types, ...found };
}

const loosenedBy: Record<Bound, (quota: Quota) => Quota> = {
  min: (quota) => ({ ...quota, min: Math.max(0, quota.min - 1) }),
  max: (quota) => ({ ...quota, max: quota.max + 1 }),
};
const opposite = { min: "max", max: "min" } as const;

function priceList(
  problem: LotteryProblem,
  types: Lottery["types"],
  base: BaseLevel,
  solver: Solver,
  effort: SearchEffort,
): PriceList {
  const lowest = lowestOf(base);
  const rows = seatRows(problem, types);
  const loosened = openLoosening(problem, types, base, solver, effort);
  // The first step proves the level by itself. What that proof does not use can be loosened without the level rising, unless
  // the proof uses a cut, which holds for the panels of these very quotas: every quota is then tried.
  const proof = base.proofs[0]?.multipliers ?? [];
  const heldBy = [...new Set(proof.map(({ rule }) => rows[rule]?.kind ?? "cut"))].sort(compareText);
  const isCut = heldBy.includes("cut");
  const candidates: readonly (readonly [quotaIndex: number, bound: Bound])[] = isCut
    ? problem.quotas.flatMap((_, index) => (["min", "max"] as const).map((bound) => [index, bound] as const))
    : proof.flatMap(({ rule, multiplier }) => {
        const quotaIndex = rows[rule]?.quotaIndex ?? null;
        return quotaIndex === null ? [] : [[quotaIndex, multiplier.startsWith("-") ? "min" : "max"] as const];
      });

  const byName = ([a, x]: (typeof candidates)[number], [b, y]: (typeof candidates)[number]): number => {
    const [first, second] = [problem.quotas[a] as Quota, problem.quotas[b] as Quota];
    return compareText(first.feature, second.feature) || compareText(first.value, second.value) || compareText(x, y);
  };
  const priced = candidates
    .filter(([quotaIndex, bound]) => bound === "max" || (problem.quotas[quotaIndex]?.min ?? 0) > 0)
    .sort(byName)
    // What each brings by itself is searched first: that is what is said of the quotas that are not named.
    .map(([quotaIndex, bound]) => {
      const quota = problem.quotas[quotaIndex];
      invariant(quota !== undefined, "a rule names a quota that the problem has not");
      const own = loosenedBy[bound];
      const alone = loosened.chanceWith((given, index) => (index === quotaIndex ? own(given) : given));
      return { quotaIndex, quota, bound, own, alone };
    })
    .map(({ quotaIndex, quota, bound, own, alone }): QuotaPrice => {
      const { feature, value } = quota;
      const other = loosenedBy[opposite[bound]];
      const moved = loosened.chanceWith((given, index) =>
        index === quotaIndex ? own(given) : given.feature === feature ? other(given) : given,
      );
      return { feature, value, bound, from: quota[bound], to: own(quota)[bound], ...alone, moved };
    });
  // Of quotas that a proof names, each is told; of all quotas, those that bring something or may bring more than the rest.
  const most = isCut ? loosened.most(problem.quotas) : lowest;
  const tellsNothing = ({ lowestChance, rise, exact }: LoosenedChance): boolean =>
    exact ? rise === 0 : compare(publishedFraction(lowestChance), most) <= 0;
  const isSilent = (price: QuotaPrice): boolean => isCut && tellsNothing(price) && tellsNothing(price.moved);
  return {
    lowestChance: toText(lowest),
    exact: base.exact,
    heldBy,
    prices: priced
      .filter((price) => !isSilent(price))
      .sort(
        (a, b) =>
          compare(publishedFraction(b.lowestChance), publishedFraction(a.lowestChance)) ||
          compare(publishedFraction(b.moved.lowestChance), publishedFraction(a.moved.lowestChance)),
      ),
    othersAtMost: toText(priced.every((price) => price.exact || !isSilent(price)) ? lowest : most),
  };
}

/** The prices under a leximin lottery, dearest first. */
export function quotaPrices(
  problem: LotteryProblem,
  lottery: Pick<Lottery, "types" | "levels" | "proofs" | "certificate">,
  solver: Solver,
  secondsLeft?: SecondsLeft,
): PriceList {
  const base = { ...lottery, exact: lottery.certificate.exact };
  return priceList(problem, lottery.types, base, solver, { searchedTypes: thoroughSearches, secondsLeft });
}

/** The same before there is a lottery; bounds where it would take long to find. Null when no panel meets the quotas. */
export function quickPrices(problem: LotteryProblem, solver: Solver): PriceList | null {
  const relaxed = relaxedLevels(problem, solver);
  if (relaxed === null) return null;
  const { types } = relaxed;
  const left = quickSearches - types.length;
  const found = left < 0 ? null : findLottery(problem, solver, { ticketCount: fewTickets });
  const base =
    found?.ok && found.value.certificate.exact ? { ...found.value, exact: true } : { ...relaxed, exact: false };
  return priceList(problem, types, base, solver, { searchedTypes: left });
}
