// Whole panels by exchanging seats: from any starting seats, take the exchange of one seat for another (or one seat more
// or fewer) that lowers what is broken most, with a short memory against going in circles. Far quicker than an integer
// programme where panels abound; proves nothing where it fails. The inner loops run on packed arrays: they are most of
// the time spent on tickets.
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

/** Opens the search on a polytope; the function returned looks for a panel from given seats, null when it gave up. */
export function exchangeSearch(
  polytope: SeatPolytope,
  next: () => number,
): (start: readonly number[], goal: ExchangeGoal) => readonly number[] | null {
  const { rowStarts, rowIndices, coefficients } = polytope.packed;
  const typeCount = polytope.multiplicities.length;
  const rowCount = polytope.rows.length;
  const [lower, upper] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  const [sums, rowChange] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  const isTouched = new Uint8Array(rowCount);
  const [lostAt, gainedAt] = [new Float64Array(typeCount), new Float64Array(typeCount)];
  const gain = new Float64Array(typeCount);
  const seats = new Float64Array(typeCount);

  function broken(row: number, sum: number): number {
    if (sum < (lower[row] as number)) return (lower[row] as number) - sum;
    return sum > (upper[row] as number) ? sum - (upper[row] as number) : 0;
  }

  function addSeats(type: number, count: number): void {
    seats[type] = (seats[type] as number) + count;
    for (let at = rowStarts[type] as number; at < (rowStarts[type + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      sums[row] = (sums[row] as number) + count * (coefficients[at] as number);
    }
  }

  /** Change of what is broken when a seat of the type is added or taken. */
  function cost(type: number, sign: number): number {
    let total = 0;
    for (let at = rowStarts[type] as number; at < (rowStarts[type + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      const sum = sums[row] as number;
      total += broken(row, sum + sign * (coefficients[at] as number)) - broken(row, sum);
    }
    return total;
  }

  /** What an exchange costs beyond its halves: rows that both types stand in were charged twice. */
  function jointCost(into: number): number {
    let value = 0;
    for (let at = rowStarts[into] as number; at < (rowStarts[into + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      if (isTouched[row] === 0) continue;
      const sum = sums[row] as number;
      const coefficient = coefficients[at] as number;
      const change = rowChange[row] as number;
      value +=
        broken(row, sum + change + coefficient) +
        broken(row, sum) -
        broken(row, sum + coefficient) -
        broken(row, sum + change);
    }
    return value;
  }

  function touch(type: number, isOn: boolean): void {
    for (let at = rowStarts[type] as number; at < (rowStarts[type + 1] as number); at += 1) {
      const row = rowIndices[at] as number;
      rowChange[row] = isOn ? -(coefficients[at] as number) : 0;
      isTouched[row] = isOn ? 1 : 0;
    }
  }

  return (start, { bounds, worth, penalty, maxExchanges }) => {
    const { typeLower, typeUpper } = bounds;
    lower.set(bounds.rowLower);
    upper.set(bounds.rowUpper);
    seats.fill(0);
    sums.fill(0);
    lostAt.fill(-memory);
    gainedAt.fill(-memory);
    for (const [type, count] of start.entries()) {
      const inside = Math.max(typeLower[type] as number, Math.min(typeUpper[type] as number, count));
      if (inside !== 0) addSeats(type, inside);
    }
    for (let step = 0; step <= maxExchanges; step += 1) {
      let total = 0;
      for (let row = 0; row < rowCount; row += 1) total += broken(row, sums[row] as number);
      if (total === 0) return Array.from(seats, (count) => count + 0);
      let best = Number.POSITIVE_INFINITY;
      let [bestOut, bestIn] = [-1, -1];
      const propose = (value: number, out: number, into: number): void => {
        const noisy = value + next() * 1e-3;
        if (noisy < best) [best, bestOut, bestIn] = [noisy, out, into];
      };
      for (let into = 0; into < typeCount; into += 1) {
        const isOpen =
          (seats[into] as number) < (typeUpper[into] as number) && step - (lostAt[into] as number) >= memory;
        gain[into] = isOpen ? cost(into, 1) * penalty - (worth[into] as number) : Number.POSITIVE_INFINITY;
        if (isOpen) propose(gain[into] as number, -1, into);
      }
      for (let out = 0; out < typeCount; out += 1) {
        if ((seats[out] as number) <= (typeLower[out] as number) || step - (gainedAt[out] as number) < memory) continue;
        const loss = cost(out, -1) * penalty + (worth[out] as number);
        propose(loss, out, -1);
        touch(out, true);
        for (let into = 0; into < typeCount; into += 1) {
          if (into === out || gain[into] === Number.POSITIVE_INFINITY) continue;
          const value = loss + (gain[into] as number) + penalty * jointCost(into);
          if (value < best) propose(value, out, into);
        }
        touch(out, false);
      }
      if (bestOut < 0 && bestIn < 0) return null;
      if (bestOut >= 0) {
        addSeats(bestOut, -1);
        lostAt[bestOut] = step;
      }
      if (bestIn >= 0) {
        addSeats(bestIn, 1);
        gainedAt[bestIn] = step;
      }
    }
    return null;
  };
}
