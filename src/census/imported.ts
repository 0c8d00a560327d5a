// What an importer makes of a published file: what it is, whom it counts, and its cells. The vocabulary of the stage.
import type { Problem } from "../problems/problem.ts";

/** Products that are recognised, by their columns and never by their name. */
export type Product =
  | "base-ic-evol-struct-pop"
  | "base-cc-evol-struct-pop"
  | "td-pop1a"
  | "td-pop1b"
  | "td-pop5"
  | "td-pop6"
  | "td-zone"
  | "indcvi"
  | "melodi"
  | "populations-reference"
  | "epci-composition"
  | "table-appartenance"
  | "table-passage"
  | "reference-iris"
  | "decoupage-administratif"
  | "typed-totals"
  | "precision-table"
  | "dictionary"
  | "code-list"
  | "catalogue"
  | "download-list"
  | "households"
  | "derived-table";

export type Dimension = "iris" | "commune" | "epci" | "zone" | "sexe" | "age" | "csp" | "activite";

/** One published figure: a code for each dimension of its table (place first), in units of 10^-30 persons. */
export interface ImportedCell {
  readonly codes: readonly string[];
  readonly units: bigint;
  readonly row: number;
  readonly column: string;
}

/** A figure that rests on persons of a sample: how many, and the sum of the squares of their weights. */
export interface SampledCell extends ImportedCell {
  readonly persons: number;
  readonly weightSquares: number;
}

/** Figures that count the same people and may be added: `id` names them in census.csv, `base` says who is counted. */
export interface ImportedTable {
  readonly id: string;
  readonly vintage: string | null;
  /** Whether the user declared the vintage, since the file does not tell it. */
  readonly isDeclared?: true;
  readonly base: string;
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly ImportedCell[];
  /** The cells with the persons they rest on, where the file tells each person. */
  readonly sample?: readonly SampledCell[];
}

/** A place and the groups it belongs to: EPCI, canton-ou-ville, and its name, where the file tells them. */
export interface Membership {
  readonly commune: string;
  readonly epci: string | null;
  readonly name: string | null;
  readonly canton?: string;
}

/** A commune that has become part of another; `isCounted` false when it was so before any census that is read (commune associée). */
export interface FormerCommune {
  readonly code: string;
  readonly current: string;
  readonly isCounted: boolean;
}

/** A file understood. `total` in units of 10^-30 persons, of the newest vintage; null where the file counts nobody. */
export interface Imported {
  readonly file: string;
  readonly product: Product;
  readonly vintage: string | null;
  readonly base: string | null;
  readonly rows: number;
  readonly total: bigint | null;
  /** Total by vintage, where the file holds several. */
  readonly totals: readonly { readonly vintage: string; readonly total: bigint }[];
  readonly tables: readonly ImportedTable[];
  readonly members: readonly Membership[];
  /** Communes of the past, where the file tells what became of them. */
  readonly former?: readonly FormerCommune[];
  /** Warnings, and the errors for which the file is refused. */
  readonly problems: readonly Problem[];
}

/** Which places' cells are wanted; totals are always of the whole file. */
export type KeepPlace = (commune: string) => boolean;

/** The vintages that the user wants, best first; none: the newest of each file. */
export type AskedVintages = readonly string[];

/** Where the territory's people are found in files without communes: its départements, and the cantons wholly inside it. */
export interface WiderPlaces {
  readonly departments: ReadonlySet<string>;
  /** Cantons-ou-villes, without leading zeros. */
  readonly cantons: ReadonlySet<string>;
  /** Whether the territory is these départements, whole. */
  readonly isWhole: boolean;
  /** Whether the cantons hold every commune of the territory: its people are then all told apart. */
  readonly isCovered: boolean;
}

export const bases = {
  principalAllAges: "principale, tous âges",
  principal15: "principale, 15 ans ou plus",
  complementary15: "complémentaire, 15 ans ou plus",
  reference: "population municipale, tous âges",
} as const;

/** Code of the zone of a table of persons that is the territory itself. */
export const ownZone = "territoire";

/** An import with nothing in it yet, for importers to fill in. */
export function emptyImport(file: string, product: Product): Imported {
  return {
    file,
    product,
    vintage: null,
    base: null,
    rows: 0,
    total: null,
    totals: [],
    tables: [],
    members: [],
    problems: [],
  };
}
