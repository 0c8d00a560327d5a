// Every measure of fairness on the same pool, then the usual draw simulated: the figures of a comparison.
import { findLottery } from "../../lottery/find-lottery.ts";
import { simulateLegacy } from "../../lottery/legacy-draw.ts";
import { geometricMean, giniCoefficient, type Weighted } from "../../math/dispersion.ts";
import type { Comparison, MeasuredObjective } from "../../model/comparison.ts";
import type { FairnessObjective, LotteryProgress } from "../../model/lottery.ts";
import { memberTypes } from "../../model/member-types.ts";
import { objectiveNames } from "../../model/objective-names.ts";
import { type Result, success } from "../../problems/result.ts";
import { simulationSource } from "../../random/simulation-source.ts";
import type { SecondsLeft, Solver } from "../../solver/model.ts";
import { problemOf } from "./freeze-lottery.ts";
import type { DrawInputs } from "./load-inputs.ts";

/** Panels simulated, and attempts after which the simulation stops short of them. */
const simulated = { panels: 2000, attempts: 20_000 } as const;

const ppb = (share: number): number => Math.round(share * 1_000_000_000);

function measured(
  objective: MeasuredObjective["objective"],
  chances: readonly Weighted[],
  average: number,
  milliseconds: number,
): MeasuredObjective {
  const everyone = chances
    .flatMap(({ value, weight }) => Array.from({ length: weight }, () => value))
    .sort((a, b) => a - b);
  const at = (percent: number): number => everyone[Math.floor((percent * (everyone.length - 1)) / 100)] ?? 0;
  return {
    objective,
    minimumPpb: ppb(at(0)),
    maximumPpb: ppb(at(100)),
    geometricMeanPpb: ppb(geometricMean(chances)),
    giniPpb: ppb(giniCoefficient(chances)),
    underHalf: everyone.filter((chance) => chance < average / 2).length,
    milliseconds: Math.round(milliseconds),
    percentilesPpb: Array.from({ length: 101 }, (_, percent) => ppb(at(percent))),
  };
}

/** The comparison, or why there is no lottery. */
export function compareObjectives(
  inputs: DrawInputs,
  solver: Solver,
  settings: {
    readonly milliseconds: () => number;
    readonly onProgress: (objective: FairnessObjective, progress: LotteryProgress) => void;
    /** Told before the usual draw is simulated. */
    readonly onSimulation: () => void;
    /** Seconds left for all the measures together. */
    readonly secondsLeft?: SecondsLeft;
  },
): Result<Comparison> {
  const problem = problemOf(inputs);
  const { milliseconds, onProgress, onSimulation, ...limits } = settings;
  const { ticketCount, drawId, panelSize } = inputs;
  const average = panelSize / problem.members.length;
  const objectives: MeasuredObjective[] = [];
  for (const objective of objectiveNames) {
    const started = milliseconds();
    const found = findLottery(problem, solver, {
      objective,
      ticketCount,
      ...limits,
      onProgress: (progress) => onProgress(objective, progress),
    });
    if (!found.ok) return found;
    const { types, typeProbabilities } = found.value;
    const chances = types.map(({ multiplicity }, type) => ({
      value: typeProbabilities[type] as number,
      weight: multiplicity,
    }));
    objectives.push(measured(objective, chances, average, milliseconds() - started));
  }
  onSimulation();
  const started = milliseconds();
  const { panels, attempts, panelsOfMember } = simulateLegacy(problem, simulated, simulationSource("usual draw"));
  if (panels > 0) {
    // People alike have the same chance: counting them together makes the estimate steadier.
    const { types, typeOfMember } = memberTypes(problem);
    const counts = types.map(() => 0);
    for (const [position, count] of panelsOfMember.entries()) {
      const type = typeOfMember[position] as number;
      counts[type] = (counts[type] as number) + count;
    }
    const chances = types.map(({ multiplicity }, type) => ({
      value: (counts[type] as number) / (panels * multiplicity),
      weight: multiplicity,
    }));
    objectives.push(measured("legacy", chances, average, milliseconds() - started));
  }
  return success({
    format: "pinakion-comparison",
    version: 1,
    drawId,
    panelSize,
    volunteers: problem.members.length,
    objectives,
    simulation: { panels, attempts },
  });
}
