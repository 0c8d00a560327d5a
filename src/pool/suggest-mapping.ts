// Which column of the list goes with which feature, judged by what its cells say and by its title. A proposal with its
// reasons, to be written into the settings and read there: nothing that is guessed here is used before.
import { comparableText } from "../model/comparable-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Day, readDay } from "./calendar.ts";
import { type CellReading, cellReader } from "./read-cell.ts";
import type { PoolRequest } from "./read-rows.ts";

/** A column proposed for a feature (by id), or for the id of the volunteers when `feature` is null. */
export interface MappingSuggestion {
  readonly feature: string | null;
  readonly column: string;
  readonly read: FeatureSettings["read"];
  /** Part of the filled cells that are readable as the feature's values; for the id: that are different from all others. */
  readonly readableShare: number;
  /** The title holds a word of the feature's name. */
  readonly titleAgrees: boolean;
}

/** A column of which fewer cells are readable is not proposed; where its title agrees, the smaller part is enough. */
const leastShare = 0.6;
const leastShareWithTitle = 0.25;

/** What a title that agrees is worth, against a part of readable cells. */
const titleWorth = 0.25;

/** Rows that are looked at: enough to judge, few enough for a list of a hundred thousand. */
const sampledRows = 2000;

const idTitle = /^(?:n|no|n°|num|numero|id|identifiant|code|reference|ref|token|jeton)(?:\b|$)|(?:^|[ _.-])id$/;

/** Titles of columns that say how old people are, whatever the feature is called. */
const ageTitle = /naissance|birth|\bage\b|\bne\(?e?\)? le\b/;

/** A column of ids may hold a few that were typed twice; they are told when the list is read. */
const leastDistinctShare = 0.8;

function cellsOf(table: Table, position: number): readonly string[] {
  return table.rows
    .slice(0, sampledRows)
    .map(({ cells }) => cells[position] as string)
    .filter((cell) => cell.trim() !== "");
}

/** Words of three letters or more of the feature's id and label, without their endings. */
function titleAgrees(feature: FeatureSettings, header: string): boolean {
  const words = `${feature.id} ${feature.label}`.split(/[^\p{L}]+/u).map(comparableText);
  const title = comparableText(header);
  if (feature.values.some(({ ages }) => ages !== null) && ageTitle.test(title)) return true;
  return words.some((word) => word.length >= 3 && title.includes(word.slice(0, Math.max(3, word.length - 2))));
}

function readsOf(feature: FeatureSettings): readonly FeatureSettings["read"][] {
  const hasAges = feature.values.some(({ ages }) => ages !== null);
  return hasAges ? ["age", "birth-date", "birth-year"] : ["label"];
}

/** An age outside all bands is readable, but dates of something else look like that: only ages within them count. */
function isReadable(reading: CellReading, read: FeatureSettings["read"]): boolean {
  return reading.kind === "value" || (reading.kind === "outside" && read === "label");
}

function bestFor(
  feature: FeatureSettings,
  table: Table,
  day: Day,
  taken: ReadonlySet<number>,
): MappingSuggestion | null {
  let best: { readonly worth: number; readonly suggestion: MappingSuggestion } | null = null;
  for (const [position, column] of table.headers.entries()) {
    const cells = cellsOf(table, position);
    if (taken.has(position) || cells.length === 0) continue;
    const agrees = titleAgrees(feature, column);
    for (const read of readsOf(feature)) {
      const reader = cellReader({ ...feature, read }, day, [...new Set(cells)]);
      const readableShare = cells.filter((cell) => isReadable(reader(cell), read)).length / cells.length;
      const worth = readableShare + (agrees ? titleWorth : 0);
      const least = agrees ? leastShareWithTitle : leastShare;
      if (readableShare < least || (best !== null && worth <= best.worth)) continue;
      best = { worth, suggestion: { feature: feature.id, column, read, readableShare, titleAgrees: agrees } };
    }
  }
  return best?.suggestion ?? null;
}

function idSuggestion(table: Table): MappingSuggestion | null {
  let best: MappingSuggestion | null = null;
  for (const [position, column] of table.headers.entries()) {
    if (!idTitle.test(comparableText(column))) continue;
    const cells = table.rows.map((row) => (row.cells[position] as string).trim());
    const distinct = new Set(cells.filter((cell) => cell !== "" && !/\s/.test(cell))).size;
    const readableShare = distinct / cells.length;
    if (readableShare < leastDistinctShare || readableShare <= (best?.readableShare ?? 0)) continue;
    best = { feature: null, column, read: "label", readableShare, titleAgrees: true };
  }
  return best;
}

/** Proposals for the features and the id whose column the list does not have; null where no column fits. */
export function suggestMapping(
  table: Table,
  request: PoolRequest,
): readonly { readonly feature: string | null; readonly suggestion: MappingSuggestion | null }[] {
  const day = readDay(request.ageDate) as Day;
  const titles = table.headers.map(comparableText);
  const positionOf = (title: string): number => titles.indexOf(comparableText(title));
  const taken = new Set(request.features.map(({ column }) => positionOf(column)).filter((position) => position >= 0));
  const id = positionOf(request.pool.id) >= 0 ? null : idSuggestion(table);
  taken.add(positionOf(id?.column ?? request.pool.id));
  const missing = request.features.filter(({ column }) => positionOf(column) < 0);
  const features = missing.map((feature) => {
    const suggestion = bestFor(feature, table, day, taken);
    if (suggestion !== null) taken.add(positionOf(suggestion.column));
    return { feature: feature.id, suggestion };
  });
  return positionOf(request.pool.id) >= 0 ? features : [{ feature: null, suggestion: id }, ...features];
}
