// The reveal file that the page of the ceremony exports: the values, as typed before everyone, and what the page made of them.
// It decides nothing: the values are read again as if typed here, and a seed, ticket or panel that is not ours is refused.
import { basename, resolve } from "node:path";
import type { CommitmentArtefact, RevealArtefact, RevealedValue } from "../../model/record.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { revealSchema } from "../../record/schema.ts";
import { readRecordText } from "./locate-record.ts";

/** What a reveal file says; it may leave out the outcome, part by part. */
export interface RevealFile {
  /** Name shown in problems. */
  readonly file: string;
  readonly values: readonly RevealedValue[];
  readonly stated: Partial<Pick<RevealArtefact, "seed" | "ticket" | "panel" | "observedAt">>;
}

const refusal = (file: string, part: "form" | "commitment" | "values" | "seed" | "ticket" | "panel"): Problem =>
  errorOf("draw/reveal-refused", { file, part });

/** Stands for what the file leaves out, so that one schema judges the rest. */
const unstated = { seed: "", ticket: 1, panel: [], observedAt: "2000-01-01T00:00:00Z" };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads the file; it must be about this commitment. */
export async function loadReveal(
  cwd: string,
  path: string,
  commitment: CommitmentArtefact,
): Promise<Result<RevealFile>> {
  const text = await readRecordText(cwd, path);
  if (!text.ok) return text;
  const file = basename(resolve(cwd, path));
  const content = parsed(text.value);
  const form = revealSchema.safeParse(typeof content === "object" ? { ...unstated, ...content } : content);
  if (!form.success) return failure([refusal(file, "form")]);
  if (form.data.commitmentDigest !== digestOf(commitment)) return failure([refusal(file, "commitment")]);
  const { seed, ticket, panel, observedAt, values } = form.data;
  const given = content as Readonly<Record<string, unknown>>;
  const stated = Object.entries({ seed, ticket, panel, observedAt }).filter(([key]) => given[key] !== undefined);
  return success({ file, values, stated: Object.fromEntries(stated) });
}

/** The values as `--value` takes them: of a beacon its signature, from which its value follows. */
export function textsOfReveal({ values }: RevealFile): readonly string[] {
  return values.map(({ source, text, round, signature }) =>
    signature === undefined ? text : `${source}:${round}:${signature}`,
  );
}

/** What the file states and the draw does not give; empty when they agree. */
export function revealDifferences(
  { file, values, stated }: RevealFile,
  reveal: Pick<RevealArtefact, "values" | "seed" | "ticket" | "panel">,
): readonly Problem[] {
  const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
  if (!same(values, reveal.values)) return [refusal(file, "values")];
  const part = (["seed", "ticket", "panel"] as const).find(
    (name) => stated[name] !== undefined && !same(stated[name], reveal[name]),
  );
  return part === undefined ? [] : [refusal(file, part)];
}
