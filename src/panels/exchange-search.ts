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

/**
 * The seats and what is broken, and the steps that mend it. A class, so that every search runs the same methods: functions
 * made anew for each would be compiled anew for each.
 */
class Exchanges {
  private readonly polytope: SeatPolytope;
  private readonly next: () => number;
  private readonly rowStarts: ArrayLike<number>;
  private readonly rowIndices: ArrayLike<number>;
  private readonly coefficients: ArrayLike<number>;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  /** Sums of the rows, and what one seat more in a row would add to what is broken. */
  private readonly sums: Float64Array;
  private readonly rise: Float64Array;
  private readonly typeLower: Float64Array;
  private readonly typeUpper: Float64Array;
  private readonly worth: Float64Array;
  private readonly lostAt: Float64Array;
  private readonly gainedAt: Float64Array;
  private readonly seats: Float64Array;
  /** Coefficients of the rule that is being mended. */
  private readonly inFocus: Float64Array;
  private readonly stride: number;
  /** A rule on everybody (the size of the panel) is mended by single seats, and then kept by exchanges. */
  private readonly sizeRow: number;
  private penalty = 0;
  private step = 0;
  /** The best exchange of the step: its worth, the change of what is broken, who loses a seat and who gains one (-1: nobody). */
  private best = 0;
  private bestChange = 0;
  private bestOut = -1;
  private bestIn = -1;

  constructor(polytope: SeatPolytope, next: () => number) {
    const typeCount = polytope.multiplicities.length;
    const rowCount = polytope.rows.length;
    this.polytope = polytope;
    this.next = next;
    this.rowStarts = polytope.packed.rowStarts;
    this.rowIndices = polytope.packed.rowIndices;
    this.coefficients = polytope.packed.coefficients;
    this.lower = new Float64Array(rowCount);
    this.upper = new Float64Array(rowCount);
    this.sums = new Float64Array(rowCount);
    this.rise = new Float64Array(rowCount);
    this.typeLower = new Float64Array(typeCount);
    this.typeUpper = new Float64Array(typeCount);
    this.worth = new Float64Array(typeCount);
    this.lostAt = new Float64Array(typeCount);
    this.gainedAt = new Float64Array(typeCount);
    this.seats = new Float64Array(typeCount);
    this.inFocus = new Float64Array(typeCount);
    this.stride = Math.max(1, Math.floor(typeCount / typeLimit));
    this.sizeRow = polytope.rows.findIndex(({ typeIndices }) => typeIndices.length === typeCount);
  }

  /** A panel from the seats given, or null when the search gave up. */
  search(start: readonly number[], { bounds, worth, penalty, maxExchanges }: ExchangeGoal): readonly number[] | null {
    this.begin(start, bounds);
    this.worth.set(worth);
    this.penalty = penalty;
    for (this.step = 0; ; this.step += 1) {
      const brokenRows: number[] = [];
      let total = 0;
      for (let row = 0; row < this.sums.length; row += 1) {
        const by = this.broken(row, this.sums[row] as number);
        total += by;
        if (by > 0) brokenRows.push(row);
      }
      if (total === 0) return Array.from(this.seats);
      if (this.step === maxExchanges) return null;
      this.propose(brokenRows, total);
      if (this.bestOut < 0 && this.bestIn < 0) return null;
      if (this.bestOut >= 0) {
        this.addSeat(this.bestOut, -1);
        this.lostAt[this.bestOut] = this.step;
      }
      if (this.bestIn >= 0) {
        this.addSeat(this.bestIn, 1);
        this.gainedAt[this.bestIn] = this.step;
      }
    }
  }

  private begin(start: readonly number[], { typeLower, typeUpper, rowLower, rowUpper }: PanelBounds): void {
    this.lower.set(rowLower);
    this.upper.set(rowUpper);
    this.typeLower.set(typeLower);
    this.typeUpper.set(typeUpper);
    this.sums.fill(0);
    for (let row = 0; row < this.rise.length; row += 1) this.rise[row] = this.broken(row, 1) - this.broken(row, 0);
    this.lostAt.fill(-memory);
    this.gainedAt.fill(-memory);
    this.seats.fill(0);
    for (let type = 0; type < this.seats.length; type += 1) {
      const [least, most] = [this.typeLower[type] as number, this.typeUpper[type] as number];
      const inside = Math.max(least, Math.min(most, start[type] as number));
      if (inside !== 0) this.addSeat(type, inside);
    }
  }

  private broken(row: number, sum: number): number {
    const [least, most] = [this.lower[row] as number, this.upper[row] as number];
    if (sum < least) return least - sum;
    return sum > most ? sum - most : 0;
  }

  private addSeat(type: number, count: number): void {
    this.seats[type] = (this.seats[type] as number) + count;
    this.addToRows(type, count);
  }

  /** Adds to the sums of a type's rows and keeps `rise` true. */
  private addToRows(type: number, count: number): void {
    const end = this.rowStarts[type + 1] as number;
    for (let at = this.rowStarts[type] as number; at < end; at += 1) {
      const row = this.rowIndices[at] as number;
      const sum = (this.sums[row] as number) + count * (this.coefficients[at] as number);
      this.sums[row] = sum;
      this.rise[row] = this.broken(row, sum + 1) - this.broken(row, sum);
    }
  }

  /** Change of what is broken when a seat of the type is added. */
  private costOfAdding(type: number): number {
    let total = 0;
    const end = this.rowStarts[type + 1] as number;
    for (let at = this.rowStarts[type] as number; at < end; at += 1) {
      const row = this.rowIndices[at] as number;
      const coefficient = this.coefficients[at] as number;
      const sum = this.sums[row] as number;
      if (coefficient === 1) total += this.rise[row] as number;
      else total += this.broken(row, sum + coefficient) - this.broken(row, sum);
    }
    return total;
  }

