// Writings that the list holds and the settings do not know, as lines of the user's table of writings: to be copied, with the
// value completed where none is near.
import { csvText } from "../../io/csv-text.ts";
import { comparableText } from "../../model/comparable-text.ts";
import type { FeatureSettings } from "../../model/settings.ts";
import { aliasTitles } from "../../pool/read-aliases.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Context } from "../context.ts";

/** The hint and its lines; empty when no writing is unknown. `file` is the table of the dossier, null when it has none. */
export function aliasLines(
  context: Context,
  problems: readonly Problem[],
  features: readonly FeatureSettings[],
  file: string | null,
): readonly string[] {
  const rows = problems.flatMap((problem): readonly string[][] => {
    if (problem.code !== "pool/unknown-value" && problem.code !== "pool/ambiguous-value") return [];
    const title = comparableText(problem.where?.column ?? "");
    const feature = features.find(({ column }) => comparableText(column) === title);
    // A long cell is shown cut, and its beginning would be no writing of the list.
    if (feature === undefined || problem.facts.value.endsWith("…")) return [];
    const nearest = problem.code === "pool/unknown-value" ? problem.facts.nearest[0] : undefined;
    return [[feature.id, problem.facts.value, nearest ?? ""]];
  });
  if (rows.length === 0) return [];
  const { feature, written, value } = aliasTitles;
  const titles = [feature, written, value].map(([french = "", english = ""]) =>
    context.language === "fr" ? french : english,
  );
  const lines = csvText(titles, rows, { separator: ";", neutraliseFormulas: true }).trimEnd().split("\n");
  const text = context.text.pool.aliasHint;
  return [text(file), ...(file === null ? lines : lines.slice(1)).map((line) => `  ${line}`)];
}
