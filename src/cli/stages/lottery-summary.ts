// The summary that `lottery --json` prints; without its timings it is a function of the inputs, and kept for the report.
import { readFile } from "node:fs/promises";
import * as z from "zod";
import { objectiveNames } from "../../model/objective-names.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { FrozenLottery } from "./freeze-lottery.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { pathsOf } from "./paths.ts";

const summarySchema = z.strictObject({
  schema: z.literal("pinakion/lottery-summary@1"),
  objective: z.enum(objectiveNames),
  poolSize: z.number(),
  panelSize: z.number(),
  memberTypes: z.number(),
  panels: z.number(),
  tickets: z.number(),
  minimumProbability: z.number(),
  maximumProbability: z.number(),
  largestTicketDeviation: z.number(),
  certificate: z.strictObject({
    kind: z.enum([
      "level-bounds-1",
      "lowest-chance-bound-1",
      "highest-chance-bounds-1",
      "product-bound-1",
      "goldilocks-bound-1",
    ]),
    exact: z.boolean(),
    gap: z.number(),
  }),
});

export type LotterySummary = Readonly<z.infer<typeof summarySchema>>;

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

/** The summary kept by `lottery`. */
export async function readSummary(root: string): Promise<Result<LotterySummary>> {
  try {
    const parsed = summarySchema.safeParse(JSON.parse(await readFile(pathsOf(root).summary, "utf8")));
    if (parsed.success) return success(parsed.data);
  } catch {
    // Absent or no JSON: told in the same way.
  }
  return failure([errorOf("dossier/damaged-file", { path: "restricted/lottery-summary.json" })]);
}
