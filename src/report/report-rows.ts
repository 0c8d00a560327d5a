// The composition as a table for spreadsheets: one row for each value of each feature. Knows no CSV syntax.

import { fromText } from "../math/rational.ts";
import type { PublishedCount, ReportFacts } from "../model/facts.ts";
import { formatRational } from "./format-number.ts";
import { compositionHeaders } from "./table-schema.ts";

/** A table ready to be written as CSV. */
export interface ReportRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An exact text as a plain decimal with a point and no grouping; `p/q` would become a date in a spreadsheet. */
function plainDecimal(text: string | null): string {
  if (text === null) return "";
  const value = fromText(text);
  if (value === null) return text;
  return value.denominator === 1n ? `${value.numerator}` : formatRational(value, 4, "en").replace(/,/gu, "");
}

function plainCount(count: PublishedCount): string {
  return count === "hidden" ? "" : `${count}`;
}

/** The composition: `volunteers` is a number, `<5`, or empty where the count is hidden; decimals have a point and 4 places. */
export function reportRows(facts: ReportFacts): ReportRows {
  const rows = facts.features.flatMap((feature) =>
    feature.values.map((value) => [
      feature.id,
      value.value,
      plainDecimal(value.population),
      plainDecimal(value.target),
      `${value.min}`,
      `${value.max}`,
      plainCount(value.volunteers),
      `${value.panel}`,
      value.source,
    ]),
  );
  return { headers: compositionHeaders, rows };
}
