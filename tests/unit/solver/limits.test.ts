// Limits of time and memory, reached for good: by programmes too large for them, on a clock and in a memory that are real.
import * as highsPackage from "highs";
import { expect, test } from "vitest";
import { findLottery } from "../../../src/lottery/find-lottery.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import { highsData } from "../../../src/solver/highs-data.ts";
import { createJslpSolver } from "../../../src/solver/jslp.ts";
import type { LinearModel, SecondsLeft } from "../../../src/solver/model.ts";
import { generatePool } from "../../support/generate-pool.ts";
import { largeProgramme, leastPages, limitedHighs } from "../../support/limited-highs.ts";

const problem = generatePool({
  seed: "limits",
  poolCount: 150,
  panelSize: 20,
  valueCounts: [3, 4, 3],
  householdShare: 0,
  slack: 1,
});

function secondsFromNow(seconds: number): SecondsLeft {
  const end = performance.now() + 1000 * seconds;
  return () => (end - performance.now()) / 1000;
}

/** Milliseconds of an answer. */
function timed<T>(call: () => T): { readonly found: T; readonly milliseconds: number } {
  const start = performance.now();
  const found = call();
  return { found, milliseconds: performance.now() - start };
}

const overTime = { status: "limit", reason: "time" };

test("HiGHS ends within one long programme when its seconds are over, linear or whole", async () => {
  const solver = await loadHighsSolver();
  const linear = largeProgramme(700, 300, false);
  const whole = largeProgramme(120, 60, true);
  const full = timed(() => solver.solve(linear));
  expect(full.found.status).toBe("optimal");
  const short = timed(() => solver.solve(linear, secondsFromNow(full.milliseconds / 10_000)));
  expect(short.found).toEqual(overTime);
  expect(short.milliseconds).toBeLessThan(full.milliseconds);
  // Thousands of branches: many seconds without a limit.
  const branching = timed(() => solver.solve(whole, secondsFromNow(0.3)));
  expect(branching.found).toEqual(overTime);
  expect(branching.milliseconds).toBeLessThan(3000);
  expect(solver.solve(linear, () => 0)).toEqual(overTime);
});

test("each programme of a session has its own seconds, and those that suffice change nothing", async () => {
  const model = largeProgramme(200, 80, false);
  const session = (await loadHighsSolver()).open(model);
  const plain = (await loadHighsSolver()).open(model);
  const given = 1;
  let used = 0;
  try {
    // Were the clock of the session not set back, the first programmes would use up the second of the last.
    for (let round = 0; used < 1.3 * given; round += 1) {
      const costs = roundCosts(200, round);
      session.changeCosts(costs);
      plain.changeCosts(costs);
      const { found, milliseconds } = timed(() => session.solve(secondsFromNow(given)));
      // On a machine that is busy elsewhere one programme may really take its second.
      if (milliseconds < 900 * given) expect(found).toEqual(plain.solve());
      used += milliseconds / 1000;
    }
  } finally {
    session.dispose();
    plain.dispose();
  }
});

/** Costs of a round: far from those of the round before, so that a warm start is no help. */
const roundCosts = (columnCount: number, round: number): number[] =>
  Array.from({ length: columnCount }, (_, column) => 1 + ((column * (round + 3) * 31) % 97));

/** Simplex iterations of HiGHS itself, from where the round before ended, and from scratch without presolve. */
async function iterationsOf(model: LinearModel, rounds: number): Promise<(readonly [number, number])[]> {
  const highs = await (highsPackage.default as unknown as () => Promise<highsPackage.Highs>)();
  const opened = (): ReturnType<typeof highs.createModel> => {
    const native = highs.createModel(highsData(highs.constants, model));
    native.options.set({ output_flag: false });
    return native;
  };
  const counted = (native: ReturnType<typeof opened>): number => {
    native.run();
    return Number(native.info.get("simplex_iteration_count"));
  };
  const [warm, cold] = [opened(), opened()];
  cold.options.set({ presolve: "off" });
  return Array.from({ length: rounds }, (_, round) => {
    for (const native of [warm, cold]) {
      const costs = Float64Array.from(roundCosts(model.costs.length, round));
      native.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
    }
    cold.clearSolver();
    return [counted(warm), counted(cold)] as const;
  });
}

