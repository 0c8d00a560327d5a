// A command that was killed while files took their names: the next one finishes its work before it reads anything.
import { relative } from "node:path";
import { failureReason } from "../../io/read-bytes.ts";
import { finishSets } from "../../io/unfinished-set.ts";
import { errorOf, warningOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { Context } from "../context.ts";
import { pathsOf } from "./paths.ts";

/** Finishes what a killed command left undone in a dossier, and says so. */
export async function finishDossier(context: Context, root: string): Promise<Result<void>> {
  const { published, restricted } = pathsOf(root);
  for (const folder of [root, published, restricted]) {
    try {
      const files = (await finishSets(folder)).map((path) => relative(root, path).replaceAll("\\", "/"));
      if (files.length > 0) context.note([warningOf("dossier/writing-finished", { files })]);
    } catch (error) {
      return failure([errorOf("dossier/not-writable", { path: folder, reason: failureReason(error) })]);
    }
  }
  return success(undefined);
}
