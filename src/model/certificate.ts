// The proof that nobody's chance can be raised without lowering a lower one, as restricted JSON: exact rationals as text,
// volunteers by number, everything counted from 1. It stays in the annex, because the groups it names are the scarce ones.

/** A rule of the panels: the size, a quota (place in the freeze's list), one seat per household (a type of its shape), a cut. */
export interface CertificateMultiplier {
  readonly rule: "size" | "quota" | "household" | "cut";
  /** 1 for the size; else the number of the quota, of the lowest type of the household shape, or of the cut. */
  readonly index: number;
  /** Positive for the rule's maximum, negative for its minimum. */
  readonly multiplier: string;
}

/** One step of linear duality: no lottery that keeps the types shown before gives the types of `weights` more than `bound`. */
export interface CertificateStep {
  /** Number of the level in `levels`. */
  readonly level: number;
  readonly weights: readonly { readonly type: number; readonly weight: string }[];
  readonly multipliers: readonly CertificateMultiplier[];
  readonly bound: string;
}

/**
 * The certificate of docs/record-format.md: of leximin (`level-proofs-1`), of minimax (the same about the chances of not being
 * drawn) or of maximin (the lowest chance alone).
 */
export interface CertificateArtefact {
  readonly kind: "level-proofs-1" | "mirrored-level-proofs-1" | "lowest-chance-1";
  /** Member numbers of each type, ascending: volunteers alike in everything the lottery may see. */
  readonly types: readonly (readonly number[])[];
  /** Chances, lowest first; mirrored, highest first. */
  readonly levels: readonly { readonly probability: string; readonly types: readonly number[] }[];
  /** Rules that every panel meets though they are no sums of the others; only a solver can show that. */
  readonly cuts: readonly {
    readonly types: readonly number[];
    readonly coefficients: readonly number[];
    readonly max: number;
  }[];
  readonly steps: readonly CertificateStep[];
}
