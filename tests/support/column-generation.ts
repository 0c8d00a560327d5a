// The fairest lottery as the literature finds it (Flanigan et al., Nature 2021): column generation over panels of named people, level
// after level. Written apart from the product: no member types, no relaxed rules, no cuts, and HiGHS asked without the product's port.
// Floats throughout, to about 1e-8.
import * as highsPackage from "highs";
import type { LotteryProblem } from "../../src/model/lottery.ts";

type Highs = highsPackage.Highs;
type Model = ReturnType<Highs["createModel"]>;

/** What a panel must be worth beyond the master's price to be added. */
const pricingTolerance = 1e-9;
/** What people of settled levels may lose to rounding. */
const heldBelow = 1e-10;

const options = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
  mip_feasibility_tolerance: 1e-9,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-10,
} as const;

interface Entries {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}
const ones = (indices: readonly number[]): Entries => ({ indices, values: indices.map(() => 1) });

function solved(highs: Highs, model: Model): Model {
  for (const way of [{ presolve: "choose" }, { presolve: "off" }]) {
    model.options.set(way);
    if (model.run().modelStatus === highs.constants.modelStatus.optimal) return model;
    model.clearSolver();
  }
  throw new Error(`HiGHS ended with ${model.getModelStatus()}`);
}

function newModel(highs: Highs): Model {
  const model = highs.createModel();
  model.options.set(options);
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  return model;
}

/** Finds the panel that is worth most, people being worth so much each: one yes or no for every person. */
export interface PanelFinder {
  bestPanel(worth: readonly number[]): { readonly panel: readonly number[]; readonly worth: number };
  dispose(): void;
}

/** An own instance of HiGHS. */
export async function ownHighs(): Promise<Highs> {
  return (highsPackage.default as unknown as () => Promise<Highs>)();
}

/** The rules of a panel, read from the problem as it is written. */
export function panelFinder(highs: Highs, { members, features, quotas, panelSize }: LotteryProblem): PanelFinder {
  const model = newModel(highs);
  const people = members.map((_, position) => position);
  for (const position of people) {
    model.addVar(0, 1);
    model.changeColIntegrality(position, highs.constants.variableType.integer);
  }
  model.addRow(panelSize, panelSize, ones(people));
  for (const { feature, value, min, max } of quotas) {
    const place = features.findIndex(({ id }) => id === feature);
    model.addRow(min, max, ones(people.filter((position) => members[position]?.values[place] === value)));
  }
  for (const home of new Set(members.flatMap(({ household }) => (household === null ? [] : [household])))) {
    model.addRow(0, 1, ones(people.filter((position) => members[position]?.household === home)));
  }
  return {
    bestPanel(worth) {
      model.changeColsCost({ kind: "range", from: 0, to: people.length - 1 }, Float64Array.from(worth));
      const { colValue } = solved(highs, model).getSolution();
      const panel = people.filter((position) => (colValue[position] as number) > 0.5);
      return { panel, worth: panel.reduce((sum, position) => sum + (worth[position] as number), 0) };
    },
    dispose: () => model.dispose(),
  };
}

export interface FairestByColumns {
  /** Chance of each member, in the order of the pool. */
  readonly chances: readonly number[];
  /** Panels that were generated, and programmes solved to settle somebody. */
  readonly panelCount: number;
  readonly roundCount: number;
}

/** The leximin chances of everybody: the lowest as high as can be, then the next, until all are settled. */
export function fairestByColumns(highs: Highs, problem: LotteryProblem): FairestByColumns {
  const people = problem.members.map((_, position) => position);
  const finder = panelFinder(highs, problem);
  const master = newModel(highs);
  const [z, total] = [0, people.length];
  const settled: (number | null)[] = people.map(() => null);
  try {
    // Column 0: the lowest chance of those not settled. Rows: somebody's chance less that; then the weights, one in all.
    // No bounds of its own: whatever holds it are people.
    master.addVar(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    master.changeColCost(z, 1);
    for (const _ of people) master.addRow(0, Number.POSITIVE_INFINITY, { indices: [z], values: [-1] });
    master.addRow(1, 1, { indices: [], values: [] });
    let [panelCount, roundCount] = [0, 0];
    const add = (panel: readonly number[]): void => {
      panelCount += 1;
      master.addCol(0, 0, Number.POSITIVE_INFINITY, ones([...panel, total]));
    };
    // A panel for each person who has one: without it the first programmes say nothing.
    for (const person of people) {
      if (person % 5 === 0)
        add(finder.bestPanel(people.map((other) => (other === person ? 2 : (other * 7919) % 101) / 101)).panel);
    }
    while (settled.includes(null)) {
      const { rowDual } = solved(highs, master).getSolution();
      const worth = people.map((person) => Math.max(0, -(rowDual[person] as number)));
      const best = finder.bestPanel(worth);
      if (best.worth > (rowDual[total] as number) + pricingTolerance) {
        add(best.panel);
        continue;
      }
      roundCount += 1;
      const level = master.getObjectiveValue();
      const tight = people.filter(
        (person) => settled[person] === null && (worth[person] as number) > 0.5 / people.length,
      );
      if (tight.length === 0) throw new Error("nobody is held by the level");
      for (const person of tight) {
        settled[person] = level;
        master.changeCoefficient(person, z, 0);
        master.changeRowBounds(person, level - heldBelow, Number.POSITIVE_INFINITY);
      }
    }
    return { chances: settled as number[], panelCount, roundCount };
  } finally {
    finder.dispose();
    master.dispose();
  }
}
