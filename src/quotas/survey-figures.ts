// The figures of a feature that no census counts: typed beside the values, from a survey with its source and date. They are
// apportioned like inhabitants. Knows no seats.
import { fixedDecimal } from "../math/decimal-text.ts";
import { add, compare, fromText, type Rational, rational, subtract, zero } from "../math/rational.ts";
import type { FeatureSettings, SurveySettings } from "../model/settings.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** How far per cent that were rounded one by one may be from 100 together. */
const roundingSlack = rational(1);

/**
 * The figure of each value in its order; null for values without one. Problems: per cent that do not make 100, within 1.
 * @throws RangeError when a figure is no number
 */
export function surveyFigures(feature: FeatureSettings, survey: SurveySettings): Result<readonly (Rational | null)[]> {
  const figures = feature.values.map(({ figure }) => {
    if (figure === undefined) return null;
    const read = fromText(figure);
    if (read === null || compare(read, zero) < 0)
      throw new RangeError(`"figure" expected a number >= 0, got ${figure}`);
    return read;
  });
  if (survey.unit !== "percent") return success(figures);
  const sum = figures.reduce<Rational>((total, figure) => add(total, figure ?? zero), zero);
  const off = subtract(sum, rational(100));
  const distance = compare(off, zero) < 0 ? subtract(zero, off) : off;
  if (compare(distance, roundingSlack) <= 0) return success(figures);
  return failure([errorOf("quotas/percent-sum", { feature: feature.id, sum: fixedDecimal(sum, 2) })]);
}
