// What can be wrong with the user's input, as data. Codes, facts and texts of one stage stand in one file,
// `<stage>-problems.ts`; this file only joins them. Text is made in `describe.ts`, nowhere else.
import type { CensusFacts } from "./census-problems.ts";
import type { ConstraintFacts } from "./constraint-problems.ts";
import type { DossierFacts } from "./dossier-problems.ts";
import type { DrawFacts } from "./draw-problems.ts";
import type { FileFacts } from "./file-problems.ts";
import type { LotteryFacts } from "./lottery-problems.ts";
import type { PoolFacts } from "./pool-problems.ts";
import type { QuotaFacts } from "./quota-problems.ts";
import type { ReplacementFacts } from "./replacement-problems.ts";
import type { SettingsFacts } from "./settings-problems.ts";
import type { TargetFacts } from "./target-problems.ts";
import type { TerritoryFacts } from "./territory-problems.ts";
import type { UsageFacts } from "./usage-problems.ts";

/** Every problem code with the shape of its facts. */
export type ProblemFacts = FileFacts &
  DossierFacts &
  SettingsFacts &
  CensusFacts &
  TerritoryFacts &
  QuotaFacts &
  TargetFacts &
  ConstraintFacts &
  PoolFacts &
  LotteryFacts &
  DrawFacts &
  ReplacementFacts &
  UsageFacts;

/** A stage and a kebab-case name, such as `pool/unknown-value`. */
export type ProblemCode = keyof ProblemFacts;

export type Severity = "error" | "warning";

/** Where the user finds the problem. Rows are counted as a spreadsheet shows them: the header is row 1. */
export interface Where {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One problem: a code, its facts, and where it is. Facts never hold a volunteer's other columns. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly where?: Where;
    readonly facts: ProblemFacts[Code];
  };
}[ProblemCode];

/** Makes an error of the given code. */
export function errorOf<Code extends ProblemCode>(code: Code, facts: ProblemFacts[Code], where?: Where): Problem {
  return { code, severity: "error", facts, ...(where === undefined ? {} : { where }) } as unknown as Problem;
}

/** Makes a warning of the given code. */
export function warningOf<Code extends ProblemCode>(code: Code, facts: ProblemFacts[Code], where?: Where): Problem {
  return { code, severity: "warning", facts, ...(where === undefined ? {} : { where }) } as unknown as Problem;
}
