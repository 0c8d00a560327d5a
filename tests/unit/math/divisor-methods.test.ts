// The divisor methods: a case where all four differ, each held to the min-max inequality that defines it, and small cases
// that can be followed by hand.
import { describe, expect, test } from "vitest";
import { divisorApportionment } from "../../../src/math/divisor-methods.ts";
import { rational } from "../../../src/math/rational.ts";

const weights = [9061, 7179, 5259, 3319, 1182].map((weight) => rational(weight));
const seatsBy = (method: Parameters<typeof divisorApportionment>[0], seats = 26) =>
  divisorApportionment(method, weights, seats).seats;

/** The definition: seats are right when no transfer raises the smallest winning claim above the largest losing one. */
function isStable(seats: readonly number[], divisor: (seats: number) => number): boolean {
  const numbers = [9061, 7179, 5259, 3319, 1182];
  const won = Math.min(
    ...seats.map((own, index) => (own === 0 ? Infinity : (numbers[index] as number) / divisor(own - 1))),
  );
  const lost = Math.max(...seats.map((own, index) => (numbers[index] as number) / divisor(own)));
  return won >= lost;
}

describe("divisorApportionment", () => {
  test("parts four ways over the same 26 seats", () => {
    expect(seatsBy("adams")).toEqual([9, 7, 5, 3, 2]);
    expect(seatsBy("huntington-hill")).toEqual([9, 7, 6, 3, 1]);
    expect(seatsBy("sainte-lague")).toEqual([9, 8, 5, 3, 1]);
    expect(seatsBy("jefferson")).toEqual([10, 7, 5, 3, 1]);
  });

  test.each([
    ["sainte-lague", (seats: number) => seats + 0.5],
    ["jefferson", (seats: number) => seats + 1],
    ["adams", (seats: number) => seats],
    ["huntington-hill", (seats: number) => Math.sqrt(seats * (seats + 1))],
  ] as const)("%s meets its min-max inequality for every number of seats", (method, divisor) => {
    for (let seats = 5; seats <= 60; seats += 1) {
      const found = seatsBy(method, seats);
      expect(found.reduce((sum, own) => sum + own, 0)).toBe(seats);
      expect(isStable(found, divisor)).toBe(true);
    }
  });

  test("never takes a seat from anybody when there is one more to share", () => {
    for (const method of ["sainte-lague", "jefferson", "adams", "huntington-hill"] as const) {
      for (let seats = 5; seats < 40; seats += 1) {
        const [fewer, more] = [seatsBy(method, seats), seatsBy(method, seats + 1)];
        expect(more.every((own, index) => own >= (fewer[index] as number))).toBe(true);
      }
    }
  });

  test("starts from the floors, and gives nothing more to a weight of 0", () => {
    const result = divisorApportionment(
      "jefferson",
      [90, 10, 0].map((weight) => rational(weight)),
      10,
      [0, 2, 0],
    );
    expect(result.seats).toEqual([8, 2, 0]);
  });

  test("says by how much the loser missed the last seat", () => {
    const result = divisorApportionment(
      "jefferson",
      [60, 40].map((weight) => rational(weight)),
      1,
    );
    expect(result).toMatchObject({ seats: [1, 0], lastWinner: 0, firstLoser: 1, margin: rational(20) });
    const tie = divisorApportionment(
      "sainte-lague",
      [50, 50].map((weight) => rational(weight)),
      1,
    );
    expect(tie).toMatchObject({ seats: [1, 0], margin: rational(0) });
  });

  test("refuses weights that are all 0 and floors above the seats", () => {
    expect(() => divisorApportionment("adams", [rational(0)], 1)).toThrow(RangeError);
    expect(() => divisorApportionment("adams", [rational(1)], 1, [2])).toThrow(RangeError);
  });
});
