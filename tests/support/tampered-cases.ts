// Small records of every profile, each value changed in every way: as it is, and with every digest made to fit again.
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
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

/** Every `step`-th change of a variant, with the annex, as it is and sealed again. */
export function tamperedCases(title: string, options: ToyOptions, step: number): readonly VerifierCase[] {
  const { record, annex, openedPanels } = toyRecord(options);
  const isSealed = record.lottery.panels === null;
  const annexText = canonicalJson(isSealed ? { ...annex, panels: openedPanels } : annex);
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
