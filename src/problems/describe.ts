// A problem in words. The only place where a code becomes text.
import type { Catalogue, Language } from "./catalogue.ts";
import { censusTexts } from "./census-problems.ts";
import { constraintTexts } from "./constraint-problems.ts";
import { dossierTexts } from "./dossier-problems.ts";
import { drawTexts } from "./draw-problems.ts";
import { fileTexts } from "./file-problems.ts";
import { lotteryTexts } from "./lottery-problems.ts";
import { poolTexts } from "./pool-problems.ts";
import type { Problem, ProblemCode, ProblemFacts } from "./problem.ts";
import { quotaTexts } from "./quota-problems.ts";
import { replacementTexts } from "./replacement-problems.ts";
import { settingsTexts } from "./settings-problems.ts";
import { targetTexts } from "./target-problems.ts";
import { territoryTexts } from "./territory-problems.ts";
import { usageTexts } from "./usage-problems.ts";

const texts: Catalogue<ProblemFacts> = {
  ...fileTexts,
  ...dossierTexts,
  ...settingsTexts,
  ...censusTexts,
  ...territoryTexts,
  ...quotaTexts,
  ...targetTexts,
  ...constraintTexts,
  ...poolTexts,
  ...lotteryTexts,
  ...drawTexts,
  ...replacementTexts,
  ...usageTexts,
};

/** Every problem code, sorted. */
export const problemCodes: readonly ProblemCode[] = (Object.keys(texts) as ProblemCode[]).sort();

/** The sentence for a problem, without its place. */
export function describeProblem(problem: Problem, language: Language): string {
  const text = texts[problem.code][language] as (facts: Problem["facts"]) => string;
  return text(problem.facts);
}

/** The place of a problem, such as `volontaires.csv, ligne 12, colonne « Sexe »`; empty when it has none. */
export function describePlace(problem: Problem, language: Language): string {
  const { file, row, column } = problem.where ?? {};
  const parts: string[] = [];
  if (file !== undefined) parts.push(file);
  if (row !== undefined) parts.push(language === "fr" ? `ligne ${row}` : `row ${row}`);
  if (column !== undefined) parts.push(language === "fr" ? `colonne « ${column} »` : `column "${column}"`);
  return parts.join(", ");
}

/** A problem as the machine-readable contract prints it: code, severity, message, where, and its facts. */
export function problemAsJson(problem: Problem, language: Language): Readonly<Record<string, unknown>> {
  return {
    ...problem.facts,
    code: problem.code,
    severity: problem.severity,
    message: describeProblem(problem, language),
    ...(problem.where === undefined ? {} : { where: problem.where }),
  };
}
