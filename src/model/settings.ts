// The dossier's settings as the stages see them, after panel.yaml has been read and checked. Plain data.
import type { ConstraintSettings } from "./constraint.ts";
import type { FairnessObjective } from "./lottery.ts";
import type { DuplicateSettings, PostcodeSettings } from "./volunteer-checks.ts";

export type DisplayLanguage = "fr" | "en";

/** Ways of making whole seats, as panel.yaml names them. */
export type ApportionmentMethod = "largest-remainder" | "sainte-lague" | "jefferson" | "adams" | "huntington-hill";

/** A published source of figures. */
export interface SourceSettings {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly licence: string;
  /** Who is counted: "15 ans ou plus, exploitation principale". Unlike bases are never combined silently. */
  readonly base: string;
}

/** One census code that a value takes its population from, in whole (`share` = "1") or in part ("4/5": an assumption). */
export interface CensusPart {
  readonly code: string;
  readonly share: string;
}

export interface ValueSettings {
  readonly value: string;
  /** Codes of the census table's dimension; empty when the value has no census population. */
  readonly census: readonly CensusPart[];
  /** How the volunteers' list may write the value, besides the value itself. */
  readonly aliases: readonly string[];
  /** Ages in completed years, both included, for features read from a birth date, birth year or age; null elsewhere. */
  readonly ages: { readonly from: number; readonly to: number | null } | null;
  /** Bounds typed by hand; they replace what the rule gives. */
  readonly min: number | null;
  readonly max: number | null;
  /** Seats promised above proportion; none when absent. */
  readonly priority?: PrioritySettings;
  /** Answers or per cent typed from the feature's survey, as a decimal or `p/q`. */
  readonly figure?: string;
}

/** Fewest seats of a value, declared: a number, a multiple of its share (`factor`, a decimal or `p/q` of 1 or more), or both. */
export interface PrioritySettings {
  readonly seats: number | null;
  readonly factor: string | null;
  /** Why, in words, for every later output. */
  readonly reason: string | null;
}

/** Where the figures typed beside the values come from: a source that counts answers, of a day. */
export interface SurveySettings {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly unit: "people" | "percent";
}

export interface FeatureSettings {
  readonly id: string;
  readonly label: string;
  readonly sensitive: boolean;
  /** Header of the column in the volunteers' list. */
  readonly column: string;
  readonly read: "label" | "age" | "birth-date" | "birth-year";
  /** Where the population comes from; null for bounds typed by hand. */
  readonly census: { readonly table: string; readonly dimension: string; readonly source: string } | null;
  /** Where the figures of the values come from when no census counts them. */
  readonly survey?: SurveySettings;
  /** What is assumed in passing from the source to the target, in words, for every later output. */
  readonly assumption: string | null;
  /** Fewest seats for each value that has inhabitants (0: none promised). */
  readonly floor: number;
  /** Seats by which min and max may differ from the apportioned number. */
  readonly tolerance: number;
  /** Cost of each seat by which a bound of this feature moves when quotas cannot be met; 1 when absent. */
  readonly weight?: number;
  /** Bounds of this feature are never proposed for a change. */
  readonly protected?: boolean;
  readonly values: readonly ValueSettings[];
  /** Entries (as written in the list) that mean "not of this territory or age": the row is left out, with this reason code. */
  readonly outside: { readonly reason: string; readonly entries: readonly string[] } | null;
}

/** Rows are kept only when `column` holds one of `keep`; the others are left out for `reason`. */
export interface ExclusionRule {
  readonly column: string;
  readonly keep: readonly string[];
  readonly reason: string;
}

/** Rows are left out for `reason` when their `columns` say the same as those of a row of `file`: earlier panels, staff. */
export interface ExcludedList {
  readonly file: string;
  /** Titles of the columns compared, the same in both files. */
  readonly columns: readonly string[];
  readonly reason: string;
}

export interface PoolSettings {
  readonly file: string;
  readonly id: string;
  /** Columns whose texts, joined by one blank, make the identity text on the receipt. Empty: the id. */
  readonly identity: readonly string[];
  /** Columns that together say who lives with whom. Empty: no household rule. */
  readonly household: readonly string[];
  readonly exclusions: readonly ExclusionRule[];
  readonly excludedLists?: readonly ExcludedList[];
  readonly duplicates?: DuplicateSettings;
  readonly postcode?: PostcodeSettings;
  /** The user's table of writings, whose lines are aliases besides those of the values. */
  readonly aliases?: string;
}

/** The organiser's look on the published pages; null for the pages' own. */
export interface AppearanceSettings {
  readonly logo: string | null;
  readonly colour: string | null;
  readonly colourDark: string | null;
}

export interface PanelSettings {
  readonly drawId: string;
  readonly title: string;
  readonly organiser: string;
  readonly language: DisplayLanguage;
  readonly appearance?: AppearanceSettings;
  readonly panelSize: number;
  /** Day on which ages are counted, `YYYY-MM-DD`. */
  readonly ageDate: string;
  readonly disclosure: "open" | "codes" | "sealed";
  readonly objective: FairnessObjective;
  /** How whole seats are made from exact shares; largest remainders when absent. */
  readonly apportionment?: ApportionmentMethod;
  readonly tickets: number;
  readonly census: { readonly file: string } | null;
  readonly sources: readonly SourceSettings[];
  readonly features: readonly FeatureSettings[];
  /** Rules besides the quotas on single features; none when absent. */
  readonly constraints?: readonly ConstraintSettings[];
  readonly pool: PoolSettings;
  /** Present where places of a panel drawn before are drawn again. */
  readonly replacement?: ReplacementSettings;
}

/** Which replacement this is, who sits and who has withdrawn, and the record that it continues. */
export interface ReplacementSettings {
  readonly number: number;
  /** File with one line a person: id, state, draw. */
  readonly seats: string;
  /** SHA-256 of that record. */
  readonly previous: string;
}
