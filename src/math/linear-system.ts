// Exact solution of small systems of linear equations, by fraction-free elimination on BigInt.
import { type Rational, rational } from "./rational.ts";

/** One equation: sum of coefficients[i] x_i = constant, all whole. */
export interface WholeEquation {
  readonly coefficients: readonly bigint[];
  readonly constant: bigint;
}

/**
 * The only solution of a system in `unknownCount` unknowns.
 * @returns "none" when the equations contradict one another, "many" when they leave an unknown open
 */
export function solveLinearSystem(
  equations: readonly WholeEquation[],
  unknownCount: number,
): readonly Rational[] | "none" | "many" {
  const rows = equations.map(({ coefficients, constant }) => [...coefficients, constant]);
  let rank = 0;
  let previous = 1n;
  for (let column = 0; column < unknownCount; column += 1) {
    const pivotRow = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (pivotRow < 0) return rows.slice(rank).some(contradicts) ? "none" : "many";
    const pivot = rows[pivotRow] as bigint[];
    rows[pivotRow] = rows[rank] as bigint[];
    rows[rank] = pivot;
    const head = pivot[column] as bigint;
    for (const [index, row] of rows.entries()) {
      if (index <= rank) continue;
      const factor = row[column] as bigint;
      // Bareiss: dividing by the previous pivot keeps the numbers whole and as small as minors of the matrix.
      for (let k = column; k <= unknownCount; k += 1) {
        row[k] = ((row[k] as bigint) * head - factor * (pivot[k] as bigint)) / previous;
      }
    }
    previous = head;
    rank += 1;
  }
  if (rows.slice(rank).some((row) => row[unknownCount] !== 0n)) return "none";
  return substituteBack(rows, unknownCount);
}

function contradicts(row: readonly bigint[]): boolean {
  return row.slice(0, -1).every((value) => value === 0n) && row.at(-1) !== 0n;
}

function substituteBack(rows: readonly (readonly bigint[])[], unknownCount: number): readonly Rational[] {
  const solution: Rational[] = new Array(unknownCount);
  for (let column = unknownCount - 1; column >= 0; column -= 1) {
    const row = rows[column] as readonly bigint[];
    let [numerator, denominator] = [row[unknownCount] as bigint, 1n];
    for (let k = column + 1; k < unknownCount; k += 1) {
      const known = solution[k] as Rational;
      numerator = numerator * known.denominator - (row[k] as bigint) * known.numerator * denominator;
      denominator *= known.denominator;
      const reduced = rational(numerator, denominator);
      [numerator, denominator] = [reduced.numerator, reduced.denominator];
    }
    solution[column] = rational(numerator, denominator * (row[column] as bigint));
  }
  return solution;
}
