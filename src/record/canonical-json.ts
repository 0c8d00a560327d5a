// Canonical JSON (RFC 8785), so that any language gives the same bytes and `sha256sum` of a file is its digest.
// By default narrowed to what the record allows (docs/record-format.md, restricted JSON): then `jq -cjS .` and
// Python's sorted json.dumps give the same bytes too. Depends on no locale and on no key order.
import { InvariantError } from "../problems/invariant.ts";
import { isPlain } from "./clean-text.ts";

/** `restricted`: whole numbers, clean NFC texts, keys of letters and digits. `rfc8785`: all that the RFC allows. */
export type JsonRules = "restricted" | "rfc8785";

/** Deeper values are refused: no artefact nests further than 8. */
export const maximumDepth = 32;

const restrictedKey = /^[A-Za-z0-9]+$/;
const loneSurrogate = /\p{Surrogate}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the format refuses
const controlCharacter = /[\u0000-\u001f\u007f]/;

/** Keys and indices that lead to the value being written; a mutable stack, as most values are refused by nobody. */
type Path = (string | number)[];

/** Texts already written, by the object or list that they are of: for who needs a whole and its parts. */
export type WrittenTexts = WeakMap<object, string>;

/** Parts nested deeper are written again: keeping each small text would cost more than it saves. */
const keptDepth = 2;

interface Writing {
  readonly rules: JsonRules;
  readonly path: Path;
  readonly written: WrittenTexts | undefined;
}

function refuse(path: Path, expected: string): never {
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");
  const shown = place === "" ? "the top" : place.replace(/^\./, "");
  throw new InvariantError(`cannot be written as canonical JSON at ${shown}: ${expected}`);
}

function writeText(text: string, { rules, path }: Writing): string {
  if (isPlain(text)) return JSON.stringify(text);
  if (loneSurrogate.test(text)) refuse(path, "expected well-formed Unicode, got half of a character");
  if (rules === "restricted") {
    if (controlCharacter.test(text)) refuse(path, "expected no control character");
    if (text.normalize("NFC") !== text) refuse(path, "expected text in form NFC");
  }
  return JSON.stringify(text);
}

function writeNumber(value: number, { rules, path }: Writing): string {
  if (!Number.isFinite(value)) refuse(path, "expected a finite number");
  if (rules === "restricted" && !Number.isSafeInteger(value)) refuse(path, "expected a whole number below 2^53");
  // ECMAScript's own number-to-text rule is the one RFC 8785 prescribes; it writes -0 as 0.
  return String(value);
}

function writeObject(value: object, writing: Writing): string {
  const { rules, path } = writing;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(path, "expected plain data");
  const entries = Object.entries(value);
  // RFC 8785 section 3.2.3: by UTF-16 code units, which is what < compares.
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const members = entries.map(([key, child]) => {
    if (rules === "restricted" && !restrictedKey.test(key)) refuse(path, "expected keys of letters and digits only");
    path.push(key);
    // Letters and digits need no further look.
    const name = rules === "restricted" ? `"${key}"` : writeText(key, writing);
    const member = `${name}:${write(child, writing)}`;
    path.pop();
    return member;
  });
  return `{${members.join(",")}}`;
}

/** Whether all items are whole numbers, holes excluded: the panels are long lists of these, and nothing in them is refused. */
function isWholeNumbers(list: readonly unknown[]): boolean {
  for (let index = 0; index < list.length; index += 1) if (!Number.isSafeInteger(list[index])) return false;
  return true;
}

function writeList(list: readonly unknown[], writing: Writing): string {
  const { path } = writing;
  if (path.length < maximumDepth && isWholeNumbers(list)) return `[${list.join(",")}]`;
  const parts: string[] = [];
  // By index: a hole in a sparse list must be refused, not skipped.
  for (let index = 0; index < list.length; index += 1) {
    path.push(index);
    parts.push(write(list[index], writing));
    path.pop();
  }
  return `[${parts.join(",")}]`;
}

function writeNested(value: object, writing: Writing): string {
  const kept = writing.written?.get(value);
  if (kept !== undefined) return kept;
  const text = Array.isArray(value) ? writeList(value, writing) : writeObject(value, writing);
  if (writing.path.length <= keptDepth) writing.written?.set(value, text);
  return text;
}

function write(value: unknown, writing: Writing): string {
  const { path } = writing;
  if (path.length > maximumDepth) refuse(path, `expected at most ${maximumDepth} levels`);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === "string") return writeText(value, writing);
  if (typeof value === "number") return writeNumber(value, writing);
  if (typeof value === "object") return writeNested(value, writing);
  return refuse(path, `expected JSON data, got ${typeof value}`);
}

/**
 * The canonical text of a value; its UTF-8 bytes are the artefact, without a final newline. With `written`, parts of an
 * earlier value are not written again: it must be given with one kind of rules only, and to values that nobody changes.
 * @throws InvariantError naming the place when the rules forbid the value
 * @example canonicalJson({ b: 1, a: ["é"] }) // '{"a":["é"],"b":1}'
 */
export function canonicalJson(value: unknown, rules: JsonRules = "restricted", written?: WrittenTexts): string {
  return write(value, { rules, path: [], written });
}
