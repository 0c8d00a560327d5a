// Maximin: the smallest chance as large as can be, and nothing more for anybody. What it leaves open is settled from the
// other end, the largest chance as small as can be, then the next: filled by leximin it would be the leximin itself.
// People whom no panel can hold are left out.
import { fromText, one, type Rational, subtract, toNumber, zero } from "../math/rational.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { cappedLeximin, leximinPoint } from "./leximin-point.ts";
import { mirroredPolytope, mirroredSeats } from "./mirrored-polytope.ts";
import type { ObjectiveOutcome } from "./objective-point.ts";

const read = (text: string | null | undefined): Rational => fromText(text ?? "0") ?? zero;

/** The maximin point of R whose largest chances are smallest. */
export function maximinPoint(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): ObjectiveOutcome {
  const fairest = leximinPoint(polytope, solver, onStep);
  if (fairest.status === "infeasible") return fairest;
  const { levels, seats } = fairest.point;
  const level = levels.find(({ probability }) => probability > 0);
  invariant(level !== undefined, "a problem with panels has a chance above zero");
  const [lowest, bound] = [read(level.exactProbability), read(level.bound)];
  // A chance of at least `lowest` is, seen from the seats not given, one of at most 1 - `lowest`.
  const caps = seats.map(({ numerator }) => (numerator > 0n ? subtract(one, lowest) : one));
  const found = cappedLeximin(mirroredPolytope(polytope), caps, solver, onStep);
  invariant(found !== null, "the leximin itself keeps the lowest chance");
  const gap = subtract(bound, lowest);
  return {
    status: "optimal",
    point: {
      seats: mirroredSeats(polytope.multiplicities, found),
      levels: [],
      proofs: [],
      certificate: { kind: "lowest-chance-bound-1", exact: gap.numerator === 0n, gap: toNumber(gap) },
    },
  };
}
