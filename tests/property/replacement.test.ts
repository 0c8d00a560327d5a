// Vacant places by brute force: over random tiny pools with households and constraints of every kind, the panels of the residual problem
// are exactly the sets of people who complete those who remain to a panel of the whole. The whole's panels are told by the rules on the
// volunteers' own answers (generate-constrained-pool.ts), not by the product's derived features.
import seedrandom from "seedrandom";
import { expect, it } from "vitest";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import {
  heldBy,
  homeFeature,
  meetsWhole,
  replacementProblem,
  type WholePanel,
} from "../../src/replacement/replacement-problem.ts";
import { allPanels } from "../support/exact-leximin.ts";
import { generateConstrainedPool } from "../support/generate-constrained-pool.ts";

const keyOf = (positions: readonly number[]): string => [...positions].sort((a, b) => a - b).join(" ");

function wholeOf({ panelSize, features, quotas, members }: LotteryProblem): WholePanel {
  const untold = { population: null, populationShare: null, target: null, seats: null, source: "" };
  return {
    panelSize,
    quotas: quotas.map((quota) => ({ ...quota, ...untold })),
    priorities: quotas.map(({ feature, value, min, max }) => ({
      feature,
      value,
      weight: 1,
      lowestMin: Math.max(0, min - 1),
      highestMax: max,
    })),
    pool: { features, members, registered: members.length, exclusions: [], aliasedCount: 0 },
    mustSit: features.filter(({ id }) => id === "must").map(({ id }) => id),
  };
}

const words = { sourceOf: () => "", home: { label: "", free: "free", taken: "taken" } };

interface Scene {
  readonly problem: LotteryProblem;
  readonly whole: WholePanel;
  readonly seated: readonly number[];
  readonly withdrawn: readonly number[];
  readonly unavailable: readonly number[];
  /** Whether somebody who must sit has withdrawn. */
  readonly rightGivenUp: boolean;
  readonly wholePanels: readonly (readonly number[])[];
}

/** A drawn panel of which some withdraw; null where the panel has one seat, which leaves nobody. */
function sceneOf(seed: string): Scene | null {
  const { plain, problem, isAllowed } = generateConstrainedPool(seed);
  if (problem.panelSize < 2) return null;
  const random = seedrandom(`${seed} withdrawals`);
  const wholePanels = allPanels(plain).filter(isAllowed);
  const drawn = wholePanels[Math.floor(random() * wholePanels.length)] as readonly number[];
  const count = 1 + Math.floor(random() * (drawn.length - 1));
  const order = drawn.map((position) => ({ position, key: random() })).sort((a, b) => a.key - b.key);
  const withdrawn = order.slice(0, count).map(({ position }) => position);
  const unavailable = problem.members.flatMap((_, position) =>
    !drawn.includes(position) && random() < 0.05 ? [position] : [],
  );
  const whole = wholeOf(problem);
  const must = whole.quotas.find(({ feature, value }) => feature === "must" && value === "sits");
  const rightGivenUp = must !== undefined && heldBy(whole.pool, withdrawn, must) > 0;
  const seated = drawn.filter((position) => !withdrawn.includes(position));
  return { problem, whole, seated, withdrawn, unavailable, rightGivenUp, wholePanels };
}

function residualOf({ whole, seated, withdrawn, unavailable }: Scene) {
  const made = replacementProblem(whole, { seated, withdrawn: [...withdrawn, ...unavailable] }, words);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** The panels of the vacant places, by positions in the whole pool. */
function completions(scene: Scene): readonly (readonly number[])[] {
  const { panelSize, quotas, pool } = residualOf(scene);
  const positionOf = new Map(scene.problem.members.map(({ id }, position) => [id, position]));
  const positions = pool.members.map(({ id }) => positionOf.get(id) as number);
  return allPanels({ panelSize, quotas, features: pool.features, members: pool.members }).map((panel) =>
    panel.map((place) => positions[place] as number),
  );
}

it("a panel of the vacant places completes those who remain to a panel of the whole, and every completion is such a panel", () => {
  let [compared, several, none, givenUp] = [0, 0, 0, 0];
  for (let index = 0; index < 900; index += 1) {
    const scene = sceneOf(`replacement ${index}`);
    if (scene === null) continue;
    const { problem, whole, seated, withdrawn, unavailable, rightGivenUp } = scene;
    // Where the right to sit was given up, the whole asks for it no more: its rules without that one.
    const wholePanels = rightGivenUp
      ? allPanels({ ...problem, quotas: problem.quotas.filter(({ feature }) => feature !== "must") })
      : scene.wholePanels;
    const gone = new Set([...withdrawn, ...unavailable]);
    const expected = wholePanels.flatMap((panel) =>
      seated.every((position) => panel.includes(position)) && panel.every((position) => !gone.has(position))
        ? [keyOf(panel.filter((position) => !seated.includes(position)))]
        : [],
    );
    const found = completions(scene);
    expect(found.map(keyOf).sort(), `seed ${index}`).toEqual([...expected].sort());
    expect(found.every((panel) => meetsWhole(whole, [...seated, ...panel]))).toBe(true);
    compared += 1;
    several += found.length > 1 ? 1 : 0;
    none += found.length === 0 ? 1 : 0;
    givenUp += rightGivenUp ? 1 : 0;
  }
  // The search meets every kind of case often enough to mean something.
  expect([compared > 600, several > 60, none > 100, givenUp > 50]).toEqual([true, true, true, true]);
});

it("says no more of those who sit than the bounds need, and counts everybody who is left out", () => {
  let [clipped, housed] = [0, 0];
  for (let index = 0; index < 300; index += 1) {
    const scene = sceneOf(`bounds ${index}`);
    if (scene === null) continue;
    const { whole, seated, withdrawn, unavailable } = scene;
    const { panelSize, quotas, priorities, pool } = residualOf(scene);
    expect(panelSize).toBe(withdrawn.length);
    for (const [place, own] of whole.quotas.entries()) {
      const quota = quotas[place] as typeof own;
      expect(quota.min).toBeLessThanOrEqual(quota.max);
      expect(quota.max).toBeLessThanOrEqual(panelSize);
      clipped += own.max - heldBy(whole.pool, seated, own) > quota.max ? 1 : 0;
      const { lowestMin = 0, highestMax = 0 } = priorities[place] ?? {};
      expect(lowestMin <= quota.min && quota.max <= highestMax).toBe(true);
    }
    const homes = seated.flatMap((position) => whole.pool.members[position]?.household ?? []);
    const column = pool.features.findIndex(({ id }) => id === homeFeature);
    const taken = pool.members.filter(({ values }) => values[column] === "taken");
    expect(taken).toEqual(pool.members.filter(({ household }) => household !== null && homes.includes(household)));
    housed += taken.length > 0 ? 1 : 0;
    const counts = new Map(pool.exclusions.map(({ reason, count }) => [reason, count]));
    expect(counts.get("seated")).toBe(seated.length);
    expect(counts.get("withdrawn")).toBe(withdrawn.length + unavailable.length);
    expect(pool.members.length + [...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(pool.registered);
  }
  expect([clipped > 100, housed > 20]).toEqual([true, true]);
});
