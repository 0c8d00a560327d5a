// The lottery: the problem it solves, its exact solution on member types, and the same as equal tickets.
import type { Feature } from "./feature.ts";
import type { PoolMember } from "./pool.ts";
import type { Quota } from "./quota.ts";

/** A rational number as exact text: `p/q` in lowest terms, or `p`. */
export type RationalText = string;

/** What the lottery may see. Every quota names a feature and a value of `features`. */
export interface LotteryProblem {
  readonly panelSize: number;
  readonly features: readonly Feature[];
  readonly quotas: readonly Quota[];
  readonly members: readonly PoolMember[];
}

/**
 * Members alike in everything the lottery may see. `shape` is null for people who live with no other volunteer;
 * else the sorted list of the value vectors found in the household, this type being one of them.
 */
export interface MemberType {
  readonly values: readonly string[];
  readonly shape: readonly (readonly string[])[] | null;
  /** Number of members of this type (m_t). */
  readonly multiplicity: number;
  /** Number of households of this shape; equals `multiplicity` when `shape` is null. */
  readonly householdCount: number;
}

/** One level of the leximin: the types whose chance is fixed at `probability`, and the bound proven for it. */
export interface LotteryLevel {
  readonly probability: number;
  readonly exactProbability: RationalText;
  /** Proven upper bound (exact rational): no lottery gives these types more without taking from lower levels. */
  readonly bound: RationalText;
  readonly typeIndices: readonly number[];
}

/** A valid inequality added because the relaxed point was no mixture of panels: sum of coefficient x seats <= max. */
export interface LotteryCut {
  readonly typeIndices: readonly number[];
  readonly coefficients: readonly number[];
  readonly max: number;
}

/** A panel seen as numbers of seats per type, held by `tickets` of the M tickets. Indices ascending, seats >= 1. */
export interface TypePanel {
  readonly typeIndices: readonly number[];
  readonly seats: readonly number[];
  readonly tickets: number;
}

/**
 * Why the types of one step cannot have more, as exact rationals that anyone can check by additions and comparisons
 * (linear duality). With s_t = sum over rules of multiplier x coefficient: for each type of `weights`, weight <= s_t or the
 * excess is charged at multiplicity; for each type fixed before, max(0, s_t) times its seats is deducted; a negative s_t is
 * charged at multiplicity. Then sum(weight x multiplicity) x level <= what `bound` says.
 */
export interface LevelProof {
  /** Index into `levels`. */
  readonly level: number;
  /** Types shown to be tight by this step: their weight is positive. */
  readonly weights: readonly { readonly typeIndex: number; readonly weight: RationalText }[];
  /** Rules with their multiplier: positive for a maximum, negative for a minimum. Rule 0 is the size, then the quotas by feature and value, the household shapes, the cuts. */
  readonly multipliers: readonly { readonly rule: number; readonly multiplier: RationalText }[];
  /** The bound on the level that follows, exact. */
  readonly bound: RationalText;
}

/** Measures of fairness that a lottery can be made by; docs/guide/equite.md says what each promises. */
export type FairnessObjective = "leximin" | "maximin" | "nash" | "goldilocks" | "minimax";

/**
 * What is proven about the exact lottery, by exact dual bounds. `gap` is how far, at most, any lottery could do better:
 * leximin (level-bounds-1), maximin (lowest-chance-bound-1) and minimax (highest-chance-bounds-1) in chance, the largest of
 * the levels; nash (product-bound-1) as a part of the geometric mean; goldilocks (goldilocks-bound-1) in its own measure.
 */
export interface LotteryCertificate {
  readonly kind:
    | "level-bounds-1"
    | "lowest-chance-bound-1"
    | "highest-chance-bounds-1"
    | "product-bound-1"
    | "goldilocks-bound-1";
  readonly exact: boolean;
  readonly gap: number;
}

/**
 * Proof of an objective other than leximin, for the certificate of that kind. `lowest-chance-1`: the steps bound the lowest
 * chance alone. `mirrored-level-proofs-1`: those of the seats that are not given, levels from the highest chance down.
 */
export interface ObjectiveProof {
  readonly kind: "lowest-chance-1" | "mirrored-level-proofs-1";
  /** All chances, each with its types. */
  readonly levels: readonly { readonly exactProbability: RationalText; readonly typeIndices: readonly number[] }[];
  readonly proofs: readonly LevelProof[];
}

/** The fairest lottery over all panels that meet the quotas, on member types. */
export interface Lottery {
  readonly objective: FairnessObjective;
  readonly types: readonly MemberType[];
  /** Type of each member, in the order of `problem.members`. */
  readonly typeOfMember: readonly number[];
  /** Exact chance of each type's members, as a float; equal within a type. */
  readonly typeProbabilities: readonly number[];
  /** Levels and proofs of the leximin; empty for other objectives. */
  readonly levels: readonly LotteryLevel[];
  readonly cuts: readonly LotteryCut[];
  readonly certificate: LotteryCertificate;
  /** The steps that prove the levels, in the order in which types were fixed. */
  readonly proofs: readonly LevelProof[];
  /** What proves another objective; absent for leximin, and where no such proof is made (nash, goldilocks). */
  readonly objectiveProof?: ObjectiveProof;
  readonly ticketCount: number;
  /** Panels by type, tickets summing to `ticketCount`. */
  readonly panels: readonly TypePanel[];
}

/** The lottery as M equal tickets: for each ticket the positions (in `problem.members`) of its panel, ascending. */
export interface TicketLottery {
  readonly ticketCount: number;
  readonly tickets: readonly (readonly number[])[];
  /** Tickets that hold each member. */
  readonly ticketsOfMember: readonly number[];
  /** max |tickets / M - probability| over the members. */
  readonly largestTicketDeviation: number;
}

/** How far the search for a lottery has come. */
export interface LotteryProgress {
  readonly step: "levels" | "mixture" | "cut" | "tickets";
  readonly done: number;
  readonly total: number;
  /** Chance of the level settled last, while levels are: proven to be the best there is. */
  readonly chance?: number;
}
