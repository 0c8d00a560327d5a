// Check 28: the annex opens every features commitment, word for word, and holds nothing else.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";
import { firstUnopenedPanel } from "../open-lottery.ts";

/** Runs check 28. */
export function checkOpenings({ record, annex, answers, openingFault }: VerifyContext): CheckOutcome {
  if (annex.status === "absent") return notChecked("annex");
  if (annex.status === "unreadable") return failed("annex-unreadable", { path: annex.path });
  if (openingFault !== null) return openingFault;
  const sealedPanel = firstUnopenedPanel(record.lottery, annex.annex.panels);
  if (sealedPanel !== null) return failed("seal-differs", { panel: sealedPanel });
  if (answers === "broken") return failed("annex-unreadable", { path: "features" });
  const hasSensitive = record.members.members.some((line) => line.sensitiveCommitment !== null);
  return annex.annex.sensitive === undefined && hasSensitive ? notChecked("annex") : passed();
}