  private costOfTaking(type: number): number {
    let total = 0;
    const end = this.rowStarts[type + 1] as number;
    for (let at = this.rowStarts[type] as number; at < end; at += 1) {
      const row = this.rowIndices[at] as number;
      const sum = this.sums[row] as number;
      total += this.broken(row, sum - (this.coefficients[at] as number)) - this.broken(row, sum);
    }
    return total;
  }

  private canLose(type: number): boolean {
    const isAbove = (this.seats[type] as number) > (this.typeLower[type] as number);
    return isAbove && this.step - (this.gainedAt[type] as number) >= memory;
  }

  private canGain(type: number): boolean {
    const isBelow = (this.seats[type] as number) < (this.typeUpper[type] as number);
    return isBelow && this.step - (this.lostAt[type] as number) >= memory;
  }

  private weigh(change: number, value: number, out: number, into: number): void {
    const noisy = value + this.next() * 1e-3;
    if (noisy >= this.best) return;
    this.best = noisy;
    this.bestChange = change;
    this.bestOut = out;
    this.bestIn = into;
  }

  /** The best exchange for the first of the broken rules that one mends; nobody for nobody when there is none. */
  private propose(brokenRows: number[], total: number): void {
    const { sizeRow } = this;
    this.best = Number.POSITIVE_INFINITY;
    this.bestChange = 0;
    this.bestOut = -1;
    this.bestIn = -1;
    const isSizeBroken = brokenRows.includes(sizeRow);
    const rowLength = (row: number): number => this.polytope.rows[row]?.typeIndices.length as number;
    brokenRows.sort((a, b) => rowLength(a) - rowLength(b) || a - b);

    const held: number[] = [];
    const open: number[] = [];
    for (let type = 0; type < this.seats.length; type += 1) {
      if ((this.seats[type] as number) > 0 && this.canLose(type)) held.push(type);
    }
    for (
      let type = this.stride === 1 ? 0 : Math.floor(this.next() * this.stride);
      type < this.seats.length;
      type += this.stride
    ) {
      if (this.canGain(type)) open.push(type);
    }
    if (isSizeBroken) {
      if ((this.sums[sizeRow] as number) > (this.upper[sizeRow] as number)) this.weighTaking(held);
      else this.weighAdding(open);
      // The stream moves on as it does for an exchange: lotteries drawn up before stay the same, byte for byte.
      if (held.length > 0) this.next();
      return;
    }
    for (const row of brokenRows) {
      this.weighMending(row, held, open, total);
      if (this.bestChange < 0) return;
    }
  }

  private weighTaking(outs: readonly number[]): void {
    for (const out of outs) {
      const change = this.costOfTaking(out);
      this.weigh(change, this.penalty * change + (this.worth[out] as number), out, -1);
    }
  }

  private weighAdding(intos: readonly number[]): void {
    for (const into of intos) {
      const change = this.costOfAdding(into);
      this.weigh(change, this.penalty * change - (this.worth[into] as number), -1, into);
    }
  }

  private weighMending(row: number, held: readonly number[], open: readonly number[], total: number): void {
    const { inFocus } = this;
    const { typeIndices, coefficients } = this.polytope.rows[row] as SeatPolytope["rows"][number];
    const isOver = (this.sums[row] as number) > (this.upper[row] as number);
    for (let k = 0; k < typeIndices.length; k += 1) inFocus[typeIndices[k] as number] = coefficients[k] as number;
    const outs = isOver ? held.filter((type) => inFocus[type] !== 0) : held;
    const intos = isOver ? open : open.filter((type) => inFocus[type] !== 0);
    // Where there is a size, one seat more or fewer would break it.
    if (this.sizeRow < 0) {
      if (isOver) this.weighTaking(outs);
      else this.weighAdding(intos);
    }
    const shown = Math.min(outs.length, Math.ceil(pairLimit / Math.max(1, intos.length)));
    const first = shown < outs.length ? Math.floor(this.next() * outs.length) : 0;
    for (let index = 0; index < shown; index += 1) {
      this.weighExchanges(outs[(first + index) % outs.length] as number, intos, isOver);
      // An exchange that mends everything will do: one worth a little more takes long to find.
      if (this.bestChange === -total) break;
    }
    inFocus.fill(0);
  }

  private weighExchanges(out: number, intos: readonly number[], isOver: boolean): void {
    const { inFocus, worth, penalty } = this;
    const weight = inFocus[out] as number;
    const change = this.costOfTaking(out);
    const loss = worth[out] as number;
    this.addToRows(out, -1);
    for (let k = 0; k < intos.length; k += 1) {
      const into = intos[k] as number;
      const difference = (inFocus[into] as number) - weight;
      if (isOver ? difference >= 0 : difference <= 0) continue;
      const both = change + this.costOfAdding(into);
      const value = penalty * both + loss - (worth[into] as number);
      if (value < this.best) this.weigh(both, value, out, into);
    }
    this.addToRows(out, 1);
  }
}

/** Opens the search on a polytope; the function returned looks for a panel from given seats, null when it gave up. */
export function exchangeSearch(
  polytope: SeatPolytope,
  next: () => number,
): (start: readonly number[], goal: ExchangeGoal) => readonly number[] | null {
  const exchanges = new Exchanges(polytope, next);
  return (start, goal) => exchanges.search(start, goal);
}
