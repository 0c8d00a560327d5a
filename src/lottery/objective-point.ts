// What an objective gives for the relaxed rules: exact expected seats of each type, and what is proven about them. How the
// seats become tickets does not depend on the objective.
import type { Rational } from "../math/rational.ts";
import type { LevelProof, LotteryCertificate, LotteryLevel, ObjectiveProof } from "../model/lottery.ts";
import type { SeatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";

/** The point of R that an objective asks for. */
export interface ObjectivePoint {
  /** Exact expected seats of each type, inside R. */
  readonly seats: readonly Rational[];
  /** Levels and their proofs, for the leximin only; empty for the other objectives. */
  readonly levels: readonly LotteryLevel[];
  readonly proofs: readonly LevelProof[];
  readonly certificate: LotteryCertificate;
  readonly objectiveProof?: ObjectiveProof;
}

/** The point, or that R is empty. */
export type ObjectiveOutcome =
  | { readonly status: "optimal"; readonly point: ObjectivePoint }
  | { readonly status: "infeasible" };

/** Hears how many types are settled, and the chance of the last of them where the objective settles one level after another. */
export type SettledTypes = (settledTypes: number, chance?: number) => void;

/** Finds the point of an objective. */
export type FindPoint = (polytope: SeatPolytope, solver: Solver, onStep: SettledTypes) => ObjectiveOutcome;
