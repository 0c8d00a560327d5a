// Gathers the faults of one column and tells each distinct cell once, with how many rows show it; a column with very many
// distinct faults is most likely the wrong column, and is cut short.
import type { FeatureSettings } from "../model/settings.ts";
import { errorOf, type Problem, type Where } from "../problems/problem.ts";
import { namedRowCount, type RowFacts } from "../problems/row-list.ts";
import { nearValues } from "./near-values.ts";
import type { CellFault, FaultReading } from "./read-cell.ts";

/** Distinct faulty cells told for one column. */
const toldFaultCount = 20;

/** Longest part of a cell that is shown. */
const shownLength = 80;

interface FaultyCell {
  readonly cell: string;
  readonly fault: CellFault;
  readonly age: number | null;
  readonly candidates: readonly string[];
  readonly rows: number[];
  count: number;
}

export interface FaultCollector {
  readonly add: (cell: string, reading: FaultReading, row: number) => void;
  readonly problems: () => readonly Problem[];
}

function problemOf(feature: FeatureSettings, faulty: FaultyCell, where: Where): Problem {
  const { cell, fault, rows, count } = faulty;
  const seen: RowFacts = { rows, count };
  const value = cell.length > shownLength ? `${cell.slice(0, shownLength)}…` : cell;
  const allowed = feature.values.map((settings) => settings.value);
  const age = faulty.age ?? 0;
  switch (fault) {
    case "empty":
      return errorOf("pool/empty-cell", seen, where);
    case "mangled":
      return errorOf("pool/mangled-value", { value, ...seen }, where);
    case "unreadable-date":
      return errorOf("pool/unreadable-date", { value, ...seen }, where);
    case "unreadable-age":
      return errorOf("pool/unreadable-age", { value, ...seen }, where);
    case "unreadable-year":
      return errorOf("pool/unreadable-year", { value, ...seen }, where);
    case "implausible-age":
      return errorOf("pool/implausible-age", { value, age, ...seen }, where);
    case "age-outside-bands":
      return errorOf("pool/age-outside-bands", { age, allowed, ...seen }, where);
    case "ambiguous":
      return errorOf("pool/ambiguous-value", { value, candidates: faulty.candidates, ...seen }, where);
    case "unknown":
      return errorOf("pool/unknown-value", { value, nearest: nearValues(cell, feature), allowed, ...seen }, where);
  }
}

/** The problem of one cell, in its own row. */
export function cellProblem(feature: FeatureSettings, cell: string, reading: FaultReading, where: Where): Problem {
  const { fault, age, candidates } = reading;
  return problemOf(feature, { cell: cell.trim(), fault, age, candidates, rows: [where.row ?? 1], count: 1 }, where);
}

/** Collects the faults of the feature's column, titled `column` in `file`. */
export function faultCollector(feature: FeatureSettings, file: string, column: string): FaultCollector {
  const faulty = new Map<string, FaultyCell>();
  return {
    add: (cell, { fault, age, candidates }, row) => {
      const entry = faulty.get(cell.trim()) ?? { cell: cell.trim(), fault, age, candidates, rows: [], count: 0 };
      faulty.set(entry.cell, entry);
      entry.count += 1;
      if (entry.rows.length < namedRowCount) entry.rows.push(row);
    },
    problems: () => {
      // The most frequent first: correcting one of them settles the most rows.
      const cells = [...faulty.values()].sort((a, b) => b.count - a.count || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
      const told = cells.slice(0, toldFaultCount);
      const untold = cells.slice(toldFaultCount);
      const problems = told.map((entry) => problemOf(feature, entry, { file, row: entry.rows[0] as number, column }));
      if (untold.length > 0) {
        const count = untold.reduce((sum, entry) => sum + entry.count, 0);
        problems.push(errorOf("pool/more-values", { values: untold.length, count }, { file, column }));
      }
      return problems;
    },
  };
}
