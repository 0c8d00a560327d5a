// Changes values of a YAML text in place: every other character stays, comments and alignment included. Knows nothing of
// what the keys mean.
import { isCollection, isMap, isScalar, Lexer, type Node, parseDocument } from "yaml";

/** A text, or lists and maps of texts, which are written on one line. */
export type WrittenValue = string | readonly WrittenValue[] | { readonly [key: string]: WrittenValue };

/** A key of the map at `path`, and what it is to hold. */
export interface SettingsEdit {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly value: WrittenValue;
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

function flowText(value: WrittenValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  const pairs = Object.entries(value).map(([key, own]) => `${key}: ${flowText(own)}`);
  return `{ ${pairs.join(", ")} }`;
}

/** What takes the place of a list or map that is written over several lines: one line, its comments behind it. */
function inPlaceOfBlock(text: string, key: Node, end: number, value: string): Replacement {
  const colon = text.indexOf(":", (rangeOf(key) as readonly [number, number])[1]);
  const block = text.slice(colon + 1, end);
  const comments = [...new Lexer().lex(block)].filter((token) => token.startsWith("#"));
  const trailing = (/\s*$/.exec(block)?.[0] ?? "").length;
  const line = comments.length === 0 ? "" : `   ${comments.join(" ")}`;
  return { start: colon + 1, end: end - trailing, text: ` ${value}${line}` };
}

function replacementOf(text: string, map: unknown, { key, value }: SettingsEdit): Replacement | null {
  if (!isMap(map)) return null;
  const quoted = flowText(value);
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  const old = rangeOf(pair?.value);
  const isBlock = isCollection(pair?.value) && pair.value.flow !== true;
  if (old !== null && pair !== undefined && isBlock) return inPlaceOfBlock(text, pair.key as Node, old[1], quoted);
  if (old !== null) return { start: old[0], end: old[1], text: quoted };
  // Behind the first value of one line: a list over several lines may itself be replaced.
  const first = map.items.find(({ value: own }) => isScalar(own)) ?? map.items[0];
  const [keyRange, valueRange] = [rangeOf(first?.key), rangeOf(first?.value)];
  if (keyRange === null || valueRange === null) return null;
  const [keyStart, valueEnd] = [keyRange[0], valueRange[1]];
  if (map.flow === true) return { start: valueEnd, end: valueEnd, text: `, ${key}: ${quoted}` };
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = " ".repeat(keyStart - (text.lastIndexOf("\n", keyStart - 1) + 1));
  if (isCollection(first?.value) && first.value.flow !== true)
    return { start: keyStart, end: keyStart, text: `${key}: ${quoted}${lineBreak}${indent}` };
  const lineEnd = text.indexOf("\n", valueEnd);
  const at = lineEnd === -1 ? text.length : lineEnd - (text[lineEnd - 1] === "\r" ? 1 : 0);
  return { start: at, end: at, text: `${lineBreak}${indent}${key}: ${quoted}` };
}

/** Whether the map at `path` has the key. */
export function hasSetting(text: string, path: readonly (string | number)[], key: string): boolean {
  return parseDocument(text, { logLevel: "error" }).hasIn([...path, key]);
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
