// Check 27: the annex's certificate is the one whose digest the lottery publishes. Its proof is not redone here.
import { digestOf } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked } from "../finding.ts";
import { missingAnswers } from "../missing-answers.ts";

/** Runs check 27. */
export function checkCertificate({ record, annex }: VerifyContext): CheckOutcome {
  if (annex.status !== "read") return notChecked(missingAnswers(annex));
  const { certificate } = annex.annex;
  if (certificate === undefined && record.lottery.certificateDigest === null) return notChecked("certificate");
  const expected = record.lottery.certificateDigest ?? "";
  const found = certificate === undefined ? "" : digestOf(certificate);
  return expected === found ? notChecked("proof-check") : failed("certificate-differs", {}, { expected, found });
}
