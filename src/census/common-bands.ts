// Bands of two tables brought together: the finest bands into which the bands of both fall whole.
import type { AgeBand } from "../model/age-band.ts";

const endless = 1000;
const endOf = ({ to }: AgeBand): number => to ?? endless;

/** Bands that overlap put together until none do, from the youngest to the oldest. */
export function commonBands(...lists: readonly (readonly AgeBand[])[]): readonly AgeBand[] {
  const sorted = lists.flat().toSorted((a, b) => a.from - b.from || endOf(a) - endOf(b));
  const found: AgeBand[] = [];
  for (const band of sorted) {
    const last = found.at(-1);
    if (last === undefined || endOf(last) < band.from) found.push(band);
    else if (endOf(band) > endOf(last)) found[found.length - 1] = { from: last.from, to: band.to };
  }
  return found;
}

/** The band of `bands` that holds all of `inner`; null when none does. */
export function bandHolding(bands: readonly AgeBand[], inner: AgeBand): AgeBand | null {
  return bands.find((band) => band.from <= inner.from && endOf(inner) <= endOf(band)) ?? null;
}

/** Whether two bands are the same. */
export function sameBand(a: AgeBand, b: AgeBand): boolean {
  return a.from === b.from && a.to === b.to;
}
