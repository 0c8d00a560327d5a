// Whole numbers for the cells of a table whose row and column sums are given (controlled rounding: L. H. Cox, J. Amer. Statist.
// Assoc. 82, 1987), as a flow of least cost from rows to columns by successive shortest paths. Costs are exact integers, so the
// answer is proven best and the same everywhere. Knows no domain word.

/** The rounded table; or rows whose sums exceed what the columns open to them can hold, with these columns. */
export type ControlledRounding =
  | { readonly status: "rounded"; readonly cells: readonly (readonly number[])[] }
  | { readonly status: "impossible"; readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Targets are compared in billionths; what lies within a millionth of a whole number is taken for it. */
const unitsPerOne = 1_000_000_000;
const wholeWithin = 1e-6;

interface Cell {
  readonly low: number;
  readonly high: number;
  /** Cost of the unit above `low`, smaller than `far` on either side of 0. */
  readonly cost: bigint;
}

interface Step {
  readonly from: number;
  readonly to: number;
}

function priced(targets: readonly (readonly number[])[], columnCount: number): readonly (readonly Cell[])[] {
  const cellCount = targets.length * columnCount;
  return targets.map((row, i) =>
    row.map((target, j) => {
      const nearest = Math.round(target);
      const isWhole = Math.abs(target - nearest) <= wholeWithin;
      const low = isWhole ? nearest : Math.floor(target);
      const fraction = Math.round((target - low) * unitsPerOne);
      // The last bits order the tables of equal distance: the one that rounds up the earliest cells comes first.
      const firstComes = 1n << BigInt(cellCount - 1 - (i * columnCount + j));
      const cost = (BigInt(unitsPerOne - 2 * fraction) << BigInt(cellCount)) - firstComes;
      return { low, high: isWhole ? low : low + 1, cost };
    }),
  );
}

/**
 * Whole cells with exactly these sums: each is its target's floor or ceiling wherever sums and zeros allow it, and among such
 * tables the sum of |cell - target| is least; equal tables: the one that rounds up the earlier cells, row by row. A target of 0 is
 * a cell that stays 0. When the targets themselves have these sums, floors and ceilings always suffice.
 * @throws RangeError when a target is negative, or the sums are no whole numbers of equal total
 */
export function controlledRounding(request: {
  readonly targets: readonly (readonly number[])[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
}): ControlledRounding {
  const { targets, rowSums, columnSums } = request;
  const [rowCount, columnCount] = [rowSums.length, columnSums.length];
  const total = (sums: readonly number[]): number => sums.reduce((sum, value) => sum + value, 0);
  const isWhole = [...rowSums, ...columnSums].every((sum) => Number.isSafeInteger(sum) && sum >= 0);
  if (!isWhole || total(rowSums) !== total(columnSums)) throw new RangeError('"sums" expected whole, of equal total');
  if (targets.flat().some((target) => !(target >= 0))) throw new RangeError('"targets" expected >= 0');

  const cells = priced(targets, columnCount);
  const cellAt = (i: number, j: number): Cell => (cells[i] as readonly Cell[])[j] as Cell;
  const isOpen = (i: number, j: number): boolean => (targets[i]?.[j] as number) > 0;
  const far = BigInt(2 * unitsPerOne * (rowCount * columnCount + 1)) << BigInt(rowCount * columnCount);
  const unitCost = (i: number, j: number, unit: number): bigint => {
    const { low, high, cost } = cellAt(i, j);
    if (unit <= low) return -far * BigInt(low - unit + 1);
    return unit <= high ? cost : cost + far * BigInt(unit - high);
  };

  const left = (start: readonly (readonly number[])[]) => ({
    rows: rowSums.map((sum, i) => sum - total(start[i] as readonly number[])),
    columns: columnSums.map((sum, j) => sum - start.reduce((count, row) => count + (row[j] as number), 0)),
  });
  // Floors are the cheapest table of their own sums; where they exceed the sums asked for, the flow starts from nothing.
  const floors = cells.map((row) => row.map(({ low }) => low));
  const fits = [...left(floors).rows, ...left(floors).columns].every((count) => count >= 0);
  const flow = fits ? floors : cells.map((row) => row.map(() => 0));
  const { rows, columns } = left(flow);

  while (rows.some((count) => count > 0)) {
    // Rows are nodes 0 to rowCount - 1, columns follow. A step back along a used cell takes a unit out of it.
    const distance: (bigint | null)[] = [...rowSums, ...columnSums].map(() => null);
    const before: (Step | null)[] = distance.map(() => null);
    const queue: number[] = [];
    rows.forEach((count, i) => {
      if (count === 0) return;
      distance[i] = 0n;
      queue.push(i);
    });
    const relax = (from: number, to: number, cost: bigint): void => {
      const reached = (distance[from] as bigint) + cost;
      const known = distance[to] ?? null;
      if (known !== null && known <= reached) return;
      distance[to] = reached;
      before[to] = { from, to };
      if (!queue.includes(to)) queue.push(to);
    };
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      if (node < rowCount) {
        for (let j = 0; j < columnCount; j += 1) {
          const units = flow[node]?.[j] as number;
          if (isOpen(node, j)) relax(node, rowCount + j, unitCost(node, j, units + 1));
        }
      } else {
        const j = node - rowCount;
        for (let i = 0; i < rowCount; i += 1) {
          const units = flow[i]?.[j] as number;
          if (units > 0) relax(node, i, -unitCost(i, j, units));
        }
      }
    }
    let end = -1;
    columns.forEach((count, j) => {
      const reached = distance[rowCount + j] ?? null;
      if (count === 0 || reached === null) return;
      if (end < 0 || reached < (distance[rowCount + end] as bigint)) end = j;
    });
    if (end < 0) {
      const reached = (offset: number) => (_: number, index: number) => distance[offset + index] !== null;
      return {
        status: "impossible",
        rows: rowSums.map((_, i) => i).filter(reached(0)),
        columns: columnSums.map((_, j) => j).filter(reached(rowCount)),
      };
    }
    columns[end] = (columns[end] as number) - 1;
    let node = rowCount + end;
    for (let step = before[node] ?? null; step !== null; step = before[node] ?? null) {
      const isForward = step.from < rowCount;
      const [i, j] = isForward ? [step.from, step.to - rowCount] : [step.to, step.from - rowCount];
      const row = flow[i] as number[];
      row[j] = (row[j] as number) + (isForward ? 1 : -1);
      node = step.from;
    }
    rows[node] = (rows[node] as number) - 1;
  }
  return { status: "rounded", cells: flow };
}
