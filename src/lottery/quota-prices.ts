// What each quota costs the least lucky: the lowest chance once more, with the quota loosened by one seat. Only quotas that
// the proof of the lowest level needs can have a price: the proof holds unchanged when any other is loosened.
import { compareText } from "../math/order.ts";
import { compare, fromText, type Rational, subtract, toNumber, zero } from "../math/rational.ts";
import type { QuotaPrice } from "../model/explanation.ts";
import type { Lottery, LotteryProblem } from "../model/lottery.ts";
import { memberTypes } from "../model/member-types.ts";
import { type SeatRow, seatRows } from "../model/seat-rows.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { type LowestLevel, lowestLevel } from "./lowest-level.ts";

const read = (text: string | null | undefined): Rational => fromText(text ?? "0") ?? zero;

/** Types, lowest level and its proof under the relaxed rules: enough for prices where no lottery was computed. */
export function relaxedLevels(problem: LotteryProblem, solver: Solver): (LowestLevel & Pick<Lottery, "types">) | null {
  const { types } = memberTypes(problem);
  const found = lowestLevel(seatPolytope(types, seatRows(problem, types)), solver);
  return found === null ? null : { types, ...found };
}

/**
 * The quotas of a leximin lottery that hold its lowest chance down, dearest first, each with the lowest chance that one
 * seat of room would allow. That chance is exact for the relaxed rules: whole panels reach it unless they need a cut.
 */
export function quotaPrices(
  problem: LotteryProblem,
  lottery: LowestLevel & Pick<Lottery, "types">,
  solver: Solver,
): readonly QuotaPrice[] {
  const rows = seatRows(problem, lottery.types);
  const lowest = read(lottery.levels[0]?.exactProbability);
  const signs = new Map<number, "min" | "max">();
  for (const { level, multipliers } of lottery.proofs) {
    if (level > 0) continue;
    for (const { rule, multiplier } of multipliers) {
      const quotaIndex = rows[rule]?.quotaIndex ?? null;
      if (quotaIndex !== null) signs.set(quotaIndex, multiplier.startsWith("-") ? "min" : "max");
    }
  }
  const feature = (row: SeatRow): string | null =>
    row.quotaIndex === null ? null : (problem.quotas[row.quotaIndex]?.feature ?? null);
  const lowestWith = (
    loosen: (row: SeatRow) => SeatRow,
  ): { readonly lowestChance: string; readonly rise: Rational } => {
    const found = lowestLevel(seatPolytope(lottery.types, rows.map(loosen)), solver);
    invariant(found !== null, "a loosened quota keeps every panel");
    const lowestChance = found.levels[0]?.exactProbability ?? "0";
    return { lowestChance, rise: subtract(read(lowestChance), lowest) };
  };
  const prices = [...signs].map(([quotaIndex, bound]) => {
    const quota = problem.quotas[quotaIndex];
    invariant(quota !== undefined, "a rule names a quota that the problem has not");
    const isMax = bound === "max";
    const [up, down] = [
      (row: SeatRow) => ({ ...row, max: row.max + 1 }),
      (row: SeatRow) => ({ ...row, min: row.min - 1 }),
    ];
    const [own, other] = isMax ? [up, down] : [down, up];
    const alone = lowestWith((row) => (row.quotaIndex === quotaIndex ? own(row) : row));
    const moved = lowestWith((row) =>
      row.quotaIndex === quotaIndex ? own(row) : feature(row) === quota.feature ? other(row) : row,
    );
    const from = isMax ? quota.max : quota.min;
    return { quota, bound, from, to: isMax ? from + 1 : from - 1, alone, moved };
  });
  return prices
    .sort(
      (a, b) =>
        compare(b.alone.rise, a.alone.rise) ||
        compare(b.moved.rise, a.moved.rise) ||
        compareText(a.quota.feature, b.quota.feature) ||
        compareText(a.quota.value, b.quota.value),
    )
    .map(({ quota, bound, from, to, alone, moved }) => ({
      feature: quota.feature,
      value: quota.value,
      bound,
      from,
      to,
      lowestChance: alone.lowestChance,
      rise: toNumber(alone.rise),
      moved: { lowestChance: moved.lowestChance, rise: toNumber(moved.rise) },
    }));
}
