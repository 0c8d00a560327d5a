import { describe, expect, test } from "vitest";
import { largestRemainder } from "../../../src/math/apportionment.ts";
import { fromText, type Rational, rational, toText } from "../../../src/math/rational.ts";

const weights = (...numbers: readonly number[]): Rational[] => numbers.map((number) => rational(number));

describe("largestRemainder", () => {
  test("gives whole quotients and nothing else when they divide evenly", () => {
    const result = largestRemainder(weights(3000, 1000), 4);
    expect(result.seats).toEqual([3, 1]);
    expect(result.quotients.map(toText)).toEqual(["3", "1"]);
    expect([result.lastWinner, result.firstLoser, result.margin]).toEqual([null, null, null]);
  });

  test("gives the seats left to the largest remainders and names the last winner, the first loser and their gap", () => {
    // Quotients 2.5, 1.6, 0.9 of 5 seats for 50 people: 10 people a seat.
    const result = largestRemainder(weights(25, 16, 9), 5);
    expect(result.seats).toEqual([2, 2, 1]);
    expect([result.lastWinner, result.firstLoser]).toEqual([1, 0]);
    expect(toText(result.margin as Rational)).toBe("1");
  });

  test("breaks an exact tie in favour of the lower index, and says that the gap is zero", () => {
    const result = largestRemainder(weights(1, 1, 1), 2);
    expect(result.seats).toEqual([1, 1, 0]);
    expect([result.lastWinner, result.firstLoser]).toEqual([1, 2]);
    expect(toText(result.margin as Rational)).toBe("0");
  });

  test("compares remainders exactly where floats cannot", () => {
    const close = [fromText("1000000000000000000000001/3"), fromText("1000000000000000000000000/3")] as Rational[];
    expect(largestRemainder(close, 1).seats).toEqual([1, 0]);
    expect(largestRemainder(close.toReversed(), 1).seats).toEqual([0, 1]);
  });

  test("takes weights that are no whole numbers", () => {
    const result = largestRemainder([fromText("122.906"), fromText("877.094")] as Rational[], 100);
    expect(result.seats).toEqual([12, 88]);
    expect(toText(result.quotients[0] as Rational)).toBe("61453/5000");
  });

  test("never seats a weight of zero, even when seats are left", () => {
    expect(largestRemainder(weights(0, 5, 5), 3).seats).toEqual([0, 2, 1]);
  });

  test("gives nobody a seat when there is none", () => {
    expect(largestRemainder(weights(3, 1), 0).seats).toEqual([0, 0]);
  });

  test("a floor takes its seat from the others and they share the rest again", () => {
    // 9 seats left for 60, 30 and 9 people: 5.45, 2.73, 0.82.
    expect(largestRemainder(weights(60, 30, 9, 1), 10).seats).toEqual([6, 3, 1, 0]);
    const result = largestRemainder(weights(60, 30, 9, 1), 10, [1, 1, 1, 1]);
    expect(result.seats).toEqual([5, 3, 1, 1]);
    expect(result.quotients.map(toText)).toEqual(["6", "3", "9/10", "1/10"]);
    expect([result.lastWinner, result.firstLoser]).toEqual([1, 0]);
  });

  test("floors that the plain result meets change nothing, a quotient below its floor included", () => {
    const plain = largestRemainder(weights(89, 511, 400), 10);
    expect(plain.seats).toEqual([1, 5, 4]);
    expect(largestRemainder(weights(89, 511, 400), 10, [1, 1, 1])).toEqual(plain);
  });

  test("a floor may push another value below its own floor, which is then held too", () => {
    // Plain 0 2 8; the first is held at 3; 7 seats left for 15 and 85: 1.05 and 5.95, so the second is held at 2.
    expect(largestRemainder(weights(1, 15, 85), 10).seats).toEqual([0, 2, 8]);
    expect(largestRemainder(weights(1, 15, 85), 10, [3, 2, 0]).seats).toEqual([3, 2, 5]);
  });

  test("floors that use every seat leave just the floors", () => {
    expect(largestRemainder(weights(1, 1, 98), 6, [2, 2, 2]).seats).toEqual([2, 2, 2]);
  });

  test("gives a promised seat to a weight of zero when its caller promises one", () => {
    expect(largestRemainder(weights(0, 10), 3, [1, 0]).seats).toEqual([1, 2]);
  });

  test.each([
    ["a negative weight", weights(-1, 2), 3, [0, 0], '"weights" expected >= 0'],
    ["no weight above zero", weights(0, 0), 3, [0, 0], "at least one above 0"],
    ["no weight at all", weights(), 3, [], "at least one above 0"],
    ["a broken number of seats", weights(1, 2), 2.5, [0, 0], "got 2.5"],
    ["a negative number of seats", weights(1, 2), -1, [0, 0], "got -1"],
    ["a floor too few", weights(1, 2), 3, [0], '"floors" expected one integer'],
    ["a negative floor", weights(1, 2), 3, [0, -1], '"floors" expected one integer'],
    ["a broken floor", weights(1, 2), 3, [0, 0.5], '"floors" expected one integer'],
    ["floors above the seats", weights(1, 2), 3, [2, 2], '"floors" expected at most "seats"'],
  ] as const)("refuses %s", (_name, list, seats, floors, message) => {
    expect(() => largestRemainder(list, seats, floors)).toThrow(message);
  });
});
