// Persons of a detail file read as a sheet, put together by what they share: what the reader of large files does while it reads.
import { exactDecimal } from "../math/decimal-text.ts";
import { rationalOfUnits } from "../math/decimal-units.ts";
import { areIndividuals, type IndividualColumn, individualColumns } from "../model/individual-columns.ts";
import type { PersonGroup, PersonGroups, Sheet } from "../model/source-file.ts";
import type { Problem } from "../problems/problem.ts";
import { openFigures } from "./figures.ts";
import { findHeader, rowsBelow } from "./find-header.ts";

const exactText = (units: bigint): string => exactDecimal(rationalOfUnits(units));

/** The groups of all persons, and what is wrong with the weights; null when the sheet is no file of persons. */
export function groupPersons(
  sheet: Sheet,
  file: string,
  decimalComma: boolean,
): { readonly persons: PersonGroups; readonly problems: readonly Problem[]; readonly headerRow: number } | null {
  const header = findHeader(sheet, (line) => areIndividuals(line.titles.map((title) => title.toUpperCase())));
  if (header === null) return null;
  const at = (name: IndividualColumn): number => header.find(...individualColumns[name]);
  const weightAt = at("weight");
  const figures = openFigures(file, decimalComma);
  const sums = new Map<string, { group: PersonGroup; units: bigint; persons: number; squares: number }>();
  let [rows, total] = [0, 0n];
  for (const { row, cells } of rowsBelow(sheet, header)) {
    rows += 1;
    if (weightAt < 0) continue;
    const text = (name: IndividualColumn): string => (cells[at(name)] ?? "").trim();
    const units = figures.weight(cells[weightAt] ?? "", row, "IPONDI");
    total += units;
    const iris = text("iris");
    const group = {
      department: text("department"),
      canton: text("canton"),
      commune: /^[0-9AB]{9}$/.test(iris) ? iris.slice(0, 5) : null,
      sex: text("sex"),
      age: text("age"),
      group: text("group"),
    };
    const key = JSON.stringify(Object.values(group));
    const sum = sums.get(key) ?? {
      group: { ...group, persons: 0, weight: "", weightSquares: 0 },
      units: 0n,
      persons: 0,
      squares: 0,
    };
    const weight = Number(exactText(units));
    sums.set(key, {
      ...sum,
      units: sum.units + units,
      persons: sum.persons + 1,
      squares: sum.squares + weight * weight,
    });
  }
  const groups = [...sums.values()].map(({ group, units, persons, squares }): PersonGroup => {
    return { ...group, persons, weight: exactText(units), weightSquares: squares };
  });
  const persons = {
    columns: header.titles.map((title) => title.toUpperCase()),
    rows,
    total: weightAt < 0 ? null : exactText(total),
    badWeights: 0,
    groups,
  };
  return { persons, problems: figures.problems(), headerRow: header.at + 1 };
}
