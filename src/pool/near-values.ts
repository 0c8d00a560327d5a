// The values that an unknown cell may mean, to choose from: those written almost alike, by themselves or by an alias, and
// those of which the cell says the first words, or some. Never used to read the cell.
import { comparableText } from "../model/comparable-text.ts";
import { editDistance } from "../model/nearest-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import { looseText } from "./loose-text.ts";

/** Candidates told at most. */
const toldCandidates = 3;

/** Longest cell that is compared: the cost grows with the square. */
const comparedLength = 60;

/** How far a writing is from the cell; null when nothing suggests it. */
function distance(cell: string, writing: string): number | null {
  const [wanted, known] = [looseText(cell), looseText(writing)].map((text) => text.slice(0, comparedLength)) as [
    string,
    string,
  ];
  if (wanted === "" || known === "") return null;
  const edits = editDistance(wanted, known);
  const longest = Math.max(wanted.length, known.length);
  // One letter for another makes any two short words alike.
  if (longest > 2 && edits <= Math.max(1, Math.floor(longest / 3))) return edits;
  const isPart = wanted.length >= 4 && (` ${known} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${known} `));
  return isPart ? comparedLength + Math.abs(wanted.length - known.length) : null;
}

/** The feature's values nearest to the cell, the nearest first; empty when none is near. */
export function nearValues(cell: string, { values }: FeatureSettings): readonly string[] {
  const near = values.flatMap(({ value, aliases }, order) => {
    const distances = [value, ...aliases].flatMap((writing) =>
      comparableText(writing) === "" ? [] : (distance(cell, writing) ?? []),
    );
    return distances.length === 0 ? [] : [{ value, order, least: Math.min(...distances) }];
  });
  return near
    .sort((a, b) => a.least - b.least || a.order - b.order)
    .slice(0, toldCandidates)
    .map(({ value }) => value);
}
