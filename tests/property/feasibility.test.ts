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

/** Seats by which bounds move, by `feature/value/bound`. */
type Moved = ReadonlyMap<string, number>;

const keyOf = ({ feature, value, bound }: { feature: string; value: string; bound: string }): string =>
  `${feature}/${value}/${bound}`;

/** The quotas among bounds, whichever of the two moves. */
const quotasOf = (bounds: readonly string[]): ReadonlySet<string> =>
  new Set(bounds.map((bound) => bound.slice(0, bound.lastIndexOf("/"))));

/** Truly different: neither changes all the quotas that the other changes. */
const areDifferent = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((own) => !b.has(own)) && [...b].some((own) => !a.has(own));

/** Every set of moves within the limits that makes a panel possible, and of which none could be smaller. */
function smallestMoves(problem: LotteryProblem, priorities: readonly QuotaPriority[]): readonly Moved[] {
  const needed = new Map<string, Moved>();
  for (const panel of subsetsOf(problem.members, problem.panelSize)) {
    if (!hasDistinctHouseholds(panel)) continue;
    const moved = new Map<string, number>();
    let isAllowed = true;
    for (const { feature, value, min, max } of problem.quotas) {
      const seats = seatsOf(problem, panel, feature, value);
      const { lowestMin, highestMax } = priorityOf(priorities, feature, value);
      if (seats < lowestMin || seats > highestMax) isAllowed = false;
      if (seats < min) moved.set(keyOf({ feature, value, bound: "min" }), min - seats);
      if (seats > max) moved.set(keyOf({ feature, value, bound: "max" }), seats - max);
    }
    if (isAllowed) needed.set(JSON.stringify([...moved]), moved);
  }
  const all = [...needed.values()];
  const isWithin = (a: Moved, b: Moved): boolean => [...a].every(([bound, seats]) => seats <= (b.get(bound) ?? 0));
  return all.filter((moved) => !all.some((other) => other !== moved && isWithin(other, moved)));
}

interface Answered {
  readonly problem: LotteryProblem;
  readonly priorities: readonly QuotaPriority[];
  readonly answer: Feasibility;
}

const traits = [
  ["F", "H"],
  ["J", "M", "V"],
  ["A", "B", "C"],
] as const;

/** Three features with narrow bounds, and weights of 1 to 3: many ways out. */
const widerProblems = fc
  .record({
    size: fc.integer({ min: 2, max: 4 }),
    members: fc.array(fc.tuple(...traits.map((own) => fc.constantFrom(...own))), { minLength: 6, maxLength: 8 }),
    bounds: fc.array(fc.tuple(fc.constantFrom(0, 1, 1, 2), fc.integer({ min: 0, max: 1 })), {
      minLength: 8,
      maxLength: 8,
    }),
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ size, members, bounds, weights }): readonly [LotteryProblem, readonly number[]] => {
    const named = ["sexe", "age", "csp"].flatMap((feature, at) =>
      (traits[at] ?? []).map((value) => [feature, value] as const),
    );
    const quotas = named.map(([feature, value], index) => {
      const [min, width] = bounds[index] as [number, number];
      return [feature, value, min, min + width] as const;
    });
    return [
      tinyProblem(
        size,
        members.map((parts) => parts.join("")),
        quotas,
      ),
      weights,
    ];
  });

const weighted = fc.tuple(
  problems,
  fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 5, maxLength: 5 }),
);

const answered: Answered[] = [];

describe("checkFeasibility against all panels of 200 tiny pools", () => {
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
    }
    expect(relaxationCount).toBeGreaterThan(40);
  });
});

describe("truly different changes, against all panels of those and of 150 pools with three features", () => {
  const wider: Answered[] = [];

  beforeAll(async () => {
    const solver = await loadHighsSolver();
    for (const [problem, weights] of fc.sample(widerProblems, { seed: 5, numRuns: 150 })) {
      const priorities = problem.quotas.map(({ feature, value, min, max }, index): QuotaPriority => {
        const weight = weights[index] as number;
        return { feature, value, weight, lowestMin: Math.max(0, min - 3), highestMax: max + 3 };
      });
      const answer = checkFeasibility(problem, solver, priorities);
      if (answer.ok) wider.push({ problem, priorities, answer: answer.value });
    }
  });

  it("gives changes of which none could be smaller, and which are truly different: three wherever three exist", () => {
    const given = { one: 0, two: 0, three: 0 };
    for (const { problem, priorities, answer } of [...answered, ...wider]) {
      if (answer.feasible || answer.relaxations.length === 0) continue;
      const smallest = smallestMoves(problem, priorities);
      const sets = answer.relaxations.map(({ changes }) => quotasOf(changes.map((own) => keyOf(own))));
      for (const { changes } of answer.relaxations) {
        expect(smallest).toContainEqual(new Map(changes.map((own) => [keyOf(own), Math.abs(own.to - own.from)])));
      }
      for (const [at, own] of sets.entries())
        for (const other of sets.slice(at + 1)) expect(areDifferent(own, other)).toBe(true);
      const first = sets[0] as ReadonlySet<string>;
      const others = smallest.map((moves) => quotasOf([...moves.keys()])).filter((own) => areDifferent(first, own));
      const hasPair = others.some((own) => others.some((other) => areDifferent(own, other)));
      const existing = hasPair ? "three" : others.length > 0 ? "two" : "one";
      given[existing] += 1;
      const least = { one: 1, two: 2, three: 3 }[existing];
      expect(existing === "three" ? Math.min(sets.length, 3) : sets.length).toBe(least);
    }
    expect(Math.min(given.one, given.two, given.three)).toBeGreaterThan(10);
  });
});
