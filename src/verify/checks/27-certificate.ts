// Check 27: the annex's certificate is the one whose digest the lottery publishes, it speaks of the opened answers and of the
// published chances, and its steps prove them the fairest possible. Cuts, where there are any, the auditor's solver proves.
import { compare, fromText, type Rational, rational, toNumber } from "../../math/rational.ts";
import type { CertificateArtefact } from "../../model/certificate.ts";
import type { FreezeArtefact } from "../../model/record.ts";
import { certificateSchema } from "../../record/certificate-schema.ts";
import { digestOf } from "../../record/digest.ts";
import { type AnswerType, answerTypes } from "../answer-types.ts";
import type { Answers, VerifyContext } from "../context.ts";
import { proveCuts } from "../cut-proofs.ts";
import { type CheckOutcome, failed, notApplicable, notChecked } from "../finding.ts";
import { type ProofRule, type ProofRules, provenLevels } from "../level-proofs.ts";
import { missingAnswers } from "../missing-answers.ts";

/** Proofs from rounded multipliers may leave less than one part in 10^9; more is a worse lottery. */
const allowedGap = rational(1n, 1_000_000_000n);

/** The opened types in the certificate's order, or null when its groups of volunteers are others. */
function matchedTypes(certificate: CertificateArtefact, opened: readonly AnswerType[]): readonly AnswerType[] | null {
  const known = new Map(opened.map((type) => [type.members.map((index) => index + 1).join(" "), type]));
  const matched = certificate.types.flatMap((numbers) => known.get(numbers.join(" ")) ?? []);
  const isWhole = new Set(matched).size === opened.length && matched.length === certificate.types.length;
  return isWhole ? matched : null;
}

/** The rules of the freeze over the certificate's types. */
function rulesOf(types: readonly AnswerType[], freeze: FreezeArtefact, answers: Answers): ProofRules {
  const plain = (indices: readonly number[], min: number | null, max: number | null): ProofRule => ({
    types: indices,
    coefficients: indices.map(() => 1),
    min,
    max,
  });
  const all = types.map((_, index) => index);
  const rules = new Map<string, ProofRule>([["size 1", plain(all, freeze.panelSize, freeze.panelSize)]]);
  for (const [index, { feature, value, min, max }] of freeze.quotas.entries()) {
    const isHolder = (type: number): boolean => {
      const member = (types[type] as AnswerType).members[0] as number;
      return (answers.values[member] ?? []).some((pair) => pair[0] === feature && pair[1] === value);
    };
    rules.set(`quota ${index + 1}`, plain(all.filter(isHolder), min, max));
  }
  for (const [index, { shape, householdCount }] of types.entries()) {
    if (shape === null) continue;
    const alike = all.filter((type) => (types[type] as AnswerType).shape === shape);
    if (alike[0] === index) rules.set(`household ${index + 1}`, plain(alike, null, householdCount));
  }
  return rules;
}

function cutRules({ cuts }: CertificateArtefact): ProofRules {
  return new Map(
    cuts.map(({ types, coefficients, max }, index) => [
      `cut ${index + 1}`,
      { types: types.map((type) => type - 1), coefficients, min: null, max },
    ]),
  );
}

/** Whether every number of a type is one, each type has one level, and every cut one coefficient a type. */
function isWellFormed({ types, levels, cuts, steps }: CertificateArtefact): boolean {
  const isType = (type: number): boolean => type <= types.length;
  const placed = levels.flatMap((level) => level.types);
  return (
    placed.every(isType) &&
    new Set(placed).size === types.length &&
    placed.length === types.length &&
    cuts.every((cut) => cut.types.every(isType) && cut.types.length === cut.coefficients.length) &&
    steps.every(({ weights }) => weights.every(({ type }) => isType(type)))
  );
}

/** What a certificate of each kind is about, and what it says when it holds. */
const kinds = {
  "level-proofs-1": { objective: "leximin", proven: "certificate-proven" },
  "mirrored-level-proofs-1": { objective: "minimax", proven: "certificate-proven-highest" },
  "lowest-chance-1": { objective: "maximin", proven: "certificate-proven-lowest" },
} as const;

