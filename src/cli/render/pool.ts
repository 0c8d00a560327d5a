// The pool in words: how many, why the others were left out, and how many volunteers each value has.
import type { Pool } from "../../model/pool.ts";
import { toCorrect } from "../../pool/provisional-pool.ts";
import type { KnownExclusion } from "../../report/report-text.ts";
import { englishText } from "../../report/text.en.ts";
import { frenchText } from "../../report/text.fr.ts";
import type { Context } from "../context.ts";
import { textTable } from "./text-table.ts";

/** The report's words for a reason of exclusion, with its code; the code alone where it has no words. */
function reasonWords({ language, text }: Context, reason: string): string {
  if (reason === toCorrect) return `${text.pool.reasons[toCorrect]} (${reason})`;
  const { exclusionReasons } = language === "fr" ? frenchText : englishText;
  return Object.hasOwn(exclusionReasons, reason) ? `${exclusionReasons[reason as KnownExclusion]} (${reason})` : reason;
}

/** How many were read, kept and left out, and how many cells were read through an alias. */
export function poolSummaryLines(context: Context, pool: Pool): readonly string[] {
  const { text } = context;
  const { shortYearCount = 0 } = pool;
  return [
    text.pool.summary(pool.registered, pool.members.length),
    ...pool.exclusions.map(({ reason, count }) => text.pool.excluded(reasonWords(context, reason), count)),
    ...(pool.aliasedCount > 0 ? [text.pool.aliased(pool.aliasedCount)] : []),
    ...(shortYearCount > 0 ? [text.pool.shortYears(shortYearCount)] : []),
  ];
}

/** The summary, then the number of volunteers of each value. */
export function poolLines(context: Context, pool: Pool): readonly string[] {
  const rows = pool.features.flatMap((feature, index) =>
    feature.values.map((value) => {
      const count = pool.members.filter((member) => member.values[index] === value).length;
      return [feature.label, value, `${count}`];
    }),
  );
  return [...poolSummaryLines(context, pool), ...textTable(context.text.pool.headers, rows)];
}
