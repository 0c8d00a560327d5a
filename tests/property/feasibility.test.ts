// Conflicts and relaxations of random tiny problems, held against the enumeration of all panels.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { changedQuotas } from "../../src/feasibility/cheapest-relaxation.ts";
import { checkFeasibility } from "../../src/feasibility/check-feasibility.ts";
import type { ConflictRule, Feasibility, QuotaPriority } from "../../src/model/feasibility.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { PoolMember } from "../../src/model/pool.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { hasDistinctHouseholds, seatsOf, subsetsOf, tinyProblem } from "../support/panels.ts";

const values = [
  ["F", "H"],
  ["J", "M", "V"],
] as const;

const problems = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    members: fc.array(
      fc.tuple(fc.constantFrom(...values[0]), fc.constantFrom(...values[1]), fc.constantFrom("", "", "/a", "/b")),
      { minLength: 4, maxLength: 8 },
    ),
    bounds: fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 2, 3), fc.integer({ min: 0, max: 3 })), {
      minLength: 5,
      maxLength: 5,
    }),
  })
  .map(({ size, members, bounds }) =>
    tinyProblem(
      size,
      members.map((parts) => parts.join("")),
      [...values[0].map((value) => ["sexe", value] as const), ...values[1].map((value) => ["age", value] as const)].map(
        ([feature, value], index) => {
          const [min, width] = bounds[index] as [number, number];
          return [feature, value, min, min + width] as const;
        },
      ),
    ),
  );

function meets(problem: LotteryProblem, panel: readonly PoolMember[]): boolean {
  return problem.quotas.every(({ feature, value, min, max }) => {
    const seats = seatsOf(problem, panel, feature, value);
    return min <= seats && seats <= max;
  });
}

function panelExists(problem: LotteryProblem): boolean {
  return subsetsOf(problem.members, problem.panelSize).some(
    (panel) => hasDistinctHouseholds(panel) && meets(problem, panel),
  );
}

/** Whether a set of volunteers meets the rules, each taken from a conflict. */
function isWithin(problem: LotteryProblem, panel: readonly PoolMember[], rules: readonly ConflictRule[]): boolean {
  return rules.every((rule) => {
    if (rule.kind === "panel-size") return panel.length === rule.seats;
    if (rule.kind === "households") return hasDistinctHouseholds(panel);
    const seats = seatsOf(problem, panel, rule.feature, rule.value);
    return rule.bound === "min" ? seats >= rule.seats : seats <= rule.seats;
  });
}

/** All sets of volunteers, of any size. */
function allSets(problem: LotteryProblem): readonly (readonly PoolMember[])[] {
  return [...Array(problem.members.length + 1).keys()].flatMap((size) => subsetsOf(problem.members, size));
}

function priorityOf(priorities: readonly QuotaPriority[], feature: string, value: string): QuotaPriority {
  return (
    priorities.find((own) => own.feature === feature && own.value === value) ?? {
      feature,
      value,
      weight: 1,
      lowestMin: 0,
      highestMax: Number.MAX_SAFE_INTEGER,
    }
  );
}

/** The least cost over all panels; null when none is within the limits. */
function leastCost(problem: LotteryProblem, priorities: readonly QuotaPriority[]): number | null {
  let least: number | null = null;
  for (const panel of subsetsOf(problem.members, problem.panelSize)) {
    if (!hasDistinctHouseholds(panel)) continue;
    let cost = 0;
    for (const { feature, value, min, max } of problem.quotas) {
      const seats = seatsOf(problem, panel, feature, value);
      const { weight, lowestMin, highestMax } = priorityOf(priorities, feature, value);
      if (seats < lowestMin || seats > highestMax) cost = Number.POSITIVE_INFINITY;
      cost += weight * (Math.max(0, min - seats) + Math.max(0, seats - max));
    }
    if (cost < (least ?? Number.POSITIVE_INFINITY)) least = cost;
  }
  return least;
}

interface Answered {
  readonly problem: LotteryProblem;
  readonly priorities: readonly QuotaPriority[];
  readonly answer: Feasibility;
}

const weighted = fc.tuple(
  problems,
  fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 5, maxLength: 5 }),
);

