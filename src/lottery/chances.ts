// Chances from expected seats, in exact rationals.
import { compare, divide, fromText, type Rational, rational, toText, zero } from "../math/rational.ts";
import type { ObjectiveProof, RationalText } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";

/** A fraction that this program wrote as text. */
export function publishedFraction(text: RationalText): Rational {
  const chance = fromText(text);
  invariant(chance !== null, "a text that should be a fraction is none");
  return chance;
}

/** The chance of each type's members: seats / multiplicity. */
export function chancesOf({ multiplicities }: SeatPolytope, seats: readonly Rational[]): readonly Rational[] {
  return seats.map((value, type) => divide(value, rational(multiplicities[type] as number)));
}

/** The smallest chance above zero and the largest chance; zero stands for people whom no panel can hold. */
export function chanceRange(chances: readonly Rational[]): { readonly lowest: Rational; readonly highest: Rational } {
  let [lowest, highest]: [Rational | null, Rational] = [null, zero];
  for (const chance of chances) {
    if (chance.numerator > 0n && (lowest === null || compare(chance, lowest) < 0)) lowest = chance;
    if (compare(chance, highest) > 0) highest = chance;
  }
  return { lowest: lowest ?? zero, highest };
}

/** The different chances, ascending, each with the types that have it. */
export function chanceLevels(polytope: SeatPolytope, seats: readonly Rational[]): ObjectiveProof["levels"] {
  const typesOf = new Map<string, { readonly chance: Rational; readonly typeIndices: number[] }>();
  for (const [type, chance] of chancesOf(polytope, seats).entries()) {
    const text = toText(chance);
    const level = typesOf.get(text) ?? { chance, typeIndices: [] };
    level.typeIndices.push(type);
    typesOf.set(text, level);
  }
  return [...typesOf]
    .sort(([, a], [, b]) => compare(a.chance, b.chance))
    .map(([exactProbability, { typeIndices }]) => ({ exactProbability, typeIndices }));
}
