// Maximin: the smallest chance as large as can be, and nothing more for anybody. What it leaves open is settled from the
// other end, the largest chance as small as can be, then the next: filled by leximin it would be the leximin itself.
// People whom no panel can hold are left out.
import { one, subtract, toNumber } from "../math/rational.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import { invariant } from "../problems/invariant.ts";
import type { Solver } from "../solver/model.ts";
import { chanceLevels, publishedFraction } from "./chances.ts";
import { cappedLeximin, leximinPoint } from "./leximin-point.ts";
import { mirroredPolytope, mirroredSeats } from "./mirrored-polytope.ts";
import type { ObjectiveOutcome } from "./objective-point.ts";

/** The maximin point of R whose largest chances are smallest. */
export function maximinPoint(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): ObjectiveOutcome {
  const fairest = leximinPoint(polytope, solver, onStep);
  if (fairest.status === "infeasible") return fairest;
  const { levels, proofs, seats } = fairest.point;
  const level = levels.find(({ probability }) => probability > 0);
  invariant(level !== undefined, "a problem with panels has a chance above zero");
  const [lowest, bound] = [publishedFraction(level.exactProbability), publishedFraction(level.bound)];
  // A chance of at least `lowest` is, seen from the seats not given, one of at most 1 - `lowest`.
  const caps = seats.map(({ numerator }) => (numerator > 0n ? subtract(one, lowest) : one));
  const found = cappedLeximin(mirroredPolytope(polytope), caps, solver, onStep);
  invariant(found !== null, "the leximin itself keeps the lowest chance");
  const gap = subtract(bound, lowest);
  const given = mirroredSeats(polytope.multiplicities, found);
  // What the leximin needs for its first level above 0: that nobody else can be held, and one step for the level itself.
  const index = levels.indexOf(level);
  const step = proofs.findIndex((proof) => proof.level === index);
  return {
    status: "optimal",
    point: {
      seats: given,
      levels: [],
      proofs: [],
      certificate: { kind: "lowest-chance-bound-1", exact: gap.numerator === 0n, gap: toNumber(gap) },
      objectiveProof: {
        kind: "lowest-chance-1",
        levels: chanceLevels(polytope, given),
        proofs: proofs.slice(0, step + 1),
      },
    },
  };
}
