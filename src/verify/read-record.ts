// From a text or a value that anyone may have written to a record of known form, in bounded time and without throwing.
// Duplicate keys, blanks, a final newline or another order of keys show as bytes that are not canonical.
import type * as z from "zod";
import { canonicalJson, maximumDepth, type WrittenTexts } from "../record/canonical-json.ts";

/** Longer texts are not read, in UTF-16 units. */
export const maximumLength = 100_000_000;

/** What was read. `canonical` is null when only a value, not a text, was given. */
export type Reading<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly canonical: boolean | null;
      /** Canonical texts of the value and its large parts, written once. */
      readonly written: WrittenTexts;
    }
  | {
      readonly ok: false;
      readonly reason: "json" | "size" | "depth" | "object" | "form" | "unclean";
      /** Place of the first fault, for `form`. */
      readonly path: string;
      readonly canonical: boolean | null;
    };

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (inText) {
      if (unit === 0x5c) index += 1;
      else if (unit === 0x22) inText = false;
    } else if (unit === 0x22) inText = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > maximumDepth) return true;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return false;
}

function canonicalOrNull(value: unknown, written?: WrittenTexts): string | null {
  try {
    return canonicalJson(value, "restricted", written);
  } catch {
    return null;
  }
}

/** A path such as `lottery.chances[3].tickets`, showing keys only when they are plain. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part).replace(/[^A-Za-z0-9]/g, "?")}`))
    .join("")
    .replace(/^\./, "");
  return text === "" ? "record" : text.slice(0, 200);
}

function firstFault(error: z.core.$ZodError): string {
  const issue = error.issues[0] as z.core.$ZodIssue;
  return pathText([...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])]);
}

function parseText(text: string): { readonly value: unknown } | "json" | "size" | "depth" {
  if (text.length > maximumLength) return "size";
  if (isTooDeep(text)) return "depth";
  try {
    return { value: JSON.parse(text) };
  } catch {
    return "json";
  }
}

/** Reads a text, or a value already parsed (of which a copy is taken), against a schema. Never throws. */
export function readArtefact<T>(input: unknown, schema: z.ZodType<T>): Reading<T> {
  let value: unknown;
  let clean: string | null;
  let canonical: boolean | null = null;
  const written: WrittenTexts = new WeakMap();
  if (typeof input === "string") {
    const parsed = parseText(input);
    if (typeof parsed === "string") return { ok: false, reason: parsed, path: "record", canonical: false };
    value = parsed.value;
    clean = canonicalOrNull(value, written);
    canonical = clean === input;
  } else {
    clean = canonicalOrNull(input);
    if (clean === null) return { ok: false, reason: "object", path: "record", canonical: null };
    value = JSON.parse(clean);
  }
  const form = schema.safeParse(value);
  if (!form.success) return { ok: false, reason: "form", path: firstFault(form.error), canonical };
  if (clean === null) return { ok: false, reason: "unclean", path: "record", canonical: false };
  // The schemas change nothing: the value itself is kept, of which the texts are written.
  return { ok: true, value: value as T, canonical, written };
}
