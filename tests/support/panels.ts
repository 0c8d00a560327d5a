// Every panel of a tiny pool, by enumeration: what the solvers' answers are compared with.
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { PoolMember } from "../../src/model/pool.ts";

/** All sets of `size` members. */
export function subsetsOf(members: readonly PoolMember[], size: number): PoolMember[][] {
  if (size === 0) return [[]];
  return members.flatMap((first, index) =>
    subsetsOf(members.slice(index + 1), size - 1).map((others) => [first, ...others]),
  );
}

/** Whether no two live together. */
export function hasDistinctHouseholds(panel: readonly PoolMember[]): boolean {
  const homes = panel.flatMap(({ household }) => (household === null ? [] : [household]));
  return new Set(homes).size === homes.length;
}

/** Seats of a value in a set of members. */
export function seatsOf(problem: LotteryProblem, panel: readonly PoolMember[], feature: string, value: string): number {
  const position = problem.features.findIndex(({ id }) => id === feature);
  return panel.filter(({ values }) => values[position] === value).length;
}

/** A problem from short notation: one text a member, `values/household`, such as `FJ/a` for value F, value J, household a. */
export function tinyProblem(
  panelSize: number,
  members: readonly string[],
  quotas: readonly (readonly [feature: string, value: string, min: number, max: number])[],
): LotteryProblem {
  const ids = ["sexe", "age", "csp"].slice(0, (members[0]?.split("/")[0] ?? "").length);
  return {
    panelSize,
    features: ids.map((id, index) => ({
      id,
      label: id,
      sensitive: false,
      values: [...new Set(members.map((text) => text[index] as string))],
    })),
    quotas: quotas.map(([feature, value, min, max]) => ({ feature, value, min, max })),
    members: members.map((text, index) => {
      const [values = "", household] = text.split("/");
      return { id: `m${index}`, values: [...values], household: household ?? null, identityText: "", row: index + 2 };
    }),
  };
}
