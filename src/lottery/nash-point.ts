// Nash welfare: the product of all chances as large as can be. Certificate: a lottery with chances p has no better one by a
// factor of more than 1 + gap in the geometric mean when no panel P has  sum over P of 1/p > n (1 + gap)  (concavity of the
// logarithm). People whom no panel can hold are left out.
import { divide, type Rational, rational, subtract, toNumber, zero } from "../math/rational.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { exactPoint } from "./exact-point.ts";
import { innerPoint } from "./inner-point.ts";
import { largestProduct } from "./largest-product.ts";
import type { ObjectiveOutcome } from "./objective-point.ts";
import { leastWorthBound } from "./worth-bound.ts";

/** The part by which the geometric mean of chances could grow at most, proven by a linear programme. */
function provenGap(polytope: SeatPolytope, seats: readonly Rational[], solver: Solver): Rational {
  const { multiplicities } = polytope;
  const worth = seats.map((value, type) =>
    value.numerator === 0n ? zero : divide(rational(multiplicities[type] as number), value),
  );
  const peopleCount = seats.reduce(
    (sum, { numerator }, type) => (numerator === 0n ? sum : sum + (multiplicities[type] as number)),
    0,
  );
  return subtract(divide(leastWorthBound(polytope, worth, solver), rational(peopleCount)), rational(1));
}

/** The Nash point of R. */
export function nashPoint(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): ObjectiveOutcome {
  const inner = innerPoint(polytope, solver);
  if (inner === null) return { status: "infeasible" };
  const seats = exactPoint(polytope, largestProduct(polytope, inner));
  invariant(seats !== null, "the largest product has no exact point next to it");
  onStep(seats.length);
  const gap = provenGap(polytope, seats, solver);
  return {
    status: "optimal",
    point: {
      seats,
      levels: [],
      proofs: [],
      certificate: { kind: "product-bound-1", exact: gap.numerator === 0n, gap: toNumber(gap) },
    },
  };
}
