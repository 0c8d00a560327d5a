// The summary kept by `lottery`, read again for the report.
import { readFile } from "node:fs/promises";
import * as z from "zod";
import { objectiveNames } from "../../model/objective-names.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { LotterySummary } from "./lottery-summary.ts";
import { pathsOf } from "./paths.ts";

const summarySchema: z.ZodType<LotterySummary> = z.strictObject({
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
