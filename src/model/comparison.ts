// The measures of fairness side by side on one pool, and the usual greedy draw simulated: figures without anything about
// anybody. Whole numbers only; chances in parts per 10^9.
import type { FairnessObjective } from "./lottery.ts";

/** What one way of drawing gives. Chances are those of the exact lottery, before tickets; estimates for the usual draw. */
export interface MeasuredObjective {
  readonly objective: FairnessObjective | "legacy";
  readonly minimumPpb: number;
  readonly maximumPpb: number;
  readonly geometricMeanPpb: number;
  /** Gini coefficient x 10^9. */
  readonly giniPpb: number;
  /** Volunteers whose chance is under half of panel size / volunteers. */
  readonly underHalf: number;
  readonly milliseconds: number;
  /** Smallest chance, then that of each further hundredth of the volunteers, to the largest: 101 figures. */
  readonly percentilesPpb: readonly number[];
}

/** `public/compare.json`. */
export interface Comparison {
  readonly format: "pinakion-comparison";
  readonly version: 1;
  readonly drawId: string;
  readonly panelSize: number;
  readonly volunteers: number;
  readonly objectives: readonly MeasuredObjective[];
  /** The simulation behind `legacy`: panels that came about, in so many attempts. */
  readonly simulation: { readonly panels: number; readonly attempts: number };
}
