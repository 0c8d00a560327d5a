// Conflicts and relaxations of random tiny problems, held against the enumeration of all panels.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { changedQuotas } from "../../src/feasibility/cheapest-relaxation.ts";
import { checkFeasibility } from "../../src/feasibility/check-feasibility.ts";
import type { ConflictRule, QuotaPriority } from "../../src/model/feasibility.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { PoolMember } from "../../src/model/pool.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import type { Solver } from "../../src/solver/model.ts";
import { hasDistinctHouseholds, seatsOf, subsetsOf, tinyProblem } from "../support/panels.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

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
    bounds: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })), {
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

/** Whether a set of any size meets the rules, each taken from a conflict. */
function canHold(problem: LotteryProblem, rules: readonly ConflictRule[]): boolean {
  const sizes = rules.flatMap((rule) => (rule.kind === "panel-size" ? [rule.seats] : []));
  const wanted = sizes.length > 0 ? sizes : [...Array(problem.members.length + 1).keys()];
  const together = rules.some(({ kind }) => kind === "households");
  return wanted.some((size) =>
    subsetsOf(problem.members, size).some(
      (panel) =>
        (!together || hasDistinctHouseholds(panel)) &&
        rules.every((rule) => {
          if (rule.kind !== "quota") return true;
          const seats = seatsOf(problem, panel, rule.feature, rule.value);
          return rule.bound === "min" ? seats >= rule.seats : seats <= rule.seats;
        }),
    ),
  );
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

describe("checkFeasibility against all panels", () => {
  it("says yes exactly when a panel exists", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const answer = checkFeasibility(problem, solver);
        expect(answer.ok && answer.value.feasible).toBe(panelExists(problem));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("gives conflicts that are impossible, minimal, and share no quota", () => {
    let conflictCount = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const answer = checkFeasibility(problem, solver);
        if (!answer.ok || answer.value.feasible) return;
        const told = new Set<string>();
        for (const { rules } of answer.value.conflicts) {
          conflictCount += 1;
          expect(canHold(problem, rules)).toBe(false);
          for (const rule of rules) {
            expect(
              canHold(
                problem,
                rules.filter((other) => other !== rule),
              ),
            ).toBe(true);
            if (rule.kind !== "quota") continue;
            const key = `${rule.feature}/${rule.value}/${rule.bound}`;
            expect(told.has(key)).toBe(false);
            told.add(key);
          }
        }
      }),
      { seed: 2, numRuns: 150 },
    );
    expect(conflictCount).toBeGreaterThan(100);
  });

  it("gives the cheapest change first, and each one makes a panel possible", () => {
    const weighted = fc.tuple(
      problems,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })), {
        minLength: 5,
        maxLength: 5,
      }),
    );
    let relaxationCount = 0;
    fc.assert(
      fc.property(weighted, ([problem, written]) => {
        const priorities = problem.quotas.map(({ feature, value, min, max }, index): QuotaPriority => {
          const [weight, room] = written[index] as [number, number];
          return { feature, value, weight, lowestMin: Math.max(0, min - room), highestMax: max + room };
        });
        const answer = checkFeasibility(problem, solver, priorities);
        if (!answer.ok || answer.value.feasible) return;
        const { relaxations } = answer.value;
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
      }),
      { seed: 3, numRuns: 150 },
    );
    expect(relaxationCount).toBeGreaterThan(40);
  });
});
