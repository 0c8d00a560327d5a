// A face of R as a polytope of its own: only the types that are still open, the seats of the others taken off the rules.
// What was decided on the face holds on it alone.
import type { SeatRow } from "../model/seat-rows.ts";
import { type PanelBounds, type SeatPolytope, seatPolytope } from "../panels/seat-polytope.ts";

/** The face, and how its seats and those of R correspond. */
export interface FacePolytope {
  readonly polytope: SeatPolytope;
  /** Seats of the open types alone. */
  readonly narrow: <T>(seats: readonly T[]) => readonly T[];
  /** The seats of all types, given those of the open ones. */
  readonly widen: (seats: readonly number[]) => readonly number[];
}

/** The polytope of the types that bounds leave open. */
export function facePolytope(whole: SeatPolytope, bounds: PanelBounds): FacePolytope {
  const { typeLower, typeUpper } = bounds;
  const open = typeLower.flatMap((lower, type) => (lower < (typeUpper[type] as number) ? [type] : []));
  const indexOf = new Map(open.map((type, index) => [type, index]));
  const rows = whole.rows.flatMap((row, index): SeatRow[] => {
    let fixed = 0;
    const [typeIndices, coefficients]: [number[], number[]] = [[], []];
    for (const [k, type] of row.typeIndices.entries()) {
      const coefficient = row.coefficients[k] as number;
      const own = indexOf.get(type);
      if (own === undefined) fixed += coefficient * (typeLower[type] as number);
      else {
        typeIndices.push(own);
        coefficients.push(coefficient);
      }
    }
    if (typeIndices.length === 0) return [];
    const [min, max] = [(bounds.rowLower[index] as number) - fixed, (bounds.rowUpper[index] as number) - fixed];
    return [{ ...row, typeIndices, coefficients, min, max }];
  });
  return {
    polytope: seatPolytope(
      open.map((type) => ({ multiplicity: typeUpper[type] as number })),
      rows,
    ),
    narrow: (seats) => open.map((type) => seats[type] as (typeof seats)[number]),
    widen: (seats) => typeLower.map((lower, type) => seats[indexOf.get(type) ?? -1] ?? lower),
  };
}
