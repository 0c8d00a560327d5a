// What `lottery` from flags left for the commands after it, read again.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import * as z from "zod";
import { objectiveNames } from "../../model/objective-names.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { FlagSource } from "./source.ts";

const storedSource = z.strictObject({
  format: z.literal("pinakion-run"),
  version: z.literal(1),
  pool: z.string(),
  quotas: z.string(),
  size: z.number().int().positive(),
  id: z.string(),
  household: z.array(z.string()),
  objective: z.enum(objectiveNames).default("leximin"),
  tickets: z.number().int().positive(),
  drawId: z.string(),
  title: z.string(),
  organiser: z.string(),
});

/** The source stored in `file`, the restricted/run.json of the results folder `root`. */
export async function readStoredSource(root: string, file: string): Promise<Result<FlagSource>> {
  try {
    const parsed = storedSource.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (parsed.success) {
      const { format: _format, version: _version, pool, quotas, ...stored } = parsed.data;
      return success({ mode: "flags", root, ...stored, pool: resolve(root, pool), quotas: resolve(root, quotas) });
    }
  } catch {
    // A file that is no JSON is told in the same way as one of another form.
  }
  return failure([errorOf("dossier/damaged-file", { path: "restricted/run.json" })]);
}
