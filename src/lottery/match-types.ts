// Member types from words: « Dunkerque, Femme, 16-24 ans ». Each piece is a value of one feature; a value that holds commas
// itself is found by joining pieces. Features that are not named stay open.
import { comparableText } from "../model/comparable-text.ts";
import type { LotteryProblem, MemberType } from "../model/lottery.ts";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** For each feature the value that must be held, or null. */
type Wanted = readonly (string | null)[];

function readPieces(features: LotteryProblem["features"], pieces: readonly string[]): Wanted | string {
  const wanted: (string | null)[] = features.map(() => null);
  for (let from = 0; from < pieces.length; ) {
    let taken = 0;
    for (let to = pieces.length; to > from && taken === 0; to -= 1) {
      const text = comparableText(pieces.slice(from, to).join(","));
      const index = features.findIndex(
        ({ values }, feature) => wanted[feature] === null && values.some((value) => comparableText(value) === text),
      );
      if (index < 0) continue;
      wanted[index] = features[index]?.values.find((value) => comparableText(value) === text) ?? null;
      taken = to - from;
    }
    if (taken === 0) return pieces[from] ?? "";
    from += taken;
  }
  return wanted;
}

/** Indices of the types with all the values named; a `lottery/*` problem when a piece is no value, or nobody holds them. */
export function matchTypes(
  features: LotteryProblem["features"],
  types: readonly MemberType[],
  text: string,
): Result<readonly number[]> {
  const wanted = readPieces(features, text.split(","));
  if (typeof wanted === "string") {
    const nearest = nearestText(
      wanted,
      features.flatMap(({ values }) => values),
    );
    return failure([errorOf("lottery/unknown-type-value", { value: wanted.trim(), nearest })]);
  }
  const matched = types.flatMap(({ values }, index) =>
    wanted.every((value, feature) => value === null || values[feature] === value) ? [index] : [],
  );
  return matched.length === 0 ? failure([errorOf("lottery/no-such-type", { type: text })]) : success(matched);
}
