// Check 11: every panel has k distinct known volunteers in ascending order; panels in order, none twice.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notChecked, passed } from "../finding.ts";

function comesAfter(panel: readonly number[], before: readonly number[]): boolean {
  const differing = panel.findIndex((number, index) => number !== before[index]);
  return differing !== -1 && (panel[differing] as number) > (before[differing] as number);
}

/** Runs check 11. */
export function checkPanelsShape({ record, panels }: VerifyContext): CheckOutcome {
  const { ticketsPerPanel, panelSeals } = record.lottery;
  const { panelSize } = record.freeze;
  const counted = (record.lottery.panels ?? panelSeals ?? []).length;
  if (counted !== ticketsPerPanel.length) {
    return failed("panel-count", { panels: counted, counts: ticketsPerPanel.length });
  }
  if (panels === null) return notChecked("published-panels");
  const memberCount = record.members.members.length;
  for (const [index, panel] of panels.entries()) {
    if (panel.length !== panelSize) {
      return failed(
        "panel-size",
        { panel: index + 1, size: panel.length, panelSize },
        { expected: panelSize, found: panel.length },
      );
    }
    const isAscending = panel.every((number, seat) => number > (panel[seat - 1] ?? 0) && number <= memberCount);
    const before = panels[index - 1];
    if (!isAscending || (before !== undefined && !comesAfter(panel, before))) {
      return failed("panel-order", { panel: index + 1 });
    }
  }
  return passed();
}
