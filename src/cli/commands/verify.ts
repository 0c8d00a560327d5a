// `pinakion verify PATH`: every numbered check on a published record or folder; needs no solver but for a certificate with cuts.
import { describeFinding } from "../../verify/describe-finding.ts";
import { verifyRecord } from "../../verify/verify-record.ts";
import { exitCode } from "../exit-code.ts";
import { findingAsJson, verificationLines } from "../render/verification.ts";
import { verifyInputs } from "../stages/verify-inputs.ts";
import type { CommandDefinition } from "./definition.ts";

export const verify: CommandDefinition = {
  argument: "[path]",
  options: ["annex", "certificate", "solver", "receipt", "previous"],
  run: async (context, options, argument) => {
    const inputs = await verifyInputs(context.environment.cwd, argument ?? ".", options);
    if (!inputs.ok) return context.refuse(inputs.problems);
    const verification = verifyRecord(inputs.value.record, inputs.value.options);
    const { ok, level, findings } = verification;
    context.answer({
      ok,
      level,
      findings: findings.map((finding) => findingAsJson(finding, describeFinding(finding, context.language))),
    });
    for (const line of verificationLines(context, verification)) context.say(line);
    return ok ? exitCode.done : exitCode.answerIsNo;
  },
};
