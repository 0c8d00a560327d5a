import { beforeAll, describe, expect, test } from "vitest";
import { assignTickets } from "../../../src/lottery/assign-tickets.ts";
import { checkTickets, countDistinctPanels } from "../../../src/lottery/check-tickets.ts";
import { findLottery } from "../../../src/lottery/find-lottery.ts";
import type { Lottery, LotteryProblem, LotteryProgress } from "../../../src/model/lottery.ts";
import { seatRows } from "../../../src/model/seat-rows.ts";
import { InvariantError } from "../../../src/problems/invariant.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import { createJslpSolver } from "../../../src/solver/jslp.ts";
import type { Solver, SolverOutcome } from "../../../src/solver/model.ts";
import { generatePool } from "../../support/generate-pool.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

type Row = readonly [values: readonly string[], household?: string];

/** Features are named f0, f1, ...; a quota is `[feature, value, min, max]`. */
function problemOf(
  rows: readonly Row[],
  panelSize: number,
  quotas: readonly (readonly [string, string, number, number])[],
): LotteryProblem {
  const featureCount = rows[0]?.[0].length ?? 0;
  return {
    panelSize,
    features: Array.from({ length: featureCount }, (_, f) => ({
      id: `f${f}`,
      label: `F${f}`,
      sensitive: false,
      values: [...new Set(rows.map(([values]) => values[f] as string))],
    })),
    quotas: quotas.map(([feature, value, min, max]) => ({ feature, value, min, max })),
    members: rows.map(([values, household], position) => ({
      id: `m${position}`,
      values,
      household: household ?? null,
      identityText: `m${position}`,
      row: position + 2,
    })),
  };
}

