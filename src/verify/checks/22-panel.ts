// Check 22: the ticket's panel, number by number, has the published codes; sealed, the codes open the panel's seal.
import { canonicalJson } from "../../record/canonical-json.ts";
import { hashTexts } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 22. */
export function checkPanel({ record }: VerifyContext): CheckOutcome {
  const { reveal, lottery, members, freeze } = record;
  const wrong = failed("panel-differs", { ticket: reveal.ticket }, { found: reveal.panel.join(" ") });
  const panelNumber = lottery.tickets[reveal.ticket - 1];
  if (panelNumber === undefined) return wrong;
  if (lottery.panels !== null) {
    const codes = (lottery.panels[panelNumber - 1] ?? []).map((number) => members.members[number - 1]?.code ?? "");
    const expected = codes.join(" ");
    return codes.length > 0 && expected === reveal.panel.join(" ") ? passed() : { ...wrong, expected };
  }
  const numberOfCode = new Map(members.members.map((line) => [line.code, line.number]));
  const numbers = reveal.panel.map((code) => numberOfCode.get(code) ?? 0);
  const isPanel =
    numbers.length === freeze.panelSize && numbers.every((number, seat) => number > (numbers[seat - 1] ?? 0));
  const seal = hashTexts("pinakion/panel/1", lottery.drawId, reveal.panelNonce ?? "", canonicalJson(numbers));
  return isPanel && lottery.panelSeals?.[panelNumber - 1] === seal ? passed() : wrong;
}
