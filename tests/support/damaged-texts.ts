// Changes that only a text can hold, at every place of a record or an annex: a key twice, half of a character, a control
// character, numbers that no computer holds.
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";

/** A changed text and what was done where. */
export interface DamagedText {
  readonly title: string;
  readonly text: string;
}

const endings: readonly string[] = ["\\ud800", "\\udc00\\ud800", "\\u0000", "\\u007f", "e\\u0301"];

const escaped = (text: string): string => `"\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** What may stand in the place of a value: raw JSON, not written by any JSON writer. */
function replacements(value: unknown): readonly string[] {
  const written = canonicalJson(value);
  if (typeof value === "number") return ["1e400", "9".repeat(400), "9007199254740993", `${value}.0`, `${value}e0`];
  if (typeof value === "string") {
    const changed = endings.map((added) => `${written.slice(0, -1)}${added}"`);
    // The same text, of which one letter is written otherwise.
    return /^[a-z0-9]/i.test(value) ? [...changed, `${escaped(value)}${written.slice(2)}`] : changed;
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, own]) => {
    const rest = written.slice(1);
    // The same value twice; and another one, which the second hides from most readers.
    return [canonicalJson(own), own === null ? "1" : "null"].map((first) => `{"${key}":${first},${rest}`);
  });
}

/** Every value with its place, and the canonical text before and after it. */
function* places(
  value: unknown,
  place: string,
  before: string,
  after: string,
): Generator<readonly [place: string, value: unknown, before: string, after: string]> {
  yield [place, value, before, after];
  if (value === null || typeof value !== "object") return;
  const isList = Array.isArray(value);
  const parts = Object.entries(value)
    .toSorted(([a], [b]) => (isList ? Number(a) - Number(b) : a < b ? -1 : 1))
    .map(([key, child]) => ({ key, child, lead: isList ? "" : `"${key}":`, written: canonicalJson(child) }));
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  for (const [index, { key, child, lead }] of parts.entries()) {
    const joined = (some: typeof parts): string => some.map((part) => `${part.lead}${part.written}`).join(",");
    const [left, right] = [joined(parts.slice(0, index)), joined(parts.slice(index + 1))];
    yield* places(
      child,
      `${place}.${key}`,
      `${before}${open}${left}${left === "" ? "" : ","}${lead}`,
      `${right === "" ? "" : ","}${right}${close}${after}`,
    );
  }
}

/** Every such change of every value. */
export function* damagedTexts(artefact: PublishedRecord | RestrictedAnnex): Generator<DamagedText> {
  for (const [place, value, before, after] of places(artefact, "", "", "")) {
    for (const raw of replacements(value)) {
      yield { title: `${place} -> ${raw.slice(0, 60)}`, text: `${before}${raw}${after}` };
    }
  }
}
