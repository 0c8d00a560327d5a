// Small records of every profile, each value changed in every way: as it is, and with every digest made to fit again.
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf, hashTexts } from "../../src/record/digest.ts";
import { tamperedRecords } from "./tamper.ts";
import { resealed, type ToyOptions, toyRecord } from "./toy-record.ts";
import type { VerifierCase } from "./two-verifiers.ts";

/** Two pieces that could date a commitment. */
export const toyEvidence: NonNullable<ToyOptions["evidence"]> = [
  { kind: "rfc3161", file: "commitment.tsr", sha256: "ab".repeat(32), note: "" },
  { kind: "document", file: "acte.pdf", sha256: "cd".repeat(32), note: "Acte affiché" },
];

/** The profiles and modes that a record can have. */
export const toyVariants: readonly (readonly [title: string, options: ToyOptions])[] = [
  ["codes", {}],
  ["codes, without a secret", { secretHex: null }],
  ["open", { disclosure: "open" }],
  ["sealed", { hasSensitive: true }],
  ["committed dice", { dice: { digits: "12345678901234567890", sampler: "rivest-2011" } }],
  ["committed digits", { dice: { digits: "4", sampler: "digits-10" } }],
  [
    "committed dice, dated",
    { dice: { digits: "12345678901234567890", sampler: "rivest-2011" }, evidence: toyEvidence },
  ],
];

/** The changed record with its digests and its log recomputed, or null where its form leaves nothing to recompute. */
function resealedText(record: PublishedRecord, text: string): string | null {
  try {
    return canonicalJson(
      resealed(record, (draft) => Object.assign(draft, JSON.parse(text))),
      "rfc8785",
    );
  } catch {
    return null;
  }
}

/** A record and its whole annex: with the sealed panels, where there are any. */
export function recordWithAnnex(options: ToyOptions): {
  readonly record: PublishedRecord;
  readonly annex: RestrictedAnnex;
} {
  const { record, annex, openedPanels } = toyRecord(options);
  return { record, annex: record.lottery.panels === null ? { ...annex, panels: openedPanels } : annex };
}

/** The record of whom holds the changed annex: commitments, seals and the certificate's digest made to fit it, and all digests. */
function fittedText(record: PublishedRecord, annexText: string): string | null {
  try {
    const annex = JSON.parse(annexText) as RestrictedAnnex;
    const commitment = (part: string, opening: { nonce: string; text: string } | undefined): string =>
      hashTexts(`pinakion/${part}/1`, record.members.drawId, opening!.nonce, opening!.text);
    const forged = resealed(record, (draft) => {
      const members = draft.members.members.map((line, at) => ({
        ...line,
        featuresCommitment: commitment("features", annex.features[at]),
        sensitiveCommitment: line.sensitiveCommitment === null ? null : commitment("sensitive", annex.sensitive?.[at]),
      }));
      draft.members = { ...draft.members, members };
      const { panelSeals, certificateDigest } = draft.lottery;
      const seal = (at: number): string => {
        const { nonce, numbers } = annex.panels![at]!;
        return hashTexts("pinakion/panel/1", draft.lottery.drawId, nonce, canonicalJson(numbers));
      };
      draft.lottery = {
        ...draft.lottery,
        panelSeals: panelSeals === null ? null : panelSeals.map((_, at) => seal(at)),
        certificateDigest: annex.certificate === undefined ? certificateDigest : digestOf(annex.certificate),
      };
    });
    return canonicalJson(forged, "rfc8785");
  } catch {
    return null;
  }
}

/** Every `step`-th change of a variant's annex: beside the record as it is, and beside one that was made to fit. */
export function tamperedAnnexes(title: string, options: ToyOptions, step: number): readonly VerifierCase[] {
  const { record, annex } = recordWithAnnex(options);
  const text = canonicalJson(record);
  const cases: VerifierCase[] = [{ title: `${title}: valid`, text, annex: canonicalJson(annex) }];
  let index = 0;
  for (const { path, change, text: changed } of tamperedRecords(annex)) {
    index += 1;
    if (index % step !== 0) continue;
    const place = `${title}, annex: ${path.join(".")} -> ${JSON.stringify(change)?.slice(0, 60)}`;
    cases.push({ title: place, text, annex: changed });
    const fitted = fittedText(record, changed);
    if (fitted !== null && fitted !== text)
      cases.push({ title: `${place}, made to fit`, text: fitted, annex: changed });
  }
  return cases;
}

/** Every `step`-th change of a variant, with the annex, as it is and sealed again. */
export function tamperedCases(title: string, options: ToyOptions, step: number): readonly VerifierCase[] {
  const { record, annex } = recordWithAnnex(options);
  const annexText = canonicalJson(annex);
  const cases: VerifierCase[] = [{ title: `${title}: valid`, text: canonicalJson(record), annex: annexText }];
  let index = 0;
  for (const { path, change, text } of tamperedRecords(record)) {
    index += 1;
    if (index % step !== 0) continue;
    const place = `${title}: ${path.join(".")} -> ${JSON.stringify(change)?.slice(0, 60)}`;
    cases.push({ title: place, text, annex: annexText });
    const forged = resealedText(record, text);
    if (forged !== null) cases.push({ title: `${place}, sealed again`, text: forged, annex: annexText });
  }
  return cases;
}
