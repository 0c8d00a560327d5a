// What lets anyone verify, put beside the record: the page for a browser and the program in Python, as this package ships them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFiles } from "../../io/write-files.ts";
import { type Result, success } from "../../problems/result.ts";
import { packageRoot } from "../package-root.ts";

const shipped = [
  ["verify.html", "dist/web/verify.html"],
  ["verify.py", "verifier/verify.py"],
] as const;

/** The text of a shipped file; null in a source checkout in which the page was never built. */
async function shippedText(path: string): Promise<string | null> {
  try {
    return await readFile(fileURLToPath(new URL(path, packageRoot)), "utf8");
  } catch {
    return null;
  }
}

/** Writes both verifiers into public/; they are the same for every draw, so earlier copies are replaced. */
export async function publishVerifiers(root: string): Promise<Result<void>> {
  const files: { path: string; content: string }[] = [];
  for (const [name, path] of shipped) {
    const content = await shippedText(path);
    if (content !== null) files.push({ path: join(root, "public", name), content });
  }
  return files.length === 0 ? success(undefined) : writeFiles(files, { overwrite: true });
}
