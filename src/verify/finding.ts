// What a check answers, as data. `failed` is the only answer that makes a record wrong; what could not be looked at is
// never called right.
import type { AuditReading } from "./audit.ts";
import type { CheckId } from "./check-list.ts";
import type { DetailCode, DetailFacts } from "./detail-facts.ts";

export type FindingStatus = "ok" | "failed" | "not-checked" | "not-applicable";

/** Why a check answered as it did; `describeFinding` makes it a sentence. */
export type FindingDetail = {
  [Code in DetailCode]: { readonly code: Code; readonly facts: DetailFacts[Code] };
}[DetailCode];

/** The outcome of one check before it has a number. */
export interface CheckOutcome {
  readonly status: FindingStatus;
  readonly expected?: string | number;
  readonly found?: string | number;
  readonly detail: FindingDetail;
}

/** The outcome of one numbered check, with what was expected and found where a value can be shown. */
export interface Finding extends CheckOutcome {
  readonly check: number;
  readonly id: CheckId;
}

/** What the assurance rests on: 0 replayable, 1 committed by the organiser's own dates, 2 public, 3 controlled. */
export type AssuranceLevel = 0 | 1 | 2 | 3;

/** All findings in the order of their numbers. `ok` is false exactly when a check failed. */
export interface Verification {
  readonly ok: boolean;
  readonly level: AssuranceLevel;
  readonly findings: readonly Finding[];
  /** An accredited auditor's signed findings, where some came along. */
  readonly audit: AuditReading;
  readonly counts: {
    readonly ok: number;
    readonly failed: number;
    readonly notChecked: number;
    readonly notApplicable: number;
  };
}

/** What was looked at is as it should be. */
export function passed(): CheckOutcome {
  return { status: "ok", detail: { code: "ok", facts: {} } };
}

/** The check failed, for this reason. */
export function failed<Code extends DetailCode>(
  code: Code,
  facts: DetailFacts[Code],
  values: { readonly expected?: string | number; readonly found?: string | number } = {},
): CheckOutcome {
  return { status: "failed", ...values, detail: { code, facts } as FindingDetail };
}

/** The check could not be made: something is not at hand. */
export function notChecked(what: DetailFacts["needs"]["what"]): CheckOutcome {
  return { status: "not-checked", detail: { code: "needs", facts: { what } } };
}

/** There is nothing here for the check to look at. */
export function notApplicable(
  code: "level-0" | "no-household-rule" | "no-earlier-record" | "few-seats" | "no-level-proof",
): CheckOutcome {
  return { status: "not-applicable", detail: { code, facts: {} } };
}