/** Code of the first volunteer whose published chance is not that of the level, or null. */
function otherChance(certificate: CertificateArtefact, { record }: VerifyContext): string | null {
  const { chances } = record.lottery;
  for (const { probability, types } of certificate.levels) {
    const { numerator, denominator } = fromText(probability) as Rational;
    const target = Number((2n * numerator * 1_000_000_000n + denominator) / (2n * denominator));
    for (const type of types) {
      for (const number of certificate.types[type - 1] ?? []) {
        if (chances[number - 1]?.targetPpb !== target) return record.members.members[number - 1]?.code ?? "";
      }
    }
  }
  return null;
}

function checkProof(certificate: CertificateArtefact, answers: Answers, context: VerifyContext): CheckOutcome {
  const { freeze, lottery } = context.record;
  const opened = answerTypes(answers, freeze.constraints.length > 0);
  const types = isWellFormed(certificate) ? matchedTypes(certificate, opened) : null;
  if (types === null) return failed("certificate-types", {});
  // Under `sealed` the lottery publishes no chances to compare with.
  if (lottery.chances.length > 0) {
    const code = otherChance(certificate, context);
    if (code !== null) return failed("certificate-chance", { code });
  }
  const multiplicities = types.map(({ members }) => members.length);
  const rules = rulesOf(types, freeze, answers);
  const proven = provenLevels(certificate, multiplicities, new Map([...rules, ...cutRules(certificate)]));
  if (!proven.ok) {
    return proven.fault === "order"
      ? failed("certificate-order", {})
      : failed("certificate-unproven", { step: proven.fault });
  }
  if (compare(proven.largestGap, allowedGap) > 0) {
    return failed("certificate-gap", { gapPpb: Math.ceil(toNumber(proven.largestGap) * 1e9) });
  }
  const { cuts, steps, levels } = certificate;
  if (cuts.length > 0) {
    if (context.cuts === null) return notChecked("cuts");
    const reading = proveCuts(cuts, multiplicities, [...rules.values()], context.cuts);
    if (!reading.ok && reading.reason === "undecided") return notChecked("cuts-undecided");
    if (!reading.ok) return failed("certificate-cut", { cut: reading.cut });
  }
  const cutFacts = cuts.length > 0 && context.cuts !== null ? { cuts: cuts.length, solver: context.cuts.name } : {};
  const shares = levels.map(({ probability }) => toNumber(fromText(probability) as Rational));
  const isLowest = certificate.kind === "lowest-chance-1";
  const first = (isLowest ? shares.find((share) => share > 0) : shares[0]) ?? 0;
  const firstPerThousand = Math.round(first * 100_000) / 1000;
  return {
    status: "ok",
    detail: {
      code: kinds[certificate.kind].proven,
      facts: { percent: firstPerThousand, levels: levels.length, steps: steps.length, ...cutFacts },
    },
  };
}

/** Runs check 27. */
export function checkCertificate(context: VerifyContext): CheckOutcome {
  const { record, annex, answers } = context;
  const { certificateDigest, method } = record.lottery;
  if (certificateDigest === null && method.objective !== "leximin") return notApplicable("no-level-proof");
  if (annex.status !== "read") return notChecked(missingAnswers(annex));
  const { certificate } = annex.annex;
  if (certificate === undefined && record.lottery.certificateDigest === null) return notChecked("certificate");
  const expected = record.lottery.certificateDigest ?? "";
  const found = certificate === undefined ? "" : digestOf(certificate);
  if (expected !== found) return failed("certificate-differs", {}, { expected, found });
  const form = certificateSchema.safeParse(certificate);
  if (!form.success) return notChecked("proof-check");
  if (kinds[form.data.kind].objective !== method.objective)
    return failed("certificate-kind", { objective: method.objective });
  const isPartial = record.freeze.features.some(({ sensitive }) => sensitive);
  if (answers === null || answers === "broken") return notChecked("readable-annex");
  if (isPartial && !answers.hasSensitive) return notChecked("annex");
  return checkProof(form.data, answers, context);
}
