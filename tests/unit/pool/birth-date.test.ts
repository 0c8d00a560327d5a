import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherYearOf, readBirth } from "../../../src/pool/birth-date.ts";
import { ageOn, type Day } from "../../../src/pool/calendar.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";
import { featureOf, tableOf, typedValue } from "../../support/settings.ts";

const on = { year: 2027, month: 1, day: 15 };
const names =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(
    " ",
  );

describe("readBirth", () => {
  it.each([
    ["12 mars 1987", 1987, 3, 12],
    ["12 MARS 1987", 1987, 3, 12],
    ["12-mars-87", 1987, 3, 12],
    ["12-mars-1987", 1987, 3, 12],
    ["12 mars 87", 1987, 3, 12],
    ["12mars1987", 1987, 3, 12],
    ["1er avril 2001", 2001, 4, 1],
    ["le 1er avril 2001", 2001, 4, 1],
    ["née le lundi 3 févr. 1992", 1992, 2, 3],
    ["3 fevrier 1992", 1992, 2, 3],
    ["3 Fév 1992", 1992, 2, 3],
    ["3 févr.1992", 1992, 2, 3],
    ["31 déc. 1999 00:00:00", 1999, 12, 31],
    ["7 août 1954", 1954, 8, 7],
    ["7/aout/1954", 1954, 8, 7],
    ["14 juil. 2001", 2001, 7, 14],
    ["17 nove. 2001", 2001, 11, 17],
    ["1er avri 1961", 1961, 4, 1],
    ["12/03/87", 1987, 3, 12],
    ["12.03.87", 1987, 3, 12],
    ["12-03-87 00:00", 1987, 3, 12],
    ["15/01/27", 2027, 1, 15],
    ["16/01/27", 1927, 1, 16],
    ["01/02/03", 2003, 2, 1],
    ["29/02/00", 2000, 2, 29],
    ["31/12/1980", 1980, 12, 31],
    ["29587", 1981, 1, 1],
  ])("reads %j", (text, year, month, day) => {
    expect(readBirth(text, on)).toMatchObject({ first: { year, month, day }, last: { year, month, day } });
  });

  it("reads a month without its day as all of its days", () => {
    const february = { first: { year: 2000, month: 2, day: 1 }, last: { year: 2000, month: 2, day: 29 } };
    expect(readBirth("Février 2000", on)).toEqual({ ...february, isShortYear: false });
    expect(readBirth("en févr. 2000", on)).toEqual({ ...february, isShortYear: false });
  });

  it.each([
    "12 jui 1987",
    "12 brumaire 1987",
    "12 ma 1987",
    "12 marss 1987",
    "31 avril 1987",
    "29 février 1900",
    "29/02/01",
    "12/31/80",
    "87/03/12",
    "mars 87",
    "mars 12",
    "12 mars",
    "12 mars 987",
    "12/03-87",
    "mars",
    "1987",
    "13er mars 87 ou 88",
    "x 12 mars 1987",
  ])("refuses %j", (text) => {
    expect(readBirth(text, on)).toBeNull();
  });

  it("reads back every way of writing a day of the last hundred years, and two digits as that day and no other", () => {
    const days = fc.date({
      min: new Date("1927-01-16T00:00:00Z"),
      max: new Date("2027-01-15T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1 }), fc.constantFrom(" ", "-", "/", ".", ""), (date, form, gap) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const [dd, mm, yy] = [day, month, year % 100].map((part) => String(part).padStart(2, "0"));
        const name = names[form * 12 + month - 1] as string;
        const expected = { year, month, day };
        for (const text of [
          `${day}${gap}${name}${gap}${year}`,
          `${day === 1 ? "1er" : day} ${name.toUpperCase()} ${year}`,
          `${dd}${gap === "" ? "/" : gap}${mm}${gap === "" ? "/" : gap}${year}`,
        ]) {
          expect([text, readBirth(text, on)]).toEqual([text, { first: expected, last: expected, isShortYear: false }]);
        }
        for (const text of [`${dd}${gap}${name}${gap}${yy}`, `${dd}/${mm}/${yy}`, `${day}-${month}-${yy}`]) {
          expect([text, readBirth(text, on)]).toEqual([text, { first: expected, last: expected, isShortYear: true }]);
        }
      }),
      { seed: 31, numRuns: 2000 },
    );
  });

  it("gives two digits an age of 0 to 99 whatever the day of the draw, as long as the century has the day", () => {
    const part = (max: number) => fc.integer({ min: 1, max });
    const drawDays = fc.record({ year: fc.integer({ min: 1990, max: 2120 }), month: part(12), day: part(28) });
    fc.assert(
      fc.property(drawDays, part(12), part(28), fc.integer({ min: 0, max: 99 }), (draw: Day, month, day, digits) => {
        const birth = readBirth(`${day}/${month}/${String(digits).padStart(2, "0")}`, draw);
        const first = birth?.first as Day;
        expect([first.year % 100, first.month, first.day]).toEqual([digits, month, day]);
        expect(ageOn(first, draw)).toBeGreaterThanOrEqual(0);
        expect(ageOn(first, draw)).toBeLessThan(100);
      }),
      { seed: 32, numRuns: 2000 },
    );
  });
});

