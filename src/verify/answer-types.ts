// Volunteers alike in everything the lottery may see: their answers, and the answers of those they live with. Derived from
// the opened answers alone, with the verifier's own few lines.
import type { Answers } from "./context.ts";

/** Volunteers of one type: indices from 0 of the members' list, ascending. */
export interface AnswerType {
  readonly members: readonly number[];
  /** Same text for types that share the shape of their households; null for people who live with no other volunteer. */
  readonly shape: string | null;
  /** Number of households of that shape; 0 without one. */
  readonly householdCount: number;
}

/** The types in the order of their first volunteer. `withHouseholds` is false where no rule looks at households. */
export function answerTypes(answers: Answers, withHouseholds: boolean): readonly AnswerType[] {
  const own = answers.values.map((pairs) => JSON.stringify(pairs));
  const together = new Map<string, string[]>();
  if (withHouseholds) {
    for (const [index, household] of answers.households.entries()) {
      if (household === null) continue;
      const known = together.get(household);
      if (known === undefined) together.set(household, [own[index] as string]);
      else known.push(own[index] as string);
    }
  }
  const shapeOf = new Map<string, string>();
  const householdCount = new Map<string, number>();
  for (const [household, list] of together) {
    if (list.length < 2) continue;
    const shape = JSON.stringify(list.sort());
    shapeOf.set(household, shape);
    householdCount.set(shape, (householdCount.get(shape) ?? 0) + 1);
  }
  const types = new Map<string, { readonly members: number[]; readonly shape: string | null }>();
  for (const [index, values] of own.entries()) {
    const shape = shapeOf.get(answers.households[index] ?? "") ?? null;
    const key = JSON.stringify([values, shape]);
    const known = types.get(key);
    if (known === undefined) types.set(key, { members: [index], shape });
    else known.members.push(index);
  }
  return [...types.values()].map(({ members, shape }) => ({
    members,
    shape,
    householdCount: shape === null ? 0 : (householdCount.get(shape) as number),
  }));
}
