// The usual draw, as practice had it before optimal lotteries (LEGACY in Flanigan et al., Nature 2021, methods): the value
// whose missing seats are most of its remaining volunteers comes first, one of its volunteers is drawn, and so on; when a
// quota can no longer be met, all over again. Simulated for comparison only: never a way of drawing anybody.
import type { LotteryProblem } from "../model/lottery.ts";

/** How often members were drawn over the panels that came about. */
export interface LegacySimulation {
  readonly panels: number;
  /** Attempts in all, those that ran into a dead end included. */
  readonly attempts: number;
  /** Panels that hold each member, in the order of the problem's members. */
  readonly panelsOfMember: readonly number[];
}

/** One quota while a panel fills up. */
interface Tally {
  readonly holders: readonly number[];
  readonly min: number;
  readonly max: number;
  chosen: number;
  remaining: number;
}

function talliesOf({ features, quotas, members }: LotteryProblem): readonly Tally[] {
  return quotas.map(({ feature, value, min, max }) => {
    const index = features.findIndex(({ id }) => id === feature);
    const holders = members.flatMap(({ values }, position) => (values[index] === value ? [position] : []));
    return { holders, min, max, chosen: 0, remaining: holders.length };
  });
}

/** One attempt; null at a dead end. */
function attempt(
  problem: LotteryProblem,
  tallies: readonly Tally[],
  talliesOfMember: readonly (readonly number[])[],
  householdOf: ReadonlyMap<string, readonly number[]>,
  random: () => number,
): readonly number[] | null {
  const { members, panelSize } = problem;
  const isOpen = members.map(() => true);
  for (const tally of tallies) [tally.chosen, tally.remaining] = [0, tally.holders.length];
  const close = (position: number): void => {
    if (isOpen[position] !== true) return;
    isOpen[position] = false;
    for (const own of talliesOfMember[position] as readonly number[]) (tallies[own] as Tally).remaining -= 1;
  };
  for (const tally of tallies) if (tally.max === 0) tally.holders.forEach(close);
  const everybody = members.map((_, position) => position);
  const panel: number[] = [];
  while (panel.length < panelSize) {
    let urgent: Tally | null = null;
    let urgency = 0;
    for (const tally of tallies) {
      const missing = tally.min - tally.chosen;
      if (missing <= 0) continue;
      if (tally.remaining < missing) return null;
      if (missing / tally.remaining > urgency) [urgent, urgency] = [tally, missing / tally.remaining];
    }
    const candidates = (urgent?.holders ?? everybody).filter((position) => isOpen[position] === true);
    const drawn = candidates[Math.floor(random() * candidates.length)];
    if (drawn === undefined) return null;
    panel.push(drawn);
    close(drawn);
    for (const other of householdOf.get(members[drawn]?.household ?? "") ?? []) close(other);
    for (const own of talliesOfMember[drawn] as readonly number[]) {
      const tally = tallies[own] as Tally;
      tally.chosen += 1;
      if (tally.chosen === tally.max) tally.holders.forEach(close);
    }
  }
  return tallies.every(({ chosen, min }) => chosen >= min) ? panel : null;
}

/** Draws panels until there are `panels` of them or `attempts` are spent; the same `random` gives the same counts. */
export function simulateLegacy(
  problem: LotteryProblem,
  limits: { readonly panels: number; readonly attempts: number },
  random: () => number,
): LegacySimulation {
  const { members } = problem;
  const tallies = talliesOf(problem);
  const talliesOfMember: number[][] = members.map(() => []);
  for (const [index, { holders }] of tallies.entries())
    for (const holder of holders) talliesOfMember[holder]?.push(index);
  const householdOf = new Map<string, number[]>();
  for (const [position, { household }] of members.entries()) {
    if (household !== null) householdOf.set(household, [...(householdOf.get(household) ?? []), position]);
  }
  const panelsOfMember = members.map(() => 0);
  let [panels, attempts] = [0, 0];
  while (panels < limits.panels && attempts < limits.attempts) {
    attempts += 1;
    const panel = attempt(problem, tallies, talliesOfMember, householdOf, random);
    if (panel === null) continue;
    panels += 1;
    for (const position of panel) panelsOfMember[position] = (panelsOfMember[position] as number) + 1;
  }
  return { panels, attempts, panelsOfMember };
}
