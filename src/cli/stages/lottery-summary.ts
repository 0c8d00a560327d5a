// The summary that `lottery --json` prints; without its timings it is a function of the inputs, and kept for the report.
import type { Lottery } from "../../model/lottery.ts";
import type { FrozenLottery } from "./freeze-lottery.ts";
import type { DrawInputs } from "./load-inputs.ts";

export interface LotterySummary {
  readonly schema: "pinakion/lottery-summary@1";
  readonly objective: Lottery["objective"];
  readonly poolSize: number;
  readonly panelSize: number;
  readonly memberTypes: number;
  readonly panels: number;
  readonly tickets: number;
  readonly minimumProbability: number;
  readonly maximumProbability: number;
  readonly largestTicketDeviation: number;
  readonly certificate: Pick<Lottery["certificate"], "kind" | "exact" | "gap">;
}

export function summaryOf(inputs: DrawInputs, frozen: FrozenLottery): LotterySummary {
  const { lottery, tickets, artefact } = frozen;
  const probabilities = lottery.typeOfMember.map((type) => lottery.typeProbabilities[type] as number);
  return {
    schema: "pinakion/lottery-summary@1",
    objective: lottery.objective,
    poolSize: inputs.pool.members.length,
    panelSize: inputs.panelSize,
    memberTypes: lottery.types.length,
    panels: artefact.ticketsPerPanel.length,
    tickets: lottery.ticketCount,
    minimumProbability: probabilities.reduce((least, value) => Math.min(least, value), 1),
    maximumProbability: probabilities.reduce((most, value) => Math.max(most, value), 0),
    largestTicketDeviation: tickets.largestTicketDeviation,
    certificate: { kind: lottery.certificate.kind, exact: lottery.certificate.exact, gap: lottery.certificate.gap },
  };
}
