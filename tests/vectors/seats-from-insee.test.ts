// Seats of the Communauté urbaine de Dunkerque (EPCI 245900428), worked out from published Insee figures.
// Sources, all Insee, Licence Ouverte 2.0: populations de référence des communes, population municipale 2018, 2021, 2022,
// 2023; recensement 2019, POP T4 (15 ans ou plus par sexe et âge); recensement 2016, base infracommunale, C16_POP15P_CS1-8.
import { describe, expect, test } from "vitest";
import { largestRemainder } from "../../src/math/apportionment.ts";
import { fixedDecimal, nearestWhole } from "../../src/math/decimal-text.ts";
import { add, multiply, type Rational, rational } from "../../src/math/rational.ts";

/** Code, then municipal population 2018, 2021, 2022, 2023. */
const communes = [
  ["59016", 2240, 2125, 2097, 2077],
  ["59094", 7171, 7023, 6958, 6931],
  ["59107", 4507, 4380, 4284, 4189],
  ["59131", 7909, 7899, 7865, 7839],
  ["59155", 20925, 20765, 20833, 20787],
  ["59159", 676, 749, 770, 791],
  ["59183", 86865, 86788, 87013, 86263],
  ["59260", 4164, 4119, 4126, 4133],
  ["59271", 22777, 20331, 20347, 20239],
  ["59272", 5121, 4977, 4901, 4887],
  ["59273", 11132, 11223, 11451, 11430],
  ["59340", 4255, 4124, 4101, 4078],
  ["59359", 6139, 6039, 5995, 5952],
  ["59532", 305, 296, 289, 287],
  ["59576", 1804, 1752, 1725, 1718],
  ["59588", 8311, 8384, 8272, 8247],
  ["59668", 1616, 1580, 1608, 1630],
] as const;
const vintages = { 2018: 1, 2021: 2, 2022: 3, 2023: 4 } as const;

function communeSeats(vintage: keyof typeof vintages, seats: number) {
  const weights = communes.map((row) => rational(row[vintages[vintage]]));
  const result = largestRemainder(weights, seats);
  return { ...result, of: Object.fromEntries(communes.map(([code], index) => [code, result.seats[index]])) };
}

const seats100 = [1, 4, 2, 4, 11, 0, 45, 2, 11, 3, 6, 2, 3, 0, 1, 4, 1];

/** Men and women of 15-19, 20-24, 25-39, 40-54, 55-64, 65-79, 80 or more; totals as published. */
const ages = [12885, 10963, 34272, 37424, 25761, 27605, 10347];

const seatsOf = (weights: readonly Rational[], seats = 100) => largestRemainder(weights, seats).seats;
const whole = (...numbers: readonly number[]) => numbers.map((number) => rational(number));

describe("seats by commune, largest remainders without grouping", () => {
  test("100 seats in 2023: two communes have none, the last seat is Grand-Fort-Philippe's against Craywick", () => {
    const result = communeSeats(2023, 100);
    expect(result.seats).toEqual(seats100);
    expect(fixedDecimal(result.quotients[6] as Rational, 3)).toBe("45.051");
    expect(fixedDecimal(result.quotients[9] as Rational, 3)).toBe("2.552");
    expect([communes[result.lastWinner as number]?.[0], communes[result.firstLoser as number]?.[0]]).toEqual([
      "59272",
      "59159",
    ]);
  });

  test("2021 and 2022 give the same 100 seats", () => {
    expect(communeSeats(2021, 100).seats).toEqual(seats100);
    expect(communeSeats(2022, 100).seats).toEqual(seats100);
  });

  test("2018 gives Dunkerque 44 and Grande-Synthe 12", () => {
    expect(communeSeats(2018, 100).of).toMatchObject({ "59183": 44, "59271": 12 });
  });

  test("50 seats: three communes have none, Spycker's one is the last before Coudekerque-Branche", () => {
    const result = communeSeats(2023, 50);
    expect(communes.filter((_, index) => result.seats[index] === 0).map(([code]) => code)).toEqual([
      "59159",
      "59532",
      "59668",
    ]);
    expect(result.of["59576"]).toBe(1);
    expect([communes[result.lastWinner as number]?.[0], communes[result.firstLoser as number]?.[0]]).toEqual([
      "59576",
      "59155",
    ]);
  });

  test("150 seats: only Saint-Georges-sur-l'Aa has none, Craywick has one", () => {
    const result = communeSeats(2023, 150);
    expect(communes.filter((_, index) => result.seats[index] === 0).map(([code]) => code)).toEqual(["59532"]);
    expect(result.of["59159"]).toBe(1);
  });

  test("a floor of one seat is paid by the two whose remainders fall below when 98 seats are shared", () => {
    const weights = communes.map((row) => rational(row[4]));
    const floors = communes.map(() => 1);
    const result = largestRemainder(weights, 100, floors);
    expect(result.seats.every((count) => count >= 1)).toBe(true);
    const changes = communes.flatMap(([code], index) => {
      const change = (result.seats[index] as number) - (seats100[index] as number);
      return change === 0 ? [] : [[code, change]];
    });
    // Of 98 seats Dunkerque has 44.400 and Grande-Synthe 10.417; the last seat goes to Grand-Fort-Philippe (2.515).
    expect(changes).toEqual([
      ["59159", 1],
      ["59183", -1],
      ["59271", -1],
      ["59532", 1],
    ]);
  });
});

describe("seats by sex, age and occupation, largest remainders of 100", () => {
  test("sex, 15 or more: 48 men, 52 women", () => {
    expect(seatsOf(whole(76173, 83084))).toEqual([48, 52]);
  });

  test("age, 15 or more: 15 22 24 16 17 6, the last seat decided by 3 people", () => {
    const bands = whole(12885 + 10963, ...ages.slice(2));
    const result = largestRemainder(bands, 100);
    expect(result.seats).toEqual([15, 22, 24, 16, 17, 6]);
    expect([result.lastWinner, result.firstLoser]).toEqual([2, 5]);
    expect(nearestWhole(result.margin as Rational)).toBe(3n);
  });

  const from16 = add(multiply(rational(4, 5), rational(12885)), rational(10963));
  const from18 = add(multiply(rational(2, 5), rational(12885)), rational(10963));

  test("age, 16 or more, five bands: 14 22 24 16 24", () => {
    expect(seatsOf([from16, ...whole(34272, 37424, 25761, 27605 + 10347)])).toEqual([14, 22, 24, 16, 24]);
  });

  test("age, 18 or more, five bands: 11 22 25 17 25", () => {
    expect(seatsOf([from18, ...whole(34272, 37424, 25761, 27605 + 10347)])).toEqual([11, 22, 25, 17, 25]);
  });

  test("sex, 18 or more (2/5 of 15-19): 47 men, 53 women", () => {
    const men = add(multiply(rational(2, 5), rational(7080)), rational(76173 - 7080));
    const women = add(multiply(rational(2, 5), rational(5805)), rational(83083 - 5805));
    expect(seatsOf([men, women])).toEqual([47, 53]);
  });

  test("occupation, 15 or more in 2016: 0 2 5 13 17 16 27 20", () => {
    expect(seatsOf(whole(123, 2859, 7074, 19552, 24951, 22668, 39831, 29245))).toEqual([0, 2, 5, 13, 17, 16, 27, 20]);
  });
});
