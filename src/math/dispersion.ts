// How unequal a list of weighted numbers is. Only + - * /: the same figures on every machine.

/** A value that `weight` (a whole number) people have. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** Halvings after which the geometric mean is settled to the last bit that is shown. */
const halvings = 60;

function totalWeight(values: readonly Weighted[]): number {
  return values.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether the product of (value / x) ^ weight is at least 1, without leaving the range of floats. */
function isProductAtLeast(values: readonly Weighted[], x: number): boolean {
  let [mantissa, exponent] = [1, 0];
  for (const { value, weight } of values) {
    for (let step = 0; step < weight; step += 1) {
      mantissa *= value / x;
      while (mantissa < 1) {
        mantissa *= 2;
        exponent -= 1;
      }
      while (mantissa >= 2) {
        mantissa /= 2;
        exponent += 1;
      }
    }
  }
  return exponent >= 0;
}

/** The geometric mean of values between 0 and 1; 0 when one of them is 0 or there are none. */
export function geometricMean(values: readonly Weighted[]): number {
  const used = values.filter(({ weight }) => weight > 0);
  if (used.length === 0 || used.some(({ value }) => value <= 0)) return 0;
  let low = Math.min(...used.map(({ value }) => value));
  let high = Math.max(...used.map(({ value }) => value));
  for (let step = 0; step < halvings && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (isProductAtLeast(used, middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The Gini coefficient: 0 when all are equal, near 1 when one has everything; 0 for none or for zeros only. */
export function giniCoefficient(values: readonly Weighted[]): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const count = totalWeight(sorted);
  const sum = sorted.reduce((all, { value, weight }) => all + value * weight, 0);
  if (count === 0 || sum === 0) return 0;
  let [below, area] = [0, 0];
  for (const { value, weight } of sorted) {
    // Area under the Lorenz curve, a trapezium for each group.
    area += weight * (below + (value * weight) / 2);
    below += value * weight;
  }
  return 1 - (2 * area) / (count * sum);
}
