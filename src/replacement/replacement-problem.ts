// What is drawn when places of a panel fell vacant: the places, the volunteers who may still take them, and the quotas that make the
// whole panel meet its own again. A panel of this problem together with those who remain meets every quota of the whole, and every way
// to complete those who remain is such a panel (tests/property/replacement.test.ts). Knows no file and no draw.
import { compareText } from "../math/order.ts";
import type { QuotaPriority } from "../model/feasibility.ts";
import type { Exclusion, Pool, PoolMember } from "../model/pool.ts";
import type { DerivedQuota, Quota } from "../model/quota.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** The panel as it was drawn for, with everybody who took part in the first draw. */
export interface WholePanel {
  readonly panelSize: number;
  readonly quotas: readonly DerivedQuota[];
  readonly priorities: readonly QuotaPriority[];
  readonly pool: Pool;
  /** Features of who must sit: whoever of them withdraws gives the right up. */
  readonly mustSit: readonly string[];
}

/** Who sits now, and who has withdrawn: positions in the pool of the whole. */
export interface PeopleNow {
  readonly seated: readonly number[];
  readonly withdrawn: readonly number[];
}

/** The draw of the vacant places. */
export interface ReplacementProblem {
  readonly panelSize: number;
  readonly quotas: readonly DerivedQuota[];
  readonly priorities: readonly QuotaPriority[];
  readonly pool: Pool;
}

interface HomeWords {
  readonly label: string;
  readonly free: string;
  readonly taken: string;
}

/** What the problem says in the dossier's language. */
export interface ReplacementWords {
  /** Where the bounds come from, given the quota of the whole. */
  readonly sourceOf: (quota: Quota) => string;
  /** The feature of those who live with one who sits. */
  readonly home: HomeWords;
}

/** An id that no feature of panel.yaml can have. */
export const homeFeature = "+household";

const untold = { population: null, populationShare: null, target: null, seats: null } as const;

/** How many of these people hold the value of the quota. */
export function heldBy(pool: Pool, positions: readonly number[], { feature, value }: Quota): number {
  const column = pool.features.findIndex(({ id }) => id === feature);
  return positions.filter((position) => pool.members[position]?.values[column] === value).length;
}

/** Whether these people are a panel of the whole: as many as there are seats, every quota met but for a right given up. */
export function meetsWhole(whole: WholePanel, positions: readonly number[]): boolean {
  if (new Set(positions).size !== whole.panelSize) return false;
  return whole.quotas
    .filter(({ feature }) => !whole.mustSit.includes(feature))
    .every((quota) => {
      const seats = heldBy(whole.pool, positions, quota);
      return quota.min <= seats && seats <= quota.max;
    });
}

/** The pool without those who sit and those who withdrew, who are counted among those left out. */
function remainingPool(pool: Pool, { seated, withdrawn }: PeopleNow): Pool {
  const reasons = new Map([
    ...withdrawn.map((position) => [position, "withdrawn"] as const),
    ...seated.map((position) => [position, "seated"] as const),
  ]);
  const counts = new Map(pool.exclusions.map(({ reason, count }) => [reason, count]));
  for (const reason of reasons.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const exclusions = [...counts]
    .map(([reason, count]): Exclusion => ({ reason, count }))
    .sort((a, b) => compareText(a.reason, b.reason));
  return { ...pool, members: pool.members.filter((_, position) => !reasons.has(position)), exclusions };
}

/** The problem with one more feature, by which nobody is drawn who lives with one who sits; the same where nobody does. */
function withHomes(problem: ReplacementProblem, homes: ReadonlySet<string>, words: HomeWords): ReplacementProblem {
  const { pool, panelSize } = problem;
  const isTaken = ({ household }: PoolMember): boolean => household !== null && homes.has(household);
  if (!pool.members.some(isTaken)) return problem;
  const { label, free, taken } = words;
  const bounds = [
    { feature: homeFeature, value: free, min: 0, max: panelSize },
    { feature: homeFeature, value: taken, min: 0, max: 0 },
  ];
  const feature = { id: homeFeature, label, sensitive: false, values: [free, taken] };
  const members = pool.members.map((member) => ({
    ...member,
    values: [...member.values, isTaken(member) ? taken : free],
  }));
  const locked = bounds.map(({ min, max, ...of }) => ({ ...of, weight: 1, lowestMin: min, highestMax: max }));
  return {
    panelSize,
    pool: { ...pool, features: [...pool.features, feature], members },
    quotas: [...problem.quotas, ...bounds.map((quota) => ({ ...quota, ...untold, source: "" }))],
    priorities: [...problem.priorities, ...locked],
  };
}

/**
 * The problem of the vacant places. No maximum goes beyond their number: it says no more about those who sit than it must. Those who
 * live with one who sits stay among the members: who is no member and was not drawn would otherwise be known to live with one.
 * Problems: a value that has more seats already than its maximum.
 */
export function replacementProblem(
  whole: WholePanel,
  people: PeopleNow,
  words: ReplacementWords,
): Result<ReplacementProblem> {
  const { pool, quotas, priorities } = whole;
  const panelSize = whole.panelSize - people.seated.length;
  const problems: Problem[] = [];
  const lowered: QuotaPriority[] = [];
  const residual = quotas.map((quota): DerivedQuota => {
    const { feature, value, max } = quota;
    const seated = heldBy(pool, people.seated, quota);
    const givenUp = whole.mustSit.includes(feature) ? heldBy(pool, people.withdrawn, quota) : 0;
    if (seated > max) problems.push(errorOf("replacement/above-quota", { feature, value, seated, max }));
    const lowest = Math.max(0, quota.min - givenUp - seated);
    const highest = Math.max(lowest, Math.min(panelSize, max - seated));
    const own = priorities.find((priority) => priority.feature === feature && priority.value === value);
    if (own !== undefined) {
      const lowestMin = Math.min(lowest, Math.max(0, own.lowestMin - seated));
      lowered.push({ ...own, lowestMin, highestMax: Math.max(highest, own.highestMax - seated) });
    }
    return { feature, value, min: lowest, max: highest, ...untold, source: words.sourceOf(quota) };
  });
  if (problems.length > 0) return failure(problems);
  const remaining = { panelSize, quotas: residual, priorities: lowered, pool: remainingPool(pool, people) };
  const homes = new Set(people.seated.flatMap((position) => pool.members[position]?.household ?? []));
  return success(withHomes(remaining, homes, words.home));
}
