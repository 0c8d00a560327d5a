// `pinakion verify PATH`: every numbered check on a published record; needs no solver.
import { describeFinding } from "../../verify/describe-finding.ts";
import { verifyRecord } from "../../verify/verify-record.ts";
import { exitCode } from "../exit-code.ts";
import { findingAsJson, verificationLines } from "../render/verification.ts";
import { readRecordText } from "../stages/locate-record.ts";
import type { CommandDefinition } from "./definition.ts";

export const verify: CommandDefinition = {
  argument: "[path]",
  options: ["annex", "certificate"],
  run: async (context, options, argument) => {
    const { cwd } = context.environment;
    const record = await readRecordText(cwd, argument ?? ".");
    if (!record.ok) return context.refuse(record.problems);
    const annex = options.annex === undefined ? null : await readRecordText(cwd, options.annex);
    if (annex !== null && !annex.ok) return context.refuse(annex.problems);
    const verification = verifyRecord(record.value, annex === null ? {} : { annex: annex.value });
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
