// Which counts of volunteers may be printed in a table whose total is public: cells of 1 to 4 become "<5", and other cells are
// hidden until the total gives none of them back (docs/report-facts.md, small cells). Knows counts only, no feature.
// Held against a reader who replays this very rule, too, but for pools of a dozen people (tests/property/small-cells.test.ts).
import type { PublishedCount } from "../model/facts.ts";

const smallLimit = 4;

/** A count of volunteers, and what everyone knows of it already: the seats that the value got on the panel. */
export interface PoolCell {
  readonly volunteers: number;
  readonly panel: number;
}

/** What a reader can tell about a cell that is not printed. */
interface Range {
  readonly low: number;
  readonly high: number;
}

function isSmall(cell: PoolCell): boolean {
  return cell.volunteers >= 1 && cell.volunteers <= smallLimit;
}

/** A small cell whose seats on the panel already say that it holds exactly 4: "<5" would print the count. */
function isToldByPanel(cell: PoolCell): boolean {
  return isSmall(cell) && cell.panel >= smallLimit;
}

function rangesOf(cells: readonly PoolCell[], hidden: ReadonlySet<number>): ReadonlyMap<number, Range> {
  const hiddenCells = [...hidden].map((index) => cells[index] as PoolCell);
  const unusual = hiddenCells.some((cell) => cell.volunteers <= smallLimit);
  const visible = cells.filter((cell, index) => !hidden.has(index) && cell.volunteers > smallLimit);
  // Hidden cells are the smallest of the larger ones, so they lie below the smallest printed count (or equal it, by the
  // order of the table, which a reader sees too).
  const ceiling = Math.min(Number.POSITIVE_INFINITY, ...visible.map((cell) => cell.volunteers - 1));
  const ranges = new Map<number, Range>();
  cells.forEach((cell, index) => {
    if (hidden.has(index)) {
      ranges.set(index, { low: Math.max(cell.panel, unusual ? 0 : smallLimit + 1), high: ceiling });
    } else if (isSmall(cell)) {
      ranges.set(index, { low: Math.max(cell.panel, 1), high: smallLimit });
    }
  });
  return ranges;
}

/** Whether the total leaves at least two possible counts for every small cell. */
function isSafe(cells: readonly PoolCell[], hidden: ReadonlySet<number>): boolean {
  const ranges = rangesOf(cells, hidden);
  let total = 0;
  let [lows, highs] = [0, 0];
  for (const [index, range] of ranges) {
    total += (cells[index] as PoolCell).volunteers;
    lows += range.low;
    highs += range.high;
  }
  return [...ranges].every(([index, range]) => {
    if (!isSmall(cells[index] as PoolCell)) return true;
    const least = Math.max(range.low, total - (highs - range.high));
    const most = Math.min(range.high, total - (lows - range.low));
    return most > least;
  });
}

/**
 * The counts as they may be printed beside their public total, in the same order. Where hiding the larger cells one by one
 * does not help (very few people), no cell is printed at all.
 */
export function hideSmallCells(cells: readonly PoolCell[]): readonly PublishedCount[] {
  const hidden = new Set<number>();
  cells.forEach((cell, index) => {
    if (isToldByPanel(cell)) hidden.add(index);
  });
  const larger = cells
    .map((cell, index) => ({ index, count: cell.volunteers }))
    .filter(({ count }) => count > smallLimit)
    .sort((a, b) => a.count - b.count || a.index - b.index);
  // Beside a small cell a larger one is always hidden: were it hidden only when needed, that would tell something too
  // (that two cells hold 1 and 1, or 4 and 4).
  for (const { index } of larger) {
    if (isSafe(cells, hidden) && (hidden.size > 0 || !cells.some(isSmall))) break;
    hidden.add(index);
  }
  if (!isSafe(cells, hidden)) return cells.map(() => "hidden");
  return cells.map((cell, index) => (hidden.has(index) ? "hidden" : isSmall(cell) ? "<5" : cell.volunteers));
}
