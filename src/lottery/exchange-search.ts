// Whole panels by exchanging seats: from any starting seats, take the exchange of one seat for another (or one seat more
// or fewer) that lowers what is broken most, with a short memory against going in circles. Far quicker than an integer
// programme where panels abound; proves nothing where it fails.
import type { PanelBounds } from "./panel-search.ts";
import type { SeatPolytope } from "./seat-polytope.ts";

/** What an exchange search looks for. */
export interface ExchangeGoal {
  readonly bounds: PanelBounds;
  /** Worth of a seat of each type; broken rules count `penalty` for each unit. */
  readonly worth: readonly number[];
  readonly penalty: number;
  readonly maxExchanges: number;
  /** Whether the found panel will do; the search goes on until then. */
  readonly isGoodEnough: (seats: readonly number[]) => boolean;
}

/** Steps during which a type that lost a seat gets none back, and the reverse. */
const memory = 4;

function clamp(value: number, lower: number, upper: number): number {
  return Math.max(lower, Math.min(upper, value));
}

/** Opens the search on a polytope; the function returned looks for a panel from given seats, null when it gave up. */
export function exchangeSearch(
  polytope: SeatPolytope,
  next: () => number,
): (start: readonly number[], goal: ExchangeGoal) => readonly number[] | null {
  const { multiplicities, rows, rowsOfType } = polytope;
  const typeCount = multiplicities.length;
  const rowCount = rows.length;
  const sums = new Float64Array(rowCount);
  const rowChange = new Float64Array(rowCount);
  const isTouched = new Uint8Array(rowCount);
  const lostAt = new Float64Array(typeCount);
  const gainedAt = new Float64Array(typeCount);
  const gain = new Float64Array(typeCount);

  return (start, { bounds, worth, penalty, maxExchanges, isGoodEnough }) => {
    const { typeLower, typeUpper, rowLower, rowUpper } = bounds;
    const seats = start.map((count, type) => clamp(count, typeLower[type] as number, typeUpper[type] as number));
    sums.fill(0);
    lostAt.fill(-memory);
    gainedAt.fill(-memory);
    for (const [type, count] of seats.entries()) {
      if (count === 0) continue;
      for (const [row, coefficient] of rowsOfType[type] as (typeof rowsOfType)[number])
        sums[row] = (sums[row] as number) + coefficient * count;
    }
    const broken = (row: number, sum: number): number => {
      const [lower, upper] = [rowLower[row] as number, rowUpper[row] as number];
      return sum < lower ? lower - sum : sum > upper ? sum - upper : 0;
    };
    const addSeat = (type: number, sign: number): void => {
      seats[type] = (seats[type] as number) + sign;
      for (const [row, coefficient] of rowsOfType[type] as (typeof rowsOfType)[number])
        sums[row] = (sums[row] as number) + sign * coefficient;
    };
    /** Change of what is broken when a seat of the type is added to the sums (with the pending removal in rowChange). */
    const cost = (type: number, sign: number): number => {
      let total = 0;
      for (const [row, coefficient] of rowsOfType[type] as (typeof rowsOfType)[number]) {
        const sum = (sums[row] as number) + (rowChange[row] as number);
        total += broken(row, sum + sign * coefficient) - broken(row, sum);
      }
      return total;
    };

    for (let step = 0; step <= maxExchanges; step += 1) {
      let total = 0;
      for (let row = 0; row < rowCount; row += 1) total += broken(row, sums[row] as number);
      if (total === 0 && isGoodEnough(seats)) return seats;
      let best = Number.POSITIVE_INFINITY;
      let [bestOut, bestIn] = [-1, -1];
      const propose = (value: number, out: number, into: number): void => {
        const noisy = value + next() * 1e-3;
        if (noisy < best) [best, bestOut, bestIn] = [noisy, out, into];
      };
      for (let into = 0; into < typeCount; into += 1) {
        const open = (seats[into] as number) < (typeUpper[into] as number) && step - (lostAt[into] as number) >= memory;
        const change = open ? cost(into, 1) : 0;
        gain[into] = open ? change * penalty - (worth[into] as number) : Number.POSITIVE_INFINITY;
        if (open) propose(gain[into] as number, -1, into);
      }
      for (let out = 0; out < typeCount; out += 1) {
        if ((seats[out] as number) <= (typeLower[out] as number) || step - (gainedAt[out] as number) < memory) continue;
        const change = cost(out, -1);
        const loss = change * penalty + (worth[out] as number);
        propose(loss, out, -1);
        for (const [row, coefficient] of rowsOfType[out] as (typeof rowsOfType)[number]) {
          rowChange[row] = -coefficient;
          isTouched[row] = 1;
        }
        for (let into = 0; into < typeCount; into += 1) {
          if (into === out || gain[into] === Number.POSITIVE_INFINITY) continue;
          // Rows that both stand in were charged twice: take the separate charges back and charge the joint one.
          let value = loss + (gain[into] as number);
          for (const [row, coefficient] of rowsOfType[into] as (typeof rowsOfType)[number]) {
            if (isTouched[row] === 0) continue;
            const sum = sums[row] as number;
            const joint = sum + (rowChange[row] as number) + coefficient;
            value +=
              penalty *
              (broken(row, joint) +
                broken(row, sum) -
                broken(row, sum + coefficient) -
                broken(row, sum + (rowChange[row] as number)));
          }
          if (value < best) propose(value, out, into);
        }
        for (const [row] of rowsOfType[out] as (typeof rowsOfType)[number]) {
          rowChange[row] = 0;
          isTouched[row] = 0;
        }
      }
      if (bestOut < 0 && bestIn < 0) return null;
      if (bestOut >= 0) {
        addSeat(bestOut, -1);
        lostAt[bestOut] = step;
      }
      if (bestIn >= 0) {
        addSeat(bestIn, 1);
        gainedAt[bestIn] = step;
      }
    }
    return null;
  };
}
