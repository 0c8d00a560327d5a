// Files that do not tell their year take the one that the user declares for them. It stays marked as declared, wherever it is shown.
import { warningOf } from "../problems/problem.ts";
import type { AskedVintages, Imported } from "./imported.ts";

/** The import with the vintage that the user names, where the file tells none. Of several names none can be meant: it stays untold. */
export function withDeclaredVintage(imported: Imported, asked: AskedVintages): Imported {
  const [vintage] = asked;
  const isUntold = imported.problems.some(({ code }) => code === "census/vintage-unknown");
  if (vintage === undefined || asked.length > 1 || !isUntold) return imported;
  return {
    ...imported,
    vintage: imported.vintage ?? vintage,
    tables: imported.tables.map((table) =>
      table.vintage === null ? { ...table, vintage, isDeclared: true as const } : table,
    ),
    problems: imported.problems.map((problem) =>
      problem.code === "census/vintage-unknown"
        ? warningOf("census/vintage-declared", { vintage }, { file: imported.file })
        : problem,
    ),
  };
}
