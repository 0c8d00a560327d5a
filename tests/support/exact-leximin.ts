// The leximin lottery by brute force, written independently of the product: every panel is listed, and each level is an
// exact linear programme over them (integer-preserving simplex on BigInt, Bland's rule). Tiny pools only.

import { type Rational, rational } from "../../src/math/rational.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";

/** Every valid panel, as ascending member positions. */
export function allPanels(problem: LotteryProblem): number[][] {
  const { members, panelSize, quotas, features } = problem;
  const panels: number[][] = [];
  const chosen: number[] = [];
  const visit = (from: number): void => {
    if (chosen.length === panelSize) {
      const homes = chosen.map((p) => members[p]?.household).filter((home) => home !== null);
      const fits = quotas.every((quota) => {
        const feature = features.findIndex(({ id }) => id === quota.feature);
        const seats = chosen.filter((p) => members[p]?.values[feature] === quota.value).length;
        return quota.min <= seats && seats <= quota.max;
      });
      if (fits && new Set(homes).size === homes.length) panels.push([...chosen]);
      return;
    }
    for (let position = from; position < members.length; position += 1) {
      chosen.push(position);
      visit(position + 1);
      chosen.pop();
    }
  };
  visit(0);
  return panels;
}

/** Maximises c x over A x <= b, x >= 0, with b >= 0; whole data. Returns the value and the duals of the rows. */
function exactSimplex(
  A: readonly (readonly bigint[])[],
  b: readonly bigint[],
  c: readonly bigint[],
): { value: Rational; duals: Rational[] } {
  const [rowCount, columnCount] = [A.length, c.length];
  const width = columnCount + rowCount + 1;
  const tableau = A.map((row, i) => [...row, ...A.map((_, j) => (i === j ? 1n : 0n)), b[i] as bigint]);
  tableau.push([...c.map((x) => -x), ...new Array<bigint>(rowCount + 1).fill(0n)]);
  const basis = A.map((_, i) => columnCount + i);
  let determinant = 1n;
  for (;;) {
    const objective = tableau[rowCount] as bigint[];
    const entering = objective.findIndex((value, j) => j < width - 1 && value < 0n);
    if (entering < 0) {
      return {
        value: rational(objective[width - 1] as bigint, determinant),
        duals: A.map((_, i) => rational(objective[columnCount + i] as bigint, determinant)),
      };
    }
    let leaving = -1;
    for (let i = 0; i < rowCount; i += 1) {
      const row = tableau[i] as bigint[];
      if ((row[entering] as bigint) <= 0n) continue;
      const best = tableau[leaving] as bigint[] | undefined;
      const difference =
        best === undefined
          ? -1n
          : (row[width - 1] as bigint) * (best[entering] as bigint) -
            (best[width - 1] as bigint) * (row[entering] as bigint);
      if (difference < 0n || (difference === 0n && (basis[i] as number) < (basis[leaving] as number))) leaving = i;
    }
    if (leaving < 0) throw new Error("unbounded");
    const pivotRow = tableau[leaving] as bigint[];
    const pivot = pivotRow[entering] as bigint;
    for (const [i, row] of tableau.entries()) {
      if (i === leaving) continue;
      const factor = row[entering] as bigint;
      for (let j = 0; j < width; j += 1)
        row[j] = ((row[j] as bigint) * pivot - factor * (pivotRow[j] as bigint)) / determinant;
    }
    basis[leaving] = entering;
    determinant = pivot;
  }
}

/**
 * The leximin chance of every member, exact; null when there is no panel. `isAllowed` takes further panels away; `counts`
 * says what is a chance worth having (of a seat, unless told).
 */
export function bruteForceLeximin(
  problem: LotteryProblem,
  isAllowed: (panel: readonly number[]) => boolean = () => true,
  counts: (panel: readonly number[], member: number) => boolean = (panel, member) => panel.includes(member),
): Rational[] | null {
  const panels = allPanels(problem).filter(isAllowed);
  if (panels.length === 0) return null;
  const memberCount = problem.members.length;
  const chances: (Rational | null)[] = new Array(memberCount).fill(null);
  while (chances.includes(null)) {
    // Rows: z <= chance of each free member; fixed chance of the others, made homogeneous by sum of weights <= 1.
    const A = chances.map((fixed, member) => {
      const [p, q] = fixed === null ? [0n, 1n] : [fixed.numerator, fixed.denominator];
      return [...panels.map((panel) => p - (counts(panel, member) ? q : 0n)), fixed === null ? 1n : 0n];
    });
    A.push([...panels.map(() => 1n), 0n]);
    const b = [...chances.map(() => 0n), 1n];
    const { value, duals } = exactSimplex(A, b, [...panels.map(() => 0n), 1n]);
    for (const [member, fixed] of chances.entries()) {
      if (fixed === null && (duals[member] as Rational).numerator > 0n) chances[member] = value;
    }
  }
  return chances as Rational[];
}
