// Whole seats from exact weights: the method of largest remainders (Hamilton; M. L. Balinski & H. P. Young, Fair
// Representation, 1982, ch. 3), with fewest seats promised to some. Knows no domain word, rounds nothing.
import { add, compare, divide, floor, multiply, type Rational, rational, subtract, zero } from "./rational.ts";

/** The outcome of an apportionment; every list follows the order of the weights. */
export interface Apportionment {
  /** Whole seats, summing to the seats asked for. */
  readonly seats: readonly number[];
  /** Exact share of the seats before any floor: weight / sum of weights x seats. */
  readonly quotients: readonly Rational[];
  /** Index of the smallest remainder that still got a seat in the last round; null when no remainder was used. */
  readonly lastWinner: number | null;
  /** Index of the largest remainder that got none in the last round; null when no remainder was used. */
  readonly firstLoser: number | null;
  /** Remainder of `lastWinner` minus that of `firstLoser`, in units of weight: 0 is a tie. Null when there are none. */
  readonly margin: Rational | null;
}

interface Round {
  readonly seats: ReadonlyMap<number, number>;
  readonly lastWinner: number | null;
  readonly firstLoser: number | null;
  readonly margin: Rational | null;
}

function sumOf(weights: readonly Rational[], indices: readonly number[]): Rational {
  return indices.reduce((total, index) => add(total, weights[index] as Rational), zero);
}

/** One plain apportionment of `seats` among the weights at `indices`, whose sum is positive. */
function plainRound(weights: readonly Rational[], indices: readonly number[], seats: number): Round {
  const weightPerSeat = divide(sumOf(weights, indices), rational(Math.max(1, seats)));
  const entries = indices.map((index) => {
    const quotient = seats === 0 ? zero : divide(weights[index] as Rational, weightPerSeat);
    const whole = floor(quotient);
    return { index, whole: Number(whole), remainder: subtract(quotient, rational(whole)) };
  });
  const left = seats - entries.reduce((total, entry) => total + entry.whole, 0);
  const ranked = entries.toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  const winners = new Set(ranked.slice(0, left).map((entry) => entry.index));
  const [last, first] = left === 0 ? [undefined, undefined] : [ranked[left - 1], ranked[left]];
  return {
    seats: new Map(entries.map(({ index, whole }) => [index, whole + (winners.has(index) ? 1 : 0)])),
    lastWinner: last?.index ?? null,
    firstLoser: first?.index ?? null,
    margin:
      last === undefined || first === undefined
        ? null
        : multiply(subtract(last.remainder, first.remainder), weightPerSeat),
  };
}

/**
 * Shares `seats` among weights by largest remainders, exactly; equal remainders go to the lower index.
 *
 * With floors: share plainly; whoever got fewer than the floor is given the floor and leaves; the others share the seats
 * that are left, plainly again, until nobody is below. So floors that the plain result meets change nothing.
 * @throws RangeError when a weight is negative, all are 0, a count is not whole, or the floors exceed the seats
 */
export function largestRemainder(
  weights: readonly Rational[],
  seats: number,
  floors: readonly number[] = weights.map(() => 0),
): Apportionment {
  const everyone = weights.map((_, index) => index);
  const total = sumOf(weights, everyone);
  if (weights.some((weight) => compare(weight, zero) < 0)) throw new RangeError('"weights" expected >= 0');
  if (compare(total, zero) === 0) throw new RangeError('"weights" expected at least one above 0');
  if (!Number.isSafeInteger(seats) || seats < 0) throw new RangeError(`"seats" expected integer >= 0, got ${seats}`);
  if (floors.length !== weights.length || floors.some((least) => !Number.isSafeInteger(least) || least < 0)) {
    throw new RangeError('"floors" expected one integer >= 0 for each weight');
  }
  if (floors.reduce((sum, least) => sum + least, 0) > seats) throw new RangeError('"floors" expected at most "seats"');

  const given = new Map<number, number>();
  let free: readonly number[] = everyone;
  let left = seats;
  // The weights still free never sum to 0: the floors fit, so somebody with a weight is at or above the floor.
  for (;;) {
    const round = plainRound(weights, free, left);
    const below = free.filter((index) => (round.seats.get(index) as number) < (floors[index] as number));
    if (below.length === 0) {
      return {
        seats: everyone.map((index) => given.get(index) ?? (round.seats.get(index) as number)),
        quotients: weights.map((weight) => divide(multiply(weight, rational(seats)), total)),
        lastWinner: round.lastWinner,
        firstLoser: round.firstLoser,
        margin: round.margin,
      };
    }
    for (const index of below) {
      given.set(index, floors[index] as number);
      left -= floors[index] as number;
    }
    free = free.filter((index) => !given.has(index));
  }
}
