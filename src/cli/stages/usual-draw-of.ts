// The usual draw simulated, as public/compare.json has it, for the report: where it was compared, and is about this very draw.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublishedRecord } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { comparisonSchema } from "../../record/comparison-schema.ts";
import type { UsualDraw } from "../../report/usual-draw.ts";
import { fileExists } from "./paths.ts";

/** Reads it from a published folder; null where there is none, or one of another draw, pool or size. */
export async function usualDrawOf(folder: string, { freeze }: PublishedRecord): Promise<Result<UsualDraw | null>> {
  const path = join(folder, "compare.json");
  if (!(await fileExists(path))) return success(null);
  try {
    const parsed = comparisonSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
    if (parsed.success) {
      const { drawId, volunteers, panelSize, objectives, simulation } = parsed.data;
      const isOurs = drawId === freeze.drawId && volunteers === freeze.poolCount && panelSize === freeze.panelSize;
      const legacy = objectives.find(({ objective }) => objective === "legacy");
      if (!isOurs || legacy === undefined) return success(null);
      const { minimumPpb: lowestPpb, maximumPpb: highestPpb } = legacy;
      return success({ lowestPpb, highestPpb, panels: simulation.panels });
    }
  } catch {
    // No JSON: told like any other damage.
  }
  return failure([errorOf("dossier/damaged-file", { path: "compare.json" })]);
}
