// `pinakion verify PATH`: every numbered check on a published record or folder; needs no solver but for a certificate with cuts.
import { describeAudit } from "../../verify/audit-texts.ts";
import { describeFinding } from "../../verify/describe-finding.ts";
import { verifyRecord } from "../../verify/verify-record.ts";
import { exitCode } from "../exit-code.ts";
import { findingAsJson, verificationLines } from "../render/verification.ts";
import { verifyInputs } from "../stages/verify-inputs.ts";
import { writeFindings } from "../stages/write-findings.ts";
import type { CommandDefinition } from "./definition.ts";

export const verify: CommandDefinition = {
  argument: "[path]",
  options: ["annex", "certificate", "solver", "receipt", "previous", "findings", "auditor"],
  run: async (context, options, argument) => {
    const inputs = await verifyInputs(context.environment.cwd, argument ?? ".", options);
    if (!inputs.ok) return context.refuse(inputs.problems);
    const verification = verifyRecord(inputs.value.record, inputs.value.options);
    const written = await writeFindings(context.environment.cwd, options, inputs.value.record, verification);
    if (!written.ok) return context.refuse(written.problems);
    const { ok, level, findings, audit } = verification;
    context.answer({
      ok,
      level,
      audit: audit.status === "absent" ? null : { ...audit, detail: describeAudit(audit, context.language) },
      findings: findings.map((finding) => findingAsJson(finding, describeFinding(finding, context.language))),
    });
    for (const line of verificationLines(context, verification)) context.say(line);
    if (written.value) context.say(context.text.verify.sign(options.findings as string));
    return ok ? exitCode.done : exitCode.answerIsNo;
  },
};
