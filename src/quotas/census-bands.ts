// Bands of ages that a dossier asks for, as the codes of its census table: `16-24` from single years is the sum of nine of them.
// Where a table's bands do not allow it, the nearest that they do allow are offered; nothing is split here.
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";

const endless = 1000;
const endOf = ({ to }: AgeBand): number => to ?? endless;

/** The table's codes as bands, youngest first; null when one is no band, or when two overlap. */
function bandsOf(codes: readonly string[]): readonly AgeBand[] | null {
  const bands = codes.map(readBand);
  if (bands.some((band) => band === null)) return null;
  const sorted = (bands as readonly AgeBand[]).toSorted((a, b) => a.from - b.from);
  return sorted.every((band, index) => index === 0 || endOf(sorted[index - 1] as AgeBand) < band.from) ? sorted : null;
}

/** The codes that make up a band exactly, youngest first; null when `code` is no band or the table's codes do not allow it. */
export function codesOfBand(code: string, codes: readonly string[]): readonly string[] | null {
  const wanted = readBand(code);
  const bands = wanted === null ? null : bandsOf(codes);
  if (wanted === null || bands === null) return null;
  const inside = bands.filter((band) => band.from >= wanted.from && endOf(band) <= endOf(wanted));
  const isWhole =
    inside[0]?.from === wanted.from &&
    endOf(inside.at(-1) as AgeBand) === endOf(wanted) &&
    inside.every((band, index) => index === 0 || endOf(inside[index - 1] as AgeBand) + 1 === band.from);
  return isWhole ? inside.map(bandText) : null;
}

/** The bands nearest to `code` that the table allows: the largest inside it and the smallest around it; empty when it is no band. */
export function nearestBands(code: string, codes: readonly string[]): readonly string[] {
  const wanted = readBand(code);
  const bands = wanted === null ? null : bandsOf(codes);
  if (wanted === null || bands === null) return [];
  const joined = (list: readonly AgeBand[]): readonly string[] => {
    const [first, last] = [list[0], list.at(-1)];
    return first === undefined || last === undefined ? [] : [bandText({ from: first.from, to: last.to })];
  };
  const inside = bands.filter((band) => band.from >= wanted.from && endOf(band) <= endOf(wanted));
  const around = bands.filter((band) => endOf(band) >= wanted.from && band.from <= endOf(wanted));
  return [...new Set([...joined(inside), ...joined(around)])];
}
