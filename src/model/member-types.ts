// Member types: volunteers alike in everything the lottery may see. The order of the types depends on their content
// only, never on the order of rows, features or quotas.
import type { LotteryProblem, MemberType } from "./lottery.ts";

/** The types of a pool, in canonical order, and the type of each member. */
export interface MemberTyping {
  readonly types: readonly MemberType[];
  readonly typeOfMember: readonly number[];
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups the members of a problem by value vector and household shape. */
export function memberTypes(problem: LotteryProblem): MemberTyping {
  const featureOrder = problem.features
    .map((feature, index) => ({ id: feature.id, index }))
    .sort((a, b) => compareKeys(a.id, b.id))
    .map(({ index }) => index);
  const vectorKeys = problem.members.map(({ values }) => JSON.stringify(featureOrder.map((index) => values[index])));

  const households = new Map<string, number[]>();
  for (const [position, { household }] of problem.members.entries()) {
    if (household === null) continue;
    const others = households.get(household);
    if (others === undefined) households.set(household, [position]);
    else others.push(position);
  }
  const shapeKeys: (string | null)[] = problem.members.map(() => null);
  const householdsOfShape = new Map<string, number>();
  const shapes = new Map<string, readonly (readonly string[])[]>();
  for (const positions of households.values()) {
    if (positions.length < 2) continue;
    const sorted = positions.toSorted((a, b) => compareKeys(vectorKeys[a] as string, vectorKeys[b] as string));
    const key = JSON.stringify(sorted.map((position) => vectorKeys[position]));
    householdsOfShape.set(key, (householdsOfShape.get(key) ?? 0) + 1);
    if (!shapes.has(key))
      shapes.set(
        key,
        sorted.map((position) => problem.members[position]?.values ?? []),
      );
    for (const position of positions) shapeKeys[position] = key;
  }

  const keys = problem.members.map((_, position) => JSON.stringify([vectorKeys[position], shapeKeys[position] ?? ""]));
  const multiplicities = new Map<string, number>();
  const firstMember = new Map<string, number>();
  for (const [position, key] of keys.entries()) {
    multiplicities.set(key, (multiplicities.get(key) ?? 0) + 1);
    if (!firstMember.has(key)) firstMember.set(key, position);
  }
  const order = [...multiplicities.keys()].sort(compareKeys);
  const indexOfKey = new Map(order.map((key, index) => [key, index]));
  return {
    types: order.map((key) => {
      const position = firstMember.get(key) as number;
      const shapeKey = shapeKeys[position] ?? null;
      const multiplicity = multiplicities.get(key) as number;
      return {
        values: problem.members[position]?.values ?? [],
        shape: shapeKey === null ? null : (shapes.get(shapeKey) ?? null),
        multiplicity,
        householdCount: shapeKey === null ? multiplicity : (householdsOfShape.get(shapeKey) as number),
      };
    }),
    typeOfMember: keys.map((key) => indexOfKey.get(key) as number),
  };
}
