// Chances from expected seats, in exact rationals.
import { compare, divide, type Rational, rational, zero } from "../math/rational.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";

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
