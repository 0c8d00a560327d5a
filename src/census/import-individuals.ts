// The detail file INDCVI: one row a person, with a weight. Aggregated while it is read. Without its weights it gives no
// population at all, and is refused.
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, warningOf } from "../problems/problem.ts";
import { openFigures } from "./figures.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
import { emptyImport, type Imported, type ImportedCell, type KeepPlace } from "./imported.ts";
import { departmentOf } from "./place-code.ts";

const base = "complémentaire, tous âges, personnes pondérées";

const statusGroups: Readonly<Record<string, string>> = {
  "32": "7",
  "20": "8",
  "31": "8",
  "33": "8",
};

/** Group of a STAT_GSEC code: 11-16 and 21-26 by their last digit; children (`ZZ`) among those without activity. */
function groupOf(code: string): string {
  const found = /^[12]([1-6])$/.exec(code);
  return found?.[1] ?? statusGroups[code] ?? "8";
}

/** Reads a file of persons; null when the sheet is none. Cells: département x sex x age (five years) x CSP. */
export function importIndividuals(source: SourceFile, keep: KeepPlace): Imported | null {
  if (source.kind !== "sheets") return null;
  const sheet = source.sheets[0];
  if (sheet === undefined) return null;
  const header = findHeader(
    sheet,
    (line) => line.find("NUMMI") >= 0 && line.find("SEXE") >= 0 && line.find("AGEREVQ", "AGED", "AGEREV") >= 0,
  );
  if (header === null) return null;
  const at = {
    weight: header.find("IPONDI"),
    sex: header.find("SEXE"),
    age: header.find("AGEREV", "AGEREVQ", "AGED"),
    group: header.find("CS1", "STAT_GSEC"),
    department: header.find("DEPT"),
  };
  const figures = openFigures(source.file, source.decimalComma);
  const sums = new Map<string, { codes: readonly string[]; units: bigint; row: number }>();
  let [rows, total] = [0, 0n];
  for (const { row, cells: texts } of rowsBelow(sheet, header)) {
    rows += 1;
    if (at.weight < 0) continue;
    const units = figures.number(texts[at.weight] ?? "", row, "IPONDI");
    total += units;
    const department = (texts[at.department] ?? "").trim();
    if (!keep(`${departmentOf(department)}`) && !keep(department)) continue;
    const age = Number(texts[at.age] ?? "");
    const sex = (texts[at.sex] ?? "").trim() === "1" ? "H" : "F";
    const group = (texts[at.group] ?? "").trim();
    const codes = [department, sex, `${age}`, group.length > 1 ? groupOf(group) : group];
    const key = codes.join(" ");
    const sum = sums.get(key);
    sums.set(key, { codes, units: (sum?.units ?? 0n) + units, row: sum?.row ?? row });
  }
  const missing =
    at.weight < 0 ? [errorOf("census/weights-missing", {}, { file: source.file, row: header.at + 1 })] : [];
  const cells = [...sums.values()].map((sum): ImportedCell => ({ ...sum, column: "IPONDI" }));
  return {
    ...emptyImport(source.file, "indcvi"),
    base,
    rows,
    total: at.weight < 0 ? null : total,
    tables: [{ id: "indcvi", vintage: null, base, dimensions: ["zone", "sexe", "age", "csp"], cells }],
    problems: [...figures.problems(), ...missing, warningOf("census/vintage-unknown", {}, { file: source.file })],
  };
}
