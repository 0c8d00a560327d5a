// Several rows of one person become one outcome. Each row is read first. What a rule asks (consent, say) is answered by the last row of the
// list that answers it, so that a "no" that comes after a "yes" holds; a list of people to leave out names the person, not the row. Then the
// first row that can be a member stays. Where the rows do not say the same, the team is told by rows and titles, never by cells.
import type { Problem } from "../problems/problem.ts";
import { warningOf } from "../problems/problem.ts";
import { namedRowCount } from "../problems/row-list.ts";
import type { RowOutcome } from "./row-outcome.ts";

/** A column that rows of one person may fill differently. */
export interface AskedColumn {
  readonly title: string;
  /** What the cell says, in the form under which two rows are compared; null when it says nothing readable. */
  readonly said: (position: number) => string | null;
}

/** A rule's column; what is said is either what the rule keeps, or anything else. */
export interface RuleAnswers extends AskedColumn {
  readonly kept: string;
  readonly reason: string;
}

/** All that is needed of the rows of the list, told by their position. */
export interface ReadRows {
  /** By its own cells: the rules, the lists, then the features. */
  readonly outcomes: readonly RowOutcome[];
  readonly rules: readonly RuleAnswers[];
  readonly features: readonly AskedColumn[];
  /** Reason of the list that names the row; null when none does. */
  readonly listed: (position: number) => string | null;
}

/** The reason code of rows that repeat a person of another row. */
const repeatedReason = "duplicate";

/** Why the person is left out whatever the other rows say, and by which of them; null when nothing does. */
function leftOut(
  group: readonly number[],
  { rules, listed }: ReadRows,
): { readonly position: number; readonly reason: string } | null {
  for (const position of group) {
    const reason = listed(position);
    if (reason !== null) return { position, reason };
  }
  const latestFirst = group.toSorted((a, b) => b - a);
  for (const { said, kept, reason } of rules) {
    const position = latestFirst.find((own) => said(own) !== null);
    if (position !== undefined && said(position) !== kept) return { position, reason };
  }
  return null;
}

/** The row that speaks for the person: a member before one to correct, and that before one left out. */
function speaker(candidates: readonly number[], outcomes: readonly RowOutcome[]): number | undefined {
  for (const kind of ["member", "faulty", "excluded"] as const) {
    const found = candidates.find((position) => outcomes[position]?.kind === kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function disagreement(
  group: readonly number[],
  columns: readonly AskedColumn[],
  rules: readonly RuleAnswers[],
  end: RowOutcome | undefined,
  outcomes: readonly RowOutcome[],
  file: string,
): readonly Problem[] {
  const differs = ({ said }: AskedColumn): boolean => new Set(group.map(said).filter((text) => text !== null)).size > 1;
  const titles = [...new Set(columns.filter(differs).map(({ title }) => title))];
  if (titles.length === 0) return [];
  const rows = group.map((position) => (outcomes[position] as RowOutcome).row).sort((a, b) => a - b);
  const facts = {
    columns: titles,
    rows: rows.slice(0, namedRowCount),
    count: rows.length,
    kept: end?.kind === "member" ? end.row : null,
    reason: end?.kind === "excluded" ? end.reason : null,
    lastCounts: rules.some(differs),
  };
  return [warningOf("pool/rows-disagree", facts, { file, row: rows[0] as number })];
}

/** The outcomes with those of each group settled, and what to ask the team; `groups` are positions of rows, preferred ones first. */
export function settlePersons(
  groups: readonly (readonly number[])[],
  read: ReadRows,
  file: string,
): { readonly outcomes: readonly RowOutcome[]; readonly warnings: readonly Problem[] } {
  const { outcomes, rules, features, listed } = read;
  const settled = [...outcomes];
  const warnings: Problem[] = [];
  for (const group of groups) {
    const isRuledOut = (position: number): boolean =>
      listed(position) !== null || rules.some(({ said, kept }) => said(position) !== kept);
    const candidates = group.filter((position) => !isRuledOut(position));
    const out = leftOut(group, read);
    // Left out row by row; a question only where no single row says all that the rows say together.
    if (candidates.length === 0 && out !== null) continue;
    const own = out === null ? speaker(candidates, outcomes) : undefined;
    for (const position of candidates) {
      if (position === own) continue;
      const { row, id } = outcomes[position] as RowOutcome;
      settled[position] = { kind: "excluded", row, id, reason: repeatedReason };
    }
    const end = settled[out?.position ?? own ?? Math.max(...group)];
    warnings.push(...disagreement(group, [...rules, ...features], rules, end, outcomes, file));
  }
  return { outcomes: settled, warnings };
}
