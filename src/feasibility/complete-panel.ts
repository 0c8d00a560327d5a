// Fills the empty seats of a panel by search instead of by a solver: first whoever lessens most what the rules lack, then
// one person for another as long as that brings the rules nearer. What it finds is a panel; that it finds nothing proves
// nothing, and a solver has to answer.
import { invariant } from "../problems/invariant.ts";
import type { QuotaModel } from "./quota-model.ts";

/** Exchanges tried after the seats are full: a few for each seat; beyond that a solver is faster. */
const exchangesPerSeat = 3;

/** Rows of each type, for the search. */
export interface CompletionRules {
  readonly model: QuotaModel;
  readonly rowsOfType: readonly (readonly number[])[];
  readonly size: number;
}

/** The rules of a model by type; built once for many searches. */
export function completionRules(model: QuotaModel): CompletionRules {
  const isPlain = model.rows.every(({ coefficients }) => coefficients.every((coefficient) => coefficient === 1));
  invariant(isPlain, "a rule that counts a seat more than once");
  const rowsOfType: number[][] = model.types.map(() => []);
  for (const [index, { kind, typeIndices }] of model.rows.entries()) {
    if (kind !== "size") for (const type of typeIndices) rowsOfType[type]?.push(index);
  }
  const size = model.rows.find(({ kind }) => kind === "size")?.min ?? 0;
  return { model, rowsOfType, size };
}

/** How far the row's seats are outside its bounds after one seat more or fewer, against now. */
function change(sum: number, min: number, max: number, step: 1 | -1): number {
  if (step === 1) return sum < min ? -1 : sum >= max ? 1 : 0;
  return sum > max ? -1 : sum <= min ? 1 : 0;
}

/**
 * A panel with at least `least` and at most `most` seats of each type that meets every rule, or null when the search
 * finds none.
 */
export function completePanel(
  { model, rowsOfType, size }: CompletionRules,
  least: readonly number[],
  most: readonly number[],
): readonly number[] | null {
  const { rows } = model;
  const seats = [...least];
  const sums = rows.map(({ typeIndices }) => typeIndices.reduce((sum, type) => sum + (seats[type] as number), 0));
  const open = [...seats.keys()].filter((type) => (seats[type] as number) < (most[type] as number));
  const effect = (type: number, step: 1 | -1): number => {
    let total = 0;
    for (const row of rowsOfType[type] as readonly number[]) {
      const { min, max } = rows[row] as QuotaModel["rows"][number];
      total += change(sums[row] as number, min, max, step);
    }
    return total;
  };
  const move = (type: number, step: 1 | -1): void => {
    seats[type] = (seats[type] as number) + step;
    for (const row of rowsOfType[type] as readonly number[]) sums[row] = (sums[row] as number) + step;
  };
  const bestToAdd = (except: number): { readonly type: number; readonly gain: number } => {
    let best = { type: -1, gain: Number.POSITIVE_INFINITY };
    for (const type of open) {
      if (type === except || (seats[type] as number) >= (most[type] as number)) continue;
      const gain = effect(type, 1);
      if (gain < best.gain) best = { type, gain };
    }
    return best;
  };
  let taken = seats.reduce((sum, count) => sum + count, 0);
  let outside = rows.reduce(
    (sum, { kind, min, max }, row) =>
      kind === "size" ? sum : sum + Math.max(0, min - (sums[row] as number), (sums[row] as number) - max),
    0,
  );
  for (; taken < size; taken += 1) {
    const { type, gain } = bestToAdd(-1);
    if (type < 0) return null;
    move(type, 1);
    outside += gain;
  }
  if (taken > size) return null;
  for (let left = exchangesPerSeat * size; outside > 0 && left > 0; left -= 1) {
    let best = { out: -1, into: -1, gain: 0 };
    for (const out of open) {
      if ((seats[out] as number) <= (least[out] as number)) continue;
      const lost = effect(out, -1);
      move(out, -1);
      const { type, gain } = bestToAdd(out);
      move(out, 1);
      if (lost + gain < best.gain) best = { out, into: type, gain: lost + gain };
    }
    if (best.out < 0) return null;
    move(best.out, -1);
    move(best.into, 1);
    outside += best.gain;
  }
  return outside === 0 ? seats : null;
}
