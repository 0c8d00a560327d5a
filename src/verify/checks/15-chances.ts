// Check 15: the tickets of each volunteer counted again; together they fill k seats on each of the M tickets.
import type { MemberLine } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";

/** Runs check 15. */
export function checkChances({ record, panels }: VerifyContext): CheckOutcome {
  const { ticketsPerPanel, ticketCount, chances } = record.lottery;
  if (panels === null) return notChecked("published-panels");
  const lines = record.members.members;
  // Under `sealed` no chances are published: of the panels that the annex opens only the sum can be wrong.
  const isStated = record.lottery.panels !== null;
  if (isStated && (chances.length !== lines.length || chances.some(({ number }, index) => number !== index + 1))) {
    return failed("chance-lines", { lines: chances.length, members: lines.length });
  }
  const counted: number[] = new Array(lines.length).fill(0);
  for (const [index, panel] of panels.entries()) {
    for (const number of panel) {
      if (number <= lines.length) counted[number - 1] = (counted[number - 1] as number) + (ticketsPerPanel[index] ?? 0);
    }
  }
  for (const [index, { tickets }] of (isStated ? chances : []).entries()) {
    if (tickets !== counted[index]) {
      const { code } = lines[index] as MemberLine;
      const found = counted[index] as number;
      return failed("chance-differs", { code, counted: found, stated: tickets }, { expected: tickets, found });
    }
  }
  const sum = counted.reduce((total, tickets) => total + tickets, 0);
  const seats = record.freeze.panelSize * ticketCount;
  return sum === seats ? passed() : failed("chance-sum", { sum, seats }, { expected: seats, found: sum });
}
