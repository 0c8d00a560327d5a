// What a report says in figures: made from the record and, for counts of volunteers, from the pool; published as report.json.

/** A published count; small pool cells are hidden (docs/record-format.md, small cells): text such as "<5". */
export type PublishedCount = number | "<5" | "hidden";

export interface ValueFacts {
  readonly value: string;
  readonly population: string | null;
  readonly populationShare: string | null;
  readonly target: string | null;
  readonly min: number;
  readonly max: number;
  readonly volunteers: PublishedCount;
  readonly panel: number;
  readonly source: string;
}

/** Figures of one draw. Holds no personal data. */
export interface ReportFacts {
  readonly format: "pinakion-facts";
  readonly version: 1;
  readonly drawId: string;
  readonly recordDigest: string;
  readonly features: readonly {
    readonly id: string;
    readonly label: string;
    readonly assumption: string | null;
    readonly values: readonly ValueFacts[];
  }[];
  readonly nearTies: readonly {
    readonly feature: string;
    readonly winner: string;
    readonly loser: string;
    readonly people: number;
  }[];
  /** Largest (bound - chance) over the levels, and whether the bounds are met exactly. */
  readonly certificate: { readonly kind: string; readonly exact: boolean; readonly gapPpb: number };
  readonly memberTypes: number;
}
