// Reads figures and place codes while a file is gone through, and keeps what went wrong: each kind of fault told once,
// with its first place and a count. Empty is never zero.
import { unitsOf } from "../math/decimal-units.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { readCommuneCode, readIrisCode } from "./place-code.ts";

/** Codes of rows that are totals or groups of places, not places: EPCI, `Ensemble`, `Total`, France. */
const totalPlace = /^(?:\d{9}|_T|F|FM|FR|FRANCE.*|TOTAL.*|ENSEMBLE.*)$/i;

interface Fault {
  readonly make: (count: number) => Problem;
  count: number;
}

/** A reader of one file's cells. */
export interface Figures {
  readonly number: (text: string, row: number, column: string) => bigint;
  /** The place's code, or null when the row must be left out. */
  readonly place: (text: string, kind: "iris" | "commune", row: number, column: string) => string | null;
  /** Notes a place seen again: rows that would count people twice. */
  readonly once: (key: string, place: string, row: number) => void;
  /** Notes that a place is there twice, for who remembers its rows otherwise. */
  readonly twice: (place: string, firstRow: number, row: number) => void;
  readonly problems: () => readonly Problem[];
}

export function openFigures(file: string, decimalComma: boolean): Figures {
  const faults = new Map<string, Fault>();
  const seen = new Map<string, number>();
  const note = (kind: string, make: (count: number) => Problem): void => {
    const fault = faults.get(kind) ?? { make, count: 0 };
    fault.count += 1;
    faults.set(kind, fault);
  };
  const twice = (place: string, firstRow: number, row: number): void =>
    note("twice", (count) => errorOf("census/duplicate-place", { place, firstRow, count }, { file, row }));
  return {
    twice,
    number: (text, row, column) => {
      const plain = text.trim();
      const where = { file, row, column };
      // R writes NA, INSEE's Melodi leaves the cell empty: the figure exists and is not told.
      if (plain === "" || plain === "NA" || plain === "ND") {
        note("empty", (count) => errorOf("census/cell-empty", { count }, where));
        return 0n;
      }
      const units = unitsOf(plain, decimalComma);
      if (units === null) note("number", (count) => errorOf("census/cell-not-a-number", { text: plain, count }, where));
      return units ?? 0n;
    },
    place: (text, kind, row, column) => {
      const plain = text.trim();
      const where = { file, row, column };
      if (kind === "commune" && totalPlace.test(plain)) {
        note("total", (count) => warningOf("census/total-row-left-out", { text: plain, count }, where));
        return null;
      }
      const read = kind === "iris" ? readIrisCode(plain) : readCommuneCode(plain);
      if (read.ok) {
        if (read.restored) {
          note("zeros", (count) => warningOf("census/zeros-lost", { text: plain, restored: read.code, count }, where));
        }
        return read.code;
      }
      if (read.reason === "ruined")
        note("ruined", (count) => errorOf("census/ruined-code", { text: plain, count }, where));
      else note("unknown", (count) => errorOf("census/unknown-place", { text: plain, count }, where));
      return null;
    },
    once: (key, place, row) => {
      const firstRow = seen.get(key);
      if (firstRow === undefined) seen.set(key, row);
      else twice(place, firstRow, row);
    },
    problems: () => [...faults.values()].map(({ make, count }) => make(count)),
  };
}
