// Types that stand alike in the tight rules can be exchanged freely; the difference between two such groups has a number,
// by which exchanges that cancel one another out are found at once.
import { fixedStream } from "../math/fixed-stream.ts";
import type { PanelBounds, SeatPolytope } from "../panels/seat-polytope.ts";

/** Groups of types, and the number of the difference from group a to group b at `difference[a * groupCount + b]`. */
export interface SignatureGroups {
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  readonly difference: Int32Array;
  readonly differenceCount: number;
}

/** Groups types by the rows whose bounds leave no choice. */
export function signatureGroups(polytope: SeatPolytope, bounds: PanelBounds): SignatureGroups {
  const next = fixedStream("signatures");
  // A difference is known by a random whole number below 2^53; a mistaken match is caught when the panel is checked.
  const labels = polytope.rows.map((_, row) =>
    bounds.rowLower[row] === bounds.rowUpper[row] ? Math.floor(next() * 2 ** 32) : 0,
  );
  const signatures = polytope.rowsOfType.map((rows) =>
    rows.reduce((sum, [row, coefficient]) => sum + coefficient * (labels[row] as number), 0),
  );
  const distinct = [...new Set(signatures)];
  const groupCount = distinct.length;
  const indexOf = new Map(distinct.map((signature, group) => [signature, group]));
  const difference = new Int32Array(groupCount * groupCount);
  const numbers = new Map<number, number>();
  for (let a = 0; a < groupCount; a += 1) {
    for (let b = 0; b < groupCount; b += 1) {
      const key = (distinct[b] as number) - (distinct[a] as number);
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      difference[a * groupCount + b] = number;
    }
  }
  return {
    groupOf: Int32Array.from(signatures, (signature) => indexOf.get(signature) as number),
    groupCount,
    difference,
    differenceCount: numbers.size,
  };
}
