// The schema's refusals -> problems in the user's words, each with its line and, for a misspelt word, the nearest known one.
import type * as z from "zod";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { expectedForm, knownKeys, type Path } from "./schema-place.ts";
import { settingsSchema } from "./settings-schema.ts";
import type { YamlValues } from "./yaml-values.ts";

type Issue = z.core.$ZodIssue;

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) current = (current as Record<string | number, unknown> | undefined)?.[step];
  return current;
}

/** A value as the user wrote it, short enough for a sentence. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `volunteers.exclusions[2].keep`, items counted from 1. */
function keyText(path: Path): string {
  let text = "";
  for (const step of path) text += typeof step === "number" ? `[${step + 1}]` : `${text === "" ? "" : "."}${step}`;
  return text === "" ? "panel.yaml" : text;
}

/** The issues to report for an issue: those inside the option of a union that the user meant. */
function meant(issue: Issue, yaml: YamlValues): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const path = issue.path as Path;
  const written = valueAt(yaml.value, path);
  if (typeof written !== "object" || written === null || Array.isArray(written)) return [issue];
  const inner = issue.errors.at(-1) ?? [];
  return inner.map((part) => ({ ...part, path: [...path, ...part.path] }) as Issue);
}

function unknownKeys(keys: readonly string[], path: Path, yaml: YamlValues, file: string): Problem[] {
  const known = knownKeys(settingsSchema, path);
  return keys.map((key) =>
    errorOf(
      "settings/unknown-key",
      { key, nearest: nearestText(key, known) },
      { file, row: yaml.lineOfKey(path, key) },
    ),
  );
}

function rangeProblem(path: Path, found: number, yaml: YamlValues, file: string, issue: Issue): Problem {
  const min = issue.code === "too_small" ? Number(issue.minimum) : null;
  const max = issue.code === "too_big" ? Number(issue.maximum) : null;
  return errorOf("settings/out-of-range", { key: keyText(path), found, min, max }, { file, row: yaml.lineOf(path) });
}

function problemsOf(issue: Issue, yaml: YamlValues, file: string): readonly Problem[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, path, yaml, file);
  const found = valueAt(yaml.value, path);
  const where = { file, row: yaml.lineOf(path) };
  const key = keyText(path);
  if (found === undefined || found === null) return [errorOf("settings/missing-key", { key }, where)];
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const text = shown(found);
    return [
      errorOf("settings/unknown-choice", { key, found: text, allowed, nearest: nearestText(text, allowed) }, where),
    ];
  }
  const expected = expectedForm(settingsSchema, path);
  const isRange = issue.code === "too_small" || issue.code === "too_big";
  if (isRange && typeof found === "number" && expected !== "ages")
    return [rangeProblem(path, found, yaml, file, issue)];
  if (found === "") return [errorOf("settings/missing-key", { key }, where)];
  return [errorOf("settings/wrong-form", { key, found: shown(found), expected }, where)];
}

/** Every refusal of the schema as a problem, in the order of the lines. */
export function settingsRefusals(issues: readonly Issue[], yaml: YamlValues, file: string): readonly Problem[] {
  const problems = issues.flatMap((issue) => meant(issue, yaml)).flatMap((issue) => problemsOf(issue, yaml, file));
  return problems.sort((a, b) => (a.where?.row ?? 0) - (b.where?.row ?? 0));
}
