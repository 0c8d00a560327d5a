// A territory of IRIS: the figures of these IRIS and of no others. What a table by commune or EPCI says is of more people than theirs,
// and is left out; tables of another zone stay, as they only give its shape to an estimate.
import { compareText } from "../math/order.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { type Imported, type ImportedTable, ownZone } from "./imported.ts";

const named = 20;

const levelOf = ({ dimensions }: ImportedTable) => dimensions[0];

/** Whether a table is of a zone other than the territory; the persons of the territory's communes are more than its own. */
function isOtherZone(table: ImportedTable): boolean {
  return levelOf(table) === "zone" && table.cells[0]?.codes[0] !== ownZone;
}

/** The part of a table that is of the IRIS. */
function cutTable(table: ImportedTable, iris: ReadonlySet<string>): ImportedTable {
  const isOwn = ({ codes }: { readonly codes: readonly string[] }): boolean => iris.has(codes[0] as string);
  const { sample, ...rest } = table;
  const cut = { ...rest, cells: table.cells.filter(isOwn) };
  return sample === undefined ? cut : { ...cut, sample: sample.filter(isOwn) };
}

/** What a file cannot say of the IRIS: tables that do not tell them apart, IRIS that it does not have. */
function gaps({ file, tables }: Imported, iris: ReadonlySet<string>): readonly Problem[] {
  const filled = tables.filter(({ cells }) => cells.length > 0);
  const coarse = filled.filter((table) => levelOf(table) !== "iris" && levelOf(table) !== "zone");
  const fine = filled.filter((table) => levelOf(table) === "iris");
  const found = new Set(fine.flatMap(({ cells }) => cells.map(({ codes }) => codes[0] as string)));
  const missing = [...iris].filter((code) => !found.has(code)).sort(compareText);
  const where = { file };
  return [
    ...(coarse.length === 0
      ? []
      : [warningOf("census/not-by-iris", { tables: [...new Set(coarse.map(({ id }) => id))] }, where)]),
    ...(fine.length === 0 || missing.length === 0
      ? []
      : [warningOf("census/iris-missing", { missing: missing.slice(0, named), count: missing.length }, where)]),
  ];
}

/** The files with the figures of these IRIS alone, and what is left out or not there. */
export function cutToIris(
  files: readonly Imported[],
  iris: ReadonlySet<string>,
): { readonly files: readonly Imported[]; readonly warnings: readonly Problem[] } {
  const cut = files.map((file) => {
    const kept = file.tables.filter((table) => levelOf(table) === "iris" || isOtherZone(table));
    return { ...file, tables: kept.map((table) => (levelOf(table) === "iris" ? cutTable(table, iris) : table)) };
  });
  return { files: cut, warnings: files.flatMap((file) => gaps(file, iris)) };
}
