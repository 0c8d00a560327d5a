// The levels of one pool by javascript-lp-solver against those by HiGHS: the same fractions, or an honest "I gave up".
import { leximinPoint } from "../../src/lottery/leximin-point.ts";
import { memberTypes } from "../../src/model/member-types.ts";
import { seatRows } from "../../src/model/seat-rows.ts";
import { seatPolytope } from "../../src/panels/seat-polytope.ts";
import type { Solver } from "../../src/solver/model.ts";
import { SolverStopped } from "../../src/solver/stopped.ts";
import { generatePool, type PoolRecipe } from "./generate-pool.ts";

export interface SolverComparison {
  readonly name: string;
  readonly typeCount: number;
  readonly levelCount: number;
  readonly answer: "same" | "other levels" | "gave up";
}

export function compareSolvers(recipe: PoolRecipe, highs: Solver, other: Solver): SolverComparison {
  const problem = generatePool(recipe);
  const { types } = memberTypes(problem);
  const polytope = seatPolytope(types, seatRows(problem, types));
  const levelsBy = (solver: Solver): readonly string[] => {
    const found = leximinPoint(polytope, solver, () => {});
    if (found.status !== "optimal") return [];
    return found.point.levels.map(
      ({ exactProbability, typeIndices }) => `${exactProbability} of types ${typeIndices.join()}`,
    );
  };
  const levels = levelsBy(highs);
  let answer: SolverComparison["answer"] = "gave up";
  try {
    answer = levelsBy(other).join("\n") === levels.join("\n") ? "same" : "other levels";
  } catch (error) {
    if (!(error instanceof SolverStopped) || error.reason !== "solver") throw error;
  }
  const name = `${recipe.poolCount}/${recipe.panelSize}/${recipe.valueCounts.join()} ${recipe.seed}`;
  return { name, typeCount: types.length, levelCount: levels.length, answer };
}
