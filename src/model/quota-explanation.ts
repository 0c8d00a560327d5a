// How one quota came about, step by step, as data: from the published cells to min and max. Rationals are exact texts.
import type { CensusSource } from "./census-source.ts";
import type { Variation } from "./quota.ts";
import type { ApportionmentMethod, SourceSettings, SurveySettings } from "./settings.ts";

/** One census code that a value counts, with the rows of census.csv that hold it. */
export interface ExplainedPart {
  readonly code: string;
  /** Part of the code's inhabitants that is counted: `1`, or `4/5` (an assumption). */
  readonly share: string;
  readonly inhabitants: string;
  readonly counted: string;
  /** Rows as a spreadsheet shows them. */
  readonly rows: readonly number[];
}

/** One quota with its whole derivation; null where a step does not apply. */
export interface QuotaExplanation {
  readonly feature: string;
  readonly label: string;
  readonly value: string;
  readonly panelSize: number;
  /** Table and dimension of census.csv with the codes counted. */
  readonly census: {
    readonly table: string;
    readonly dimension: string;
    readonly parts: readonly ExplainedPart[];
  } | null;
  readonly survey: (SurveySettings & { readonly figure: string }) | null;
  /** The source as panel.yaml declares it. */
  readonly source: SourceSettings | null;
  /** The published file, where census-sources.csv tells it. */
  readonly file: CensusSource | null;
  /** Who is counted. */
  readonly base: string;
  readonly assumption: string | null;
  readonly population: string | null;
  /** Population of all values of the feature together. */
  readonly total: string | null;
  readonly populationShare: string | null;
  readonly target: string | null;
  readonly variation: Variation | null;
  readonly method: ApportionmentMethod;
  /** Seats without floors and priorities. */
  readonly proportionalSeats: number | null;
  readonly promised: {
    readonly seats: number;
    readonly kind: "floor" | "priority";
    readonly reason: string | null;
  } | null;
  readonly seats: number | null;
  /** For a crossed cell: its figures fitted to the seats of both features, by label, before rounding. Absent elsewhere. */
  readonly fitted?: { readonly seats: number; readonly features: readonly [string, string] };
  /** The last seat, when few people decided it and this value was part of it. */
  readonly nearTie: { readonly winner: string; readonly loser: string; readonly people: number } | null;
  readonly tolerance: number;
  readonly typedMin: number | null;
  readonly typedMax: number | null;
  readonly min: number;
  readonly max: number;
}
