// Levels, their reasons and the prices of quotas in words.
import { publishedFraction } from "../../lottery/chances.ts";
import { toNumber } from "../../math/rational.ts";
import type { LevelExplanation, LevelReason, LoosenedChance, PriceList, QuotaPrice } from "../../model/explanation.ts";
import type { Feature } from "../../model/feature.ts";
import type { RationalText } from "../../model/lottery.ts";
import type { Context } from "../context.ts";
import { shownNumber, shownPercent } from "./number.ts";

/** Reasons told of each level; the rest is counted. */
const toldReasons = 4;

function groupOf(context: Context, features: readonly Feature[], feature: string, value: string): string {
  return context.text.explain.group(features.find(({ id }) => id === feature)?.label ?? feature, value);
}

function chanceText(context: Context, chance: RationalText): string {
  return shownPercent(toNumber(publishedFraction(chance)), context.language);
}

function reasonLine(context: Context, features: readonly Feature[], reason: LevelReason): string {
  const { explain } = context.text;
  switch (reason.rule) {
    case "quota": {
      const { feature, value, bound, seats, people, peopleAtLevel } = reason;
      return explain.quota(groupOf(context, features, feature, value), bound, seats, people, peopleAtLevel);
    }
    case "size":
      return explain.size(reason.seats, reason.multiplier.startsWith("-"));
    case "households":
      return explain.households(reason.households, reason.people);
    case "cut":
      return explain.cut;
  }
}

/** The lines of some levels. */
export function levelLines(
  context: Context,
  features: readonly Feature[],
  levels: readonly LevelExplanation[],
): readonly string[] {
  const { language, text } = context;
  return levels.flatMap(({ level, probability, people, memberTypes, certain, reasons }) => {
    const head = text.explain.level(level, shownPercent(probability, language), people, memberTypes);
    const why = probability === 0 ? [text.explain.never] : certain === undefined ? [] : [text.explain.certain[certain]];
    if (reasons.length === 0) return [head, ...(why.length === 0 ? [text.explain.always] : why)];
    // A cut is no rule that anybody made: it is told even where others weigh more.
    const cut = reasons.slice(toldReasons).find(({ rule }) => rule === "cut");
    const first = cut === undefined ? reasons.slice(0, toldReasons) : [...reasons.slice(0, toldReasons - 1), cut];
    const left = reasons.length - first.length;
    const told = first.map((reason) => reasonLine(context, features, reason));
    return [head, ...why, ...told, ...(left > 0 ? [text.explain.more(left)] : [])];
  });
}

/** What one seat of room makes of the lowest chance, or at most makes. */
function priceLine(context: Context, group: string, price: QuotaPrice, list: PriceList): string {
  const { language, text } = context;
  const { bound, from, to, moved } = price;
  const chanceOf = ({ lowestChance }: LoosenedChance): string => chanceText(context, lowestChance);
  const points = ({ rise }: LoosenedChance): string =>
    `${shownNumber(rise * 100, 2, language)} point${language === "fr" && rise * 100 < 2 ? "" : "s"}`;
  const change = text.explain.change(group, bound, from, to);
  if (!list.exact) return change + text.explain.bounds(chanceOf(price), chanceOf(moved), bound);
  if (!price.exact) return change + text.explain.atMost(chanceOf(price), points(price));
  if (price.rise > 0) return change + text.explain.price(chanceOf(price), points(price));
  if (moved.rise > 0) return change + text.explain.priceMoved(bound, chanceOf(moved), points(moved), moved.exact);
  return change + text.explain.freeToLoosen;
}

/** The prices, dearest first, and what is true of the quotas that are not named. */
export function priceLines(context: Context, features: readonly Feature[], list: PriceList): readonly string[] {
  const { explain } = context.text;
  const { lowestChance, exact, heldBy, prices, othersAtMost } = list;
  const lowest = chanceText(context, lowestChance);
  if (exact && heldBy.length === 0 && lowestChance === "1") return [explain.everybodySits];
  const isNothing = exact && othersAtMost === lowestChance;
  const others = isNothing ? explain.others(prices.length) : explain.othersAtMost(chanceText(context, othersAtMost));
  if (prices.length === 0 && !exact) return [explain.boundForAll(lowest)];
  if (prices.length === 0) return isNothing && !heldBy.includes("cut") ? [explain.noPrice(heldBy)] : [others];
  return [
    exact ? explain.pricesTitle : explain.boundsTitle(lowest),
    ...prices.map((price) => priceLine(context, groupOf(context, features, price.feature, price.value), price, list)),
    ...(exact ? [others] : []),
  ];
}
