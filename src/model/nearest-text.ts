// The allowed text nearest to what was typed, to suggest it to the user.
import { comparableText } from "./comparable-text.ts";

/** Longest part of a text that is compared: the cost grows with the square. */
const comparedLength = 100;

/** Insertions, deletions, replacements and swaps of neighbours that turn a into b (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforePrevious[j - 2] as number) + 1);
      }
      current.push(least);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length] as number;
}

/**
 * The candidate nearest to `text` on comparable texts, the first of equally near ones; null when even that one differs in
 * more than a third of the longer text.
 */
export function nearestText(text: string, candidates: readonly string[]): string | null {
  const wanted = comparableText(text).slice(0, comparedLength);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const comparable = comparableText(candidate).slice(0, comparedLength);
    const distance = editDistance(wanted, comparable);
    const isNear = distance <= Math.max(1, Math.floor(Math.max(wanted.length, comparable.length) / 3));
    if (isNear && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
