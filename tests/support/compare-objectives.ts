// One tiny pool: every objective's lottery against all panels, by methods that share nothing with the product: exact
// leximin of the empty seats (minimax), linear programmes over the listed panels (maximin, goldilocks), the optimality
// condition of the product of chances on every panel (nash).
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { one, subtract, toNumber } from "../../src/math/rational.ts";
import type { FairnessObjective, Lottery, LotteryProblem } from "../../src/model/lottery.ts";
import type { Solver } from "../../src/solver/model.ts";
import { objectiveProofFaults } from "./check-level-proofs.ts";
import { allPanels, bruteForceLeximin } from "./exact-leximin.ts";

const infinity = Number.POSITIVE_INFINITY;

/** Optimum of `costs` over mixtures of panels, with every open member's chance between two further columns. */
function bestMixture(
  panels: readonly (readonly number[])[],
  open: readonly number[],
  solver: Solver,
  options: { readonly lowestAtLeast: number; readonly chances?: readonly number[] },
): number | null {
  const highest = panels.length;
  const chanceRow = (member: number) => panels.flatMap((panel, index) => (panel.includes(member) ? [index] : []));
  const outcome = solver.solve({
    sense: "minimise",
    costs: [...panels.map(() => 0), 1],
    lower: panels.map(() => 0).concat(0),
    upper: [...panels.map(() => infinity), 1],
    rows: [
      { columns: panels.map((_, index) => index), coefficients: panels.map(() => 1), lower: 1, upper: 1 },
      ...open.flatMap((member) => {
        const columns = chanceRow(member);
        const plain = columns.map(() => 1);
        const { chances } = options;
        const low = chances === undefined ? options.lowestAtLeast : (chances[member] as number) - 1e-7;
        const high = chances === undefined ? infinity : (chances[member] as number) + 1e-7;
        return [
          { columns, coefficients: plain, lower: low, upper: high },
          { columns: [...columns, highest], coefficients: [...plain, -1], lower: -infinity, upper: 0 },
        ];
      }),
    ],
  });
  return outcome.status === "optimal" ? outcome.objective : null;
}

/** The least of highest/ratio + ratio/lowest over mixtures: golden sections, the measure being convex in the lowest chance. */
function leastGoldilocks(
  panels: readonly (readonly number[])[],
  open: readonly number[],
  solver: Solver,
  bounds: { readonly ratio: number; readonly largestLowest: number },
): number {
  const { ratio, largestLowest } = bounds;
  const measure = (lowest: number): number => {
    const highest = bestMixture(panels, open, solver, { lowestAtLeast: lowest });
    return highest === null ? infinity : highest / ratio + ratio / lowest;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [largestLowest / 50, largestLowest];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [atA, atB] = [measure(a), measure(b)];
  for (let step = 0; step < 40; step += 1) {
    if (atA < atB) {
      [high, b, atB] = [b, a, atA];
      a = high - golden * (high - low);
      atA = measure(a);
    } else {
      [low, a, atA] = [a, b, atB];
      b = low + golden * (high - low);
      atB = measure(b);
    }
  }
  return Math.min(atA, atB, measure(largestLowest));
}

/** What differs from brute force, in words; empty when nothing does. */
export function objectiveFaults(problem: LotteryProblem, solver: Solver): readonly string[] {
  const panels = allPanels(problem);
  const truth = bruteForceLeximin(problem);
  if (truth === null) return ["no panel"];
  const faults: string[] = [];
  const open = problem.members.flatMap((_, member) => ((truth[member]?.numerator ?? 0n) > 0n ? [member] : []));
  const largestLowest = Math.min(...open.map((member) => toNumber(truth[member] ?? one)));
  const chancesBy = (objective: FairnessObjective): { lottery: Lottery; chances: number[] } => {
    const result = findLottery(problem, solver, { ticketCount: 100, objective });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { typeOfMember, typeProbabilities, certificate } = result.value;
    const chances = typeOfMember.map((type) => typeProbabilities[type] as number);
    if (bestMixture(panels, open, solver, { lowestAtLeast: 0, chances }) === null)
      faults.push(`${objective}: not a mixture of panels`);
    if (objective === "maximin" || objective === "minimax")
      faults.push(...objectiveProofFaults(problem, result.value).map((fault) => `${objective}: ${fault}`));
    if (certificate.gap > 1e-9) faults.push(`${objective}: gap ${certificate.gap}`);
    return { lottery: result.value, chances };
  };
  const rangeOf = (chances: readonly number[]) => {
    const own = open.map((member) => chances[member] as number);
    return { lowest: Math.min(...own), highest: Math.max(...own) };
  };

  const minimax = chancesBy("minimax").chances;
  const emptySeats = bruteForceLeximin(
    problem,
    () => true,
    (panel, member) => !panel.includes(member),
  );
  for (const [member, chance] of minimax.entries()) {
    const expected = toNumber(subtract(one, emptySeats?.[member] ?? one));
    if (Math.abs(chance - expected) > 1e-12) faults.push(`minimax: ${member} has ${chance}, expected ${expected}`);
  }

  const maximin = rangeOf(chancesBy("maximin").chances);
  const leastHighest = bestMixture(panels, open, solver, { lowestAtLeast: largestLowest - 1e-10 });
  if (Math.abs(maximin.lowest - largestLowest) > 1e-12) faults.push(`maximin: lowest ${maximin.lowest}`);
  if (Math.abs(maximin.highest - (leastHighest ?? 0)) > 1e-7)
    faults.push(`maximin: highest ${maximin.highest}, expected ${leastHighest}`);

  const nash = chancesBy("nash").chances;
  const reciprocals = (panel: readonly number[]) =>
    panel.reduce((sum, member) => sum + 1 / (nash[member] as number), 0);
  const worst = Math.max(...panels.map(reciprocals));
  if (worst > open.length * (1 + 1e-9)) faults.push(`nash: a panel is worth ${worst} of ${open.length}`);

  const ratio = problem.panelSize / open.length;
  const goldilocks = rangeOf(chancesBy("goldilocks").chances);
  const value = goldilocks.highest / ratio + ratio / goldilocks.lowest;
  const least = leastGoldilocks(panels, open, solver, { ratio, largestLowest });
  if (Math.abs(value - least) > 1e-6) faults.push(`goldilocks: ${value}, expected ${least}`);
  return faults;
}