function lotteryOf(problem: LotteryProblem, ticketCount = 100): Lottery {
  const result = findLottery(problem, solver, { ticketCount });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function chances(problem: LotteryProblem): string[] {
  const lottery = lotteryOf(problem);
  const order = problem.members.map((_, position) => position);
  checkTickets(problem, lottery, assignTickets(problem, lottery, order));
  return lottery.typeOfMember.map(
    (type) => lottery.levels.find(({ typeIndices }) => typeIndices.includes(type))?.exactProbability as string,
  );
}

const people = (count: number, value: string): Row[] => Array.from({ length: count }, () => [[value]]);

describe("findLottery on pools whose answer is known", () => {
  test("200 people, two features in equal parts, 20 seats: everybody has exactly 1/10", () => {
    const rows: Row[] = Array.from({ length: 200 }, (_, index) => [
      [index % 2 === 0 ? "a" : "b", index % 4 < 2 ? "x" : "y"],
    ]);
    const quotas = [
      ["f0", "a", 10, 10],
      ["f0", "b", 10, 10],
      ["f1", "x", 10, 10],
      ["f1", "y", 10, 10],
    ] as const;
    const problem = problemOf(rows, 20, quotas);
    expect(new Set(chances(problem))).toEqual(new Set(["1/10"]));
    const tickets = assignTickets(
      problem,
      lotteryOf(problem, 1000),
      rows.map((_, index) => index),
    );
    expect(tickets.ticketsOfMember.every((count) => count === 100)).toBe(true);
    expect(tickets.largestTicketDeviation).toBe(0);
  });

  test("everybody is seated when the panel is the pool; one seat goes round all", () => {
    expect(chances(problemOf(people(5, "a"), 5, [["f0", "a", 0, 5]]))).toEqual(Array(5).fill("1"));
    expect(chances(problemOf(people(5, "a"), 1, [["f0", "a", 0, 5]]))).toEqual(Array(5).fill("1/5"));
  });

  test("a single possible panel gives chances of 0 and 1", () => {
    const rows: Row[] = [[["a", "x"]], [["a", "y"]], [["b", "y"]], [["b", "y"]]];
    const problem = problemOf(rows, 3, [
      ["f0", "a", 1, 1],
      ["f0", "b", 2, 2],
      ["f1", "x", 1, 1],
      ["f1", "y", 2, 2],
    ]);
    expect(chances(problem)).toEqual(["1", "0", "1", "1"]);
    expect(lotteryOf(problem).panels.length).toBe(1);
  });

  test("a value that nobody has does no harm while it asks for no seat", () => {
    expect(
      chances(
        problemOf(people(4, "a"), 2, [
          ["f0", "a", 0, 2],
          ["f0", "nobody", 0, 1],
        ]),
      ),
    ).toEqual(Array(4).fill("1/2"));
  });

  test("a home that holds both people of a rare value shares its only seat", () => {
    const rows: Row[] = [[["rare"], "h"], [["rare"], "h"], ...people(4, "common")];
    expect(
      chances(
        problemOf(rows, 3, [
          ["f0", "rare", 1, 1],
          ["f0", "common", 2, 2],
        ]),
      ),
    ).toEqual(["1/2", "1/2", "1/2", "1/2", "1/2", "1/2"]);
  });

  test("parity makes whole panels rarer than the relaxed rules say: a cut is found, logged and proven from", () => {
    // Three binary features, each value as often as the other. Panels of 2 take one of each value: whoever is drawn, the
    // other must be the exact opposite, whom only some have.
    const rows: Row[] = ["000", "111", "011", "101", "110"].map((code) => [[...code]]);
    const quotas = [0, 1, 2].flatMap((f) => [[`f${f}`, "0", 1, 1] as const, [`f${f}`, "1", 1, 1] as const]);
    const problem = problemOf(rows, 2, quotas);
    expect(chances(problem)).toEqual(["1", "1", "0", "0", "0"]);
    const lottery = lotteryOf(problem);
    expect(lottery.certificate).toEqual({ kind: "level-bounds-1", exact: true, gap: 0 });
    expect(lottery.cuts.length).toBeGreaterThan(0);
  });

  test("proves the lowest level by the quota that holds it down, with its price", () => {
    const problem = problemOf([...people(20, "many"), ...people(4, "few")], 6, [
      ["f0", "many", 0, 2],
      ["f0", "few", 0, 6],
    ]);
    const { levels, proofs, types } = lotteryOf(problem);
    expect(levels[0]).toMatchObject({ exactProbability: "1/10", bound: "1/10" });
    const rows = seatRows(problem, types);
    const held = proofs[0]?.multipliers.map(({ rule, multiplier }) => [rows[rule]?.quotaIndex, multiplier]);
    // Positive: the maximum of "many", the first quota.
    expect(held).toEqual([[0, "1/20"]]);
  });

  test("tells how far it is", () => {
    const seen: LotteryProgress[] = [];
    findLottery(problemOf(people(6, "a"), 2, [["f0", "a", 2, 2]]), solver, {
      ticketCount: 10,
      onProgress: (progress) => seen.push(progress),
    });
    expect(new Set(seen.map(({ step }) => step))).toEqual(new Set(["levels", "tickets", "mixture"]));
    expect(seen.every(({ done, total }) => done <= total)).toBe(true);
  });
});

describe("findLottery where there is no panel", () => {
  const codes = (problem: LotteryProblem): string[] => {
    const result = findLottery(problem, solver, { ticketCount: 10 });
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };

  test("says what is plainly impossible, everything at once", () => {
    expect(codes(problemOf(people(2, "a"), 3, [["f0", "a", 0, 3]]))).toEqual(["lottery/panel-larger-than-pool"]);
    expect(codes(problemOf([[["a"], "h"], [["a"], "h"], [["a"]]], 3, [["f0", "a", 0, 3]]))).toEqual([
      "lottery/panel-larger-than-households",
    ]);
    const rows = [...people(3, "a"), ...people(1, "b")];
    expect(
      codes(
        problemOf(rows, 3, [
          ["f0", "a", 2, 2],
          ["f0", "b", 2, 2],
        ]),
      ),
    ).toEqual(["lottery/too-few-volunteers", "quotas/mins-above-size"]);
    expect(
      codes(
        problemOf(rows, 3, [
          ["f0", "a", 0, 1],
          ["f0", "b", 0, 1],
        ]),
      ),
    ).toEqual(["quotas/maxes-below-size"]);
  });

  test("says that quotas contradict one another, by the relaxed rules or by whole panels only", () => {
    const relaxed = problemOf([[["a", "x"]], [["a", "x"]], [["b", "y"]], [["b", "y"]]], 2, [
      ["f0", "a", 1, 1],
      ["f1", "x", 2, 2],
    ]);
    expect(codes(relaxed)).toEqual(["lottery/infeasible"]);
    const opposite = ["011", "101", "110", "000"].map((code): Row => [[...code]]);
    const quotas = [0, 1, 2].flatMap((f) => [[`f${f}`, "0", 1, 1] as const, [`f${f}`, "1", 1, 1] as const]);
    expect(codes(problemOf(opposite, 2, quotas))).toEqual(["lottery/infeasible"]);
  });
});

describe("findLottery when it is not to end", () => {
  const problem = generatePool({
    seed: "stopped",
    poolCount: 60,
    panelSize: 9,
    valueCounts: [3, 2, 3],
    householdShare: 0,
    slack: 1,
  });
  const unlimited: SolverOutcome = { status: "limit", reason: "iterations" };

  /** The solver, which gives up linear programmes of its sessions from the given one on. */
  function givingUpAfter(count: number): Solver {
    let solved = 0;
    return {
      ...solver,
      open(model) {
        const session = solver.open(model);
        return { ...session, solve: () => (++solved > count ? unlimited : session.solve()) };
      },
    };
  }

  test("tells at which step the time was over, and the lowest chance settled so far", () => {
    const full = lotteryOf(problem);
    const counts = { asked: 0 };
    findLottery(problem, solver, { ticketCount: 100, secondsLeft: () => (++counts.asked < 0 ? 0 : 1000) });
    const steps = new Set<string>();
    for (let limit = 0; limit < counts.asked; limit += 1) {
      let asked = 0;
      const result = findLottery(problem, solver, {
        ticketCount: 100,
        secondsLeft: () => (++asked > limit ? 0 : 1000),
      });
      if (result.ok) throw new Error(`not stopped at ${limit} of ${counts.asked}`);
      const [found] = result.problems;
      if (found?.code !== "lottery/stopped") throw new Error(found?.code);
      const { reason, step, done, total, lowest } = found.facts;
      expect(reason).toBe("time");
      expect(done).toBeLessThanOrEqual(total);
      if (step !== "levels" || done > 0) expect(lowest).toBeCloseTo(full.levels[0]?.probability as number, 9);
      steps.add(step);
    }
    expect(steps).toEqual(new Set(["levels", "mixture", "tickets"]));
  });

  test("tells when the solver gave up, wherever it does", () => {
    let count = 0;
    for (; ; count += 1) {
      const result = findLottery(problem, givingUpAfter(count), { ticketCount: 100 });
      if (result.ok) break;
      expect(result.problems.map(({ code, facts }) => [code, "reason" in facts && facts.reason])).toEqual([
        ["lottery/stopped", "solver"],
      ]);
    }
    expect(count).toBeGreaterThan(3);
  });

  test("an integer programme that is given up leaves the mixture undecided: the certificate says so, with a gap", () => {
    // No mixture of panels without a cut: the integer programme has to say so.
    const rows: Row[] = ["000", "111", "011", "101", "110"].map((code) => [[...code]]);
    const quotas = [0, 1, 2].flatMap((f) => [[`f${f}`, "0", 1, 1] as const, [`f${f}`, "1", 1, 1] as const]);
    let given = 0;
    const giving: Solver = {
      ...solver,
      solve(model) {
        const isPricing = model.integer !== undefined && model.costs.some((cost) => cost !== 0);
        return isPricing && ++given === 1 ? unlimited : solver.solve(model);
      },
    };
    const result = findLottery(problemOf(rows, 2, quotas), giving, { ticketCount: 10 });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.certificate.exact).toBe(false);
    expect(result.value.certificate.gap).toBeGreaterThan(0.01);
  });
});

