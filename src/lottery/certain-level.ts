// Why people are drawn for sure: the rules without which they could have fewer seats. Either every panel holds them, or they
// fill seats without which somebody less lucky would have a smaller chance than the lottery gives.
import { compare, one, type Rational, rational, subtract, zero } from "../math/rational.ts";
import { dyadic, simplestFraction } from "../math/simplest-fraction.ts";
import type { LevelExplanation } from "../model/explanation.ts";
import { linearRow, type SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { heldBelowInDoubt, positiveWeight } from "../solver/tolerances.ts";
import { exactMultipliers, worthBound } from "./worth-bound.ts";

/** What holds the seats of a level at 1 up, by row; weights as they are told, not as a proof. */
export interface CertainLevel {
  readonly certain: NonNullable<LevelExplanation["certain"]>;
  readonly multipliers: readonly (readonly [rule: number, multiplier: Rational])[];
}

/** Seats by which types held just under their chances may make the fewest fall short: far under a seat. */
const missedSeats = 1e-3;

/** The fewest seats the types can have, when each other type has at least `least` seats. */
function fewestSeats(polytope: SeatPolytope, types: ReadonlySet<number>, least: readonly number[], solver: Solver) {
  return solver.solve({
    sense: "maximise",
    costs: least.map((_, type) => (types.has(type) ? -1 : 0)),
    lower: least,
    upper: polytope.multiplicities,
    rows: polytope.rows.map((row) => linearRow(row)),
  });
}

function told(duals: readonly number[]): CertainLevel["multipliers"] {
  return duals.flatMap((dual, rule) =>
    Math.abs(dual) > positiveWeight
      ? [[rule, simplestFraction(dual, positiveWeight, 2000) ?? dyadic(dual)] as const]
      : [],
  );
}

/** Why all people of the types are drawn for sure; null where no rule says so by itself. `chances` are those of the lottery. */
export function certainLevel(
  polytope: SeatPolytope,
  typeIndices: readonly number[],
  chances: readonly number[],
  solver: Solver,
): CertainLevel | null {
  const types = new Set(typeIndices);
  const seats = typeIndices.reduce((sum, type) => sum + (polytope.multiplicities[type] as number), 0);
  const free = fewestSeats(
    polytope,
    types,
    chances.map(() => 0),
    solver,
  );
  if (free.status === "optimal") {
    const worth = chances.map((_, type) => (types.has(type) ? rational(-1) : zero));
    const most = worthBound(polytope, worth, exactMultipliers(polytope, free.rowDuals));
    // Panels are whole: what is more than all seats but one is all of them. Rules that give less by themselves are not named.
    const isUnder = (seatsLess: Rational): boolean => compare(most, subtract(seatsLess, rational(seats))) < 0;
    if (isUnder(one)) {
      const isByRules = isUnder(rational(1, 1 / missedSeats));
      return { certain: "every-panel", multipliers: isByRules ? told(free.rowDuals) : [] };
    }
  }
  const least = chances.map((chance, type) =>
    types.has(type) ? 0 : Math.max(0, chance * (polytope.multiplicities[type] as number) - heldBelowInDoubt),
  );
  const held = fewestSeats(polytope, types, least, solver);
  if (held.status !== "optimal" || -held.objective < seats - missedSeats) return null;
  return { certain: "for-the-others", multipliers: told(held.rowDuals) };
}
