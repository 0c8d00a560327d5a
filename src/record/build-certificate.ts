// The lottery's proof as restricted JSON. Goes to the annex; the lottery publishes its digest.
import type { CertificateArtefact, CertificateMultiplier } from "../model/certificate.ts";
import type { Lottery, LotteryProblem } from "../model/lottery.ts";
import { seatRows } from "../model/seat-rows.ts";
import { invariant } from "../problems/invariant.ts";
import type { SealedPool } from "./seal-pool.ts";

type CertifiedLottery = Pick<
  Lottery,
  "objective" | "types" | "typeOfMember" | "levels" | "cuts" | "proofs" | "objectiveProof"
>;

/** The rules in the order in which the proofs name them, each by what it is. Quotas keep the order of the freeze. */
function namedRules(
  problem: LotteryProblem,
  lottery: Pick<Lottery, "types" | "cuts">,
): readonly Omit<CertificateMultiplier, "multiplier">[] {
  const rows = seatRows(problem, lottery.types).map(({ kind, quotaIndex, typeIndices }) => {
    if (kind === "quota") return { rule: "quota" as const, index: (quotaIndex as number) + 1 };
    if (kind === "household") return { rule: "household" as const, index: (typeIndices[0] as number) + 1 };
    return { rule: "size" as const, index: 1 };
  });
  return [...rows, ...lottery.cuts.map((_, index) => ({ rule: "cut" as const, index: index + 1 }))];
}

/** The figures of a proof, of leximin or of another objective; null where there is none. */
function proofOf(lottery: CertifiedLottery):
  | (Pick<Lottery, "proofs"> & {
      readonly kind: CertificateArtefact["kind"];
      readonly levels: readonly Pick<Lottery["levels"][number], "exactProbability" | "typeIndices">[];
    })
  | null {
  const { objective, levels, proofs, objectiveProof } = lottery;
  return objective === "leximin" ? { kind: "level-proofs-1", levels, proofs } : (objectiveProof ?? null);
}

/**
 * Builds the certificate for the annex and for buildLottery, or null for objectives whose proof is not of this form (nash,
 * goldilocks).
 * @throws InvariantError when a proof names a rule that the problem has not
 */
export function buildCertificate(
  problem: LotteryProblem,
  lottery: CertifiedLottery,
  sealed: Pick<SealedPool, "order">,
): CertificateArtefact | null {
  const proof = proofOf(lottery);
  if (proof === null) return null;
  const rules = namedRules(problem, lottery);
  const types: number[][] = lottery.types.map(() => []);
  sealed.order.forEach((position, index) => {
    (types[lottery.typeOfMember[position] as number] as number[]).push(index + 1);
  });
  const levels = proof.levels.map(({ exactProbability, typeIndices }) => ({
    probability: exactProbability,
    types: typeIndices.map((type) => type + 1),
  }));
  return {
    kind: proof.kind,
    types,
    levels,
    cuts: lottery.cuts.map(({ typeIndices, coefficients, max }) => ({
      types: typeIndices.map((type) => type + 1),
      coefficients,
      max,
    })),
    steps: proof.proofs.map(({ level, weights, multipliers, bound }) => ({
      level: level + 1,
      weights: weights.map(({ typeIndex, weight }) => ({ type: typeIndex + 1, weight })),
      multipliers: multipliers.map(({ rule, multiplier }) => {
        const named = rules[rule];
        invariant(named !== undefined, `"proofs" name rule ${rule} of ${rules.length}`);
        return { ...named, multiplier };
      }),
      bound,
    })),
  };
}
