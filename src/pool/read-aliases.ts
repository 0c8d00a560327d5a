// The user's table of writings: `critere,ecrit,valeur`, one line for each way in which the list writes a value. Its lines are
// aliases like those of panel.yaml, from there on the same thing; every line that says nothing, or two things, is told.
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { errorOf, type Problem, type Where } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { columnFinder } from "./find-columns.ts";

/** The titles in French, each with the one that English tools use. */
export const aliasTitles = {
  feature: ["critere", "feature"],
  written: ["ecrit", "written"],
  value: ["valeur", "value"],
};

interface Meaning {
  readonly text: string;
  /** The line of the table that says so; null for panel.yaml. */
  readonly row: number | null;
}

interface Columns {
  readonly feature: number;
  readonly written: number;
  readonly value: number;
}

function findColumns(table: Table): Result<Columns> {
  const titles = new Set(table.headers.map(comparableText));
  const finder = columnFinder(table);
  const find = ([french = "", english = ""]: readonly string[]): number =>
    finder.find(titles.has(english) && !titles.has(french) ? english : french);
  const { feature, written, value } = aliasTitles;
  const found = { feature: find(feature), written: find(written), value: find(value) };
  return finder.problems().length > 0 ? failure(finder.problems()) : success(found);
}

/** What panel.yaml says of each writing: a value, or the reason for which such rows are left out. */
function writtenMeanings({ values, outside }: FeatureSettings): Map<string, Meaning> {
  const own = values.flatMap(({ value, aliases }) =>
    [...aliases, value].map((text) => [comparableText(text), { text: value, row: null }] as const),
  );
  const left = (outside?.entries ?? []).map(
    (entry) => [comparableText(entry), { text: outside?.reason as string, row: null }] as const,
  );
  return new Map([...own, ...left]);
}

/** The features with the table's writings among their aliases; all problems of the table at once. */
export function withAliases(features: readonly FeatureSettings[], table: Table): Result<readonly FeatureSettings[]> {
  const columns = findColumns(table);
  if (!columns.ok) return columns;
  const names = new Map(
    features.flatMap((feature) =>
      [feature.column, feature.label, feature.id].map((name) => [comparableText(name), feature] as const),
    ),
  );
  const meanings = new Map(features.map((feature) => [feature, writtenMeanings(feature)]));
  const added = new Map<FeatureSettings, Map<string, string[]>>();
  const problems: Problem[] = [];
  const incomplete: number[] = [];
  for (const { row, cells } of table.rows) {
    const cellOf = (position: number): string => (cells[position] as string).trim();
    const {
      feature: name,
      written,
      value: wanted,
    } = {
      feature: cellOf(columns.value.feature),
      written: cellOf(columns.value.written),
      value: cellOf(columns.value.value),
    };
    const where: Where = { file: table.file, row };
    if (name === "" || written === "" || wanted === "") {
      incomplete.push(row);
      continue;
    }
    const feature = names.get(comparableText(name));
    if (feature === undefined) {
      const allowed = features.map(({ id }) => id);
      const facts = { found: name, of: null, allowed, nearest: nearestText(name, allowed) };
      problems.push(errorOf("pool/alias-unknown", facts, where));
      continue;
    }
    const allowed = feature.values.map(({ value }) => value);
    const value = allowed.find((own) => comparableText(own) === comparableText(wanted));
    if (value === undefined) {
      const facts = { found: wanted, of: feature.id, allowed, nearest: nearestText(wanted, allowed) };
      problems.push(errorOf("pool/alias-unknown", facts, where));
      continue;
    }
    const known = meanings.get(feature)?.get(comparableText(written));
    if (known !== undefined) {
      const facts = { feature: feature.id, written, value, other: known.text, otherRow: known.row };
      const isSame = known.text === value;
      problems.push(errorOf(isSame ? "pool/alias-repeated" : "pool/alias-contradicts", facts, where));
      continue;
    }
    meanings.get(feature)?.set(comparableText(written), { text: value, row });
    const own = added.get(feature) ?? new Map<string, string[]>();
    added.set(feature, own.set(value, [...(own.get(value) ?? []), written]));
  }
  if (incomplete.length > 0) {
    const facts = { rows: incomplete.slice(0, namedRowCount), count: incomplete.length };
    problems.push(errorOf("pool/alias-incomplete", facts, { file: table.file, row: incomplete[0] as number }));
  }
  if (problems.length > 0) return failure(problems);
  return success(
    features.map((feature) => {
      const own = added.get(feature);
      if (own === undefined) return feature;
      const values = feature.values.map((value) => ({
        ...value,
        aliases: [...value.aliases, ...(own.get(value.value) ?? [])],
      }));
      return { ...feature, values };
    }),
  );
}
