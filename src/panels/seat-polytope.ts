// The relaxed panel polytope R: expected seats per type under size, quotas, households and cuts, without wholeness
// (Flanigan et al. 2021 state the lottery over panels; R contains every mixture of them). Numbers only.
import type { Rational } from "../math/rational.ts";
import type { MemberType } from "../model/lottery.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import type { LinearRow } from "../solver/model.ts";

/** Rows and coefficients of each type, one after another. */
export interface PackedRows {
  readonly rowStarts: Int32Array;
  readonly rowIndices: Int32Array;
  readonly coefficients: Float64Array;
}

/** Rules over member types. `multiplicities[t]` bounds the seats of type t. */
export interface SeatPolytope {
  readonly multiplicities: readonly number[];
  readonly rows: readonly SeatRow[];
  /** Largest chance allowed to each type; 1 where there is none, and for all types when absent. */
  readonly caps?: readonly Rational[];
  /** For each type the rows it stands in, with its coefficient. */
  readonly rowsOfType: readonly (readonly (readonly [row: number, coefficient: number])[])[];
  /** The same packed for inner loops: rows of type t are `rowIndices[rowStarts[t] .. rowStarts[t + 1])`. */
  readonly packed: PackedRows;
}

/** Builds R from types and rows. */
export function seatPolytope(
  types: readonly Pick<MemberType, "multiplicity">[],
  rows: readonly SeatRow[],
): SeatPolytope {
  const rowsOfType: [number, number][][] = types.map(() => []);
  for (const [index, row] of rows.entries()) {
    for (const [k, type] of row.typeIndices.entries()) rowsOfType[type]?.push([index, row.coefficients[k] as number]);
  }
  const starts = [0];
  for (const own of rowsOfType) starts.push((starts.at(-1) as number) + own.length);
  const entries = rowsOfType.flat();
  return {
    multiplicities: types.map(({ multiplicity }) => multiplicity),
    rows,
    rowsOfType,
    packed: {
      rowStarts: Int32Array.from(starts),
      rowIndices: Int32Array.from(entries, ([row]) => row),
      coefficients: Float64Array.from(entries, ([, coefficient]) => coefficient),
    },
  };
}

/** The row as the solver takes it, with other bounds when given. */
export function linearRow(row: SeatRow, min: number = row.min, max: number = row.max): LinearRow {
  return { columns: row.typeIndices, coefficients: row.coefficients, lower: min, upper: max };
}

/** Sum of coefficient x seats for each row. */
export function rowSums(polytope: SeatPolytope, seats: readonly number[]): number[] {
  return polytope.rows.map((row) => {
    const { typeIndices, coefficients } = row;
    let sum = 0;
    for (let k = 0; k < typeIndices.length; k += 1) {
      sum += (coefficients[k] as number) * (seats[typeIndices[k] as number] as number);
    }
    return sum;
  });
}

/** Whether whole seats form a panel: 0 <= seats <= multiplicity and every row within its bounds. */
export function isPanel(polytope: SeatPolytope, seats: readonly number[]): boolean {
  if (seats.some((count, type) => count < 0 || count > (polytope.multiplicities[type] as number))) return false;
  return rowSums(polytope, seats).every((sum, index) => {
    const row = polytope.rows[index] as SeatRow;
    return row.min <= sum && sum <= row.max;
  });
}

/** Bounds on the seats of types and on the rows, inside those of the polytope. */
export interface PanelBounds {
  readonly typeLower: readonly number[];
  readonly typeUpper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
}
