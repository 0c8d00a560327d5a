// Levels, their reasons and the prices of quotas in words.
import { fromText, toNumber, zero } from "../../math/rational.ts";
import type { LevelExplanation, LevelReason, QuotaPrice } from "../../model/explanation.ts";
import type { Feature } from "../../model/feature.ts";
import type { Context } from "../context.ts";
import { shownNumber, shownPercent } from "./number.ts";

/** Reasons told of each level; the rest is counted. */
const toldReasons = 4;

function groupOf(context: Context, features: readonly Feature[], feature: string, value: string): string {
  return context.text.explain.group(features.find(({ id }) => id === feature)?.label ?? feature, value);
}

function reasonLine(context: Context, features: readonly Feature[], reason: LevelReason): string {
  const { explain } = context.text;
  switch (reason.rule) {
    case "quota": {
      const { feature, value, bound, seats, people, peopleAtLevel } = reason;
      return explain.quota(groupOf(context, features, feature, value), bound, seats, people, peopleAtLevel);
    }
    case "size":
      return explain.size(reason.seats);
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
  return levels.flatMap(({ level, probability, people, memberTypes, reasons }) => {
    const head = text.explain.level(level, shownPercent(probability, language), people, memberTypes);
    if (probability === 0) return [head, text.explain.never];
    if (reasons.length === 0) return [head, text.explain.always];
    const told = reasons.slice(0, toldReasons).map((reason) => reasonLine(context, features, reason));
    const left = reasons.length - told.length;
    return [head, ...told, ...(left > 0 ? [text.explain.more(left)] : [])];
  });
}

/** The prices, dearest first. */
export function priceLines(
  context: Context,
  features: readonly Feature[],
  prices: readonly QuotaPrice[],
): readonly string[] {
  const { language, text } = context;
  if (prices.length === 0) return [text.explain.noPrice];
  return [
    text.explain.pricesTitle,
    ...prices.map(({ feature, value, bound, from, to, moved, ...alone }) => {
      const group = groupOf(context, features, feature, value);
      const { lowestChance, rise } = alone.rise > 0 ? alone : moved;
      if (rise === 0) return text.explain.freeToLoosen(group, bound, from, to);
      const chance = shownPercent(toNumber(fromText(lowestChance) ?? zero), language);
      const points = `${shownNumber(rise * 100, 2, language)} point${language === "fr" && rise * 100 < 2 ? "" : "s"}`;
      return alone.rise > 0
        ? text.explain.price(group, bound, from, to, chance, points)
        : text.explain.priceMoved(group, bound, from, to, chance, points);
    }),
    text.explain.others,
  ];
}
