// The rules seen from the seats that a type does not get: with f_t = m_t - e_t the same polytope in other words. What
// raises the smallest chance there lowers the largest chance here, so that one search serves both ends.
import { type Rational, rational, subtract } from "../math/rational.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import { type SeatPolytope, seatPolytope } from "../panels/seat-polytope.ts";

function mirroredRow(row: SeatRow, multiplicities: readonly number[]): SeatRow {
  const all = row.typeIndices.reduce(
    (sum, type, k) => sum + (row.coefficients[k] as number) * (multiplicities[type] as number),
    0,
  );
  // A rule without a minimum keeps its side by a change of sign: exact bounds are finite maxima.
  return Number.isFinite(row.min)
    ? { ...row, min: all - row.max, max: all - row.min }
    : { ...row, coefficients: row.coefficients.map((coefficient) => -coefficient), max: row.max - all };
}

/** The polytope of the seats left: multiplicities stay, every rule is turned round. */
export function mirroredPolytope({ multiplicities, rows }: SeatPolytope): SeatPolytope {
  return seatPolytope(
    multiplicities.map((multiplicity) => ({ multiplicity })),
    rows.map((row) => mirroredRow(row, multiplicities)),
  );
}

/** Seats from the seats left, or the other way round. */
export function mirroredSeats(multiplicities: readonly number[], seats: readonly Rational[]): readonly Rational[] {
  return seats.map((value, type) => subtract(rational(multiplicities[type] as number), value));
}
