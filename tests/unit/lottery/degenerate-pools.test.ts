// Pools at the edge of the theory: each has a known answer, and its tickets hold.
import { beforeAll, describe, expect, test } from "vitest";
import { assignTickets } from "../../../src/lottery/assign-tickets.ts";
import { countDistinctPanels } from "../../../src/lottery/check-tickets.ts";
import { findLottery } from "../../../src/lottery/find-lottery.ts";
import type { LotteryProblem } from "../../../src/model/lottery.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import type { Solver } from "../../../src/solver/model.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** One feature; so many people of each value, each value with its bounds. */
function pool(
  panelSize: number,
  values: readonly (readonly [people: number, min: number, max: number])[],
): LotteryProblem {
  const members = values.flatMap(([people], v) => Array.from({ length: people }, () => `v${v}`));
  return {
    panelSize,
    features: [{ id: "f", label: "F", sensitive: false, values: values.map((_, v) => `v${v}`) }],
    quotas: values.map(([, min, max], v) => ({ feature: "f", value: `v${v}`, min, max })),
    members: members.map((value, position) => ({
      id: `m${position}`,
      values: [value],
      household: null,
      identityText: `m${position}`,
      row: position + 2,
    })),
  };
}

function answer(problem: LotteryProblem, ticketCount = 100) {
  const result = findLottery(problem, solver, { ticketCount });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const tickets = assignTickets(
    problem,
    result.value,
    problem.members.map((_, position) => position),
  );
  return {
    levels: result.value.levels.map(({ exactProbability }) => exactProbability),
    exact: result.value.certificate.exact,
    distinct: countDistinctPanels(tickets),
    deviation: tickets.largestTicketDeviation,
  };
}

describe("the lottery at the edge", () => {
  test("one person too many: everybody is left out once in n times", () => {
    expect(answer(pool(9, [[10, 0, 9]]))).toEqual({ levels: ["9/10"], exact: true, distinct: 10, deviation: 0 });
  });

  test("everyone alike: as many different panels as tickets", () => {
    expect(answer(pool(5, [[20, 0, 5]]))).toEqual({ levels: ["1/4"], exact: true, distinct: 100, deviation: 0 });
  });

  test("min = max everywhere, and all levels distinct", () => {
    const found = answer(
      pool(4, [
        [2, 1, 1],
        [3, 1, 1],
        [5, 1, 1],
        [7, 1, 1],
      ]),
      210,
    );
    expect(found).toEqual({ levels: ["1/7", "1/5", "1/3", "1/2"], exact: true, distinct: 210, deviation: 0 });
  });

  test("every type of one person only", () => {
    const alone = pool(3, [
      [1, 0, 1],
      [1, 0, 1],
      [1, 1, 1],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    expect(answer(alone)).toEqual({ levels: ["1/2", "1"], exact: true, distinct: 6, deviation: 0 });
  });
});
