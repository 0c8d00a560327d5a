// The rules of a panel as linear rows over numbers of seats per member type: size, quotas, one seat per household.
// Sorted by content, so that nothing depends on the order in which quotas were typed.
import type { LotteryProblem, MemberType } from "./lottery.ts";

/** One rule: min <= sum of coefficients[i] x seats of typeIndices[i] <= max. `quotaIndex` is a position in the problem's quotas. */
export interface SeatRow {
  readonly kind: "size" | "quota" | "household" | "cut";
  readonly quotaIndex: number | null;
  readonly typeIndices: readonly number[];
  readonly coefficients: readonly number[];
  readonly min: number;
  readonly max: number;
}

function plainRow(
  kind: SeatRow["kind"],
  quotaIndex: number | null,
  typeIndices: readonly number[],
  [min, max]: readonly [number, number],
): SeatRow {
  return { kind, quotaIndex, typeIndices, coefficients: typeIndices.map(() => 1), min, max };
}

/** The rows of a problem: the size first, then the quotas by feature and value, then the household shapes. */
export function seatRows(problem: LotteryProblem, types: readonly MemberType[]): readonly SeatRow[] {
  const rows: SeatRow[] = [
    plainRow(
      "size",
      null,
      types.map((_, index) => index),
      [problem.panelSize, problem.panelSize],
    ),
  ];
  const featureIndex = new Map(problem.features.map((feature, index) => [feature.id, index]));
  const quotas = problem.quotas
    .map((quota, quotaIndex) => ({ quota, quotaIndex, key: JSON.stringify([quota.feature, quota.value]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { quota, quotaIndex } of quotas) {
    const feature = featureIndex.get(quota.feature) ?? -1;
    const holders = types.flatMap((type, index) => (type.values[feature] === quota.value ? [index] : []));
    rows.push(plainRow("quota", quotaIndex, holders, [quota.min, quota.max]));
  }
  const shapes = new Map<string, { indices: number[]; householdCount: number }>();
  for (const [index, type] of types.entries()) {
    if (type.shape === null) continue;
    const key = JSON.stringify(type.shape);
    const shape = shapes.get(key);
    if (shape === undefined) shapes.set(key, { indices: [index], householdCount: type.householdCount });
    else shape.indices.push(index);
  }
  for (const { indices, householdCount } of shapes.values()) {
    rows.push(plainRow("household", null, indices, [0, householdCount]));
  }
  return rows;
}
