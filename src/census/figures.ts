// Reads figures and place codes while a file is gone through, and keeps what went wrong: each kind of fault told once,
// with its first place and a count. Empty is never zero.
import { unitsOf, unitsOfWhole } from "../math/decimal-units.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { readCommuneCode, readIrisCode } from "./place-code.ts";
import { isWrittenWhole, openThousands } from "./thousands.ts";

/** Codes of rows that are totals or groups of places, not places: EPCI, `Ensemble`, `Total`, France. */
const totalPlace = /^(?:\d{9}|_T|F|FM|FR|FRANCE.*|TOTAL.*|ENSEMBLE.*)$/i;

interface Fault {
  readonly make: (count: number) => Problem;
  count: number;
}

/** A reader of one file's cells. */
export interface Figures {
  /** A number of people, of an estimate: it may have decimals. */
  readonly number: (text: string, row: number, column: string) => bigint;
  /** A number of people that are counted one by one. */
  readonly whole: (text: string, row: number, column: string) => bigint;
  /** The weight of one person. */
  readonly weight: (text: string, row: number, column: string) => bigint;
  /** The place's code, or null when the row must be left out. */
  readonly place: (text: string, kind: "iris" | "commune", row: number, column: string) => string | null;
  /** Notes a row left out because it is a total: its place as the file writes it. */
  readonly total: (text: string, row: number, column: string) => void;
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
  const total = (text: string, row: number, column: string): void =>
    note("total", (count) => warningOf("census/total-row-left-out", { text, count }, { file, row, column }));
  const thousands = openThousands();
  const read = (text: string, row: number, column: string): bigint | null => {
    // R writes NA, INSEE's Melodi leaves the cell empty: the figure exists and is not told.
    if (text === "" || text === "NA" || text === "ND") {
      note("empty", (count) => errorOf("census/cell-empty", { count }, { file, row, column }));
      return null;
    }
    const units = unitsOf(text, decimalComma);
    if (units === null)
      note("number", (count) => errorOf("census/cell-not-a-number", { text, count }, { file, row, column }));
    return units;
  };
  /** The fault of figures with a separator of thousands, as the whole file tells it. */
  const grouped = (): readonly Problem[] => {
    const found = thousands.found();
    if (found === null) return [];
    const { text, count, row, column } = found;
    return [errorOf("census/thousands", { text, count, isWhole: false }, { file, row, column })];
  };
  return {
    twice,
    total,
    number: (text, row, column) => {
      const plain = text.trim();
      const units = read(plain, row, column);
      if (units !== null) thousands.look(plain, row, column);
      return units ?? 0n;
    },
    whole: (text, row, column) => {
      const plain = text.trim();
      const units = read(plain, row, column) ?? 0n;
      if (units % unitsOfWhole(1) !== 0n || (units > 0n && !isWrittenWhole(plain))) {
        const facts = { text: plain, isWhole: true };
        note("whole", (count) => errorOf("census/thousands", { ...facts, count }, { file, row, column }));
      }
      return units;
    },
    weight: (text, row, column) => read(text.trim(), row, column) ?? 0n,
    place: (text, kind, row, column) => {
      const plain = text.trim();
      const where = { file, row, column };
      if (kind === "commune" && totalPlace.test(plain)) {
        total(plain, row, column);
        return null;
      }
      const found = kind === "iris" ? readIrisCode(plain) : readCommuneCode(plain);
      if (found.ok) {
        const { code: restored } = found;
        if (found.restored) {
          note("zeros", (count) => warningOf("census/zeros-lost", { text: plain, restored, count }, where));
        }
        return found.code;
      }
      if (found.reason === "ruined")
        note("ruined", (count) => errorOf("census/ruined-code", { text: plain, count }, where));
      else note("unknown", (count) => errorOf("census/unknown-place", { text: plain, count }, where));
      return null;
    },
    once: (key, place, row) => {
      const firstRow = seen.get(key);
      if (firstRow === undefined) seen.set(key, row);
      else twice(place, firstRow, row);
    },
    problems: () => [...[...faults.values()].map(({ make, count }) => make(count)), ...grouped()],
  };
}
