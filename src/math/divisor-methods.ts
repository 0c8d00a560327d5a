// Whole seats from exact weights by the divisor methods (M. L. Balinski & H. P. Young, Fair Representation, 1982, ch. 3 and
// App. A): the next seat goes to the largest weight / d(seats it has). Compared exactly; Huntington-Hill by squares.
import type { Apportionment } from "./apportionment.ts";
import { add, compare, divide, multiply, type Rational, rational, subtract, zero } from "./rational.ts";

/** Adams favours the small, Jefferson the large; Sainte-Laguë and Huntington-Hill stand between. */
export type DivisorMethod = "sainte-lague" | "jefferson" | "adams" | "huntington-hill";

/** d(s) squared: squares keep the geometric mean of Huntington-Hill rational, and the order of priorities the same. */
function squaredDivisor(method: DivisorMethod, seats: number): Rational {
  switch (method) {
    case "sainte-lague":
      return rational((2n * BigInt(seats) + 1n) ** 2n, 4n);
    case "jefferson":
      return rational((BigInt(seats) + 1n) ** 2n);
    case "adams":
      return rational(BigInt(seats) ** 2n);
    case "huntington-hill":
      return rational(BigInt(seats) * (BigInt(seats) + 1n));
    default: {
      const never: never = method;
      throw new RangeError(`"method" expected a divisor method, got ${String(never)}`);
    }
  }
}

/** A claim to the next seat. A divisor of 0 comes before all others, the larger weight first. */
interface Claim {
  readonly index: number;
  readonly isFirst: boolean;
  readonly square: Rational;
}

function claimOf(method: DivisorMethod, weight: Rational, index: number, seats: number): Claim {
  const divisor = squaredDivisor(method, seats);
  const isFirst = compare(divisor, zero) === 0 && compare(weight, zero) > 0;
  const square = multiply(weight, weight);
  return { index, isFirst, square: isFirst || compare(divisor, zero) === 0 ? square : divide(square, divisor) };
}

function strongerFirst(a: Claim, b: Claim): number {
  if (a.isFirst !== b.isFirst) return a.isFirst ? -1 : 1;
  return compare(b.square, a.square) || a.index - b.index;
}

/** Integer square root, rounded down. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** Square root to six decimals, for a margin that is told in people. */
function rootOf(value: Rational): Rational {
  const scale = 1_000_000n;
  return rational(wholeRoot((value.numerator * scale * scale) / value.denominator), scale);
}

/**
 * Shares `seats` among weights by a divisor method, exactly; equal claims go to the lower index. Everybody starts from the
 * floor; weights of 0 get nothing more. Adams and Huntington-Hill give each positive weight a seat as long as there are some.
 * `margin` is how much heavier the loser of the last seat would have to be to take it.
 * @throws RangeError when no weight is above 0, or the floors exceed the seats
 */
export function divisorApportionment(
  method: DivisorMethod,
  weights: readonly Rational[],
  seats: number,
  floors: readonly number[] = weights.map(() => 0),
): Apportionment {
  const total = weights.reduce(add, zero);
  if (compare(total, zero) <= 0) throw new RangeError('"weights" expected at least one above 0');
  const given = [...floors];
  let left = seats - given.reduce((sum, least) => sum + least, 0);
  if (left < 0) throw new RangeError('"floors" expected at most "seats"');
  let winner: Claim | undefined;
  let loser: Claim | undefined;
  while (left > 0) {
    const claims = weights
      .map((weight, index) => claimOf(method, weight, index, given[index] as number))
      .filter(({ index }) => compare(weights[index] as Rational, zero) > 0)
      .sort(strongerFirst);
    const best = claims[0] as Claim;
    winner = best;
    loser = claims[1];
    given[best.index] = (given[best.index] as number) + 1;
    left -= 1;
  }
  // The margin: what the loser's weight would have to become for an equal claim, less what it is.
  const margin = ((): Rational | null => {
    if (winner === undefined || loser === undefined) return null;
    if (winner.isFirst && !loser.isFirst) return null;
    const own = weights[loser.index] as Rational;
    const needed = rootOf(divide(multiply(multiply(own, own), winner.square), loser.square));
    const gap = subtract(needed, own);
    return compare(winner.square, loser.square) === 0 || compare(gap, zero) < 0 ? zero : gap;
  })();
  return {
    seats: given,
    quotients: weights.map((weight) => divide(multiply(weight, rational(seats)), total)),
    lastWinner: margin === null ? null : (winner as Claim).index,
    firstLoser: margin === null ? null : (loser as Claim).index,
    margin,
  };
}
