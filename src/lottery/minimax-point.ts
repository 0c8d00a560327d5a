// Minimax: the largest chance as small as can be, then the next largest, and so on until every chance is settled: leximin
// of the seats that are not given. Somebody's chance can be zero though a panel could hold them.

import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { leximinPoint } from "./leximin-point.ts";
import { mirroredPolytope, mirroredSeats } from "./mirrored-polytope.ts";
import type { ObjectiveOutcome } from "./objective-point.ts";

/** The minimax point of R. */
export function minimaxPoint(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): ObjectiveOutcome {
  const found = leximinPoint(mirroredPolytope(polytope), solver, onStep);
  if (found.status === "infeasible") return found;
  const { seats, certificate } = found.point;
  return {
    status: "optimal",
    point: {
      seats: mirroredSeats(polytope.multiplicities, seats),
      levels: [],
      proofs: [],
      certificate: { ...certificate, kind: "highest-chance-bounds-1" },
    },
  };
}
