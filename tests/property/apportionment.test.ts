// Largest remainders on random weights: sums, floors, the quota rule, and freedom from the names of the values.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestRemainder } from "../../src/math/apportionment.ts";
import { add, compare, floor, multiply, type Rational, rational, subtract, zero } from "../../src/math/rational.ts";

const parameters = { seed: 20270115, numRuns: 400 };

const weightLists = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2_000_000 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((numbers) => numbers.map((number, index) => rational(number, 1 + (index % 3))))
  .filter((weights) => weights.some((weight) => compare(weight, zero) > 0));

/** Weights, seats and floors that fit the seats. */
const problems = fc.tuple(weightLists, fc.integer({ min: 0, max: 200 })).chain(([weights, seats]) =>
  fc
    .array(fc.integer({ min: 0, max: Math.floor(seats / weights.length) }), {
      minLength: weights.length,
      maxLength: weights.length,
    })
    .map((floors) => ({ weights, seats, floors })),
);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("largestRemainder on random weights", () => {
  test("seats are whole, sum to what was asked for and honour every floor", () => {
    fc.assert(
      fc.property(problems, ({ weights, seats, floors }) => {
        const result = largestRemainder(weights, seats, floors);
        expect(sum(result.seats)).toBe(seats);
        result.seats.forEach((count, index) => {
          expect(Number.isSafeInteger(count)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(floors[index] as number);
        });
      }),
      parameters,
    );
  });

  test("without floors every value gets its quotient rounded down or up, and quotients sum to the seats exactly", () => {
    fc.assert(
      fc.property(weightLists, fc.integer({ min: 0, max: 500 }), (weights, seats) => {
        const { seats: given, quotients } = largestRemainder(weights, seats);
        expect(quotients.reduce(add, zero)).toEqual(rational(seats));
        given.forEach((count, index) => {
          const quotient = quotients[index] as Rational;
          const down = Number(floor(quotient));
          const whole = quotient.denominator === 1n;
          expect(whole ? [down] : [down, down + 1]).toContain(count);
        });
      }),
      parameters,
    );
  });

  test("without floors nobody rounded down has a larger remainder than somebody rounded up", () => {
    fc.assert(
      fc.property(weightLists, fc.integer({ min: 0, max: 500 }), (weights, seats) => {
        const { seats: given, quotients } = largestRemainder(weights, seats);
        const remainders = quotients.map((quotient) => subtract(quotient, rational(floor(quotient))));
        const isUp = given.map((count, index) => count > Number(floor(quotients[index] as Rational)));
        for (const [up, remainder] of remainders.entries()) {
          if (!isUp[up]) continue;
          remainders.forEach((other, index) => {
            if (!isUp[index]) expect(compare(remainder, other)).toBeGreaterThanOrEqual(0);
          });
        }
      }),
      parameters,
    );
  });

  test("floors met by the plain result change nothing", () => {
    fc.assert(
      fc.property(
        weightLists,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 3 }),
        (weights, seats, least) => {
          const plain = largestRemainder(weights, seats);
          const floors = plain.seats.map((count) => Math.min(count, least));
          expect(largestRemainder(weights, seats, floors)).toEqual(plain);
        },
      ),
      parameters,
    );
  });

  test("seats beyond a floor never exceed the plain quotient rounded up", () => {
    fc.assert(
      fc.property(problems, ({ weights, seats, floors }) => {
        const result = largestRemainder(weights, seats, floors);
        result.seats.forEach((count, index) => {
          const ceiling = -Number(floor(subtract(zero, result.quotients[index] as Rational)));
          expect(count).toBeLessThanOrEqual(Math.max(ceiling, floors[index] as number));
        });
      }),
      parameters,
    );
  });

  test("scaling every weight changes neither seats nor last places", () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 1000 }), ({ weights, seats, floors }, factor) => {
        const plain = largestRemainder(weights, seats, floors);
        const scaled = largestRemainder(
          weights.map((weight) => multiply(weight, rational(factor))),
          seats,
          floors,
        );
        expect(scaled.seats).toEqual(plain.seats);
        expect([scaled.lastWinner, scaled.firstLoser]).toEqual([plain.lastWinner, plain.firstLoser]);
      }),
      parameters,
    );
  });

  test("the order of the values matters only between exact ties", () => {
    fc.assert(
      fc.property(problems, ({ weights, seats, floors }) => {
        const plain = largestRemainder(weights, seats, floors);
        fc.pre(plain.margin === null || compare(plain.margin, zero) > 0);
        const reversed = largestRemainder(weights.toReversed(), seats, floors.toReversed());
        // A tie inside an earlier round may still move seats between equal weights, so compare per weight and floor.
        const asPairs = (list: readonly number[], own: readonly Rational[], least: readonly number[]) =>
          list
            .map((count, index) => `${own[index]?.numerator}/${own[index]?.denominator} ${least[index]} ${count}`)
            .sort();
        expect(asPairs(reversed.seats, weights.toReversed(), floors.toReversed())).toEqual(
          asPairs(plain.seats, weights, floors),
        );
      }),
      parameters,
    );
  });
});
