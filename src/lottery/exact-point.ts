// A point of R in floats, put into R exactly: rules that are tight become equations, all seats but a few are rounded to
// binary fractions, and those few (a basis of the equations) are solved for. The result is checked against every rule in
// exact arithmetic.
import { solveLinearSystem, type WholeEquation } from "../math/linear-system.ts";
import { add, compare, multiply, type Rational, rational, zero } from "../math/rational.ts";
import { rowSums, type SeatPolytope } from "../panels/seat-polytope.ts";
import { tightTolerance } from "../solver/tolerances.ts";

/** Seats are rounded to whole multiples of 1 / 2^40: far below what any ticket shows. */
const scaleBits = 40n;
const scale = 2 ** 40;
/** A pivot below this is rounding: coefficients are small whole numbers. */
const pivotTolerance = 1e-7;

/** Whether every rule and every multiplicity is kept, exactly. */
function isInsideExactly(polytope: SeatPolytope, seats: readonly Rational[]): boolean {
  const isWithin = seats.every(
    (value, type) => value.numerator >= 0n && compare(value, rational(polytope.multiplicities[type] as number)) <= 0,
  );
  return (
    isWithin &&
    polytope.rows.every(({ typeIndices, coefficients, min, max }) => {
      const sum = typeIndices.reduce(
        (all, type, k) => add(all, multiply(seats[type] as Rational, rational(coefficients[k] as number))),
        zero,
      );
      return (
        (!Number.isFinite(min) || compare(sum, rational(min)) >= 0) &&
        (!Number.isFinite(max) || compare(sum, rational(max)) <= 0)
      );
    })
  );
}

/** Columns on which the rows are independent, those with most room first: elimination in floats. */
function basisOf(rows: readonly (readonly number[])[], room: readonly number[]): readonly number[] {
  const left = rows.map((row) => [...row]);
  const basis: number[] = [];
  for (const [index, row] of left.entries()) {
    let best = -1;
    for (const [column, value] of row.entries()) {
      if (Math.abs(value) < pivotTolerance) continue;
      if (best < 0 || (room[column] as number) > (room[best] as number)) best = column;
    }
    if (best < 0) continue;
    basis.push(best);
    for (const other of left.slice(index + 1)) {
      const factor = (other[best] as number) / (row[best] as number);
      if (factor === 0) continue;
      for (const [column, value] of row.entries()) other[column] = (other[column] as number) - factor * value;
      other[best] = 0;
    }
  }
  return basis;
}

function exactWithin(polytope: SeatPolytope, floats: readonly number[], tight: number): readonly Rational[] | null {
  const { multiplicities, rows } = polytope;
  const whole: (bigint | null)[] = floats.map((value, type) => {
    const m = multiplicities[type] as number;
    if (value < tight) return 0n;
    return m - value < tight ? BigInt(m) << scaleBits : null;
  });
  const open = whole.flatMap((value, type) => (value === null ? [type] : []));
  const place = new Map(open.map((type, index) => [type, index]));
  const sums = rowSums(polytope, floats);
  const equations = rows.flatMap(({ min, max, typeIndices, coefficients }, row) => {
    const bound = [min, max].find((value) => Math.abs((sums[row] as number) - value) < tight);
    return bound === undefined ? [] : [{ bound, typeIndices, coefficients }];
  });
  const dense = equations.map(({ typeIndices, coefficients }) => {
    const line = open.map(() => 0);
    for (const [k, type] of typeIndices.entries()) {
      const index = place.get(type);
      if (index !== undefined) line[index] = coefficients[k] as number;
    }
    return line;
  });
  const room = open.map((type) =>
    Math.min(floats[type] as number, (multiplicities[type] as number) - (floats[type] as number)),
  );
  const basis = basisOf(dense, room);
  const isBasic = new Set(basis);
  for (const [index, type] of open.entries()) {
    if (!isBasic.has(index)) whole[type] = BigInt(Math.round((floats[type] as number) * scale));
  }
  const system = equations.map(({ bound, typeIndices, coefficients }, row): WholeEquation => {
    const known = typeIndices.reduce(
      (sum, type, k) => sum + (whole[type] ?? 0n) * BigInt(coefficients[k] as number),
      0n,
    );
    return {
      coefficients: basis.map((column) => BigInt(dense[row]?.[column] as number)),
      constant: (BigInt(bound) << scaleBits) - known,
    };
  });
  const solved = solveLinearSystem(system, basis.length);
  if (solved === "none" || solved === "many") return null;
  const seats = whole.map((value) => rational(value ?? 0n, 1n << scaleBits));
  for (const [index, column] of basis.entries()) {
    seats[open[column] as number] = multiply(solved[index] as Rational, rational(1n, 1n << scaleBits));
  }
  return isInsideExactly(polytope, seats) ? seats : null;
}

/** The exact point next to the given one, or null when the floats were too far off to tell which rules are tight. */
export function exactPoint(polytope: SeatPolytope, floats: readonly number[]): readonly Rational[] | null {
  for (const tight of [tightTolerance / 100, tightTolerance, tightTolerance / 1000, tightTolerance * 100]) {
    const seats = exactWithin(polytope, floats, tight);
    if (seats !== null) return seats;
  }
  return null;
}
