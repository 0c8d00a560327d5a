// Minimax: the largest chance as small as can be, then the next largest, and so on until every chance is settled: leximin
// of the seats that are not given. Somebody's chance can be zero though a panel could hold them.

import { one, subtract, toText, zero } from "../math/rational.ts";
import type { LevelProof } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { publishedFraction } from "./chances.ts";
import { leximinPoint } from "./leximin-point.ts";
import { mirroredPolytope, mirroredSeats } from "./mirrored-polytope.ts";
import type { ObjectiveOutcome } from "./objective-point.ts";

type Multiplier = LevelProof["multipliers"][number];

/** The multiplier of a rule turned round, of one without a minimum too: that is turned round by its sign for the search. */
function ownSign({ rows }: SeatPolytope): (given: Multiplier) => Multiplier {
  return (given) => {
    if (Number.isFinite(rows[given.rule]?.min)) return given;
    return { ...given, multiplier: toText(subtract(zero, publishedFraction(given.multiplier))) };
  };
}

/** The minimax point of R. */
export function minimaxPoint(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): ObjectiveOutcome {
  const found = leximinPoint(mirroredPolytope(polytope), solver, onStep);
  if (found.status === "infeasible") return found;
  const { seats, levels, proofs, certificate } = found.point;
  return {
    status: "optimal",
    point: {
      seats: mirroredSeats(polytope.multiplicities, seats),
      levels: [],
      proofs: [],
      certificate: { ...certificate, kind: "highest-chance-bounds-1" },
      objectiveProof: {
        kind: "mirrored-level-proofs-1",
        levels: levels.map(({ exactProbability, typeIndices }) => ({
          exactProbability: toText(subtract(one, publishedFraction(exactProbability))),
          typeIndices,
        })),
        proofs: proofs.map((proof) => ({ ...proof, multipliers: proof.multipliers.map(ownSign(polytope)) })),
      },
    },
  };
}
