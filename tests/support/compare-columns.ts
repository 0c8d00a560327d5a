// One pool of tens or hundreds of people: the product's chances against column generation over panels, person by person.
import type * as highsPackage from "highs";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { Solver } from "../../src/solver/model.ts";
import { fairestByColumns, panelFinder } from "./column-generation.ts";
import { generatePool, type PoolRecipe } from "./generate-pool.ts";

/** A generated pool; `crossings` are pairs of features whose cells have quotas too. */
export interface ColumnPool extends PoolRecipe {
  readonly crossings: readonly (readonly [number, number])[];
}

export interface ColumnComparison {
  readonly name: string;
  /** The largest difference of anybody's chance. */
  readonly difference: number;
  readonly levelCount: number;
  readonly cutCount: number;
}

/** From short notation: people, seats, values of each feature, part in shared households, room of each quota, crossings. */
export function columnPool(
  seed: string,
  [poolCount, panelSize, valueCounts, householdShare, slack, crossings = []]: readonly [
    number,
    number,
    readonly number[],
    number,
    number,
    ColumnPool["crossings"]?,
  ],
): ColumnPool {
  return { seed, poolCount, panelSize, valueCounts, householdShare, slack, crossings };
}

/** The problem; each crossing is a feature of its own, with the cells of one panel as quotas, so that some panel remains. */
function problemOf(highs: highsPackage.Highs, pool: ColumnPool): LotteryProblem {
  const plain = generatePool(pool);
  const finder = panelFinder(highs, plain);
  const { panel } = finder.bestPanel(plain.members.map((_, position) => ((position * 7919) % 97) / 97));
  finder.dispose();
  return pool.crossings.reduce<LotteryProblem>((problem, [f, g]) => {
    const id = `crossing ${f} ${g}`;
    const cells = plain.members.map(({ values }) => `${values[f]}/${values[g]}`);
    const values = [...new Set(cells)].sort();
    const quotas = values.map((value) => {
      const count = panel.filter((position) => cells[position] === value).length;
      return { feature: id, value, min: Math.max(0, count - pool.slack), max: count + pool.slack };
    });
    return {
      panelSize: problem.panelSize,
      features: [...problem.features, { id, label: id, sensitive: false, values }],
      quotas: [...problem.quotas, ...quotas],
      members: problem.members.map((member, position) => ({
        ...member,
        values: [...member.values, cells[position] as string],
      })),
    };
  }, plain);
}

/** @throws Error when the product finds no lottery */
export function compareColumns(highs: highsPackage.Highs, solver: Solver, pool: ColumnPool): ColumnComparison {
  const problem = problemOf(highs, pool);
  const found = findLottery(problem, solver, { ticketCount: 10 });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { typeProbabilities, typeOfMember, levels, cuts } = found.value;
  const { chances } = fairestByColumns(highs, problem);
  const differences = chances.map((chance, position) =>
    Math.abs(chance - (typeProbabilities[typeOfMember[position] as number] as number)),
  );
  return {
    name: `${pool.poolCount}/${pool.panelSize}/${pool.valueCounts.join()} ${pool.seed}`,
    difference: Math.max(...differences),
    levelCount: levels.length,
    cutCount: cuts.length,
  };
}
