// The lottery's proven bounds as restricted JSON: exact rationals as text, members by number. Goes to the annex, because the
// groups it names are the scarce ones; the lottery publishes its digest.
import type { Lottery } from "../model/lottery.ts";
import type { SealedPool } from "./seal-pool.ts";

/** The bounds of a lottery, level by level, lowest chance first. */
export interface CertificateArtefact {
  readonly kind: "level-bounds-1";
  readonly levels: readonly {
    /** Exact chance of the level, null where it could not be recovered. */
    readonly probability: string | null;
    /** No lottery gives this level more without taking from lower ones. */
    readonly bound: string;
    readonly numbers: readonly number[];
  }[];
}

/** Builds the certificate for the annex and for buildLottery. */
export function buildCertificate(
  lottery: Pick<Lottery, "levels" | "typeOfMember">,
  sealed: Pick<SealedPool, "order">,
): CertificateArtefact {
  const levelOfType = new Map<number, number>();
  lottery.levels.forEach((level, index) => {
    for (const type of level.typeIndices) levelOfType.set(type, index);
  });
  const numbers: number[][] = lottery.levels.map(() => []);
  sealed.order.forEach((position, index) => {
    const level = levelOfType.get(lottery.typeOfMember[position] as number);
    if (level !== undefined) (numbers[level] as number[]).push(index + 1);
  });
  return {
    kind: "level-bounds-1",
    levels: lottery.levels.map(({ exactProbability, bound }, index) => ({
      probability: exactProbability,
      bound,
      numbers: numbers[index] as number[],
    })),
  };
}
