// A replacement in words and as JSON: who withdraws, who remains, what the vacant places must bring. Counts of the team, never published.
import { heldBy, homeFeature } from "../../replacement/replacement-problem.ts";
import type { Context } from "../context.ts";
import type { Replaced } from "../stages/run-replace.ts";
import { textTable } from "./text-table.ts";

/** Each quota of the whole beside what is left of it. */
function quotasLeft({ whole, seated, problem }: Replaced) {
  return whole.quotas.map((quota, index) => ({
    feature: quota.feature,
    value: quota.value,
    whole: { min: quota.min, max: quota.max },
    seated: heldBy(whole.pool, seated, quota),
    min: problem.quotas[index]?.min as number,
    max: problem.quotas[index]?.max as number,
  }));
}

/** `{ folder, number, withdrawn, ... }` of the contract. */
export function replacementAsJson(replaced: Replaced): Readonly<Record<string, unknown>> {
  const { folder, number, withdrawn, seated, problem } = replaced;
  const { panelSize, pool } = problem;
  const counts = { withdrawn, seated: seated.length, vacant: panelSize, volunteers: pool.members.length };
  return { folder, number, ...counts, quotas: quotasLeft(replaced) };
}

/** What was done; then the quotas that bind the vacant places: free from none to all of them, a value has no line. */
export function replacementLines(context: Context, replaced: Replaced, folder: string): readonly string[] {
  const text = context.text.replace;
  const { number, withdrawn, whole, seated, problem } = replaced;
  const { panelSize, pool } = problem;
  const labels = new Map(whole.pool.features.map(({ id, label }) => [id, label]));
  const bounds = ({ min, max }: { readonly min: number; readonly max: number }): string =>
    min === max ? `${min}` : text.range(min, max);
  const rows = quotasLeft(replaced)
    .filter(({ min, max }) => min > 0 || max < panelSize)
    .map((quota) => [
      labels.get(quota.feature) ?? quota.feature,
      quota.value,
      bounds(quota.whole),
      `${quota.seated}`,
      bounds(quota),
    ]);
  const homes = problem.quotas.find(({ feature, max }) => feature === homeFeature && max === 0);
  const everybody = pool.members.map((_, position) => position);
  const household = homes === undefined ? 0 : heldBy(pool, everybody, homes);
  return [
    text.people(withdrawn, seated.length, panelSize),
    text.volunteers(pool.members.length - household, household),
    ...(rows.length === 0 ? [] : textTable(text.headers, rows)),
    ...(rows.length === whole.quotas.length ? [] : [text.free(whole.quotas.length - rows.length)]),
    text.done(number, folder),
    text.next(folder),
  ];
}
