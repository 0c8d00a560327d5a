// The outcome of a verification in words, one line a check, and as the contract's JSON.
import { describeAudit } from "../../verify/audit-texts.ts";
import { describeFinding } from "../../verify/describe-finding.ts";
import type { Finding, Verification } from "../../verify/finding.ts";
import type { Context } from "../context.ts";

/** `ok` is true or false for a check that was done, null for one that was not. */
export function findingAsJson(finding: Finding, detail: string): Readonly<Record<string, unknown>> {
  const { check, id, status, expected, found } = finding;
  const done = status === "ok" || status === "failed";
  return {
    check,
    id,
    ok: done ? status === "ok" : null,
    status,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    detail,
  };
}

export function verificationLines(context: Context, verification: Verification): readonly string[] {
  const { text, language } = context;
  const count = (status: Finding["status"]): number =>
    verification.findings.filter((finding) => finding.status === status).length;
  const lines = verification.findings.map((finding) => {
    const status = text.verify.status[finding.status];
    return `${String(finding.check).padStart(2)}  ${status.padEnd(10)}  ${describeFinding(finding, language)}`;
  });
  const verdict = text.verify.verdict(
    count("ok"),
    count("failed"),
    count("not-checked"),
    count("not-applicable"),
    verification.level,
  );
  const audit = describeAudit(verification.audit, language);
  return [...lines, ...(audit === "" ? [] : [audit]), verdict];
}