describe("otherYearOf", () => {
  it.each([
    ["05/07/24", 1924],
    ["16/01/11", 1911],
    ["15/01/11", null],
    ["05/07/2024", null],
    ["05/07/87", null],
  ])("of %j is %s", (text, other) => {
    const birth = readBirth(text, on);
    if (birth === null) throw new Error(text);
    expect(otherYearOf(birth, ageOn(birth.first, on))).toBe(other);
  });

  it("does not offer a 29 February that the other century lacks", () => {
    const birth = readBirth("29/02/00", { year: 2010, month: 1, day: 1 });
    if (birth === null) throw new Error("29/02/00");
    expect(otherYearOf(birth, 9)).toBeNull();
  });
});

describe("a list with such dates", () => {
  const bands = [
    typedValue("16-39", { ages: { from: 16, to: 39 } }),
    typedValue("40+", { ages: { from: 40, to: null } }),
  ];
  const age = featureOf("age", bands, { column: "Né(e) le", read: "birth-date" });
  const read = (...births: string[]) =>
    readPool(
      tableOf(
        "l.csv",
        ["N°", "Né(e) le", "Nom", "Courriel"],
        births.map((birth, index) => [`${index + 1}`, birth, "Dune Lila", "a@exemple.invalid"]),
      ),
      {
        features: [age],
        pool: {
          file: "l.csv",
          id: "N°",
          identity: [],
          household: [],
          exclusions: [],
          duplicates: { name: ["Nom"], birth: "Né(e) le", mail: "Courriel", samePerson: [], distinct: [] },
        },
        ageDate: "2027-01-15",
      },
    );

  it("counts those with a year of two digits, and knows one birth under all its writings", () => {
    const pool = successOf(read("12/03/87", "12 mars 1988", "12-mars-89", "12/03/1987", "12 mars 87", "31848"));
    expect(pool.members.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(pool.exclusions).toEqual([{ reason: "duplicate", count: 3 }]);
    expect([pool.aliasedCount, pool.shortYearCount]).toEqual([3, 2]);
  });

  it("tells births that may be a hundred years earlier, even where the rule leaves them out as too young", () => {
    const result = read("05/07/24", "05/07/1980", "06/07/24", "07/07/2024");
    expect(result.ok && result.value.exclusions).toEqual([{ reason: "under-age", count: 3 }]);
    expect(result.ok && result.warnings.filter(({ code }) => code === "pool/doubtful-century")).toMatchObject([
      {
        where: { row: 2, column: "Né(e) le" },
        facts: { value: "05/07/24", year: 2024, age: 2, otherYear: 1924, rows: [2] },
      },
      { where: { row: 4 }, facts: { value: "06/07/24" } },
    ]);
  });

  it("reads a month without its day where all its days are in one band, and refuses it where they are not", () => {
    expect(successOf(read("mars 1987")).members[0]?.values).toEqual(["16-39"]);
    expect(successOf(read("déc. 1986")).members[0]?.values).toEqual(["40+"]);
    expect(problemsOf(read("janvier 1987")).map(({ code }) => code)).toEqual(["pool/unreadable-date"]);
  });
});
