// Separators of thousands, which a spreadsheet puts in and which read as decimals: the figures of a file are refused as a whole, or not at all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseFile } from "../../../src/census/recognise.ts";
import { numberOfUnits } from "../../../src/math/decimal-units.ts";

/** What becomes of a file of these lines: its total, or the figure for which it is refused. */
function read(lines: readonly string[]) {
  const sheet = { name: "", rowCount: lines.length, row: (index: number) => (lines[index] as string).split(";") };
  const found = recogniseFile({ file: "a.csv", kind: "sheets", sheets: [sheet], decimalComma: true }, () => true);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const fault = found.value.problems.find(({ code }) => code === "census/thousands");
  if (fault !== undefined) return { refused: (fault.facts as { readonly text: string }).text, where: fault.where };
  return numberOfUnits(found.value.total as bigint);
}

const pmun = (...figures: readonly string[]) =>
  read(["CODGEO;LIBGEO;PMUN23", ...figures.map((figure, index) => `${59183 + index};V;${figure}`)]);
const pop1b = (...figures: readonly string[]) =>
  read(["CODGEO;LIBGEO;SEXE;AGED100;NB", ...figures.map((figure, index) => `59183;D;1;0${20 + index};${figure}`)]);
const refusal = (refused: string) => expect.objectContaining({ refused });

describe("population municipale, always whole", () => {
  test("86,263 and 86.263 are refused, the cell named; so is 12.000, and half a person", () => {
    expect(pmun("86,263", "20,239")).toEqual({
      refused: "86,263",
      where: { file: "a.csv", row: 2, column: "PMUN23" },
    });
    for (const figure of ["86.263", "59,000", "12.000", "86263.5"])
      expect(pmun("806", figure)).toEqual(refusal(figure));
  });

  test("86263, 86263.0, 86263.000 and 0.000 are whole", () => {
    expect(pmun("86263", "806.0", "20239.000", "0.000")).toBe(107308);
  });

  test("in Melodi and in the administrative division too", () => {
    const melodi = (value: string) =>
      read(["GEO;GEO_OBJECT;POPREF_MEASURE;TIME_PERIOD;OBS_VALUE", `59183;COM;PMUN;2023;${value}`]);
    expect(melodi("86263.0")).toBe(86263);
    expect(melodi("86.263")).toEqual(refusal("86.263"));
    const value = [{ code: "59183", nom: "Dunkerque", type: "commune-actuelle", population: 86.263 }];
    const found = recogniseFile({ file: "a.json", kind: "json", value }, () => true);
    expect(found.ok && found.value.problems.map(({ code }) => code)).toContain("census/thousands");
  });
});

describe("estimates, which have decimals", () => {
  test("all of three decimals and none of 1,000 or more: refused", () => {
    expect(pop1b("512", "1.234", "87")).toEqual(refusal("1.234"));
    expect(pop1b("512", "1,234", "12,040")).toEqual(refusal("1,234"));
  });

  test("one other figure tells that the decimals are real", () => {
    expect(pop1b("512", "1.234", "87.5")).toBe(600.734);
    expect(pop1b("0.512", "1.234")).toBe(1.746);
    expect(pop1b("1024", "1.234")).toBe(1025.234);
    expect(pop1b("1.234", "98.5714870259099")).toBeCloseTo(99.805487, 6);
  });

  test("whatever whole numbers are written so, with one of 1,000 or more, it is seen; and none of them is refused without", () => {
    const people = fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 60 });
    let large = 0;
    fc.assert(
      fc.property(people, fc.constantFrom(",", "."), (figures, separator) => {
        const grouped = figures.map((figure) => `${figure}`.replace(/(\d)(\d{3})$/, `$1${separator}$2`));
        const first = figures.findIndex((figure) => figure >= 1000);
        if (first >= 0) large += 1;
        const sum = figures.reduce((total, figure) => total + figure, 0);
        expect(pop1b(...grouped)).toEqual(first < 0 ? sum : refusal(grouped[first] as string));
        expect(pop1b(...figures.map(String))).toBe(sum);
      }),
    );
    expect(large).toBeGreaterThan(20);
  });

  test("weights of persons are never thousands", () => {
    const persons = ["CANTVILLE;NUMMI;IPONDI;SEXE;AGEREV;CS1", "5996;1;2.125;1;034;6", "5996;2;3.250;2;051;5"];
    expect(read(persons)).toBe(5.375);
  });
});