describe("a second solver", () => {
  test("finds the same levels on a small pool", () => {
    const problem = problemOf([...people(20, "many"), ...people(4, "few")], 6, [
      ["f0", "many", 0, 2],
      ["f0", "few", 0, 6],
    ]);
    const other = findLottery(problem, createJslpSolver(), { ticketCount: 100 });
    expect(other.ok && other.value.levels.map(({ exactProbability }) => exactProbability)).toEqual(
      lotteryOf(problem).levels.map(({ exactProbability }) => exactProbability),
    );
  });
});

describe("checkTickets", () => {
  const problem = generatePool({
    seed: "check",
    poolCount: 20,
    panelSize: 4,
    valueCounts: [2, 2],
    householdShare: 0.5,
    slack: 0,
  });

  function spoilt(change: (tickets: number[][]) => void): () => void {
    const lottery = lotteryOf(problem, 20);
    const tickets = assignTickets(
      problem,
      lottery,
      problem.members.map((_, position) => position),
    );
    const copy = tickets.tickets.map((ticket) => [...ticket]);
    change(copy);
    return () => checkTickets(problem, lottery, { ...tickets, tickets: copy });
  }

  test("accepts what was made, and counts different panels", () => {
    expect(spoilt(() => {})).not.toThrow();
    expect(
      countDistinctPanels({
        tickets: [
          [1, 2],
          [1, 3],
          [1, 2],
        ],
      }),
    ).toBe(2);
  });

  test.each<readonly [string, RegExp, (tickets: number[][]) => void]>([
    ["a missing ticket", /expected 20 tickets, got 19/, (tickets) => void tickets.pop()],
    ["a missing member", /ticket 3 has 3 members, expected 4/, (tickets) => void tickets[2]?.pop()],
    ["a member twice", /ticket 1 lists members/, (tickets) => void tickets[0]?.splice(1, 1, tickets[0]?.[0] as number)],
    ["an unknown member", /ticket 1 lists members/, (tickets) => void tickets[0]?.splice(3, 1, 99)],
    [
      "two people of one home",
      /two members of one household|breaks the quota/,
      (tickets) => {
        const mates = problem.members.flatMap(({ household }, position) => (household === "h0" ? [position] : []));
        const others = (tickets[0] as number[]).filter((position) => !mates.includes(position)).slice(0, 2);
        tickets[0] = [...mates, ...others].sort((a, b) => a - b);
      },
    ],
    [
      "a broken quota",
      /ticket 1 breaks the quota/,
      (tickets) => {
        // Tight quotas: a member replaced by a stranger of other values breaks one.
        const [first, ...rest] = tickets[0] as number[];
        const homes = rest.map((position) => problem.members[position]?.household);
        const stranger = problem.members.findIndex(
          ({ values, household }, position) =>
            values.join() !== problem.members[first as number]?.values.join() &&
            !rest.includes(position) &&
            (household === null || !homes.includes(household)),
        );
        tickets[0] = [stranger, ...rest].sort((a, b) => a - b);
      },
    ],
    [
      "counts that differ",
      /tickets counted for a member differ/,
      (tickets) => void tickets.splice(0, 1, [...(tickets[1] as number[])]),
    ],
  ])("refuses %s", (_, message, change) => {
    expect(spoilt(change)).toThrow(InvariantError);
    expect(spoilt(change)).toThrow(message);
  });

  test("assignTickets refuses an order that forgets somebody", () => {
    expect(() => assignTickets(problem, lotteryOf(problem, 10), [0, 1])).toThrow(InvariantError);
  });
});
