// Changes values of a YAML text in place: every other character stays, comments and alignment included. Knows nothing of
// what the keys mean.
import { isMap, isScalar, type Node, parseDocument } from "yaml";

/** A key of the map at `path`, and the text that it is to hold. */
export interface SettingsEdit {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly value: string;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null)?.range;
  return range == null ? null : [range[0], range[1]];
}

function replacementOf(text: string, map: unknown, { key, value }: SettingsEdit): Replacement | null {
  if (!isMap(map)) return null;
  const quoted = JSON.stringify(value);
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  const old = rangeOf(pair?.value);
  if (old !== null) return { start: old[0], end: old[1], text: quoted };
  const first = map.items[0];
  const [keyRange, valueRange] = [rangeOf(first?.key), rangeOf(first?.value)];
  if (keyRange === null || valueRange === null) return null;
  const [keyStart, valueEnd] = [keyRange[0], valueRange[1]];
  if (map.flow === true) return { start: valueEnd, end: valueEnd, text: `, ${key}: ${quoted}` };
  const lineEnd = text.indexOf("\n", valueEnd);
  const at = lineEnd === -1 ? text.length : lineEnd - (text[lineEnd - 1] === "\r" ? 1 : 0);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = " ".repeat(keyStart - (text.lastIndexOf("\n", keyStart - 1) + 1));
  return { start: at, end: at, text: `${lineBreak}${indent}${key}: ${quoted}` };
}

/** The text with the edits; null when one of them has no map to stand in. */
export function editSettings(text: string, edits: readonly SettingsEdit[]): string | null {
  const document = parseDocument(text, { logLevel: "error" });
  const replacements = edits.map((edit) => replacementOf(text, document.getIn(edit.path, true), edit));
  if (document.errors.length > 0 || replacements.includes(null)) return null;
  const sorted = (replacements as Replacement[]).map((own, order) => ({ ...own, order }));
  sorted.sort((a, b) => b.start - a.start || b.order - a.order);
  let edited = text;
  for (const { start, end, text: inserted } of sorted) edited = edited.slice(0, start) + inserted + edited.slice(end);
  return edited;
}
