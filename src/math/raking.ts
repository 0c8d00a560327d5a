// Raking, or iterative proportional fitting: the table closest to a seed that meets given sums (W. E. Deming & F. F. Stephan,
// Ann. Math. Stat. 11, 1940). It keeps the seed's odds ratios, and its zeros. Knows no domain word.

/** One sum to be met: over these cells, `target`. */
export interface RakingGroup {
  readonly name: string;
  readonly cells: readonly number[];
  readonly target: number;
}

/** Groups that do not overlap; usually they cover every cell. */
export interface RakingMargin {
  readonly name: string;
  readonly groups: readonly RakingGroup[];
}

/** What raking found. `errors[s]` is the largest |sum - target| over all margins after sweep s + 1. */
export interface RakedTable {
  readonly status: "fitted" | "not-fitted";
  readonly cells: readonly number[];
  readonly sweeps: number;
  readonly errors: readonly number[];
  /** Sum of m ln(m / seed), in nats. */
  readonly divergence: number;
  /** The cell whose ratio to the scaled seed is furthest from 1, and that ratio. */
  readonly largestChange: { readonly cell: number; readonly ratio: number };
}

/** A margin that no table with the seed's zeros can meet: a positive target over cells that are all 0. */
export interface RakingContradiction {
  readonly status: "contradiction";
  readonly margin: string;
  readonly group: string;
}

/** Natural logarithm of a positive number by its own series: the same on every machine, within 1e-15. */
function naturalLog(value: number): number {
  let [mantissa, power] = [value, 0];
  while (mantissa > 1.5) [mantissa, power] = [mantissa / 2, power + 1];
  while (mantissa < 0.75) [mantissa, power] = [mantissa * 2, power - 1];
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 41; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * ratio * sum + power * Math.LN2;
}

function sumOver(cells: readonly number[], indices: readonly number[]): number {
  let sum = 0;
  for (const index of indices) sum += cells[index] as number;
  return sum;
}

function largestError(cells: readonly number[], margins: readonly RakingMargin[]): number {
  let worst = 0;
  for (const { groups } of margins) {
    for (const group of groups) worst = Math.max(worst, Math.abs(sumOver(cells, group.cells) - group.target));
  }
  return worst;
}

function contradictionOf(seed: readonly number[], margins: readonly RakingMargin[]): RakingContradiction | null {
  for (const margin of margins) {
    for (const group of margin.groups) {
      if (group.target > 0 && sumOver(seed, group.cells) === 0) {
        return { status: "contradiction", margin: margin.name, group: group.name };
      }
    }
  }
  return null;
}

/**
 * Fits the seed to the margins, in their order, sweep after sweep, until no sum is off by more than `tolerance`. The seed is
 * first scaled to the total of the first margin. Margins whose totals differ never fit: make them agree before.
 * @throws RangeError when the seed has a negative cell, or is 0 everywhere
 */
export function rake(request: {
  readonly seed: readonly number[];
  readonly margins: readonly RakingMargin[];
  readonly tolerance: number;
  readonly mostSweeps: number;
}): RakedTable | RakingContradiction {
  const { seed, margins, tolerance, mostSweeps } = request;
  const seedTotal = seed.reduce((sum, cell) => sum + cell, 0);
  if (seed.some((cell) => !(cell >= 0))) throw new RangeError('"seed" expected cells >= 0');
  if (seedTotal === 0) throw new RangeError('"seed" expected a cell above 0');
  const contradiction = contradictionOf(seed, margins);
  if (contradiction !== null) return contradiction;
  const total = (margins[0]?.groups ?? []).reduce((sum, { target }) => sum + target, 0);
  const scaled = seed.map((cell) => (cell * total) / seedTotal);
  const cells = [...scaled];
  const errors: number[] = [];
  let fitted = false;
  while (!fitted && errors.length < mostSweeps) {
    for (const { groups } of margins) {
      for (const group of groups) {
        const sum = sumOver(cells, group.cells);
        const factor = sum === 0 ? 0 : group.target / sum;
        for (const index of group.cells) cells[index] = (cells[index] as number) * factor;
      }
    }
    const error = largestError(cells, margins);
    errors.push(error);
    fitted = error <= tolerance;
  }
  let [divergence, largestChange, furthest] = [0, { cell: 0, ratio: 1 }, 1];
  cells.forEach((cell, index) => {
    if (cell === 0) return;
    const ratio = cell / (scaled[index] as number);
    divergence += (cell / total) * naturalLog(ratio);
    const distance = Math.max(ratio, 1 / ratio);
    if (distance > furthest) [furthest, largestChange] = [distance, { cell: index, ratio }];
  });
  return { status: fitted ? "fitted" : "not-fitted", cells, sweeps: errors.length, errors, divergence, largestChange };
}
