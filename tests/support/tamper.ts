// Changes every value of a record, one at a time, in every way that keeps it JSON, and says which changes pass unnoticed.
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

function textChanges(text: string): Json[] {
  const flip = (character: string): string => {
    if (character >= "0" && character <= "9") return character === "9" ? "8" : String(Number(character) + 1);
    return character === "a" ? "b" : "a";
  };
  const changed: Json[] = [7, null, `${text}x`, [text]];
  if (text === "") return changed;
  changed.push("", text.slice(1), `${flip(text[0]!)}${text.slice(1)}`);
  const middle = Math.floor(text.length / 2);
  changed.push(`${text.slice(0, middle)}${flip(text[middle]!)}${text.slice(middle + 1)}`);
  changed.push(`${text.slice(0, -1)}${flip(text.at(-1)!)}`);
  if (text.toUpperCase() !== text) changed.push(text.toUpperCase());
  return changed;
}

function changesOf(value: Json): Json[] {
  if (value === null) return ["", 0, false, {}, "a".repeat(64)];
  if (typeof value === "boolean") return [!value, null, String(value)];
  if (typeof value === "number") return [value + 1, value - 1, value + 0.5, String(value), null, 2 ** 60, -value - 1];
  if (typeof value === "string") return textChanges(value);
  if (Array.isArray(value)) {
    const changes: Json[] = [null, {}, [...value, value.at(-1) ?? {}], [...value, 1]];
    if (value.length > 0) changes.push([], value.slice(1), value.slice(0, -1));
    for (let index = 1; index < Math.min(value.length, 8); index += 1) {
      if (canonicalJson(value[index], "rfc8785") === canonicalJson(value[index - 1], "rfc8785")) continue;
      const swapped = [...value];
      [swapped[index - 1], swapped[index]] = [swapped[index]!, swapped[index - 1]!];
      changes.push(swapped);
    }
    return changes;
  }
  const changes: Json[] = [null, [], { ...value, unexpected: 1 }];
  for (const key of Object.keys(value)) {
    const { [key]: removed, ...rest } = value;
    changes.push(rest, { ...rest, [`${key}2`]: removed as Json });
  }
  return changes;
}

function* walk(value: Json, path: Path = []): Generator<readonly [Path, Json]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [index, child] of value.entries()) yield* walk(child, [...path, index]);
  else if (value !== null && typeof value === "object") {
    for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, key]);
  }
}

function replaced(value: Json, path: Path, change: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return change;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: Json };
  copy[first] = replaced(copy[first]!, rest, change);
  return copy;
}

/** The checks that must notice, by the part of the record that was changed. */
function expectedChecks(path: Path, isSimple: boolean): readonly number[] {
  switch (path[0]) {
    case "members":
      return [1, 2, 4];
    case "freeze":
      return [1, 2, 5];
    case "lottery":
      return [1, 2, 6];
    case "commitment":
      return isSimple ? [1, 2] : [1, 2, 7];
    case "reveal":
    case "log":
      return [1, 2, 8];
    case "evidence":
      return [1, 2, 7];
    default:
      return [1, 2];
  }
}

/** Every change of every value of a record or an annex: the place and the text of the changed one. */
export function* tamperedRecords(
  record: PublishedRecord | RestrictedAnnex,
): Generator<{ path: Path; change: Json; text: string }> {
  const original = canonicalJson(record);
  for (const [path, value] of walk(record as unknown as Json)) {
    for (const change of changesOf(value)) {
      const text = canonicalJson(replaced(record as unknown as Json, path, change), "rfc8785");
      if (text !== original) yield { path, change, text };
    }
  }
}

/** Tries every change of every value of the annex of a record; gives those of which check 27 or 28 does not tell. */
export function tamperAnnex(
  record: PublishedRecord,
  annex: RestrictedAnnex,
): { readonly tried: number; readonly survivors: string[] } {
  const text = canonicalJson(record);
  if (!verifyRecord(text, { annex: canonicalJson(annex) }).ok) throw new Error("the annex is not right to begin with");
  const survivors: string[] = [];
  let tried = 0;
  for (const { path, change, text: changed } of tamperedRecords(annex)) {
    tried += 1;
    const { findings } = verifyRecord(text, { annex: changed });
    const failing = findings.filter(({ status }) => status === "failed").map(({ check }) => check);
    // Of a certificate that is taken away, or is no clean data, check 27 or 28 tells.
    const allowed = path[0] === "certificate" || path.length === 0 ? [27, 28] : [28];
    if (allowed.some((check) => failing.includes(check))) continue;
    const missing = Object.keys(annex).find((key) => path.length === 0 && !Object.hasOwn(change as object, key));
    if (missing === "certificate" && findings[26]?.status === "not-checked") continue;
    survivors.push(
      missing !== undefined
        ? `without ${missing}: ${failing}`
        : `${path.join(".")} -> ${JSON.stringify(change)?.slice(0, 60)}: ${failing}`,
    );
  }
  return { tried, survivors };
}

/** Tries every change of every value; gives those that pass or that fail elsewhere than where they should. */
export function tamper(record: PublishedRecord): { readonly tried: number; readonly survivors: string[] } {
  if (!verifyRecord(canonicalJson(record)).ok) throw new Error("the record is not valid to begin with");
  const survivors: string[] = [];
  let tried = 0;
  for (const { path, change, text } of tamperedRecords(record)) {
    tried += 1;
    const { ok, findings } = verifyRecord(text);
    const failing = findings.filter(({ status }) => status === "failed").map(({ check }) => check);
    const named = expectedChecks(path, record.commitment === null).some((check) => failing.includes(check));
    if (ok || !named) survivors.push(`${path.join(".")} -> ${JSON.stringify(change)?.slice(0, 60)}: ${failing}`);
  }
  return { tried, survivors };
}