test("HiGHS begins again from scratch, then by interior points, when its iterations run out: with the same optimum", async () => {
  const model = largeProgramme(60, 30, false);
  const rounds = 12;
  const usual = (await loadHighsSolver()).open(model);
  const expected = Array.from({ length: rounds }, (_, round) => {
    usual.changeCosts(roundCosts(60, round));
    return usual.solve();
  });
  const iterations = await iterationsOf(model, rounds);
  // Rounds in which so many iterations are too few from the warm start and enough from scratch: the second way answers.
  const between = iterations.filter(([warm, cold]) => cold < warm).map(([, cold]) => cold);
  expect(between.length).toBeGreaterThan(0);
  // With none at all only interior points can answer.
  for (const simplexIterations of [0, ...between]) {
    const session = (await loadHighsSolver({ simplexIterations })).open(model);
    for (const [round, outcome] of expected.entries()) {
      const costs = roundCosts(60, round);
      session.changeCosts(costs);
      const found = session.solve();
      if (found.status !== "optimal" || outcome.status !== "optimal") throw new Error(`${round}: ${found.status}`);
      expect(found.objective).toBeCloseTo(outcome.objective, 6);
      // The multipliers prove the optimum: the worth of rules and bounds at them is the objective.
      const worth = (dual: number, lower: number, upper: number): number => dual * (dual > 0 ? upper : lower) || 0;
      const proven =
        model.rows.reduce((sum, row, k) => sum + worth(found.rowDuals[k] as number, row.lower, row.upper), 0) +
        found.reducedCosts.reduce((sum, dual) => sum + worth(dual, 0, 3), 0);
      expect(proven).toBeCloseTo(outcome.objective, 6);
    }
    session.dispose();
  }
  usual.dispose();
});

test("javascript-lp-solver's best so far, when the seconds are over, is not taken for the answer", () => {
  const solver = createJslpSolver();
  // Equal halves of odd numbers in even count: the relaxation is tight everywhere, so that branches prove nothing early.
  const odd = Array.from({ length: 26 }, (_, k) => 101 + 2 * ((k * k * 7) % 97));
  const half = Math.floor(odd.reduce((sum, value) => sum + value, 0) / 2) - 1;
  const model = {
    sense: "maximise",
    costs: odd,
    lower: odd.map(() => 0),
    upper: odd.map(() => 1),
    integer: odd.map(() => true),
    rows: [
      { columns: odd.map((_, k) => k), coefficients: odd.map((value) => 2 * value), lower: 0, upper: 2 * half + 1 },
      { columns: odd.map((_, k) => k), coefficients: odd.map((_, k) => 1 + (k % 5)), lower: 0, upper: 38 },
    ],
  } as const;
  const run = timed(() => solver.solve(model, secondsFromNow(0.3)));
  expect(run.found).toEqual(overTime);
  expect(run.milliseconds).toBeLessThan(3000);
});

test("a time limit either stops the lottery or leaves it as it is, byte for byte", async () => {
  const solver = await loadHighsSolver();
  findLottery(problem, solver, { ticketCount: 200 });
  const full = timed(() => JSON.stringify(findLottery(problem, solver, { ticketCount: 200 })));
  let stopped = 0;
  for (const part of [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 100]) {
    const secondsLeft = secondsFromNow((part * full.milliseconds) / 1000);
    const found = findLottery(problem, solver, { ticketCount: 200, secondsLeft });
    if (found.ok) expect(JSON.stringify(found)).toBe(full.found);
    else expect(found.problems).toMatchObject([{ code: "lottery/stopped", facts: { reason: "time" } }]);
    if (!found.ok) stopped += 1;
  }
  expect(stopped).toBeGreaterThan(2);
  expect(stopped).toBeLessThan(13);
});

test("the end of the memory is an outcome, for every programme of the instance from there on", async () => {
  const solver = await limitedHighs(leastPages + 26);
  const small = largeProgramme(20, 10, false);
  const session = solver.open(small);
  expect(session.solve().status).toBe("optimal");
  const ended = { status: "limit", reason: "memory" };
  expect(solver.solve(largeProgramme(1500, 700, false))).toEqual(ended);
  session.changeColumnCost(0, 3);
  expect(session.solve()).toEqual(ended);
  session.dispose();
  expect(solver.solve(small)).toEqual(ended);
  expect(solver.open(small).solve()).toEqual(ended);
  // The instance that everybody shares is another one.
  expect((await loadHighsSolver()).solve(small).status).toBe("optimal");
});

test("a lottery whose solver's memory ends is stopped and says where; with enough of it, it is the same", async () => {
  const expected = JSON.stringify(findLottery(problem, await loadHighsSolver(), { ticketCount: 200 }));
  const held = largeProgramme(120, 100, false);
  const seen: string[] = [];
  /** Whether the lottery is drawn up in the memory that so many open programmes leave. */
  const isEnough = async (heldCount: number): Promise<boolean> => {
    const solver = await limitedHighs(leastPages);
    for (let count = 0; count < heldCount; count += 1) solver.open(held);
    const found = findLottery(problem, solver, { ticketCount: 200 });
    if (found.ok) expect(JSON.stringify(found)).toBe(expected);
    else expect(found.problems).toMatchObject([{ code: "lottery/stopped", facts: { reason: "memory" } }]);
    seen.push(found.ok ? "drawn up" : "stopped");
    return found.ok;
  };
  // The nearer to what is just enough, the later in the search its memory ends.
  let [enough, tooMany] = [0, 240];
  for (let step = 0; step < 4; step += 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (await isEnough(middle)) enough = middle;
    else tooMany = middle;
  }
  expect(new Set(seen)).toEqual(new Set(["drawn up", "stopped"]));
});
