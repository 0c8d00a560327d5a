// The user's table of districts: a column of places (`iris` or `commune`, codes) and the name of the district of each.
import type { DistrictRow } from "../model/census-request.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { Table } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { readCommuneCode, readIrisCode } from "./place-code.ts";

const placeTitles = ["iris", "code_iris", "commune", "codgeo"];
const districtTitles = ["secteur", "quartier", "district"];

/** Reads the table; codes that a spreadsheet ruined are refused, all at once. */
export function readDistricts(table: Table): Result<readonly DistrictRow[]> {
  const titles = table.headers.map(comparableText);
  const placeAt = titles.findIndex((title) => placeTitles.includes(title));
  const districtAt = titles.findIndex((title) => districtTitles.includes(title));
  if (placeAt < 0 || districtAt < 0)
    return failure([errorOf("census/district-columns", {}, { file: table.file, row: 1 })]);
  const problems: Problem[] = [];
  const rows: DistrictRow[] = [];
  for (const { row, cells } of table.rows) {
    const text = (cells[placeAt] ?? "").trim();
    const read = text.length > 6 ? readIrisCode(text) : readCommuneCode(text);
    const where = { file: table.file, row, column: table.headers[placeAt] as string };
    if (!read.ok) {
      const code = read.reason === "ruined" ? "census/ruined-code" : "census/unknown-place";
      problems.push(errorOf(code, { text, count: 1 }, where));
      continue;
    }
    const district = (cells[districtAt] ?? "").trim();
    // A place whose district is still to be filled in has none: its people are then told as missing.
    if (district !== "") rows.push({ place: read.code, district, row });
  }
  return problems.length > 0 ? failure(problems) : success(rows);
}
