// Check 28: the annex opens every features commitment, word for word, and holds nothing else.
import type { Digest, MemberLine } from "../../model/record.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { hashTexts } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";
import { firstUnopenedPanel } from "../open-lottery.ts";

type Openings = readonly { readonly number: number; readonly nonce: string; readonly text: string }[];

function firstUnopened(
  lines: readonly MemberLine[],
  openings: Openings,
  opens: (line: MemberLine, nonce: string, text: string) => boolean,
): CheckOutcome | null {
  for (const [index, line] of lines.entries()) {
    const opening = openings[index];
    if (opening?.number !== line.number || !opens(line, opening.nonce, opening.text)) {
      return failed("opening-differs", { code: line.code });
    }
  }
  return openings.length === lines.length ? null : failed("annex-unreadable", { path: "features" });
}

/** Runs check 28. */
export function checkOpenings({ record, annex, answers }: VerifyContext): CheckOutcome {
  if (annex.status === "absent") return notChecked("annex");
  if (annex.status === "unreadable") return failed("annex-unreadable", { path: annex.path });
  const { drawId, members: lines } = record.members;
  if (annex.annex.drawId !== drawId) return failed("annex-unreadable", { path: "drawId" });
  const commit = (tag: string, nonce: string, text: string): Digest => hashTexts(tag, drawId, nonce, text);
  const plain = firstUnopened(
    lines,
    annex.annex.features,
    (line, nonce, text) =>
      line.featuresCommitment === commit("pinakion/features/1", nonce, text) &&
      (line.type === null || canonicalJson(line.type) === text),
  );
  if (plain !== null) return plain;
  if (annex.annex.sensitive !== undefined) {
    const sensitive = firstUnopened(
      lines,
      annex.annex.sensitive,
      (line, nonce, text) => line.sensitiveCommitment === commit("pinakion/sensitive/1", nonce, text),
    );
    if (sensitive !== null) return sensitive;
  }
  const sealedPanel = firstUnopenedPanel(record.lottery, annex.annex.panels);
  if (sealedPanel !== null) return failed("seal-differs", { panel: sealedPanel });
  if (answers === "broken") return failed("annex-unreadable", { path: "features" });
  const isPartial = annex.annex.sensitive === undefined && lines.some((line) => line.sensitiveCommitment !== null);
  return isPartial ? notChecked("annex") : passed();
}
