// Whether a folder can be written to, asked before a long computation rather than after it.
import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failureReason } from "./read-bytes.ts";

/** Why no file can be put into a folder that is there or will be made; null when nothing speaks against it. */
export async function refuseUnwritable(folder: string): Promise<Problem | null> {
  const refusal = (reason: string): Problem => errorOf("dossier/not-writable", { path: folder, reason });
  try {
    if (!(await stat(folder)).isDirectory()) return refusal("ENOTDIR");
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const reason = failureReason(error);
    const parent = dirname(folder);
    if (reason !== "ENOENT" || parent === folder) return refusal(reason);
    return refuseUnwritable(parent);
  }
}
