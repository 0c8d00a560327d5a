// Coefficients of variation against INSEE's own table (figures copied by hand here a second time) and against its file.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/io/read-source-file.ts";
import { rational } from "../../../src/math/rational.ts";
import { variationOf } from "../../../src/quotas/precision.ts";
import { classStarts, publishedVariation } from "../../../src/quotas/precision-table.ts";

const complementary = "15 ans ou plus, exploitation complémentaire";
const principal = "principale, tous âges";
const of = (dimension: string, code: string, count: number, base = complementary) =>
  variationOf(base, dimension, [code], rational(count));

describe("variationOf", () => {
  test.each([
    ["csp", "6", 30, 24],
    ["csp", "6", 299, 9],
    ["csp", "6", 300, 8],
    ["csp", "6", 1499, 6],
    ["csp", "2", 49, 23],
    ["age", "18-24", 50, 17],
    ["sexe", "F", 2000, 3],
    ["commune", "59532", 287 * 2, 5],
  ])("%s %s, %d people: %d %% as published", (dimension, code, count, percent) => {
    expect(of(dimension, code, count)).toEqual({ percent, kind: "published" });
  });

  test("below the classes with a figure it grows as the square root of the count falls, and stays above what INSEE says", () => {
    // CS6: more than 24 below 25 people, 24 from 25 to 49.
    expect(of("csp", "6", 16)?.percent).toBeCloseTo(30, 12);
    // P16_POP2539: more than 13 up to 99, 13 from 100 to 149.
    expect(of("age", "25-39", 25)?.percent).toBeCloseTo(26, 12);
    expect(of("age", "25-39", 25)?.kind).toBe("extrapolated");
  });

  test("above them it falls likewise: sums over zones drawn apart", () => {
    // CS1: 21 from 50 to 74, less than 21 above; 123 farmers of ten communes.
    expect(of("csp", "1", 123)?.percent).toBeCloseTo(21 * Math.sqrt(75 / 123), 9);
    expect(of("csp", "1", 7500)?.percent).toBeCloseTo(2.1, 9);
    for (const [key, row] of Object.entries(publishedVariation)) {
      const [dimension = "", code = ""] = key.split(" ");
      row.split(" ").forEach((cell, index) => {
        const count = index === 0 ? 24 : (classStarts[index - 1] as number);
        const name = key === "total" ? "commune" : dimension;
        const percent = of(name, code, count, principal)?.percent as number;
        if (cell.startsWith(">")) expect(percent).toBeGreaterThan(Number(cell.slice(1)));
        else if (cell.startsWith("<")) expect(percent).toBeLessThanOrEqual(Number(cell.slice(1)));
        else expect(percent).toBe(Number(cell));
      });
    }
  });

  test("several codes, or bands that the table does not have, take the worst of their rows", () => {
    expect(variationOf(complementary, "csp", ["1", "6"], rational(60))?.percent).toBe(21);
    // P16_POP0019: 14 from 150 people on.
    expect(of("age", "20-24", 60)?.percent).toBeCloseTo(14 * Math.sqrt(150 / 60), 9);
  });

  test("says nothing where nothing is known: decreed populations, surveys, nobody, dimensions without a row", () => {
    expect(of("commune", "59532", 20, "population municipale, tous âges")).toBeNull();
    expect(of("csp", "6", 0)).toBeNull();
    expect(of("activite", "12", 20)).toBeNull();
  });
});

const file = join(import.meta.dirname, "../../../../shared/insee/precision_struct-pop-2016-cIA.xlsx");

test.skipIf(!existsSync(file))("the table is INSEE's, row by row (skipped: ../shared/insee is absent)", async () => {
  const read = await readSourceFile(file);
  if (!read.ok) throw new Error("unreadable");
  const [source] = read.value;
  if (source?.kind !== "sheets") throw new Error("no sheets");
  const [sheet] = source.sheets;
  const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => sheet?.row(index) ?? []);
  const variableOf = (key: string): string => {
    const [dimension = "", code = ""] = key.split(" ");
    if (key === "total") return "P16_POP";
    if (dimension === "sexe") return `P16_POP${code}`;
    if (dimension === "csp") return `C16_POP15P_CS${code}`;
    const [from = "", to = ""] = code.replace("+", "-").split("-");
    return `P16_POP${from.padStart(2, "0")}${to === "" ? "P" : to.padStart(2, "0")}`;
  };
  for (const [key, cells] of Object.entries(publishedVariation)) {
    const row = rows.find(([name]) => name === variableOf(key));
    expect([key, row?.slice(2, 12).join(" ")]).toEqual([key, cells]);
  }
});
