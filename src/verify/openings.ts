// Whether the annex opens the commitments of the frozen list, word for word. Answers that it does not open are no answers: no
// check may call anything proven from them.
import type { Digest, MemberLine, PublishedRecord, RestrictedAnnex } from "../model/record.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { hashTexts } from "../record/digest.ts";
import { type CheckOutcome, failed } from "./finding.ts";

type Openings = RestrictedAnnex["features"];

function faultIn(
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

/** The first thing wrong with the annex's openings, or null. */
export function openingFault({ members }: PublishedRecord, annex: RestrictedAnnex): CheckOutcome | null {
  const { drawId, members: lines } = members;
  if (annex.drawId !== drawId) return failed("annex-unreadable", { path: "drawId" });
  const commit = (tag: string, nonce: string, text: string): Digest => hashTexts(tag, drawId, nonce, text);
  const plain = faultIn(
    lines,
    annex.features,
    (line, nonce, text) =>
      line.featuresCommitment === commit("pinakion/features/1", nonce, text) &&
      (line.type === null || canonicalJson(line.type) === text),
  );
  if (plain !== null || annex.sensitive === undefined) return plain;
  return faultIn(
    lines,
    annex.sensitive,
    (line, nonce, text) => line.sensitiveCommitment === commit("pinakion/sensitive/1", nonce, text),
  );
}
