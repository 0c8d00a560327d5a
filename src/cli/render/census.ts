// What `pinakion census` recognised: as the contract's JSON, and in words.

import type { TerritoryTables } from "../../census/cut-territory.ts";
import { numberOfUnits } from "../../math/decimal-units.ts";
import { compareText } from "../../math/order.ts";
import { readBand } from "../../model/age-band.ts";
import { describeProblem } from "../../problems/describe.ts";
import type { Context } from "../context.ts";
import { type CensusFile, isRefused } from "../stages/import-census.ts";
import { censusWords, productName } from "./census-products.ts";
import { shownNumber } from "./number.ts";
import { textTable } from "./text-table.ts";

/** Why a file is refused, in the user's language; null when it is not. */
function refusalOf(context: Context, file: CensusFile): string | null {
  if (!isRefused(file)) return null;
  const errors = file.problems.filter(({ severity }) => severity === "error");
  return errors.map((problem) => describeProblem(problem, context.language)).join(" ");
}

/** One entry of `files` of the contract. `totals` when the file holds several vintages. */
export function censusFileAsJson(context: Context, file: CensusFile): Readonly<Record<string, unknown>> {
  const { imported } = file;
  const refused = refusalOf(context, file);
  const codes = file.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return {
    file: file.file,
    product: imported?.product ?? null,
    vintage: imported?.vintage ?? null,
    base: imported?.base ?? null,
    rows: imported?.rows ?? 0,
    total: imported?.total === null || imported === null ? null : numberOfUnits(imported.total),
    ...(imported !== null && imported.totals.length > 1
      ? { totals: imported.totals.map(({ vintage, total }) => ({ vintage, total: numberOfUnits(total) })) }
      : {}),
    ...(refused === null ? {} : { refused, refusedCodes: [...new Set(codes)] }),
  };
}

/** A table of the files: product, vintage, base, rows, people. */
export function censusLines(context: Context, files: readonly CensusFile[]): readonly string[] {
  const { language } = context;
  const words = censusWords[language];
  const rows = files.map((file) => {
    const { imported } = file;
    return [
      file.file,
      imported === null ? words.unknown : productName(imported.product, language),
      imported?.vintage ?? "",
      imported?.base ?? "",
      imported === null ? "" : shownNumber(imported.rows, 0, language),
      imported === null || imported.total === null ? "" : shownNumber(numberOfUnits(imported.total), 0, language),
      isRefused(file) ? words.refused : "",
    ];
  });
  return textTable(words.headers, rows);
}

/** Places, as INSEE calls them in any language. */
const places = { commune: "communes", iris: "IRIS" } as const;

/** Codes shown of a dimension; of more, the first and the last. */
const mostCodes = 9;

function shownCodes(codes: readonly string[]): string {
  const ageOf = (code: string): number => readBand(code)?.from ?? -1;
  const sorted = codes.toSorted((a, b) => ageOf(a) - ageOf(b) || compareText(a, b));
  return sorted.length <= mostCodes ? sorted.join(", ") : `${sorted.slice(0, 3).join(", ")}, …, ${sorted.at(-1)}`;
}

/** The tables written, as panel.yaml has to name them: each with its dimensions and their codes, whom it counts and how many. */
export function tableLines({ language }: Context, { headers, rows, sources }: TerritoryTables): readonly string[] {
  const { tableHeaders } = censusWords[language];
  const dimensions = headers.slice(1, -1);
  const tables = sources.filter(({ isFurther }) => isFurther !== true);
  const lines = tables.map(({ table, base, people }) => {
    const own = rows.filter(([name]) => name === table);
    const told = dimensions.flatMap((dimension, index) => {
      const codes = [...new Set(own.map((row) => row[index + 1] as string))].filter((code) => code !== "");
      if (codes.length === 0) return [];
      const isPlace = dimension === "commune" || dimension === "iris";
      if (isPlace && codes.length > 1) return [`${codes.length} ${places[dimension]}`];
      return [`${dimension}${language === "fr" ? " : " : ": "}${shownCodes(codes)}`];
    });
    return [table, told.join(" ; "), base, shownNumber(people, 0, language)];
  });
  return textTable(tableHeaders, lines);
}
