// Whole panels by exchanging seats: from any starting seats, take the exchange of one seat for another (or one seat more
// or fewer) that lowers what is broken most, with a short memory against going in circles. Far quicker than an integer
// programme where panels abound; proves nothing where it fails. Only exchanges that mend one broken rule are looked at,
// the rule that leaves fewest; the inner loops run on packed arrays, for they are most of the time spent on tickets.
import type { PanelBounds, SeatPolytope } from "./seat-polytope.ts";

/** What an exchange search looks for. */
export interface ExchangeGoal {
  readonly bounds: PanelBounds;
  /** Worth of a seat of each type; broken rules count `penalty` for each unit. */
  readonly worth: readonly number[];
  readonly penalty: number;
  readonly maxExchanges: number;
}

/** Steps during which a type that lost a seat gets none back, and the reverse. */
const memory = 4;
/** Pairs looked at in one step: more than there are but for thousands of types. */
const pairLimit = 60_000;

/** Types that may gain a seat looked at in one step; of more than that, every second or third, others at each step. */
const typeLimit = 1500;

/** Opens the search on a polytope; the function returned looks for a panel from given seats, null when it gave up. */
export function exchangeSearch(
  polytope: SeatPolytope,
  next: () => number,
): (start: readonly number[], goal: ExchangeGoal) => readonly number[] | null {
  const { rowStarts, rowIndices, coefficients } = polytope.packed;
  const typeCount = polytope.multiplicities.length;
  const rowCount = polytope.rows.length;
  const [lower, upper] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  /** Sums of the rows, and what one seat more in a row would add to what is broken. */
  const [sums, rise] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  const [lostAt, gainedAt] = [new Float64Array(typeCount), new Float64Array(typeCount)];
  const seats = new Float64Array(typeCount);
  const inFocus = new Float64Array(typeCount);
  const stride = Math.max(1, Math.floor(typeCount / typeLimit));
  /** A rule on everybody (the size of the panel) is mended by single seats, and then kept by exchanges. */
  const sizeRow = polytope.rows.findIndex(({ typeIndices }) => typeIndices.length === typeCount);

  function broken(row: number, sum: number): number {
    if (sum < (lower[row] as number)) return (lower[row] as number) - sum;
    return sum > (upper[row] as number) ? sum - (upper[row] as number) : 0;
  }

  /** Adds to the sums of a type's rows and keeps `rise` true. */
  function addToRows(type: number, count: number): void {
    for (let at = rowStarts[type] as number; at < (rowStarts[type + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      const sum = (sums[row] as number) + count * (coefficients[at] as number);
      sums[row] = sum;
      rise[row] = broken(row, sum + 1) - broken(row, sum);
    }
  }

  /** Change of what is broken when a seat of the type is added. */
  function costOfAdding(type: number): number {
    let total = 0;
    for (let at = rowStarts[type] as number; at < (rowStarts[type + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      const coefficient = coefficients[at] as number;
      if (coefficient === 1) total += rise[row] as number;
      else total += broken(row, (sums[row] as number) + coefficient) - broken(row, sums[row] as number);
    }
    return total;
  }

  function costOfTaking(type: number): number {
    let total = 0;
    for (let at = rowStarts[type] as number; at < (rowStarts[type + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      const sum = sums[row] as number;
      total += broken(row, sum - (coefficients[at] as number)) - broken(row, sum);
    }
    return total;
  }

  return (start, { bounds, worth, penalty, maxExchanges }) => {
    const { typeLower, typeUpper } = bounds;
    lower.set(bounds.rowLower);
    upper.set(bounds.rowUpper);
    sums.fill(0);
    for (let row = 0; row < rowCount; row += 1) rise[row] = broken(row, 1) - broken(row, 0);
    lostAt.fill(-memory);
    gainedAt.fill(-memory);
    for (let type = 0; type < typeCount; type += 1) {
      const inside = Math.max(typeLower[type] as number, Math.min(typeUpper[type] as number, start[type] as number));
      seats[type] = inside;
      if (inside !== 0) addToRows(type, inside);
    }
    const canLose = (type: number, step: number): boolean =>
      (seats[type] as number) > (typeLower[type] as number) && step - (gainedAt[type] as number) >= memory;
    const canGain = (type: number, step: number): boolean =>
      (seats[type] as number) < (typeUpper[type] as number) && step - (lostAt[type] as number) >= memory;

    for (let step = 0; ; step += 1) {
      let total = 0;
      const brokenRows: number[] = [];
      for (let row = 0; row < rowCount; row += 1) {
        const by = broken(row, sums[row] as number);
        total += by;
        if (by > 0) brokenRows.push(row);
      }
      if (total === 0) return Array.from(seats);
      if (step === maxExchanges) return null;
      const isSizeBroken = sizeRow >= 0 && broken(sizeRow, sums[sizeRow] as number) > 0;
      const rowLength = (row: number): number => polytope.rows[row]?.typeIndices.length as number;
      brokenRows.sort((a, b) => rowLength(a) - rowLength(b) || a - b);

      const held: number[] = [];
      const open: number[] = [];
      for (let type = 0; type < typeCount; type += 1) {
        if ((seats[type] as number) > 0 && canLose(type, step)) held.push(type);
      }
      for (let type = stride === 1 ? 0 : Math.floor(next() * stride); type < typeCount; type += stride) {
        if (canGain(type, step)) open.push(type);
      }
      let [best, bestChange, bestOut, bestIn] = [Number.POSITIVE_INFINITY, 0, -1, -1];
      const propose = (change: number, value: number, out: number, into: number): void => {
        const noisy = value + next() * 1e-3;
        if (noisy < best) [best, bestChange, bestOut, bestIn] = [noisy, change, out, into];
      };
      for (const focus of isSizeBroken ? [sizeRow] : brokenRows) {
        const { typeIndices, coefficients: focusCoefficients } = polytope.rows[focus] as SeatPolytope["rows"][number];
        const isOver = (sums[focus] as number) > (upper[focus] as number);
        for (const [k, type] of typeIndices.entries()) inFocus[type] = focusCoefficients[k] as number;
        const outs = isOver ? held.filter((type) => inFocus[type] !== 0) : held;
        const intos = isOver ? open : open.filter((type) => inFocus[type] !== 0);
        if (sizeRow >= 0 && !isSizeBroken) {
          // One seat more or fewer would break the size.
        } else if (isOver) {
          for (const out of outs) {
            const change = costOfTaking(out);
            propose(change, penalty * change + (worth[out] as number), out, -1);
          }
        } else {
          for (const into of intos) {
            const change = costOfAdding(into);
            propose(change, penalty * change - (worth[into] as number), -1, into);
          }
        }
        const shown = isSizeBroken ? 0 : Math.min(outs.length, Math.ceil(pairLimit / Math.max(1, intos.length)));
        const first = shown < outs.length ? Math.floor(next() * outs.length) : 0;
        for (let index = 0; index < shown; index += 1) {
          const out = outs[(first + index) % outs.length] as number;
          const weight = inFocus[out] as number;
          const change = costOfTaking(out);
          const loss = worth[out] as number;
          addToRows(out, -1);
          for (let k = 0; k < intos.length; k += 1) {
            const into = intos[k] as number;
            const difference = (inFocus[into] as number) - weight;
            if (isOver ? difference >= 0 : difference <= 0) continue;
            const both = change + costOfAdding(into);
            const value = penalty * both + loss - (worth[into] as number);
            if (value < best) propose(both, value, out, into);
          }
          addToRows(out, 1);
          // An exchange that mends everything will do: one worth a little more takes long to find.
          if (bestChange === -total) break;
        }
        for (const type of typeIndices) inFocus[type] = 0;
        if (bestChange < 0) break;
      }
      if (bestOut < 0 && bestIn < 0) return null;
      if (bestOut >= 0) {
        seats[bestOut] = (seats[bestOut] as number) - 1;
        addToRows(bestOut, -1);
        lostAt[bestOut] = step;
      }
      if (bestIn >= 0) {
        seats[bestIn] = (seats[bestIn] as number) + 1;
        addToRows(bestIn, 1);
        gainedAt[bestIn] = step;
      }
    }
  };
}
