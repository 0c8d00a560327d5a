// Why a chance is what it is, and what a quota costs: facts from the proofs of the levels, before they become words.
import type { RationalText } from "./lottery.ts";

/** A rule with a positive multiplier in the proof of a level: without it the level could be higher. */
export type LevelReason =
  | {
      readonly rule: "quota";
      readonly feature: string;
      readonly value: string;
      /** "max": its seats are shared by too many; "min": its seats are taken from the others. */
      readonly bound: "min" | "max";
      readonly seats: number;
      /** Volunteers with the value, and those of them who are at this level. */
      readonly people: number;
      readonly peopleAtLevel: number;
      readonly multiplier: RationalText;
    }
  | { readonly rule: "size"; readonly seats: number; readonly multiplier: RationalText }
  | {
      readonly rule: "households";
      readonly households: number;
      readonly people: number;
      readonly multiplier: RationalText;
    }
  | { readonly rule: "cut"; readonly multiplier: RationalText };

/** One level. Levels count from 1, the lowest chance. */
export interface LevelExplanation {
  readonly level: number;
  readonly probability: number;
  readonly exactProbability: RationalText;
  readonly people: number;
  readonly memberTypes: number;
  /** At a chance of 1: whether every panel holds these people, or only panels without which others would have less. */
  readonly certain?: "every-panel" | "for-the-others";
  /** What holds the chance down, or up at 1; weightiest first. None stands where no rule says it by itself. */
  readonly reasons: readonly LevelReason[];
}

/** The lowest chance under loosened quotas: what it is, or at most is where `exact` is false. */
export interface LoosenedChance {
  readonly lowestChance: RationalText;
  readonly rise: number;
  readonly exact: boolean;
}

/** What one seat more (`bound` "max") or fewer ("min") of a quota would make of the lowest chance. */
export interface QuotaPrice extends LoosenedChance {
  readonly feature: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly from: number;
  readonly to: number;
  /** The same when another value of the feature may give (or take) that seat: where quotas sum to the panel, one alone has no room. */
  readonly moved: LoosenedChance;
}

/** The prices of a pool's quotas. */
export interface PriceList {
  /** The lowest chance as the quotas are; where `exact` is false, the most that it can be, and every price a bound. */
  readonly lowestChance: RationalText;
  readonly exact: boolean;
  /** Kinds of the rules that hold it down; none where everybody always sits. */
  readonly heldBy: readonly ("cut" | "household" | "quota" | "size")[];
  /** Dearest first. */
  readonly prices: readonly QuotaPrice[];
  /** The most that one seat of room in any other quota can make of the lowest chance. */
  readonly othersAtMost: RationalText;
}
