// The report as a document without a format: sections of blocks that HTML and Markdown both render, so that they say the same.
// Knows neither the draw nor any markup; every text in it is plain and still to be escaped.
import type { DisplayLanguage } from "../model/settings.ts";

/** A piece of a sentence. A bare text is the report's own wording; `verbatim` and `code` show what others wrote,
 * untouched; `digest` is lower-case hex, shown in groups of four. */
export type Inline =
  | string
  | { readonly kind: "strong" | "code" | "digest" | "verbatim"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** A sentence or paragraph. */
export type Prose = string | readonly Inline[];

/** A bar behind a row: which series it belongs to (0, 1, 2) and its length in thousandths of the width. */
export interface Bar {
  readonly series: number;
  readonly permille: number;
}

/** A cell: its main text, and a smaller second text or null. */
export interface Cell {
  readonly main: string;
  readonly detail: string | null;
}

/** One row: the header cell with a smaller second text or null, its bars (may be none), and one cell for each further column. */
export interface TableRowBlock {
  readonly header: string;
  readonly detail: string | null;
  readonly bars: readonly Bar[];
  readonly cells: readonly Cell[];
}

/** Everyone's chances in parts per 10^9, as an ordered curve. `description` says in words what the curve shows. */
export interface CurveBlock {
  readonly kind: "curve";
  readonly caption: string;
  readonly description: string;
  readonly chances: readonly number[];
  readonly average: { readonly chance: number; readonly text: string };
  readonly ticks: readonly { readonly chance: number; readonly text: string }[];
  /** What stands at the left and at the right end of the axis. */
  readonly ends: readonly [string, string];
}

/** One piece of a section, in the order in which it is read. */
export type Block =
  | CurveBlock
  | { readonly kind: "paragraph"; readonly prose: Prose }
  | { readonly kind: "note"; readonly tone: "plain" | "caution"; readonly prose: Prose }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "figures"; readonly items: readonly { readonly figure: string; readonly label: string }[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly TableRowBlock[];
      /** Names of the series of the bars; empty when the table has none. */
      readonly series: readonly string[];
    }
  | { readonly kind: "list"; readonly items: readonly Prose[] }
  | { readonly kind: "terms"; readonly items: readonly { readonly term: string; readonly value: Prose }[] }
  /** Lines to be filled in by hand, each with what belongs there. */
  | { readonly kind: "blanks"; readonly labels: readonly string[] }
  | { readonly kind: "qr"; readonly text: string; readonly meaning: string }
  | { readonly kind: "commands"; readonly lines: readonly string[] }
  | { readonly kind: "codes"; readonly codes: readonly string[] };

/** A titled part; `id` is its anchor. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The whole report. `title` is the user's and verbatim; `kicker` says what kind of document it is. */
export interface ReportDocument {
  readonly language: DisplayLanguage;
  readonly kicker: string;
  readonly title: string;
  readonly organiser: Prose;
  /** Title of the table of contents; null for a document too short for one. */
  readonly contents: string | null;
  /** Set small on paper. */
  readonly compact?: boolean;
  readonly opening: readonly Block[];
  /** Read first, by everyone. */
  readonly essentials?: Section;
  readonly sections: readonly Section[];
  readonly footer: Prose;
}

/** What the users wrote, shown untouched. */
export function verbatim(text: string): Inline {
  return { kind: "verbatim", text };
}

/** Something to type or compare character by character. */
export function code(text: string): Inline {
  return { kind: "code", text };
}

/** A SHA-256 in hex, to compare by eye. */
export function digest(hex: string): Inline {
  return { kind: "digest", text: hex };
}

/** A cell with one text. */
export function plainCell(main: string): Cell {
  return { main, detail: null };
}
