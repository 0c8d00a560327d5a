// Whether two names may be one person's, typed twice: the same words but for one that differs by a letter or two, an initial
// for a word, or a word left out. A question for the team, never an answer.
import { comparableAddress } from "../model/comparable-text.ts";
import { editDistance } from "../model/nearest-text.ts";

/** The words of a name in alphabetical order: surname and first name in either order are the same. */
export function nameWords(text: string): readonly string[] {
  return comparableAddress(text)
    .split(" ")
    .filter((word) => word !== "")
    .sort();
}

/** The words of `a` that `b` does not have, each word of `b` standing for one. */
function wordsWithout(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = [...b];
  return a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Letters that may differ between two writings of a word: one in short words, two in long ones. */
function allowedDistance(a: string, b: string): number {
  return Math.max(a.length, b.length) <= 5 ? 1 : 2;
}

/** Whether the names, as sorted words, are alike without being the same. */
export function areNearNames(a: readonly string[], b: readonly string[]): boolean {
  const [onlyA, onlyB] = [wordsWithout(a, b), wordsWithout(b, a)];
  const common = a.length - onlyA.length;
  if (common === 0) return false;
  if (onlyA.length === 0 || onlyB.length === 0) return onlyA.length !== onlyB.length && common >= 2;
  if (onlyA.length > 1 || onlyB.length > 1) return false;
  const [first, second] = [onlyA[0] as string, onlyB[0] as string];
  const isInitial = first.length === 1 || second.length === 1;
  if (isInitial) return first.startsWith(second) || second.startsWith(first);
  return editDistance(first, second) <= allowedDistance(first, second);
}
