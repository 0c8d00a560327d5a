// A bound on what any lottery can be worth, in exact rationals: with multipliers a of the rules, s_t = sum of a x
// coefficient, every point e of R has  sum worth_t e_t <= sum a+ max + sum a- min + sum max(0, worth_t - s_t) m_t
// (weak duality: true whatever the multipliers are).
import { add, multiply, type Rational, rational, subtract, toNumber, zero } from "../math/rational.ts";
import { dyadic } from "../math/simplest-fraction.ts";
import { linearRow, type SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { zeroMultiplier } from "../solver/tolerances.ts";

/** Most that a point of R can be worth, `worth[t]` for a seat of type t; `multipliers` has one entry a row. */
export function worthBound(
  polytope: SeatPolytope,
  worth: readonly Rational[],
  multipliers: readonly Rational[],
): Rational {
  let bound = zero;
  for (const [index, multiplier] of multipliers.entries()) {
    if (multiplier.numerator === 0n) continue;
    const { min, max } = polytope.rows[index] as SeatPolytope["rows"][number];
    bound = add(bound, multiply(multiplier, rational(multiplier.numerator > 0n ? max : min)));
  }
  for (const [type, multiplicity] of polytope.multiplicities.entries()) {
    let excess = worth[type] as Rational;
    for (const [row, coefficient] of polytope.rowsOfType[type] as readonly (readonly [number, number])[]) {
      const multiplier = multipliers[row] as Rational;
      if (multiplier.numerator !== 0n) excess = subtract(excess, multiply(multiplier, rational(coefficient)));
    }
    if (excess.numerator > 0n) bound = add(bound, multiply(excess, rational(multiplicity)));
  }
  return bound;
}

/** Row duals as exact multipliers: noise and those of bounds that are not there are left out. */
export function exactMultipliers({ rows }: SeatPolytope, duals: readonly number[]): readonly Rational[] {
  return rows.map(({ min, max }, row) => {
    const dual = duals[row] as number;
    return Math.abs(dual) > zeroMultiplier && Number.isFinite(dual > 0 ? max : min) ? dyadic(dual) : zero;
  });
}

/** The least bound on worth that the solver's multipliers prove. */
export function leastWorthBound(polytope: SeatPolytope, worth: readonly Rational[], solver: Solver): Rational {
  const outcome = solver.solve({
    sense: "maximise",
    costs: worth.map(toNumber),
    lower: worth.map(() => 0),
    upper: polytope.multiplicities,
    rows: polytope.rows.map((row) => linearRow(row)),
  });
  invariant(outcome.status === "optimal", `the worth programme ended with ${outcome.status}`);
  return worthBound(polytope, worth, exactMultipliers(polytope, outcome.rowDuals));
}