describe("checkFeasibility against all panels of 200 tiny pools", () => {
  const answered: Answered[] = [];

  // Each pool is answered once, for all tests below.
  beforeAll(async () => {
    const solver = await loadHighsSolver();
    for (const [problem, written] of fc.sample(weighted, { seed: 3, numRuns: 200 })) {
      const priorities = problem.quotas.map(({ feature, value, min, max }, index): QuotaPriority => {
        const [weight, room] = written[index] as [number, number];
        return { feature, value, weight, lowestMin: Math.max(0, min - room), highestMax: max + room };
      });
      const answer = checkFeasibility(problem, solver, priorities);
      if (answer.ok) answered.push({ problem, priorities, answer: answer.value });
    }
  });

  it("says yes exactly when a panel exists", () => {
    const yes = answered.filter(({ answer }) => answer.feasible).length;
    expect([answered.length, yes > 10, yes < 190]).toEqual([200, true, true]);
    for (const { problem, answer } of answered) expect(answer.feasible).toBe(panelExists(problem));
  });

  it("gives conflicts that are impossible, minimal, and share no quota", () => {
    let conflictCount = 0;
    for (const { problem, answer } of answered) {
      const told = new Set<string>();
      const sets = allSets(problem);
      const canHold = (rules: readonly ConflictRule[]): boolean => sets.some((own) => isWithin(problem, own, rules));
      for (const { rules } of answer.conflicts) {
        conflictCount += 1;
        expect(canHold(rules)).toBe(false);
        for (const rule of rules) {
          expect(canHold(rules.filter((other) => other !== rule))).toBe(true);
          if (rule.kind !== "quota") continue;
          const key = `${rule.feature}/${rule.value}/${rule.bound}`;
          expect(told.has(key)).toBe(false);
          told.add(key);
        }
      }
    }
    expect(conflictCount).toBeGreaterThan(100);
  });

  it("says what the other rules of a conflict come to, as every set of volunteers confirms", () => {
    const sides = { "at-least": 0, "at-most": 0 };
    for (const { problem, answer } of answered) {
      const sets = allSets(problem);
      for (const { rules, reach } of answer.conflicts) {
        if (reach === null) continue;
        const limit = rules[reach.rule] as ConflictRule;
        const others = rules.filter((rule) => rule !== limit);
        const counts = sets
          .filter((own) => isWithin(problem, own, others))
          .map((own) => (limit.kind === "quota" ? seatsOf(problem, own, limit.feature, limit.value) : own.length));
        sides[reach.side] += 1;
        expect(reach.side === "at-least" ? Math.min(...counts) : Math.max(...counts)).toBe(reach.seats);
        const bound = limit.kind === "households" ? 0 : limit.seats;
        expect(reach.side === "at-least" ? reach.seats > bound : reach.seats < bound).toBe(true);
      }
    }
    expect(Math.min(sides["at-least"], sides["at-most"])).toBeGreaterThan(20);
  });

  it("gives the cheapest change first, and each one makes a panel possible within its priorities", () => {
    let relaxationCount = 0;
    for (const { problem, priorities, answer } of answered) {
      if (answer.feasible) continue;
      const { relaxations } = answer;
      expect(relaxations[0]?.cost ?? null).toBe(leastCost(problem, priorities));
      const costs = relaxations.map(({ cost }) => cost);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      for (const { cost, changes } of relaxations) {
        relaxationCount += 1;
        const paid = changes.map(
          ({ feature, value, from, to }) => priorityOf(priorities, feature, value).weight * Math.abs(to - from),
        );
        expect(paid.reduce((sum, own) => sum + own, 0)).toBe(cost);
        for (const { feature, value, bound, to } of changes) {
          const { lowestMin, highestMax } = priorityOf(priorities, feature, value);
          expect(bound === "min" ? to >= lowestMin : to <= highestMax).toBe(true);
        }
        expect(panelExists({ ...problem, quotas: changedQuotas(problem.quotas, changes) })).toBe(true);
      }
      const bounds = relaxations.map(({ changes }) =>
        changes
          .map(({ feature, value, bound }) => `${feature}/${value}/${bound}`)
          .sort()
          .join(" "),
      );
      expect(new Set(bounds).size).toBe(bounds.length);
    }
    expect(relaxationCount).toBeGreaterThan(40);
  });
});
