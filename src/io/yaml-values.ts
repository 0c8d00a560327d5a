// YAML text -> plain values with the line of each. Bounded, so that no file of references can grow in memory; numbers and
// dates without quotation marks stay as written wherever a text is meant (INSEE codes begin with zeros).
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { errorOf, type Problem } from "../problems/problem.ts";
import type { SyntaxFault } from "../problems/settings-problems.ts";
import type { Path } from "./schema-place.ts";

/** Bounds of a settings file: characters, values with every reference followed, levels. */
export const yamlLimits = { characters: 1_000_000, values: 100_000, levels: 50 } as const;

export interface YamlValues {
  readonly value: unknown;
  /** Line (from 1) of the value or, for a missing one, of the nearest thing around it. */
  readonly lineOf: (path: Path) => number;
  /** Line of a key itself. */
  readonly lineOfKey: (path: Path, key: string) => number;
}

class TooLarge extends Error {}

function pathKey(path: Path): string {
  return JSON.stringify(path);
}

interface Walk {
  readonly document: Document;
  readonly counter: LineCounter;
  readonly acceptsText: (path: Path) => boolean;
  readonly lines: Map<string, number>;
  readonly keyLines: Map<string, number>;
  visited: number;
}

function lineAt(walk: Walk, node: unknown): number | null {
  const range = (node as Node | null)?.range;
  return range == null ? null : walk.counter.linePos(range[0]).line;
}

function resolved(walk: Walk, node: unknown): unknown {
  return isAlias(node) ? (node as Alias).resolve(walk.document) : node;
}

function plain(walk: Walk, written: unknown, path: Path): unknown {
  walk.visited += 1;
  if (walk.visited > yamlLimits.values || path.length > yamlLimits.levels) throw new TooLarge();
  const line = lineAt(walk, written);
  if (line !== null) walk.lines.set(pathKey(path), line);
  const node = resolved(walk, written);
  if (isSeq(node)) return node.items.map((item, index) => plain(walk, item, [...path, index]));
  if (isMap(node)) {
    const entries: [string, unknown][] = [];
    for (const { key: keyNode, value } of node.items) {
      const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : String(keyNode);
      const keyLine = lineAt(walk, keyNode);
      if (keyLine !== null) walk.keyLines.set(pathKey([...path, key]), keyLine);
      const inner = plain(walk, value, [...path, key]);
      // A key with nothing behind it is as good as absent.
      if (inner !== null) entries.push([key, inner]);
    }
    return Object.fromEntries(entries);
  }
  if (!isScalar(node)) return null;
  if (typeof node.value === "string" || node.value === null) return node.value;
  return walk.acceptsText(path) && node.source !== undefined ? node.source : node.value;
}

const syntaxFaults: Readonly<Record<string, SyntaxFault>> = {
  BAD_INDENT: "alignment",
  BLOCK_AS_IMPLICIT_KEY: "two-colons",
  MISSING_CHAR: "unclosed",
  MULTIPLE_DOCS: "several-documents",
};

function syntaxProblem(
  error: { code: string; linePos?: readonly { line: number }[] | undefined },
  file: string,
): Problem {
  const where = { file, row: error.linePos?.[0]?.line ?? 1 };
  if (error.code === "TAB_AS_INDENT") return errorOf("settings/tab", {}, where);
  if (error.code === "DUPLICATE_KEY") return errorOf("settings/repeated-key", {}, where);
  return errorOf("settings/syntax", { fault: syntaxFaults[error.code] ?? "unreadable" }, where);
}

/** One problem a line: what follows a syntax error on its own line is an echo of it. */
function syntaxProblems(document: Document.Parsed, file: string): readonly Problem[] {
  const byLine = new Map<number, Problem>();
  for (const error of document.errors) {
    const problem = syntaxProblem(error, file);
    const line = problem.where?.row ?? 1;
    if (!byLine.has(line)) byLine.set(line, problem);
  }
  return [...byLine.values()];
}

function nearestLine(walk: Walk, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const key = pathKey(path.slice(0, length));
    const line = walk.keyLines.get(key) ?? walk.lines.get(key);
    if (line !== undefined) return line;
  }
  return 1;
}

/** Reads YAML; `acceptsText` says where an unquoted number is meant as text. Never throws on bad input. */
export function yamlValues(
  text: string,
  file: string,
  acceptsText: (path: Path) => boolean,
): YamlValues | readonly Problem[] {
  const tooLarge = [errorOf("settings/too-large", {}, { file })];
  if (text.length > yamlLimits.characters) return tooLarge;
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, logLevel: "error" });
    if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return tooLarge;
    if (document.errors.length > 0) return syntaxProblems(document, file);
    const walk: Walk = { document, counter, acceptsText, lines: new Map(), keyLines: new Map(), visited: 0 };
    const value = plain(walk, document.contents, []);
    return {
      value,
      lineOf: (path) => nearestLine(walk, path),
      lineOfKey: (path, key) => nearestLine(walk, [...path, key]),
    };
  } catch (error) {
    // The parser and the walk recurse: a RangeError is a file nested deeper than the stack.
    if (error instanceof TooLarge || error instanceof RangeError) return tooLarge;
    throw error;
  }
}
