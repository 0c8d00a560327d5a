import { beforeAll, describe, expect, test } from "vitest";
import { assignTickets } from "../../src/lottery/assign-tickets.ts";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import type { Lottery, LotteryProblem } from "../../src/model/lottery.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import type { Solver } from "../../src/solver/model.ts";
import { generatePool } from "../support/generate-pool.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function lotteryOf(problem: LotteryProblem): Lottery {
  const result = findLottery(problem, solver, { ticketCount: 200 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function exactChances(problem: LotteryProblem): Map<string, string> {
  const lottery = lotteryOf(problem);
  return new Map(
    problem.members.map(({ id }, position) => {
      const level = lottery.levels.find(({ typeIndices }) =>
        typeIndices.includes(lottery.typeOfMember[position] as number),
      );
      return [id, level?.exactProbability as string];
    }),
  );
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, index) => ({ item, key: (index * 7919 + 13) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const problem = generatePool({
  seed: "metamorphic",
  poolCount: 60,
  panelSize: 9,
  valueCounts: [3, 2, 3],
  householdShare: 0.4,
  slack: 1,
});
const exact = { poolCount: 30, householdShare: 0.4, slack: 0 };
const problems: readonly (readonly [string, LotteryProblem])[] = [
  ["60 people, room in the quotas", problem],
  ["30 people, min = max, needs cuts", generatePool({ ...exact, seed: "x0", panelSize: 5, valueCounts: [3, 3, 3] })],
  ["30 people, four values each", generatePool({ ...exact, seed: "x6", panelSize: 4, valueCounts: [4, 4, 4] })],
];

test("the pools are not all simple: one needs cuts, and in one somebody can never sit", () => {
  const lotteries = problems.map(([, of]) => lotteryOf(of));
  expect(lotteries.some(({ cuts }) => cuts.length > 0)).toBe(true);
  expect(lotteries.some(({ typeProbabilities }) => typeProbabilities.includes(0))).toBe(true);
});

describe.each(problems)("the lottery depends on the problem and on nothing else: %s", (_, problem) => {
  test("rows, quotas and features in another order give the same chances, panels and proofs", () => {
    const order = shuffled(problem.features.map((_, index) => index));
    const other: LotteryProblem = {
      panelSize: problem.panelSize,
      features: order.map((index) => problem.features[index] as LotteryProblem["features"][number]),
      quotas: shuffled(problem.quotas),
      members: shuffled(problem.members).map((member) => ({
        ...member,
        values: order.map((index) => member.values[index] as string),
      })),
    };
    expect(exactChances(other)).toEqual(exactChances(problem));
    const [a, b] = [lotteryOf(problem), lotteryOf(other)];
    expect(b.panels).toEqual(a.panels);
    expect(b.proofs).toEqual(a.proofs);
    const idOrder = (of: LotteryProblem): number[] =>
      of.members
        .map((_, position) => position)
        .sort((x, y) => ((of.members[x]?.id as string) < (of.members[y]?.id as string) ? -1 : 1));
    const panels = (of: LotteryProblem, lottery: Lottery): string[] =>
      assignTickets(of, lottery, idOrder(of)).tickets.map((ticket) =>
        ticket
          .map((position) => of.members[position]?.id)
          .sort()
          .join(" "),
      );
    expect(panels(other, b)).toEqual(panels(problem, a));
  });

  test("renaming values changes no chance", () => {
    const rename = (value: string): string => `zz-${9 - Number(value.slice(5))}`;
    const other: LotteryProblem = {
      ...problem,
      features: problem.features.map((feature) => ({ ...feature, values: feature.values.map(rename) })),
      quotas: problem.quotas.map((quota) => ({ ...quota, value: rename(quota.value) })),
      members: problem.members.map((member) => ({ ...member, values: member.values.map(rename) })),
    };
    expect(exactChances(other)).toEqual(exactChances(problem));
  });

  test("a feature without quotas splits types but changes no chance", () => {
    const other: LotteryProblem = {
      ...problem,
      features: [...problem.features, { id: "shoes", label: "Shoes", sensitive: false, values: ["a", "b"] }],
      members: problem.members.map((member, index) => ({
        ...member,
        values: [...member.values, index % 3 === 0 ? "a" : "b"],
      })),
    };
    expect(exactChances(other)).toEqual(exactChances(problem));
  });

  test("a loosened quota never lowers the smallest chance", () => {
    const before = Math.min(...lotteryOf(problem).typeProbabilities);
    for (const index of problem.quotas.keys()) {
      const quotas = problem.quotas.map((quota, at) =>
        at === index ? { ...quota, min: Math.max(0, quota.min - 1), max: quota.max + 1 } : quota,
      );
      expect(Math.min(...lotteryOf({ ...problem, quotas }).typeProbabilities)).toBeGreaterThanOrEqual(before);
    }
  });

  test("who can never sit can as well stay away", () => {
    const chances = exactChances(problem);
    const possible = problem.members.filter(({ id }) => chances.get(id) !== "0");
    const left = exactChances({ ...problem, members: possible });
    expect(left).toEqual(new Map([...chances].filter(([, chance]) => chance !== "0")));
  });
});

test("a pool that holds everybody twice halves every chance", () => {
  const alone = { ...problem, members: problem.members.map((member) => ({ ...member, household: null })) };
  const twice: LotteryProblem = {
    ...alone,
    members: alone.members.flatMap((member) => [member, { ...member, id: `${member.id}'` }]),
  };
  const [one, two] = [lotteryOf(alone), lotteryOf(twice)];
  // Halving is exact only while nobody of the single pool is held back by "one seat each" (chance 1).
  expect(Math.max(...one.typeProbabilities)).toBeLessThan(1);
  expect(two.levels.map(({ probability }) => probability * 2)).toEqual(
    one.levels.map(({ probability }) => expect.closeTo(probability, 12)),
  );
});
