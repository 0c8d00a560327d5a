// Panels that differ from a given one by one or two exchanges of a seat and are worth more under given weights. Two
// exchanges fit together when what one takes from the tight rules the other gives back: differences are looked up by
// number, so that a panel of k seats among T types costs k x T steps, not its square.
import type { PanelBounds, SeatPolytope } from "../panels/seat-polytope.ts";
import { signatureGroups } from "./signature-groups.ts";

/** Better neighbours of a panel, best first; each is worth at least `minimumGain` more. */
export type NeighbourSearch = (
  panel: readonly number[],
  weights: readonly number[],
  minimumGain: number,
  count: number,
) => readonly (readonly number[])[];

interface Exchange {
  readonly gain: number;
  /** Types that lose a seat, then those that gain one. */
  readonly out: readonly number[];
  readonly into: readonly number[];
}

/** Candidates looked at for each neighbour wanted: some break a rule that is not tight. */
const candidatesPerNeighbour = 3;

/** Opens the search for panels within the bounds of a face. */
export function neighbourSearch(polytope: SeatPolytope, face: PanelBounds): NeighbourSearch {
  const { groupOf, groupCount, difference, differenceCount } = signatureGroups(polytope, face);
  const bestGain = new Float64Array(differenceCount);
  const bestPair = new Int32Array(differenceCount);
  const isSeen = new Uint8Array(differenceCount);
  const outType = new Int32Array(groupCount);
  const intoType = new Int32Array(groupCount);

  function isInside(sums: readonly number[], { out, into }: Exchange): boolean {
    const change = new Map<number, number>();
    const note = (type: number, sign: number): void => {
      for (const [row, coefficient] of polytope.rowsOfType[type] as (typeof polytope.rowsOfType)[number]) {
        change.set(row, (change.get(row) ?? 0) + sign * coefficient);
      }
    };
    for (const type of out) note(type, -1);
    for (const type of into) note(type, 1);
    for (const [row, by] of change) {
      const sum = (sums[row] as number) + by;
      if (sum < (face.rowLower[row] as number) || sum > (face.rowUpper[row] as number)) return false;
    }
    return true;
  }

  return (panel, weights, minimumGain, count) => {
    const sums = new Array<number>(polytope.rows.length).fill(0);
    outType.fill(-1);
    intoType.fill(-1);
    for (let type = 0; type < panel.length; type += 1) {
      const seats = panel[type] as number;
      const group = groupOf[type] as number;
      const weight = weights[type] as number;
      if (seats > (face.typeLower[type] as number)) {
        const best = outType[group] as number;
        if (best < 0 || weight < (weights[best] as number)) outType[group] = type;
      }
      if (seats < (face.typeUpper[type] as number)) {
        const best = intoType[group] as number;
        if (best < 0 || weight > (weights[best] as number)) intoType[group] = type;
      }
      if (seats === 0) continue;
      for (const [row, coefficient] of polytope.rowsOfType[type] as (typeof polytope.rowsOfType)[number]) {
        sums[row] = (sums[row] as number) + coefficient * seats;
      }
    }
    isSeen.fill(0);
    const candidates: Exchange[] = [];
    let least = minimumGain;
    const offer = (exchange: Exchange): void => {
      candidates.push(exchange);
      if (candidates.length < 2 * candidatesPerNeighbour * count) return;
      candidates.sort((a, b) => b.gain - a.gain);
      candidates.length = candidatesPerNeighbour * count;
      least = candidates.at(-1)?.gain ?? least;
    };
    for (let a = 0; a < groupCount; a += 1) {
      const out = outType[a] as number;
      if (out < 0) continue;
      const base = a * groupCount;
      const outWeight = weights[out] as number;
      for (let b = 0; b < groupCount; b += 1) {
        const into = intoType[b] as number;
        if (into < 0 || into === out) continue;
        const gain = (weights[into] as number) - outWeight;
        if (a === b) {
          if (gain > least) offer({ gain, out: [out], into: [into] });
          continue;
        }
        const number = difference[base + b] as number;
        if (isSeen[number] === 0 || gain > (bestGain[number] as number)) {
          isSeen[number] = 1;
          bestGain[number] = gain;
          bestPair[number] = base + b;
        }
      }
    }
    for (let number = 0; number < differenceCount; number += 1) {
      if (isSeen[number] === 0) continue;
      const pair = bestPair[number] as number;
      const [a, b] = [Math.floor(pair / groupCount), pair % groupCount];
      const back = difference[b * groupCount + a] as number;
      if (back < number || isSeen[back] === 0) continue;
      const gain = (bestGain[number] as number) + (bestGain[back] as number);
      if (gain <= least) continue;
      const other = bestPair[back] as number;
      const [c, d] = [Math.floor(other / groupCount), other % groupCount];
      offer({
        gain,
        out: [outType[a] as number, outType[c] as number],
        into: [intoType[b] as number, intoType[d] as number],
      });
    }
    candidates.sort((a, b) => b.gain - a.gain);
    const found: (readonly number[])[] = [];
    for (const candidate of candidates) {
      if (found.length === count) break;
      if (!isInside(sums, candidate)) continue;
      const to = [...panel];
      for (const type of candidate.out) to[type] = (to[type] as number) - 1;
      for (const type of candidate.into) to[type] = (to[type] as number) + 1;
      if (
        to.every(
          (seats, type) => seats >= (face.typeLower[type] as number) && seats <= (face.typeUpper[type] as number),
        )
      )
        found.push(to);
    }
    return found;
  };
}
