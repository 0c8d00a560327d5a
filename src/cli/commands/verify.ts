// `pinakion verify PATH`: every numbered check on a published record; needs no solver.
import { errorOf } from "../../problems/problem.ts";
import { describeFinding } from "../../verify/describe-finding.ts";
import { loadBeaconVerifier } from "../../verify/quicknet-signature.ts";
import { verifyRecord } from "../../verify/verify-record.ts";
import { exitCode } from "../exit-code.ts";
import { findingAsJson, verificationLines } from "../render/verification.ts";
import { annexBeside, readRecordText } from "../stages/locate-record.ts";
import type { CommandDefinition } from "./definition.ts";

export const verify: CommandDefinition = {
  argument: "[path]",
  options: ["annex", "certificate"],
  run: async (context, options, argument) => {
    const { cwd } = context.environment;
    const record = await readRecordText(cwd, argument ?? ".");
    if (!record.ok) return context.refuse(record.problems);
    const annexPath = options.annex ?? (options.certificate ? await annexBeside(cwd, argument ?? ".") : undefined);
    if (annexPath === null) return context.refuse([errorOf("usage/option-needed", { option: "--annex" })]);
    const annex = annexPath === undefined ? null : await readRecordText(cwd, annexPath);
    if (annex !== null && !annex.ok) return context.refuse(annex.problems);
    const beacon = record.value.includes("drand-quicknet") ? { beacon: await loadBeaconVerifier() } : {};
    const verification = verifyRecord(record.value, { ...beacon, ...(annex === null ? {} : { annex: annex.value }) });
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
