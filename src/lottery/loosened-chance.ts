// The lowest chance under loosened quotas. One linear programme gives the most that it can be; the whole search says what
// whole panels make of it, for as many member types as the effort allows.
import { compare, type Rational, subtract, toNumber, toText } from "../math/rational.ts";
import type { LoosenedChance } from "../model/explanation.ts";
import type { LotteryProblem, MemberType } from "../model/lottery.ts";
import type { Quota } from "../model/quota.ts";
import { seatRows } from "../model/seat-rows.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { SecondsLeft, Solver } from "../solver/model.ts";
import { publishedFraction } from "./chances.ts";
import { findLottery } from "./find-lottery.ts";
import { type LowestLevel, lowestLevel } from "./lowest-level.ts";

/** A lottery of few tickets is searched for: only its levels are wanted. */
export const fewTickets = 10;

/** The lowest level as the quotas are, and whether whole panels are known to reach it. */
export type BaseLevel = LowestLevel & { readonly exact: boolean };

/** How much may be searched. */
export interface SearchEffort {
  /** Member types in all the whole searches together. */
  readonly searchedTypes: number;
  readonly secondsLeft?: SecondsLeft | undefined;
}

export function lowestOf({ levels }: Pick<LowestLevel, "levels">): Rational {
  invariant(levels[0] !== undefined, "a lottery without a lowest level");
  return publishedFraction(levels[0].exactProbability);
}

/** Finds lowest chances under changed quotas, which must keep every panel. */
export function openLoosening(
  problem: LotteryProblem,
  types: readonly MemberType[],
  base: BaseLevel,
  solver: Solver,
  { searchedTypes, secondsLeft }: SearchEffort,
) {
  const lowest = lowestOf(base);
  let typesLeft = searchedTypes;

  /** The most that the lowest chance can be. */
  function most(quotas: readonly Quota[]): Rational {
    const found = lowestLevel(seatPolytope(types, seatRows({ ...problem, quotas }, types)), solver);
    invariant(found !== null, "a loosened quota keeps every panel");
    return lowestOf(found);
  }

  /** What whole panels make of it; null where that stays open. */
  function searched(quotas: readonly Quota[]): Rational | null {
    if (!base.exact || types.length > typesLeft) return null;
    typesLeft -= types.length;
    const limits = secondsLeft === undefined ? {} : { secondsLeft };
    const found = findLottery({ ...problem, quotas }, solver, { ticketCount: fewTickets, ...limits });
    return found.ok && found.value.certificate.exact ? lowestOf(found.value) : null;
  }

  return {
    most,
    chanceWith(change: (quota: Quota, index: number) => Quota): LoosenedChance {
      const quotas = problem.quotas.map(change);
      const bound = most(quotas);
      // No panel is lost: where the bound does not rise, the chance stays.
      const known = base.exact && compare(bound, lowest) === 0 ? lowest : searched(quotas);
      const chance = known ?? bound;
      return { lowestChance: toText(chance), rise: toNumber(subtract(chance, lowest)), exact: known !== null };
    },
  };
}
