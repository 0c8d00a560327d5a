// What every command is given: its surroundings, its language, and the ways in which it may speak.
import type { Language } from "../problems/catalogue.ts";
import { describePlace, describeProblem, problemAsJson } from "../problems/describe.ts";
import type { Problem } from "../problems/problem.ts";
import type { Environment } from "./environment.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { openProgress, type Progress } from "./progress.ts";
import { textEn } from "./text.en.ts";
import { type CliText, textFr } from "./text.fr.ts";

export interface Context {
  readonly environment: Environment;
  readonly language: Language;
  readonly text: CliText;
  readonly json: boolean;
  readonly progress: Progress;
  /** A line of the result in words; silent with --json or --quiet. */
  readonly say: (line: string) => void;
  /** The result as data; silent without --json. */
  readonly answer: (value: object) => void;
  /** Problems on stderr, with --quiet errors only; with --json they belong to the answer, see `problemsAsJson`. */
  readonly warn: (problems: readonly Problem[]) => void;
  /** Warns at once; with --json at the head of the problems of the answer. */
  readonly note: (problems: readonly Problem[]) => void;
  /** Tells the problems that stopped the command and gives the exit code. */
  readonly refuse: (problems: readonly Problem[], code?: ExitCode) => ExitCode;
}

/** Problems shown in words before the rest is only counted. */
const shownProblems = 50;

/** Problems as the contract's JSON. */
export function problemsAsJson(problems: readonly Problem[], language: Language): readonly unknown[] {
  return problems.map((problem) => problemAsJson(problem, language));
}

function problemLines(problems: readonly Problem[], language: Language, text: CliText): string {
  const lines = problems.slice(0, shownProblems).map((problem) => {
    const place = describePlace(problem, language);
    const head = problem.severity === "error" ? text.error : text.warning;
    return `${head} ${place === "" ? "" : `${place}${text.colon}`}${describeProblem(problem, language)} [${problem.code}]\n`;
  });
  if (problems.length > shownProblems) lines.push(`${text.andMore(problems.length - shownProblems)}\n`);
  return lines.join("");
}

/** The context of one call. */
export function openContext(
  environment: Environment,
  settings: { language: Language; json: boolean; quiet: boolean },
): Context {
  const { language, json, quiet } = settings;
  const text = language === "fr" ? textFr : textEn;
  const noted: Problem[] = [];
  const answer = (value: object): void => {
    const own = "problems" in value && Array.isArray(value.problems) ? value.problems : [];
    const problems = noted.length === 0 ? {} : { problems: [...problemsAsJson(noted, language), ...own] };
    if (json) environment.writeOut(`${JSON.stringify({ ...value, ...problems }, null, 2)}\n`);
  };
  const warn = (problems: readonly Problem[]): void => {
    const told = quiet ? problems.filter(({ severity }) => severity === "error") : problems;
    if (!json && told.length > 0) environment.writeError(problemLines(told, language, text));
  };
  return {
    environment,
    language,
    text,
    json,
    progress: openProgress(environment, quiet || json),
    say: (line) => {
      if (!json && !quiet) environment.writeOut(`${line}\n`);
    },
    answer,
    warn,
    note: (problems) => {
      noted.push(...problems);
      warn(problems);
    },
    refuse: (problems, code = exitCode.badInput) => {
      answer({ problems: problemsAsJson(problems, language) });
      if (!json) environment.writeError(problemLines(problems, language, text));
      return code;
    },
  };
}
